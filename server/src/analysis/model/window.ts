/** Spans of days with a name of their own: freeze, blackout, dry run, buffer and deployment windows. */
import { dayExists, daysLater } from '../text/calendar.js'
import { isoDate } from '../text/date.js'
import type { Range } from '../text/range.js'
import type { TimeHit } from '../text/zone.js'
import type { Moment } from './moment.js'
import { listPerSlice } from './perSlice.js'

export type WindowKind = 'freeze' | 'blackout' | 'dry-run' | 'buffer' | 'deployment'

/** Days as `YYYY-MM-DD`; ranges relative to the slice. */
export interface Window {
  readonly kind: WindowKind
  readonly name: string
  readonly start: string
  readonly end: string
  /** The days that lie in it from midnight to midnight, if any: a window that ends at 06:00 leaves the rest of the day. */
  readonly whole: readonly [from: string, to: string]
  /** The row or line. */
  readonly range: Range
  /** Where the first day is written. */
  readonly place: Range
}

const WINDOWS: readonly (readonly [WindowKind, RegExp])[] = [
  [
    'blackout',
    /\bblack-?out|\bmoratorium\b|\bno[- ]change (?:window|period)|\b(?:holiday|christmas|year[- ]end|peak|deployment) freeze\b|sperrzeit|gel des (?:mises|déploiements)|\bveda\b|мораторий|凍結期間|封网/iu,
  ],
  ['freeze', /\bfreeze\b|einfrieren|congelación|congelamento|заморозк|フリーズ|冻结/iu],
  ['dry-run', /\bdry[ -]?run\b|rehears|generalprobe|répétition|ensayo|ensaio|репетиц|リハーサル|演练/iu],
  ['buffer', /\bbuffer\b|puffer|tampon|margen|запас|予備|缓冲/iu],
  [
    'deployment',
    /\b(?:deploy(?:ment)?|maintenance|release|change|cut-?over|roll-?out) window\b|wartungsfenster|fenêtre|ventana|janela|окно|メンテナンス|窗口/iu,
  ],
]

/** "No deployments: … to …"; in a further column it is the effect of something. */
const BANS = /^\W*no (?:changes|deploy(?:ment)?s|releases)\b(?! (?:\w+ )?(?:expected|planned|needed|required|known))/i

/** What kind of window the words name: those of a milestone's name, say. */
export const windowKind = (words: string): WindowKind | undefined => WINDOWS.find(([, named]) => named.test(words))?.[0]

/** Rows and lines with two days, start and end, that say what kind of window it is; blackouts by their heading too. */
export const windowsIn = listPerSlice((model): Window[] => {
  const rows = new Map<string, Moment[]>()
  for (const moment of model.moments) {
    const key = moment.range.join()
    const there = rows.get(key)
    if (there) there.push(moment)
    else rows.set(key, [moment])
  }
  return [...rows.values()].flatMap((row): Window[] => {
    const [first, second] = row.filter(({ type }) => type === 'day')
    const [start, end] = [first && dayOf(first), second && dayOf(second)]
    if (!first || start === undefined || end === undefined || end < start) return []
    const words = model.tree.text.slice(...first.range)
    const name = firstWords(words)
    const kind = (BANS.test(name) ? 'blackout' : windowKind(name)) ?? byCell(words) ?? byHeading(first)
    const whole = [
      begins(first, row) ? start : daysLater(start, 1),
      lasts(second!, row) ? end : daysLater(end, -1),
    ] as const
    return kind ? [{ kind, name, start, end, whole, range: first.range, place: first.name.range }] : []
  })
})

/** From the start of its day: no time behind it, or midnight. */
const begins = (day: Moment, row: readonly Moment[]): boolean =>
  timesOf(day, row).every(({ hour, minute }) => hour === 0 && minute === 0)

/** To the end of its day: no time behind it, or one just before midnight. */
const lasts = (day: Moment, row: readonly Moment[]): boolean => timesOf(day, row).every(({ hour }) => hour >= 23)

const timesOf = ({ date, line }: Moment, row: readonly Moment[]): TimeHit[] =>
  row.flatMap(other =>
    other.time && other.line.range[0] === line.range[0] && other.date?.index === date!.index ? [other.time] : [],
  )

/** `YYYY-MM-DD` of a day that the calendar has. */
export const dayOf = ({ date }: Moment): string | undefined =>
  date && dayExists(date.year, date.month, date.day) ? isoDate(date.year, date.month, date.day) : undefined

/** A column may say of what sort it is; a note of what the window keeps clear of is longer. */
const byCell = (row: string): WindowKind | undefined =>
  row
    .split('|')
    .filter(cell => cell.length <= LONGEST && !AROUND_IT.test(cell))
    .map(windowKind)
    .find(kind => kind !== undefined)
const LONGEST = 60

/** "Blackout windows" over a table of names, starts and ends. */
const byHeading = ({ group, label }: Moment): WindowKind | undefined => {
  const words = `${group.title} ${label}`
  return windowKind(words) === 'blackout' && !AROUND_IT.test(words) ? 'blackout' : undefined
}
const AROUND_IT =
  /\b(?:before|after|outside|except\w*|exempt\w*|approved|around|besides|avoid\w*|during|request\w*)\b/iu

/** The first cell that is words, or what stands before the colon. */
const firstWords = (row: string): string =>
  row
    .split(/\||:\s/)
    .map(cell => cell.replace(/[*_`]|^\s*[-*+]\s/g, '').trim())
    .find(cell => /\p{L}{2}/u.test(cell)) ?? 'Window'
