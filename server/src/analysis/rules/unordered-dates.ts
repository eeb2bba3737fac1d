/** Dates that cannot follow one another as written. */
import type { ArtefactRule, Report } from '../lint/rule.js'
import type { Artefact, SliceModel } from '../model/artefact.js'
import { durationSaid } from '../model/duration.js'
import type { Moment } from '../model/moment.js'
import { listPerSlice } from '../model/perSlice.js'
import type { Live, Step } from '../model/plan.js'
import { daysOf, liveOf, livesOf, oneLive, plansIn, releasesNamed } from '../model/plan.js'
import { rollbackSpans } from '../model/rollbackWindow.js'
import { dayOf, windowKind, windowsIn } from '../model/window.js'
import type { Window } from '../model/window.js'
import type { Range } from '../text/range.js'
import { lastStartingBy, shift } from '../text/range.js'

export const unorderedDates: ArtefactRule = {
  id: 'unordered-dates',
  summary: 'Dates follow one another as the work does.',
  reads: 'artefact',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'none',
  since: '0.1.0',
  messages: {
    freeze: '{name} is on {date:raw}, after the go-live of {other:raw}.',
    signOff: '{name} is on {date:raw}, after the go-live of {other:raw} that it opens.',
    end: 'The end, {date:raw}, is before the start, {other:raw}.',
    steps: 'The steps of the rollback take {taken:raw} together, longer than the {given:raw} it is given.',
    blackout: '{name} is on {date:raw}, in the blackout from {other:raw} to {until:raw}.',
    overlap: '{name}, {date:raw} to {end:raw}, falls into the blackout from {other:raw} to {until:raw}.',
  },
  *check(artefact): Iterable<Report> {
    yield* longerThanGiven(artefact)
    for (const { start, model } of artefact.slices)
      for (const report of endsBeforeStart(model)) yield moved(report, start)
    const lives = livesOf(artefact)
    yield* afterGoLive(artefact, lives)
    yield* inBlackout(artefact, lives)
  },
}

const moved = (report: Report, by: number): Report => ({
  ...report,
  range: shift(report.range, by),
  ...(report.related ? { related: report.related.map(place => ({ ...place, range: shift(place.range, by) })) } : {}),
})

/** Several procedures may be ways to choose from: only where each takes longer is the time too short. */
function* longerThanGiven(artefact: Artefact): Iterable<Report> {
  const { given, taken } = rollbackSpans(artefact)
  const shortest = taken.reduce((least, one) => (least && least.minutes <= one.minutes ? least : one), taken[0])
  for (const { minutes, range } of given) {
    if (!shortest || shortest.minutes <= minutes) continue
    const args = { taken: durationSaid(shortest.minutes), given: durationSaid(minutes) }
    yield { range, message: 'steps', args, related: [{ range: shortest.range, message: args.taken }] }
  }
}

/** Two days joined by a dash or "to", or a row's columns of start and end. */
const endsBeforeStart = listPerSlice((model): Report[] => [...wrongEnds(model)])

function* wrongEnds({ moments }: SliceModel): Iterable<Report> {
  const days = moments.filter(moment => moment.type === 'day' && dayOf(moment) !== undefined)
  for (const [index, end] of days.entries()) {
    const start = days[index - 1]
    if (!start || start.range[0] !== end.range[0]) continue
    const joined =
      start.line.range[0] === end.line.range[0] &&
      /^[\s*]*(?:[-–—→]|to|until|till|bis|au|hasta)[\s*]*$/iu.test(between(start, end))
    const columns =
      /^(?:planned |actual |target )?(?:start|begin|from)\b/i.test(start.label) &&
      /^(?:planned |actual |target )?(?:end|finish|until|to)\b/i.test(end.label)
    const [from, to] = [dayOf(start)!, dayOf(end)!]
    if ((joined || columns) && to < from)
      yield {
        range: end.name.range,
        message: 'end',
        args: { date: to, other: from },
        related: [{ range: start.name.range, message: start.name.text }],
      }
  }
}

const between = (start: Moment, end: Moment): string =>
  start.line.text.slice(start.name.range[1] - start.line.range[0], end.name.range[0] - start.line.range[0])

/**
 * Each table or list is one plan. Where it goes live more than once, nothing is said; where it does not, the one
 * go-live of the document counts, unless headings name another release over each.
 */
function* afterGoLive(artefact: Artefact, lives: readonly Live[]): Iterable<Report> {
  const one = oneLive(artefact, lives)
  let named: readonly string[] | undefined
  const elsewhere = (slice: number): Live | undefined => {
    if (!one) return undefined
    named ??= releasesNamed(artefact)
    return named[slice] === (named[one.slice] ?? '') ? one : undefined
  }
  for (const [slice, { start, model }] of artefact.slices.entries()) {
    const told = new Set<number>()
    for (const plan of plansIn(model)) {
      const own = liveOf(plan)
      if (own === 'several') continue
      const day = own && daysOf(own, undefined)[0]
      if (own && day === undefined) continue
      for (const step of plan) {
        if (step.kind !== 'freeze' && step.kind !== 'signOff') continue
        const live = own ? { day: day!, name: own.part.name.text, range: shift(own.range, start) } : elsewhere(slice)
        const [first] = live ? daysOf(step, live.day) : []
        if (!live || first === undefined || first <= live.day) continue
        told.add(step.part.range[0])
        const args = { name: step.part.name.text, date: first, other: live.day }
        yield { range: shift(step.range, start), message: step.kind, args, ...relatedTo(live) }
      }
    }
    for (const window of windowsIn(model)) {
      if (window.kind !== 'freeze' || !OF_THE_RELEASE.test(window.name) || told.has(window.range[0])) continue
      const live = elsewhere(slice)
      if (!live || window.start <= live.day) continue
      const args = { name: window.name, date: window.start, other: live.day }
      yield { range: shift(window.place, start), message: 'freeze', args, ...relatedTo(live) }
    }
  }
}

