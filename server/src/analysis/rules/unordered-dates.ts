/** Dates that cannot follow one another as written. */
import type { ArtefactRule, Report } from '../lint/rule.js'
import type { Moment } from '../model/moment.js'
import type { Part } from '../model/part.js'
import type { Artefact, SliceModel } from '../model/artefact.js'
import { durationSaid } from '../model/duration.js'
import { rollbackSpans } from '../model/rollbackWindow.js'
import { listPerSlice } from '../model/perSlice.js'
import type { Range } from '../text/range.js'
import { dayExists } from '../text/calendar.js'
import { isoDate } from '../text/date.js'
import { daysMeant } from '../text/dueDay.js'
import { shift } from '../text/range.js'

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
  },
  *check(artefact): Iterable<Report> {
    const { slices } = artefact
    yield* longerThanGiven(artefact)
    for (const { start, model } of slices) {
      for (const report of unorderedIn(model)) {
        const related = report.related?.map(place => ({ ...place, range: shift(place.range, start) }))
        yield { ...report, range: shift(report.range, start), ...(related ? { related } : {}) }
      }
    }
  },
}

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

const unorderedIn = listPerSlice((model): Report[] => {
  const plans = plansOf(model)
  return [...endsBeforeStart(model), ...afterGoLive(plans), ...inBlackout(plans)]
})

/** Two days joined by a dash or "to", or a row's columns of start and end. */
function* endsBeforeStart({ moments }: SliceModel): Iterable<Report> {
  const days = moments.filter(moment => moment.type === 'day' && isoOf(moment) !== undefined)
  for (const [index, end] of days.entries()) {
    const start = days[index - 1]
    if (!start || start.range[0] !== end.range[0]) continue
    const joined =
      start.line.range[0] === end.line.range[0] &&
      /^[\s*]*(?:[-–—→]|to|until|till|bis|au|hasta)[\s*]*$/iu.test(between(start, end))
    const columns =
      /^(?:planned |actual |target )?(?:start|begin|from)\b/i.test(start.label) &&
      /^(?:planned |actual |target )?(?:end|finish|until|to)\b/i.test(end.label)
    const [from, to] = [isoOf(start)!, isoOf(end)!]
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

const isoOf = ({ date }: Moment): string | undefined =>
  date && dayExists(date.year, date.month, date.day) ? isoDate(date.year, date.month, date.day) : undefined

const FREEZE = /\bfreeze\b(?!.*\b(?:end|ends|lift|lifted|over|thaw)\b)/i
const GO_LIVE =
  /^(?:\W|\d)*(?:(?:planned|target|production) )?(?:go-?live|go live|launch|production (?:deployment|release|rollout)|deploy(?:ment)? to production|release day)(?: \(?.{0,20})?$/i
const SIGN_OFF = /\bsign-?off\b|\bgo\/no-go\b|\bapproval\b/i
const LATER = /\b(?:post|after|review|hypercare|closure|acceptance|rollback|retrospective|support)\b/i

interface Dated {
  readonly part: Part
  readonly range: Range
  readonly days: readonly string[]
}

/** By table or list: each is one plan. Where a plan goes live more than once, nothing is said. */
function* afterGoLive(plans: readonly Dated[][]): Iterable<Report> {
  for (const plan of plans) {
    const live = plan.filter(({ part }) => GO_LIVE.test(part.name.text))
    const day = live[0]?.days[0]
    if (live.length !== 1 || !day) continue
    for (const { part, range, days } of plan) {
      const name = part.name.text
      const message = FREEZE.test(name) ? 'freeze' : SIGN_OFF.test(name) && !LATER.test(name) ? 'signOff' : undefined
      if (!message || days[0]! <= day) continue
      const related = [{ range: live[0]!.range, message: live[0]!.part.name.text }]
      yield { range, message, args: { name, date: days[0]!, other: day }, related }
    }
  }
}

function* inBlackout(plans: readonly Dated[][]): Iterable<Report> {
  for (const plan of plans) {
    for (const window of plan.filter(
      ({ part, days }) => /\bblack-?out|\bmoratorium\b|\bno-change window\b/i.test(part.name.text) && days.length === 2,
    )) {
      const [from, until] = window.days as [string, string]
      for (const { part, range, days } of plan) {
        if (
          part === window.part ||
          days.length !== 1 ||
          days[0]! < from ||
          days[0]! > until ||
          FREEZE.test(part.name.text)
        )
          continue
        const related = [{ range: window.range, message: window.part.name.text }]
        yield {
          range,
          message: 'blackout',
          args: { name: part.name.text, date: days[0]!, other: from, until },
          related,
        }
      }
    }
  }
}

/** By table or list. What hangs on go-live, or lacks its year, counts from the go-live of its own plan. */
function plansOf({ parts }: SliceModel): Dated[][] {
  const plans = new Map<number, { part: Part; range: Range; text: string }[]>()
  for (const part of parts) {
    const { date } = part.fields
    if (part.type !== 'milestone' || !date) continue
    const step = { part, range: date.range, text: date.text }
    const plan = plans.get(part.group.anchor[0])
    if (plan) plan.push(step)
    else plans.set(part.group.anchor[0], [step])
  }
  return [...plans.values()].map(plan => {
    const [live, second] = plan.filter(({ part }) => GO_LIVE.test(part.name.text))
    const anchor = live && !second ? daysMeant(live.text, undefined)[0] : undefined
    return plan.flatMap(({ part, range, text }) => {
      const days = daysMeant(text, anchor)
      return days.length === 0 ? [] : [{ part, range, days }]
    })
  })
}
