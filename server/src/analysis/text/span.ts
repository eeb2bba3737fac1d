/** Two days that somebody joins: "20 Dec – 3 Jan", "T-2 to T+1", "20–24 December 2026". */
import { dayExists, daysLater, weekdayBeside } from './calendar.js'
import { lowered } from './anyCase.js'
import { datesIn, isoDate, yearlessIn, type DateHit } from './date.js'
import { matchesIn } from './matches.js'
import { relativeIn } from './relative.js'
import { nearestDay } from './yearless.js'

/** A day as far as its own words tell: whole, without its year, or so many days from go-live. */
export type Day =
  | { readonly iso: string }
  | { readonly month: number; readonly day: number; readonly weekday?: number }
  | { readonly days: number }

export interface DayHit {
  readonly day: Day
  readonly index: number
  readonly text: string
}

export interface Span {
  readonly start: Day
  readonly end: Day
}

/** What days without a year, and days that hang on go-live, are read by; `YYYY-MM-DD`. */
export interface Season {
  readonly live?: string | undefined
  /** A day not far off, where go-live is not known. */
  readonly near?: string | undefined
}

/** A span is said in few words. */
const LONGEST = 200

/** In lower case. */
const JOINT =
  /[ \t]*(?:[–—→~〜～…]|\.{2,3}|(?<=\s)[-/](?=\s)|(?<![\p{L}\d-])(?:to|until|till|through|thru|bis(?: zum)?|au|à|hasta(?: el)?|al|até|ao?|по|до)(?![\p{L}\d-])|から|至)[ \t]*/gu

/** The first two days that a joint holds together; whole dates may stand apart. */
export function daysJoined(text: string): readonly [DayHit, DayHit] | undefined {
  const [first, second] = wholeDays(text)
  if (first && second) return [first, second]
  if (text.length > LONGEST || !/\d/.test(text)) return undefined
  for (const joint of matchesIn(lowered(text), JOINT)) {
    const from = joint.index + joint[0].length
    const end = dayAtStart(text.slice(from))
    const start = end && dayAtEnd(text.slice(0, joint.index), end.day)
    if (start) return [start, { ...end, index: end.index + from }]
  }
  return undefined
}

/** The only day of a text; undefined where it has several, or none. */
export function onlyDay(text: string): DayHit | undefined {
  if (text.length > LONGEST) return undefined
  const whole = wholeDays(text)
  if (whole.length > 0) return whole.length === 1 ? whole[0] : undefined
  return daysJoined(text) ? undefined : (yearless(text) ?? relative(text))
}

/** Both days, `YYYY-MM-DD`; the year that one lacks is told by the other. */
export function spanMeant({ start, end }: Span, season: Season): readonly [string, string] | undefined {
  const last = dayMeant(end, season)
  const first = 'month' in start && !('month' in end) && last ? yearOf(start, last, -1) : dayMeant(start, season)
  const until = 'month' in end && first ? yearOf(end, first, 1) : last
  return first !== undefined && until !== undefined ? [first, until] : undefined
}

function dayMeant(day: Day, { live, near }: Season): string | undefined {
  if ('iso' in day) return day.iso
  if ('days' in day) return live === undefined ? undefined : daysLater(live, day.days)
  const around = live ?? near
  return around === undefined ? undefined : nearestDay(day.month, day.day, day.weekday, around)
}

/** In the year of the other day, else in the one after or before it. */
function yearOf({ month, day }: { month: number; day: number }, other: string, step: 1 | -1): string | undefined {
  const year = Number(other.slice(0, 4))
  return [year, year + step]
    .filter(one => dayExists(one, month, day))
    .map(one => isoDate(one, month, day))
    .find(iso => (step === 1 ? iso >= other : iso <= other))
}

/** Every whole date that the calendar has, in order. */
export function wholeDays(text: string): readonly DayHit[] {
  const dates = datesIn(text)
  return dates.length === 0 ? NOTHING : wholeDaysOf(dates)
}

const NOTHING: readonly never[] = []

const wholeDaysOf = (dates: readonly DateHit[]): DayHit[] =>
  dates
    .filter(({ year, month, day }) => dayExists(year, month, day))
    .map(({ year, month, day, index, text: words }) => ({
      day: { iso: isoDate(year, month, day) },
      index,
      text: words,
    }))

/** A day and a month in figures, "4/5", is either way round. */
function yearless(text: string): DayHit | undefined {
  const hit = yearlessIn(text)
  if (!hit || hit.text.includes('/')) return undefined
  const { month, day, index, text: words } = hit
  const weekday = weekdayBeside(text, index, index + words.length)?.number
  return { day: { month, day, ...(weekday === undefined ? {} : { weekday }) }, index, text: words }
}

const ITSELF = /^(?:the )?(?:go-?live|release day|launch day)$/i

function relative(text: string): DayHit | undefined {
  const hit = relativeIn(text)
  if (hit) return { day: { days: hit.days }, index: hit.index, text: hit.text }
  return ITSELF.test(text.trim()) ? { day: { days: 0 }, index: 0, text } : undefined
}

/** What may stand between a day and the joint: a weekday, marks, a time of day. */
const LEAD = /^[\s*_(]*(?:\p{L}+\.?,? )?$/u
const TAIL =
  /^[\s*_.,)]*(?:(?:(?:at |um |à )?\d{1,2}[:h]\d\d(?: ?[ap]m)?(?: \p{Lu}{2,4})?|(?<= )\p{Lu}{2,4})[\s*_.,)]*)?$/u

/** Behind the joint: up to the next comma the words are about the span. */
function dayAtStart(text: string): DayHit | undefined {
  const words = /^[^;(]*/.exec(text)![0]
  const hit = wholeDays(words)[0] ?? yearless(words) ?? relative(/^[^,.]*/.exec(words)![0])
  return hit && ('days' in hit.day || LEAD.test(words.slice(0, hit.index))) ? hit : undefined
}

/** Before the joint; a bare number is a day of the month behind it. */
function dayAtEnd(text: string, end: Day): DayHit | undefined {
  const start = Math.max(...[';', '(', ': ', '|'].map(mark => text.lastIndexOf(mark))) + 1
  const words = text.slice(start)
  const hit = wholeDays(words).at(-1) ?? yearless(words) ?? relative(words) ?? dayAlone(words, end)
  if (!hit || !('days' in hit.day || TAIL.test(words.slice(hit.index + hit.text.length)))) return undefined
  return { ...hit, index: hit.index + start }
}

function dayAlone(words: string, end: Day): DayHit | undefined {
  const number = /(?<![\p{L}\d.,:-])(\d{1,2})(?:st|nd|rd|th|\.)?$/u.exec(words.trimEnd())
  const month = 'iso' in end ? Number(end.iso.slice(5, 7)) : 'month' in end ? end.month : undefined
  const day = Number(number?.[1])
  if (!number || month === undefined || day < 1 || day > 31) return undefined
  return { day: { month, day }, index: number.index, text: number[0] }
}
