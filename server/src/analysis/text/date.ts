/** Reads the dates people write, without a clock: what is a date, what is relative to an anchor, what ISO 8601 makes of it. */
import { inAnyCase, lowered } from './anyCase.js'
import { saysRelative } from './relative.js'
import { remembered } from './remembered.js'

export interface ReadDate {
  /** `YYYY-MM-DD`; empty where the author leaves out the year. */
  readonly iso: string
  readonly index: number
  readonly text: string
  /** A day without a year, or a month or quarter without a day. */
  readonly partial: boolean
}

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january jan janvier enero januar gennaio janeiro января янв ene jän',
    'february feb février fev febrero februar febbraio fevereiro февраля фев',
    'march mar mars marzo märz março марта мрт mär',
    'april apr avril abril aprile апреля апр avr abr',
    'may mai mayo maggio maio мая',
    'june jun juin junio juni giugno junho июня июн',
    'july jul juillet julio juli luglio julho июля июл',
    'august aug août agosto agosto августа авг ago',
    'september sep sept septembre septiembre settembre setembro сентября сен',
    'october oct octobre octubre oktober ottobre outubro октября окт okt',
    'november nov novembre noviembre novembro ноября ноя',
    'december dec décembre diciembre dezember dicembre dezembro декабря дек dez dic',
  ].flatMap((names, month) => names.split(' ').map(name => [name, month + 1] as const)),
)
const MONTH = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')

