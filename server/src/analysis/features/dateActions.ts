/** What may be done with a date: written otherwise, or moved with everything that comes after it. */
import type { Artefact } from '../model/artefact.js'
import { dayExists, daysLater, weekdayBeside, weekdayLike, weekdayOf } from '../text/calendar.js'
import { isoDate } from '../text/date.js'
import type { Edit } from '../text/edit.js'
import { goLivePlace } from '../model/goLivePlace.js'
import type { Fix } from '../lint/finding.js'
import type { Phrase } from '../lint/phrases.js'
import { titled } from '../lint/said.js'
import type { View } from './view.js'
import { distance, whenAt, whensIn, type When } from './when.js'

export interface DateAction extends Pick<Fix, 'title' | 'said'> {
  readonly edits: readonly Edit[]
}

/** None where no date stands under the cursor. */
export function dateActionsAt(view: View, offset: number): DateAction[] {
  const when = whenAt(view.artefact, offset)
  return when ? [...otherForms(view.artefact, when), ...shifts(view, when)] : []
}

function otherForms(artefact: Artefact, { range, form, iso, hit, fact, part }: When): DateAction[] {
  const write = (title: Phrase, text: string): DateAction => ({
    ...titled(title, { iso: text }),
    edits: [{ range, text }],
  })
  if (form === 'relative') return [write('Write as {iso:raw}', iso)]
  const found: DateAction[] = []
  // For dates that others act on the rule offers it, with what it finds.
  if (form !== 'iso' && !fact) found.push(write('Write as {iso:raw}', iso))
  if (hit?.form === 'slashed' && hit.month !== hit.day && dayExists(hit.year, hit.day, hit.month)) {
    const other = isoDate(hit.year, hit.day, hit.month)
    if (!fact) found.push(write('Write as {iso:raw}, the other reading', other))
  }
  const away = part && distance(artefact, iso)
  if (away !== undefined && away !== 'go-live') found.push(write('Write as {iso:raw}, counted from go-live', away))
  return found
}

const STEPS = [
  [1, 'one day later'],
  [7, 'one week later'],
  [-1, 'one day earlier'],
  [-7, 'one week earlier'],
] as const

function shifts(view: View, from: When): DateAction[] {
  if (from.part?.type !== 'milestone' || from.form === 'relative') return []
  const later = movable(view.artefact, from)
  const title = later.length > 1 ? 'Move this and all later milestones {step:raw}' : 'Move this milestone {step:raw}'
  return STEPS.map(([days, step]) => ({
    ...titled(title, { step }),
    edits: later.flatMap(when => moved(view.text, when, days)),
  }))
}

/** Milestones from this day on; where go-live is among them, every other place that names its day as a fact. */
function movable(artefact: Artefact, { iso }: When): Pick<When, 'range' | 'iso'>[] {
  const { anchor } = artefact
  const moves = anchor !== undefined && anchor >= iso
  const matter = moves ? goLivePlace(artefact) : undefined
  return [
    ...(matter && matter.iso === anchor ? [matter] : []),
    ...whensIn(artefact).filter(
      when =>
        when.form !== 'relative' &&
        ((when.part?.type === 'milestone' && when.iso >= iso) || (moves && when.fact && when.iso === anchor)),
    ),
  ]
}

/** With the weekday beside it, where one is written. */
function moved(text: string, { range, iso }: Pick<When, 'range' | 'iso'>, days: number): Edit[] {
  const next = daysLater(iso, days)
  const from = Math.max(0, range[0] - 30)
  const around = text.slice(from, range[1] + 30)
  const beside = weekdayBeside(around, range[0] - from, range[1] - from)
  const name = beside && weekdayLike(weekdayOf(next), beside.text)
  const at = from + (beside?.index ?? 0)
  return [
    { range, text: next },
    ...(beside && name ? [{ range: [at, at + beside.text.length] as const, text: name }] : []),
  ]
}
