/** Spans of days with a name of their own: freeze, blackout, dry run, buffer and deployment windows. */
import type { Inline, Table } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'
import { daysLater } from '../text/calendar.js'
import { kept } from '../text/kept.js'
import type { Range } from '../text/range.js'
import { shift } from '../text/range.js'
import { daysJoined, onlyDay, spanMeant, wholeDays, type Day, type DayHit, type Season } from '../text/span.js'
import { timesIn, type TimeHit } from '../text/zone.js'
import type { Artefact, SliceModel } from './artefact.js'
import type { ArtefactKind } from './kind.js'
import { linesOf, readLabel } from './label.js'
import { masked } from './masked.js'
import { holding, listPerSlice } from './perSlice.js'
import { eachBlock } from './walk.js'
import {
  byCell,
  byHeading,
  edgeOf,
  isLog,
  nameIn,
  namesWindow,
  saysEnd,
  windowKind,
  type WindowKind,
} from './windowWords.js'

/** As it is written; ranges relative to the slice. */
export interface StatedWindow {
  readonly kind: WindowKind
  readonly name: string
  readonly start: Day
  readonly end: Day
  /** Whether the first and the last day lie in it from midnight to midnight: one that ends at 06:00 leaves the rest of the day. */
  readonly whole: readonly [first: boolean, last: boolean]
  /** What is written of its time of day, with the days; undefined where days are all that is said. */
  readonly hours?: string
  /** The row or line, or the first of two. */
  readonly range: Range
  /** Where the days are written. */
  readonly places: readonly [start: Range, end: Range]
}

/** Days as `YYYY-MM-DD`. */
export interface Window extends Pick<StatedWindow, 'kind' | 'name' | 'hours' | 'range' | 'places'> {
  readonly start: string
  readonly end: string
  /** The days that lie in it as a whole, if any. */
  readonly whole: readonly [from: string, to: string]
}

/** Where windows are planned; rosters and logs hold spans of another sort. */
export const PLANS: ReadonlySet<ArtefactKind> = new Set([
  'release-plan',
  'deployment-runbook',
  'go-no-go',
  'change-request',
  'change-framework',
  'release-checklist',
  'communication-plan',
  'announcement',
])

/** Of a document, in order, ranges absolute; those whose days are not known are left out. */
export const windowsOf = (artefact: Artefact, season: Season): Window[] =>
  statedWindows(artefact).flatMap(window => windowMeant(window, season) ?? [])

/** The same as they are written. */
export const statedWindows = (artefact: Artefact): StatedWindow[] =>
  [...holding(artefact, statedIn)].flatMap(({ start, held }) =>
    held.map(({ range, places: [from, to], ...window }) => ({
      ...window,
      range: shift(range, start),
      places: [shift(from, start), shift(to, start)] as const,
    })),
  )

/** Undefined where a day is not known, or the end is before the start. */
export function windowMeant(window: StatedWindow, season: Season): Window | undefined {
  const days = spanMeant(window, season)
  if (!days || days[1] < days[0]) return undefined
  const [start, end] = days
  const [first, last] = window.whole
  return { ...window, start, end, whole: [first ? start : daysLater(start, 1), last ? end : daysLater(end, -1)] }
}

/** Rows and lines that say what kind of window it is: with two days, or two of them with its start and its end. */
export const statedIn = listPerSlice((model): StatedWindow[] => {
  if (!/\d/.test(model.tree.text) || !namesWindow(model.tree.text)) return []
  const rows = rowsIn(model).map(row => ({ ...row, days: daysOf(row) }))
  if (rows.length === 0) return []
  return [...rows.flatMap(windowIn), ...overTwoRows(rows)].sort((a, b) => a.range[0] - b.range[0])
})

/** What one row of a table, or one line, says. */
interface Row {
  readonly text: string
  readonly range: Range
  readonly title: string
  /** Header by cell; empty for a line. */
  readonly headers: readonly string[]
  /** Words with markup blanked out, and where they start. */
  readonly cells: readonly { readonly text: string; readonly at: number }[]
}

function rowsIn({ tree: { text, blocks } }: SliceModel): Row[] {
  const rows: Row[] = []
  const [first] = blocks
  const title = first?.type === 'heading' ? plainText(first.content) : ''
  const isUnder = namesWindow(title)
  const line = (content: readonly Inline[], range: Range): void => {
    let words: string | undefined
    for (const one of linesOf(text, range)) {
      if (!mayHold(text.slice(...one), isUnder)) continue
      words ??= masked(text, content, range)
      const from = readLabel(text, one)?.value.range[0] ?? one[0]
      const cell = { text: words.slice(from - range[0], one[1] - range[0]), at: from }
      rows.push({ text: text.slice(...one), range: one, title, headers: NO_HEADERS, cells: [cell] })
    }
  }
  const holding = blocks.filter(({ range }) => mayHold(text.slice(...range), isUnder))
  eachBlock(holding, block => {
    if (block.type === 'paragraph' || block.type === 'heading') line(block.content, block.range)
    else if (block.type === 'table') rows.push(...rowsOfTable(text, block, title))
  })
  return rows
}

