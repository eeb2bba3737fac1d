/** A day, weekday or local time that the calendar does not have, or has twice. */
import type { Fix } from '../lint/finding.js'
import type { PartRule, Report } from '../lint/rule.js'
import type { Moment } from '../model/moment.js'
import { dayExists, weekdayBeside, weekdayLike, weekdayOf } from '../text/calendar.js'
import { isoDate } from '../text/date.js'
import type { DateHit } from '../text/date.js'
import { ambiguousZone, ianaIn, localTimeTrouble, meaningsOf, namesZone } from '../text/zone.js'

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
    ambiguous: '{text} is the time of several zones.',
  },
  *check(moment, look) {
    if (moment.type === 'day') yield* dayTrouble(moment)
    else yield* timeTrouble(moment, look.artefact.timezone)
  },
  mend(_moment, { message, args, range }): readonly Fix[] {
    if (message === 'weekday') {
      const word = weekdayLike(Number(args?.['number']), String(args?.['said']))
      return word === '' ? [] : [{ title: `Change to ${word}`, kind: 'suggested', edits: [{ range, text: [word] }] }]
    }
    if (message !== 'ambiguous') return []
    const choices = meaningsOf(String(args?.['text']))
    return [{ title: 'Name the zone', kind: 'suggested', edits: [{ range, text: [{ choices }] }] }]
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
  const real = weekdayOf(isoDate(year, month, day))
  if (!weekday || weekday.number === real) return
  if (date.form === 'slashed' && dayExists(year, day, month) && weekdayOf(isoDate(year, day, month)) === weekday.number)
    return
  const start = line.range[0] + weekday.index
  const args = { date: name.text, real: weekdayLike(real, 'Monday'), said: weekday.text, number: real }
  yield { range: [start, start + weekday.text.length], message: 'weekday', args }
}

/** Dotted and slashed dates may put month or day first; `2024.31.12` may be a version. */
const otherOrder = ({ year, month, day, form, text }: DateHit): boolean =>
  dayExists(year, day, month) || form === 'slashed' || /^\d{4}\./.test(text)

function* timeTrouble({ name, date, time, line }: Moment, timezone: string | undefined): Iterable<Report> {
  const end = time!.index + time!.text.length
  const known = ianaIn(line.text) ?? (timezone?.includes('/') ? timezone : undefined)
  const open = known ? undefined : ambiguousZone(line.text, end)
  if (open) {
    const start = line.range[0] + open.index
    yield { range: [start, start + open.text.length], message: 'ambiguous', args: { text: open.text }, once: true }
    return
  }
  if (!date || !dayExists(date.year, date.month, date.day)) return
  const zone = ianaIn(line.text) ?? (namesZone(line.text) ? undefined : known)
  const iso = isoDate(date.year, date.month, date.day)
  const trouble = zone && localTimeTrouble(iso, time!.hour, time!.minute, zone)
  if (trouble) yield { range: name.range, message: trouble, args: { text: name.text, date: iso, zone } }
}