const OF_THE_RELEASE = /\b(?:code|feature|release|scope|content|string|translation|branch) freeze\b/i

const relatedTo = ({ name, range }: Pick<Live, 'name' | 'range'>): Pick<Report, 'related'> =>
  range ? { related: [{ range, message: name }] } : {}

/** Goes on in a blackout, or has nothing to do with it. */
const HARMLESS =
  /\b(?:freeze|reviews?|retro(?:spective)?|post-?mortem|hypercare|monitor\w*|announce\w*|communicat\w*|training|meeting|support|closure|report|ends?|lift\w*)\b/i
const CHANGES = /\b(?:deploy\w*|go-?live|roll-?out|cut-?over|launch|release)\b/i
const EXCEPTED = /\b(?:exempt\w*|exception|waiver)\b/i

/** Milestones, gates that deploy, deployment and dry-run windows, and go-live wherever it is said. */
function* inBlackout(artefact: Artefact, lives: readonly Live[]): Iterable<Report> {
  const { slices } = artefact
  const all = slices.flatMap(({ start, model }) =>
    windowsIn(model).map(window => ({
      ...window,
      range: shift(window.range, start),
      place: shift(window.place, start),
    })),
  )
  const blackouts = all.filter(({ kind }) => kind === 'blackout')
  if (blackouts.length === 0) return
  const apart = withoutOverlaps(blackouts)
  const rows = blackouts.map(({ place }) => place[0]).sort((a, b) => a - b)
  const isOne = (range: Range): boolean => {
    const last = lastStartingBy(rows, range[1], at => at)
    return last >= 0 && rows[last]! >= range[0]
  }
  const told = new Set<number>()
  const tell = (at: Range, name: string, from: string, to: string): Report[] => {
    const last = lastBefore(apart, to)
    if (!last || last.whole[1] < from || told.has(at[0])) return []
    told.add(at[0])
    const args = { name, date: from, end: to, other: last.start, until: last.end }
    const related = [{ range: last.place, message: last.name }]
    return [{ range: at, message: from === to ? 'blackout' : 'overlap', args, related }]
  }
  const anchor = oneLive(artefact, lives)?.day
  for (const { start, model } of slices) {
    for (const plan of plansIn(model)) {
      const own = liveOf(plan)
      const live = own && own !== 'several' ? daysOf(own, undefined)[0] : own ? undefined : anchor
      for (const step of plan) {
        if (!mayNot(step) || isOne(shift(step.part.range, start))) continue
        const [day, more] = daysOf(step, live)
        if (day === undefined || more !== undefined) continue
        if (EXCEPTED.test(model.tree.text.slice(...rowOf(step)))) continue
        yield* tell(shift(step.range, start), step.part.name.text, day, day)
      }
    }
  }
  for (const { kind, name, range, place, start, end } of all)
    if ((kind === 'deployment' || kind === 'dry-run') && !EXCEPTED.test(artefact.syntax.text.slice(...range)))
      yield* tell(place, name, start, end)
  for (const { day, name, range } of lives) if (range && !isOne(range)) yield* tell(range, name, day, day)
}

const mayNot = ({ part: { type, name }, kind }: Step): boolean =>
  !HARMLESS.test(name.text) &&
  windowKind(name.text) !== 'blackout' &&
  (type === 'milestone' || (kind !== 'signOff' && CHANGES.test(name.text)))

/** A section's row is its heading: the exception is said beside the date. */
const rowOf = ({ part: { form, range, name }, range: date }: Step): Range =>
  form === 'section' ? [name.range[0], date[1]] : range

/** In order and apart: of those that overlap the first keeps its name and takes the days of the others. */
function withoutOverlaps(windows: readonly Window[]): Window[] {
  const apart: Window[] = []
  const sorted = windows.filter(({ whole: [from, to] }) => from <= to)
  for (const window of sorted.sort((a, b) => (a.whole[0] < b.whole[0] ? -1 : a.whole[0] > b.whole[0] ? 1 : 0))) {
    const last = apart.at(-1)
    if (!last || last.whole[1] < window.whole[0]) apart.push(window)
    else if (last.whole[1] < window.whole[1])
      apart[apart.length - 1] = { ...last, end: window.end, whole: [last.whole[0], window.whole[1]] }
  }
  return apart
}

/** The last that starts on that day or before. */
function lastBefore(apart: readonly Window[], day: string): Window | undefined {
  let [low, high] = [0, apart.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (apart[middle]!.whole[0] <= day) low = middle + 1
    else high = middle
  }
  return apart[low - 1]
}
