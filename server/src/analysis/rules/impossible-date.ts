/** A day, weekday or local time that the calendar does not have, or has twice. */
import type { Fix } from '../lint/finding.js'
import type { PartRule, Report } from '../lint/rule.js'
import type { Moment } from '../model/moment.js'
import { dayExists, weekdayBeside, weekdayLike, weekdayOf } from '../text/calendar.js'
import { isoDate } from '../text/date.js'
import type { DateHit } from '../text/date.js'
import { yearNear } from '../text/yearless.js'
import { ambiguousZone, ianaIn, localTimeTrouble, meaningsOf, namesZone, settles } from '../text/zone.js'
import { offsetBehind, offsetLike, offsetsAt } from '../text/offset.js'
import { titled } from '../text/said.js'

export const impossibleDate: PartRule<'moment'> = {
  id: 'impossible-date',
  summary: 'Every date exists, falls on its weekday, and every time is one moment only.',
  reads: 'part',
  about: 'moment',
  severity: { draft: 'warning', review: 'error', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    none: 'There is no day {text}.',
    weekday: '{date} is a {real:raw}, not a {said}.',
    skipped: 'In {zone:raw} the clocks jump over {text} on {date:raw}.',
    doubled: 'In {zone:raw} the clocks show {text} twice on {date:raw}.',
    near: '{date} of {year:raw} is a {real:raw}, not a {said}.',
    noneNear: 'There is no day {text} in {year:raw}.',
    offset: 'On {date:raw} the clocks of {zone:raw} show {text} at {real:raw}, not at {said}.',
    ambiguous: '{text} is the time of several zones.',
  },
  *check(moment, look) {
    if (moment.yearless) yield* yearlessTrouble(moment, look.artefact.anchor)
    else if (moment.type === 'day') yield* dayTrouble(moment)
    else yield* timeTrouble(moment, look.artefact.timezone)
  },
  mend(_moment, { message, args, range }): readonly Fix[] {
    if (message === 'offset') {
      const real = String(args?.['real'])
      return [{ ...titled('Change to {to:raw}', { to: real }), kind: 'suggested', edits: [{ range, text: [real] }] }]
    }
    if (message === 'weekday' || message === 'near') {
      const word = weekdayLike(Number(args?.['number']), String(args?.['said']))
      return word === ''
        ? []
        : [{ ...titled('Change to {to:raw}', { to: word }), kind: 'suggested', edits: [{ range, text: [word] }] }]
    }
    if (message !== 'ambiguous') return []
    const choices = meaningsOf(String(args?.['text']))
    return [{ ...titled('Name the zone'), kind: 'suggested', edits: [{ range, text: [{ choices }] }] }]
  },
}

function* dayTrouble({ name, date, line }: Moment): Iterable<Report> {
  if (!date || date.year < 1900 || date.year > 2200 || date.month === 0 || date.day === 0) return
  const { year, month, day } = date
  if (!dayExists(year, month, day)) {
    if (!otherOrder(date)) yield { range: name.range, message: 'none', args: { text: name.text } }
    return
  }
  const weekday = weekdayBeside(line.text, date.index, date.index + date.text.length)
  if (!weekday) return
  const real = weekdayOf(isoDate(year, month, day))
  if (weekday.number === real) return
  if (date.form === 'slashed' && dayExists(year, day, month) && weekdayOf(isoDate(year, day, month)) === weekday.number)
    return
  const start = line.range[0] + weekday.index
  const args = { date: name.text, real: weekdayLike(real, 'Monday'), said: weekday.text, number: real }
  yield { range: [start, start + weekday.text.length], message: 'weekday', args }
}

/** "30 February" is none in any year; what else is wrong is wrong in the year of the go-live that is near. */
function* yearlessTrouble({ name, yearless, line }: Moment, anchor: string | undefined): Iterable<Report> {
  const { month, day, index, text } = yearless!
  // "2/30" may be a score, "June 45" something else.
  if (text.includes('/') || month < 1 || month > 12 || day < 1 || day > 31) return
  if (!dayExists(LEAP, month, day)) {
    yield { range: name.range, message: 'none', args: { text: name.text } }
    return
  }
  if (anchor === undefined) return
  const year = yearNear(month, Math.min(day, 28), anchor)
  if (year === undefined) return
  if (!dayExists(year, month, day)) {
    yield { range: name.range, message: 'noneNear', args: { text: name.text, year } }
    return
  }
  const weekday = weekdayBeside(line.text, index, index + text.length)
  if (!weekday) return
  const real = weekdayOf(isoDate(year, month, day))
  if (weekday.number === real) return
  const start = line.range[0] + weekday.index
  const args = { date: name.text, year, real: weekdayLike(real, 'Monday'), said: weekday.text, number: real }
  yield { range: [start, start + weekday.text.length], message: 'near', args }
}

const LEAP = 2024

/** Dotted and slashed dates may put month or day first; `2024.31.12` may be a version. */
const otherOrder = ({ year, month, day, form, text }: DateHit): boolean =>
  dayExists(year, day, month) || form === 'slashed' || /^\d{4}\./.test(text)

function* timeTrouble({ name, date: own, beside, time, line }: Moment, timezone?: string): Iterable<Report> {
  const date = own ?? beside
  const end = time!.index + time!.text.length
  const written = ianaIn(line.text)
  const known = written ?? (timezone?.includes('/') ? timezone : undefined)
  const open = ambiguousZone(line.text, end)
  if (open && !(known && settles(known, open.text))) {
    const start = line.range[0] + open.index
    yield { range: [start, start + open.text.length], message: 'ambiguous', args: { text: open.text }, once: true }
    return
  }
  if (!date || !dayExists(date.year, date.month, date.day)) return
  const zone = written ?? (namesZone(line.text) ? undefined : known)
  if (!zone) return
  const iso = isoDate(date.year, date.month, date.day)
  const offset = written === undefined ? undefined : offsetBehind(line.text, end)
  const args = { text: name.text, date: iso, zone }
  const trouble = localTimeTrouble(iso, time!.hour, time!.minute, zone)
  const real = offset && offsetsAt(iso, time!.hour, time!.minute, zone)
  // An offset says which of the two it is.
  if (trouble && !(trouble === 'doubled' && offset && real!.includes(offset.minutes)))
    yield { range: name.range, message: trouble, args }
  else if (offset && real!.length > 0 && !real!.includes(offset.minutes)) {
    const at = line.range[0] + offset.index
    const more = { real: offsetLike(real![0]!), said: offset.text }
    yield { range: [at, at + offset.text.length], message: 'offset', args: { ...args, ...more } }
  }
}
