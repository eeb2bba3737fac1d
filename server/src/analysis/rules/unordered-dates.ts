/** Dates that cannot follow one another as written. */
import type { ArtefactRule, Report } from '../lint/rule.js'
import { blackoutsElsewhere, goLiveElsewhere } from '../facts/blackouts.js'
import { seenFacts } from '../facts/collect.js'
import type { Packet } from '../facts/packet.js'
import type { Artefact, SliceModel } from '../model/artefact.js'
import { Blackouts } from '../model/blackout.js'
import { durationSaid } from '../model/duration.js'
import type { Moment } from '../model/moment.js'
import { dayOf } from '../model/moment.js'
import { holding, listPerSlice, perSlice } from '../model/perSlice.js'
import type { Live, Step } from '../model/plan.js'
import { datedIn, daysOf, liveOf, livesIn, livesOf, oneLive, plansIn, releasesNamed, seasonOf } from '../model/plan.js'
import { rollbackSpans, spansIn } from '../model/rollbackWindow.js'
import { PLANS, statedIn, windowMeant, windowsOf } from '../model/window.js'
import { windowKind } from '../model/windowWords.js'
import type { Range } from '../text/range.js'
import { lastStartingBy, shift } from '../text/range.js'

export const unorderedDates: ArtefactRule = {
  id: 'unordered-dates',
  summary: 'Dates follow one another as the work does.',
  reads: 'artefact',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'none',
  since: '0.1.0',
  sees: () => ({
    slices: [
      spansIn,
      endsBeforeStart,
      livesIn,
      datedIn,
      stepsSeen,
      exceptedIn,
      statedIn,
      exceptionsIn,
      seenFacts.blackouts,
    ],
  }),
  messages: {
    freeze: '{name} is on {date:raw}, after the go-live of {other:raw}.',
    signOff: '{name} is on {date:raw}, after the go-live of {other:raw} that it opens.',
    end: 'The end, {date:raw}, is before the start, {other:raw}.',
    steps: 'The steps of the rollback take {taken:raw} together, longer than the {given:raw} it is given.',
    blackout: '{name} is on {date:raw}, in the blackout from {other:raw} to {until:raw}.',
    overlap: '{name}, {date:raw} to {end:raw}, falls into the blackout from {other:raw} to {until:raw}.',
    blackoutThere: '{name} is on {date:raw}, in the blackout from {other:raw} to {until:raw} that {document} states.',
    overlapThere:
      '{name}, {date:raw} to {end:raw}, falls into the blackout from {other:raw} to {until:raw} that {document} states.',
  },
  *check(artefact, { packet }): Iterable<Report> {
    yield* longerThanGiven(artefact)
    for (const { start, held } of holding(artefact, endsBeforeStart))
      for (const report of held) yield moved(report, start)
    const lives = livesOf(artefact)
    yield* afterGoLive(artefact, lives)
    yield* inBlackout(artefact, lives, packet)
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

function* wrongEnds(model: SliceModel): Iterable<Report> {
  const { moments, tree } = model
  for (const { start, end, places } of statedIn(model)) {
    if (!('days' in start && 'days' in end && end.days < start.days)) continue
    const [other, date] = places.map(range => tree.text.slice(...range))
    const args = { date: date!, other: other! }
    yield { range: places[1], message: 'end', args, related: [{ range: places[0], message: other! }] }
  }
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
    named ??= releasesNamed(artefact.outline)
    return named[slice] === (named[one.slice] ?? '') ? one : undefined
  }
  for (const { slice, start, model } of holding(artefact, aheadIn)) {
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
    for (const stated of statedIn(model)) {
      if (stated.kind !== 'freeze' || !OF_THE_RELEASE.test(stated.name) || told.has(stated.range[0])) continue
      const live = elsewhere(slice)
      const window = live && windowMeant(stated, { live: live.day })
      if (!window || window.start <= live.day) continue
      const args = { name: window.name, date: window.start, other: live.day }
      yield { range: shift(window.places[0], start), message: 'freeze', args, ...relatedTo(live) }
    }
  }
}

/** What comes before a go-live. */
const aheadIn = listPerSlice(model => [
  ...plansIn(model).flatMap(plan => plan.filter(({ kind }) => kind === 'freeze' || kind === 'signOff')),
  ...statedIn(model).filter(({ kind }) => kind === 'freeze'),
])

const OF_THE_RELEASE = /\b(?:code|feature|release|scope|content|string|translation|branch) freeze\b/i

const relatedTo = ({ name, range }: Pick<Live, 'name' | 'range'>): Pick<Report, 'related'> =>
  range ? { related: [{ range, message: name }] } : {}

/** Goes on in a blackout, or has nothing to do with it. */
const HARMLESS =
  /\b(?:freeze|reviews?|retro(?:spective)?|post-?mortem|hypercare|monitor\w*|announce\w*|communicat\w*|training|meeting|support|closure|report|ends?|lift\w*)\b/i
const CHANGES = /\b(?:deploy\w*|go-?live|roll-?out|cut-?over|launch|release)\b/i
const EXCEPTED = /\b(?:exempt\w*|exception|waiver)\b/i

/**
 * Milestones, gates that deploy, deployment and dry-run windows, and go-live wherever it is said, against the
 * blackouts of the document and then against those of the other plans of its release.
 */
function* inBlackout(artefact: Artefact, lives: readonly Live[], packet: Packet): Iterable<Report> {
  const { path } = artefact
  const live = oneLive(artefact, lives)
  const season = seasonOf(artefact, live)
  const anchor = live?.day ?? goLiveElsewhere(packet, path)
  const all = windowsOf(artefact, { ...season, live: anchor })
  const own = all.filter(({ kind }) => kind === 'blackout')
  const isPlan = PLANS.has(artefact.kind) && !artefact.template
  const others = isPlan ? blackoutsElsewhere(packet, path, { ...season, live: anchor }) : []
  if (own.length === 0 && others.length === 0) return
  const here = new Blackouts(own)
  const there = new Blackouts(others)
  const rows = own.flatMap(({ places }) => places.map(([at]) => at)).sort((a, b) => a - b)
  const isOne = (range: Range): boolean => {
    const last = lastStartingBy(rows, range[1], at => at)
    return last >= 0 && rows[last]! >= range[0]
  }
  const told = new Set<number>()
  const tell = (at: Range, name: string, from: string, to: string): Report[] => {
    const mine = here.meeting(from, to)
    const theirs = mine ? undefined : there.meeting(from, to)
    const window = mine ?? theirs
    if (!window || told.has(at[0])) return []
    told.add(at[0])
    const args = { name, date: from, end: to, other: window.start, until: window.end }
    const message = from === to ? 'blackout' : 'overlap'
    const related = { range: window.places[0], message: window.name }
    return theirs
      ? [
          {
            range: at,
            message: `${message}There`,
            args: { ...args, document: theirs.document },
            related: [{ ...related, path: theirs.path }],
          },
        ]
      : [{ range: at, message, args, related: [related] }]
  }
  for (const { start, model, held } of holding(artefact, plansIn)) {
    for (const plan of held) {
      const itsOwn = liveOf(plan)
      const by = itsOwn && itsOwn !== 'several' ? daysOf(itsOwn, undefined)[0] : itsOwn ? undefined : anchor
      for (const step of plan) {
        if (!mayNot(step) || isOne(shift(step.part.range, start))) continue
        const [day, more] = daysOf(step, by)
        if (day === undefined || more !== undefined) continue
        if (exceptedIn(model).includes(step)) continue
        yield* tell(shift(step.range, start), step.part.name.text, day, day)
      }
    }
  }
  const excepted = [...holding(artefact, exceptionsIn)]
  const exceptions = new Set(excepted.flatMap(({ start, held }) => held.map(at => start + at)))
  for (const { kind, name, range, places, start, end } of all)
    if ((kind === 'deployment' || kind === 'dry-run') && !exceptions.has(range[0]))
      yield* tell(places[0], name, start, end)
  for (const { day, name, range } of lives) if (range && !isOne(range)) yield* tell(range, name, day, day)
}

/** What counts of steps beside their places; by its name only go-live is told of elsewhere. */
const stepsSeen = perSlice(model =>
  plansIn(model).map(plan =>
    plan.map(step => {
      const { kind, text, part } = step
      return [kind, text, mayNot(step), kind === 'live' ? part.name.text : '']
    }),
  ),
)

/** Steps that are excepted in their own rows. */
const exceptedIn = listPerSlice(model =>
  plansIn(model).flatMap(plan => plan.filter(step => EXCEPTED.test(model.tree.text.slice(...rowOf(step))))),
)

/** Where windows begin that are. */
const exceptionsIn = listPerSlice(model =>
  statedIn(model).flatMap(({ range }) => (EXCEPTED.test(model.tree.text.slice(...range)) ? [range[0]] : [])),
)

const mayNot = ({ part: { type, name }, kind }: Step): boolean =>
  !HARMLESS.test(name.text) &&
  windowKind(name.text) !== 'blackout' &&
  (type === 'milestone' || (kind !== 'signOff' && CHANGES.test(name.text)))

/** A section's row is its heading: the exception is said beside the date. */
const rowOf = ({ part: { form, range, name }, range: date }: Step): Range =>
  form === 'section' ? [name.range[0], date[1]] : range