function rowsOfTable(text: string, { rows: [head, ...rows] }: Table, title: string): Row[] {
  const headers = (head?.cells ?? []).map(({ content }) => plainText(content).trim())
  if (isLog(title, headers)) return []
  const isUnder = namesWindow(`${title} ${headers.join(' ')}`)
  const holding = rows.filter(({ range }) => mayHold(text.slice(...range), isUnder))
  return holding.map(({ range, cells }) => ({
    text: text.slice(...range),
    range,
    title,
    headers,
    cells: cells.map(cell => ({ text: masked(text, cell.content, cell.range), at: cell.range[0] })),
  }))
}

/** Dates are looked for only where a window may be: a table is long. */
const mayHold = (row: string, isUnder: boolean): boolean => /\d/.test(row) && (isUnder || namesWindow(row))

const NO_HEADERS: readonly string[] = []

interface DatedRow extends Row {
  readonly days: ReturnType<typeof daysOf>
}

/** A day at its place, with the times of day beside it. */
interface Placed extends DayHit {
  readonly cell: number
  readonly range: Range
  readonly times: readonly TimeHit[]
  /** The whole cell or line. */
  readonly said: string
}

function windowIn(row: DatedRow): StatedWindow[] {
  if (!row.days) return []
  const [start, end] = row.days
  const name = nameIn(row.text)
  const kind = kindOf(row, name, start.cell)
  if (!kind) return []
  return [{ kind, name, ...between(start, end), range: row.range }]
}

const between = (start: Placed, end: Placed): Pick<StatedWindow, 'start' | 'end' | 'whole' | 'hours' | 'places'> => ({
  start: start.day,
  end: end.day,
  whole: [
    start.times.every(({ hour, minute }) => hour === 0 && minute === 0),
    end.times.every(({ hour }) => hour >= 23),
  ],
  ...(start.times.length + end.times.length > 0 ? { hours: [...new Set([start.said, end.said])].join(' – ') } : {}),
  places: [start.range, end.range],
})

const kindOf = ({ text, title, headers }: Row, name: string, cell: number): WindowKind | undefined =>
  windowKind(name) ?? byCell(text) ?? byHeading(`${title} ${headers[cell] ?? ''}`)

/** The days of a column of starts and one of ends; else the first two whole dates of the row, else two that are joined. */
function daysOf(row: Row): readonly [Placed, Placed] | undefined {
  const { cells } = row
  const [from, to] = edgesOf(row.headers)
  const first = cells[from] && onlyDay(cells[from].text)
  const last = cells[to] && onlyDay(cells[to].text)
  if (first && last) return [place(row, from, first), place(row, to, last)]
  let begun: { readonly hit: DayHit; readonly cell: number } | undefined
  for (let cell = 0; cell < cells.length; cell++)
    for (const hit of wholeDays(cells[cell]!.text)) {
      if (begun)
        return [place(row, begun.cell, begun.hit, begun.cell === cell ? hit : undefined), place(row, cell, hit)]
      begun = { hit, cell }
    }
  for (let cell = 0; cell < cells.length; cell++) {
    const joined = daysJoined(cells[cell]!.text)
    if (joined) return [place(row, cell, joined[0], joined[1]), place(row, cell, joined[1])]
  }
  return undefined
}

/** The columns of starts and ends, -1 where there is none; rows of a table share their headers. */
const edgesOf = kept((headers: readonly string[]): readonly [from: number, to: number] => {
  const under = (named: RegExp): number => headers.findIndex(header => named.test(header))
  return [under(START), under(END)]
})

/** Headers of the columns that hold the first and the last day. */
const START =
  /^(?:(?:planned |target )?(?:start|begin|from|opens)\b|(?:von|ab|beginn|début|debut|inicio|início|desde|inizio|da|начало)(?!\p{L})|開始|开始|시작)/iu
const END =
  /^(?:(?:planned |target )?(?:end|finish|until|to|closes)\b|(?:bis|ende|fin|hasta|fim|até|fine|конец|окончание)(?!\p{L})|終了|结束|종료)/iu

function place({ cells }: Row, cell: number, hit: DayHit, next?: DayHit): Placed {
  const { text, at } = cells[cell]!
  const end = hit.index + hit.text.length
  const times = timesIn(text).filter(({ index }) => index >= hit.index && index < (next?.index ?? Infinity))
  return { ...hit, cell, range: [at + hit.index, at + end], times, said: text.trim() }
}

/** "Blackout starts: …" in one row, "Blackout ends: …" in a later one. */
function overTwoRows(all: readonly DatedRow[]): StatedWindow[] {
  const rows = all.filter(row => !row.days).map(row => ({ row, name: nameIn(row.text) }))
  if (!rows.some(({ name }) => saysEnd(name))) return []
  const open = new Map<string, { readonly row: Row; readonly day: Placed; readonly kind: WindowKind }>()
  const found: StatedWindow[] = []
  for (const { row, name } of rows) {
    const cell = row.cells.findIndex(({ text }) => onlyDay(text))
    if (cell < 0) continue
    const kind = windowKind(name) ?? byHeading(row.title)
    if (!kind) continue
    const { edge, key } = edgeOf(name)
    const day = place(row, cell, onlyDay(row.cells[cell]!.text)!)
    const begun = open.get(key)
    if (edge !== 'end') open.set(key, { row, day, kind })
    else if (begun) {
      open.delete(key)
      found.push({ kind: begun.kind, name: nameIn(begun.row.text), ...between(begun.day, day), range: begun.row.range })
    }
  }
  return found
}
