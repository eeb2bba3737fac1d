/** Days of the real calendar: whether one exists, which weekday it is, and where a relative date falls. */
import { Temporal } from 'temporal-polyfill'

export const dayExists = (year: number, month: number, day: number): boolean => {
  try {
    Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

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
const BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}])(${NAMES})\.?(?:,| the)? ?\(?$`, 'iu')
const AFTER = new RegExp(String.raw`^(?:,? |,? ?\()(${NAMES})(?![\p{L}\p{N}-])`, 'iu')

export interface WeekdayHit {
  readonly text: string
  readonly index: number
  /** 1 for Monday. */
  readonly number: number
}

/** The weekday written right before or right behind a date that stands at `start` to `end`. */
export function weekdayBeside(text: string, start: number, end: number): WeekdayHit | undefined {
  const before = BEFORE.exec(text.slice(0, start))
  if (before) return hit(before[1]!, before.index)
  const after = AFTER.exec(text.slice(end))
  return after ? hit(after[1]!, end + after[0].indexOf(after[1]!)) : undefined
}

const hit = (text: string, index: number): WeekdayHit => ({ text, index, number: NUMBER_OF.get(text.toLowerCase())! })

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

const COUNTS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 }
const BY_LETTER = /(?<![\p{L}\d])[TDJGR] ?([-+−–]) ?(\d{1,3})(?: ?(days?|weeks?|d|w|jours?|tage?))?(?![\d.:]| ?[hm])/iu
const BY_WORDS =
  /(?<!\p{L})(\d{1,3}|one|two|three|four|five|six|seven) ?(calendar )?(days?|weeks?|jours?|semaines?|tage?|wochen?|días?|semanas?)(?: |-)(before|prior to|avant|vor|antes|after|following|après|nach|después)(?: de| la| el| le| der| the| du)* (?:go-?live|release|launch|deployment|cut-?over|lancement|produktivsetzung|lanzamiento|t0)/iu

/** The day a relative date means once go-live is known; undefined for hours, working days and weeks by number. */
export function relativeDay(text: string, anchor: string): string | undefined {
  const letter = BY_LETTER.exec(text)
  if (letter) return moved(anchor, Number(letter[2]), letter[1] !== '+', letter[3] ?? 'd')
  const words = BY_WORDS.exec(text)
  if (!words) return undefined
  const count = COUNTS[words[1]!.toLowerCase()] ?? Number(words[1])
  return moved(anchor, count, /^(?:before|prior|avant|vor|antes)/i.test(words[4]!), words[3]!)
}

function moved(anchor: string, count: number, back: boolean, unit: string): string {
  const days = count * (/^(?:w|sem)/i.test(unit) ? 7 : 1) * (back ? -1 : 1)
  return daysLater(anchor, days)
}

/** The day so many days after an existing one; before it for a negative number. */
export const daysLater = (iso: string, days: number): string => Temporal.PlainDate.from(iso).add({ days }).toString()
