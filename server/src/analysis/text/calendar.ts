/** Days of the real calendar: whether one exists, and which weekday it is. */
import { Temporal } from 'temporal-polyfill'
import { lowered } from './anyCase.js'
import { remembered } from './remembered.js'

export const dayExists = (year: number, month: number, day: number): boolean =>
  isOfEveryYear(month, day) || isDay(`${year} ${month} ${day}`)

/** Four weeks are in each month. */
const isOfEveryYear = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 28

const isDay = remembered(numbers => {
  const [year, month, day] = numbers.split(' ').map(Number) as [number, number, number]
  try {
    Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
})

const WEEKDAYS: readonly string[] = [
  'monday mon montag lundi lunes lunedì понедельник',
  'tuesday tue tues dienstag mardi martes martedì вторник',
  'wednesday wed mittwoch mercredi miércoles mercoledì среда',
  'thursday thu thur thurs donnerstag jeudi jueves giovedì четверг',
  'friday fri freitag vendredi viernes venerdì пятница',
  'saturday sat samstag sonnabend samedi sábado sabato суббота',
  'sunday sun sonntag dimanche domingo domenica воскресенье',
]
const NUMBER_OF: ReadonlyMap<string, number> = new Map(
  WEEKDAYS.flatMap((names, index) => names.split(' ').map(name => [name, index + 1] as const)),
)
const ENGLISH = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const NAMES = [...NUMBER_OF.keys()].sort((a, b) => b.length - a.length).join('|')
const BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}])(${NAMES})\.?(?:,| the)? ?\(?$`, 'u')
const AFTER = new RegExp(String.raw`^(?:,? |,? ?\()(${NAMES})(?![\p{L}\p{N}-])`, 'u')

export interface WeekdayHit {
  readonly text: string
  readonly index: number
  /** 1 for Monday. */
  readonly number: number
}

/** The weekday written right before or right behind a date that stands at `start` to `end`. */
export function weekdayBeside(text: string, start: number, end: number): WeekdayHit | undefined {
  const words = lowered(text)
  const hit = (day: string, index: number): WeekdayHit => ({
    text: text.slice(index, index + day.length),
    index,
    number: NUMBER_OF.get(day)!,
  })
  const before = BEFORE.exec(words.slice(0, start))
  if (before) return hit(before[1]!, before.index)
  const after = AFTER.exec(words.slice(end))
  return after ? hit(after[1]!, end + after[0].indexOf(after[1]!)) : undefined
}

/** The weekday of an existing day, 1 for Monday. */
export const weekdayOf = (iso: string): number => Temporal.PlainDate.from(iso).dayOfWeek

/** The weekday's name in the dress of the word it replaces; English only, '' for another language. */
export function weekdayLike(number: number, word: string): string {
  const given = NUMBER_OF.get(word.toLowerCase())
  const english = given === undefined ? '' : ENGLISH[given - 1]!
  if (!english.toLowerCase().startsWith(word.toLowerCase())) return ''
  const name = word.length === english.length ? ENGLISH[number - 1]! : ENGLISH[number - 1]!.slice(0, 3)
  return word === word.toUpperCase() ? name.toUpperCase() : word === word.toLowerCase() ? name.toLowerCase() : name
}

/** The day so many days after an existing one; before it for a negative number. */
export const daysLater = (iso: string, days: number): string => Temporal.PlainDate.from(iso).add({ days }).toString()
