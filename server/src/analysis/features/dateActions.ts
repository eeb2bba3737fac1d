/** What may be done with a date: written otherwise, or moved with everything that comes after it. */
import type { Artefact } from '../model/artefact.js'
import type { Part } from '../model/part.js'
import { daysLater, weekdayBeside, weekdayLike, weekdayOf, type WeekdayHit } from '../text/calendar.js'
import { datesIn } from '../text/date.js'
import type { Edit } from '../text/edit.js'
import { goLivePlace } from '../model/goLivePlace.js'
import type { Fix } from '../lint/finding.js'
import type { Range } from '../text/range.js'
import { phrase, titled, type Phrase } from '../text/said.js'
import type { View } from './view.js'
import { distance, whenAt, whensIn, type When } from './when.js'

export interface DateAction extends Pick<Fix, 'title' | 'said'> {
  readonly edits: readonly Edit[]
}

/** None where no date stands under the cursor. */
export function dateActionsAt(view: View, offset: number): DateAction[] {
  const when = whenAt(view.artefact, offset)
  return when ? [...otherForms(view, when), ...shifts(view, when)] : []
}

function otherForms({ artefact, text }: View, when: When): DateAction[] {
  const { range, line, form, iso, other, fact, part } = when
  const write = (title: Phrase, words: string, place = range): DateAction => ({
    ...titled(title, { iso: words }),
    edits: [{ range: place, text: words }],
  })
  if (form === 'relative') return [write(phrase('Write as {iso:raw}'), iso)]
  const found: DateAction[] = []
  // For dates that others act on the rule offers it, with what it finds.
  if (form !== 'iso' && !fact) found.push(write(phrase('Write as {iso:raw}'), iso))
  if (other !== undefined && !fact) found.push(write(phrase('Write as {iso:raw}, the other reading'), other))
  const isAlone = part && other === undefined && datesIn(text.slice(...line)).length <= 1
  const away = isAlone ? distance(artefact, iso) : undefined
  if (away !== undefined && away !== 'go-live')
    found.push(write(phrase('Write as {iso:raw}, counted from go-live'), away, withWeekday(text, range)))
  return found
}

/** A distance moves with go-live, a weekday beside it would not. */
function withWeekday(text: string, [start, end]: Range): Range {
  const weekday = weekdayAt(text, [start, end])
  if (!weekday) return [start, end]
  const { index, text: name } = weekday
  const between = index < start ? text.slice(index + name.length, start) : text.slice(end, index)
  if (index < start) return /^[.,]? ?$/.test(between) ? [index, end] : [start, end]
  if (!between.includes('(')) return [start, index + name.length]
  return text[index + name.length] === ')' ? [start, index + name.length + 1] : [start, end]
}

const STEPS = [
  [1, 'one day later'],
  [7, 'one week later'],
  [-1, 'one day earlier'],
  [-7, 'one week earlier'],
] as const

/** None where one of them is a day nobody can be sure of. */
function shifts({ artefact, text }: View, from: When): DateAction[] {
  if (from.form === 'relative') return []
  const goLive = goLivePlace(artefact)
  const isGoLive = goLive !== undefined && from.range[0] === goLive.range[0]
  if (from.part?.type !== 'milestone' && !isGoLive) return []
  const later = movable(artefact, text, from)
  if (later.some(({ other }) => other !== undefined)) return []
  const isAlone = later.every(({ part }) => part !== undefined && part === from.part)
  const title = isAlone
    ? phrase('Move this milestone {step:raw}')
    : phrase('Move this and all later milestones {step:raw}')
  return STEPS.map(([days, step]) => ({
    ...titled(title, { step }),
    edits: later.flatMap(when => moved(text, when, days)),
  }))
}

/**
 * Milestones that begin on this day or later, each with all its days; where go-live is among them, every other place
 * that names its day as a fact, and the other end of a span that it begins or ends.
 */
function movable(artefact: Artefact, text: string, from: When): When[] {
  const { anchor } = artefact
  const matter = goLivePlace(artefact)
  const all = whensIn(artefact).filter(({ form }) => form !== 'relative')
  const begins = new Map<Part, string>()
  for (const { part, iso, other = iso } of all)
    if (part?.type === 'milestone') begins.set(part, min(begins.get(part), iso < other ? other : iso))
  const first = (from.part && begins.get(from.part)) ?? from.iso
  const moves = anchor !== undefined && anchor >= first
  const body = artefact.syntax.frontMatter?.range[1] ?? 0
  const isMoved = ({ part, iso, fact, range }: When): boolean => {
    if (range[0] < body) return moves && iso === anchor && range[0] === matter?.range[0]
    const beginning = part && begins.get(part)
    return beginning === undefined ? moves && fact && iso === anchor : beginning >= first
  }
  return all.filter(
    (when, at) =>
      isMoved(when) ||
      [all[at - 1], all[at + 1]].some(near => near && areSpan(text, when, near) && near.fact && isMoved(near)),
  )
}

const min = (one: string | undefined, other: string): string => (one === undefined || other < one ? other : one)

/** "2026-11-20 22:00 – 2026-11-21 02:00" */
function areSpan(text: string, one: When, other: When): boolean {
  const [from, to] = one.range[0] < other.range[0] ? [one, other] : [other, one]
  if (from.line[0] !== to.line[0] || to.range[0] - from.range[1] > 60) return false
  return SPAN.test(text.slice(from.range[1], to.range[0]).replace(/[+−-]\d\d:?\d\d/, ''))
}
const SPAN = /[–—→-]|(?<!\p{L})(?:to|till?|until|through|and|bis|à|au|al?|hasta|até|по|до)(?!\p{L})|[〜～から]/iu

/** With the weekday beside it, where one is written. */
function moved(text: string, { range, iso }: When, days: number): Edit[] {
  const next = daysLater(iso, days)
  const weekday = weekdayAt(text, range)
  const name = weekday && weekdayLike(weekdayOf(next), weekday.text)
  return [
    { range, text: next },
    ...(weekday && name ? [{ range: [weekday.index, weekday.index + weekday.text.length] as const, text: name }] : []),
  ]
}

/** The weekday beside a date; its index counts in the whole text. */
function weekdayAt(text: string, [start, end]: Range): WeekdayHit | undefined {
  const from = Math.max(0, start - 30)
  const beside = weekdayBeside(text.slice(from, end + 30), start - from, end - from)
  return beside && { ...beside, index: beside.index + from }
}