/** Of words in lower case. */
const FORMS: readonly [RegExp, (m: RegExpMatchArray) => [year: number, month: number, day: number]][] = [
  [/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu, m => [+m[1]!, +m[2]!, +m[3]!]],
  [/(?<!\d)(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)/gu, m => [+m[1]!, +m[2]!, +m[3]!]],
  [/(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/gu, m => [+m[1]!, +m[2]!, +m[3]!]],
  [/(?<!\d)(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일/gu, m => [+m[1]!, +m[2]!, +m[3]!]],
  [/(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/gu, m => [+m[3]!, +m[2]!, +m[1]!]],
  [/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/gu, m => slashed(+m[1]!, +m[2]!, +m[3]!)],
  [/(?<![\d-])(\d{1,2})-(\d{1,2})-(\d{4})(?![\d-])/gu, m => slashed(+m[1]!, +m[2]!, +m[3]!)],
  [
    new RegExp(String.raw`(?<!\p{L})(${MONTH})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)`, 'gu'),
    m => [+m[3]!, MONTHS[m[1]!]!, +m[2]!],
  ],
  [
    new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er)?(?: de| of)?[ -](${MONTH})(?!\p{L})\.?(?: de|,)?[ -]?(\d{4})(?!\d)`,
      'gu',
    ),
    m => [+m[3]!, MONTHS[m[2]!]!, +m[1]!],
  ],
]
const YEARLESS: readonly (readonly [RegExp, (m: RegExpMatchArray) => [month: number, day: number]])[] = [
  [
    new RegExp(String.raw`(?<!\p{L})(${MONTH})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d:%.]|\p{L})`, 'u'),
    m => [MONTHS[m[1]!]!, +m[2]!],
  ],
  [
    new RegExp(String.raw`(?<![\d.])(\d{1,2})(?:st|nd|rd|th|\.|er)?(?: de| of)? (${MONTH})(?!\p{L})`, 'u'),
    m => [MONTHS[m[2]!]!, +m[1]!],
  ],
  [/(?<!\d)(\d{1,2})月(\d{1,2})日/u, m => [+m[1]!, +m[2]!]],
  [/(?<![\d/.])(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])(?![\d/.%])/u, m => [+m[1]!, +m[2]!]],
]
const BEGINNINGS = [...new Set(Object.keys(MONTHS).map(name => name.slice(0, 3)))].join('|')
/** In any day, month or quarter that is written without its year, or with two digits of it: a number beside a month's first letters. */
const MAY_BE_LOOSE = new RegExp(
  String.raw`\d\/\d|月|q[1-4]|(?:${BEGINNINGS})\p{L}{0,9}[^\p{L}\d]{0,3}\d|\d\D{0,6}(?:${BEGINNINGS})`,
  'u',
)
const LOOSE = [
  new RegExp(String.raw`(?<!\p{L})(${MONTH})\.? ['’]?(\d{4}|\d{2})(?!\d)`, 'u'),
  /(?<!\p{L})q[1-4][ /-]?(?:\d{4}|\d{2})?(?!\p{L}|\d)/u,
  /(?<!\d)\d{4}-(?:0[1-9]|1[0-2])(?![-\d])/u,
]

/** A day as somebody wrote it, whether the calendar has it or not. */
export interface DateHit {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly index: number
  readonly text: string
  readonly form: 'iso' | 'slashed' | 'other'
}

/** Every day with its year in a text, in order; of forms that overlap, the first of the list. */
export const datesIn = (text: string): readonly DateHit[] => (WITH_YEAR.test(text) ? allDates(text) : NOTHING)

/** False where a text names no day, whatever of its marks is taken for a blank. */
export const mayNameDay = (text: string): boolean => WITH_YEAR.test(text) || MAY_BE_LOOSE.test(lowered(text))

/** One of these is in each of the forms. */
const WITH_YEAR = /\d{4}|\d\/\d/

const NOTHING: readonly never[] = []

const allDates = remembered((text): readonly DateHit[] => {
  const found: DateHit[] = []
  const words = lowered(text)
  FORMS.forEach(([form, parts], index) => {
    form.lastIndex = 0
    for (let match = form.exec(words); match; match = form.exec(words)) {
      const [year, month, day] = parts(match)
      const end = match.index + match[0].length
      if (found.some(other => match.index < other.index + other.text.length && other.index < end)) continue
      const kind = index === 0 ? 'iso' : SLASHED.has(index) ? 'slashed' : 'other'
      found.push({ year, month, day, index: match.index, text: text.slice(match.index, end), form: kind })
    }
  })
  return found.sort((a, b) => a.index - b.index)
})

const SLASHED: ReadonlySet<number> = new Set([5, 6])

export interface YearlessHit {
  readonly month: number
  readonly day: number
  readonly index: number
  readonly text: string
}

/** A day and a month without a year, such as "Mon September 14"; undefined where the text has a whole date. */
export function yearlessIn(text: string): YearlessHit | undefined {
  if (!/\d/.test(text) || /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text)) return undefined
  const words = lowered(text)
  if (!MAY_BE_LOOSE.test(words)) return undefined
  for (const [form, parts] of YEARLESS) {
    const match = form.exec(words)
    // ">4/5" is a mark, "4/5" alone may be the fourth of May.
    if (!match || (match[0].includes('/') && words.trim() !== match[0])) continue
    const [month, day] = parts(match)
    return { month, day, index: match.index, text: asWritten(text, match) }
  }
  return undefined
}

/** Day first only where the other reading does not exist. */
function slashed(a: number, b: number, year: number): [number, number, number] {
  const full = year < 100 ? 2000 + year : year
  return a > 12 ? [full, b, a] : [full, a, b]
}

/** The first date in the text; day, month and year, or `partial` without a year, or by month or quarter. */
export const readDate = (text: string): ReadDate | undefined =>
  /\d/.test(text) && mayNameDay(text) ? firstDate(text) : undefined

const firstDate = remembered((text): ReadDate | undefined => {
  let found: ReadDate | undefined
  const words = lowered(text)
  for (const [form, parts] of FORMS) {
    form.lastIndex = 0
    const match = form.exec(words)
    if (!match || (found && found.index <= match.index)) continue
    const [year, month, day] = parts(match)
    if (month < 1 || month > 12 || day < 1 || day > 31) continue
    found = { iso: isoDate(year, month, day), index: match.index, text: asWritten(text, match), partial: false }
  }
  if (found) return found
  for (const form of [...YEARLESS.map(([one]) => one), ...LOOSE]) {
    const match = form.exec(words)
    if (match) return { iso: '', index: match.index, text: asWritten(text, match), partial: true }
  }
  return undefined
})

/** A full or a year-less day: enough to act on. Month and quarter alone are not. */
export function namesDay(text: string): boolean {
  const date = readDate(text)
  return date !== undefined && (!date.partial || YEARLESS.some(([form]) => form.test(lowered(text))))
}

/** What was found in lower case, in the letters of the text. */
const asWritten = (text: string, { index, 0: found }: RegExpExecArray): string =>
  text.slice(index, index + found.length)

const saysRelatively = inAnyCase(
  /(?<![\p{L}\d])(?:(?:[tdj] ?[-+−–=] ?|[hrg] ?[-+−–=] ?(?!0))\d+|t0|go-?live ?[-+−] ?\d+|[djt]-?day)(?![\d.])|(?<!\p{L})(?:(?<!\d)\d+|one|two|three|four|five|six|seven) ?(?:business |working |calendar )?(?:minutes?|hours?|days?|weeks?|months?|jours?|semaines?|tage?|wochen?|días?|semanas?|дн\p{L}*|недел\p{L}*)(?: |-)?(?:before|after|prior|following|avant|après|vor|nach|antes|después|до|после)|(?<!\p{L})(?:(?:day|week|sprint|month|semaine|jour|woche|tag|semana|día|неделя)s? \d+|第 ?\d+ ?[週周日])/u,
)

/** `T-7`, `J-15`, "D+1", "7 days before go-live", "Week 3": a date once the anchor is known. */
export const isRelativeDate = remembered(text => saysRelatively(text) || saysRelative(text))

export const isoDate = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
