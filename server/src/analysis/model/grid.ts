/** A table as rows of cells under headers that mean something. */
import type { Range } from '../text/range.js'
import type { Table, TableCell } from '../syntax/block.js'
import { plainText, spanOf } from '../syntax/block.js'
import { isRelativeDate, readDate } from '../text/date.js'
import { kept } from '../text/kept.js'
import { findIds } from './identifier.js'
import type { Spot } from './part.js'
import { columnConcepts, foldLabel, wordsKnown } from './vocabulary/lookup.js'
import type { ColumnConcept } from './vocabulary/concept.js'

export interface Column {
  readonly header: Spot
  readonly concepts: readonly ColumnConcept[]
  readonly folded: string
}

export interface GridRow {
  readonly range: Range
  /** One for every column; a missing cell has an empty text at the row's end. */
  readonly cells: readonly Spot[]
  readonly blank: boolean
}

export interface Grid {
  readonly range: Range
  readonly columns: readonly Column[]
  readonly rows: readonly GridRow[]
  readonly rowRanges: readonly Range[]
  readonly delimiter: Range
}

/** Whoever asks about a table reads it: once for the words that are known. */
export function readGrid(source: string, table: Table): Grid {
  const there = READ.get(table)
  const words = wordsKnown()
  if (there?.words === words && there.source === source) return there.grid
  const grid = read(source, table)
  READ.set(table, { words, source, grid })
  return grid
}

const READ = new WeakMap<Table, { readonly words: object; readonly source: string; readonly grid: Grid }>()

function read(source: string, table: Table): Grid {
  const [head, ...body] = table.rows
  const columns = (head?.cells ?? []).map((cell): Column => {
    const header = cellSpot(source, cell)
    const folded = foldLabel(header.text)
    const concepts = columnConcepts(header.text)
    const short = concepts.length === 0 && /^\p{L}$/u.test(folded)
    return { header, concepts: short ? explainedAs(folded, source, table.range[0]) : concepts, folded }
  })
  const rows = body.map(row => {
    const cells = columns.map((_, index): Spot => {
      const cell = row.cells[index]
      return cell ? cellSpot(source, cell) : { text: '', range: [row.range[1], row.range[1]] }
    })
    return { range: row.range, cells, blank: cells.every(cell => cell.text === '') }
  })
  columns.forEach((column, index) => {
    const concepts = conceptsOfCells(column, () => rows.flatMap(row => row.cells[index]!.text || []), columns)
    if (concepts) columns[index] = { ...column, concepts }
  })
  const delimiterStart = head
    ? head.range[1] + (/^(?:\r\n|\r|\n)[ \t>]*/.exec(source.slice(head.range[1]))?.[0].length ?? 0)
    : 0
  const delimiterText = /^[^\r\n]*/.exec(source.slice(delimiterStart))![0].trimEnd()
  return {
    range: table.range,
    columns,
    rows,
    rowRanges: table.rows.map(row => row.range),
    delimiter: [delimiterStart, delimiterStart + delimiterText.length],
  }
}

/** The cell's text and its range without pipes and blanks; an empty cell's range is the blank between its pipes. */
function cellSpot(source: string, cell: TableCell): Spot {
  const range = spanOf(cell.content)
  if (range) return { text: inOneLine(plainText(cell.content)), range }
  let [start, end] = cell.range
  if (source[start] === '|') start++
  if (end > start && source[end - 1] === '|') end--
  return { text: '', range: [start, Math.max(start, end)] }
}

/** Nearly every cell is so already. */
const inOneLine = (text: string): string => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/gu, ' ').trim() : text.trim())

/** Looking further back would make a long section slow. */
const NEAR = 2000

/** "Likelihood (W) and impact (A) are low or high" over a table with columns called W and A. */
function explainedAs(letter: string, source: string, start: number): readonly ColumnConcept[] {
  const before = source.slice(Math.max(0, start - NEAR), start)
  for (const [, word, sign] of before.matchAll(/(\p{L}[\p{L}-]{2,40})[*_]{0,3} ?\([*_]{0,3}(\p{L})[*_]{0,3}\)/gu)) {
    if (sign!.toLowerCase() === letter) return columnConcepts(word!)
  }
  return []
}

/** "Go/No-Go" over verdicts is a status; "Target" beside "Actual" is a limit, unless dates stand in it. */
function conceptsOfCells(
  { folded, concepts }: Column,
  cells: () => readonly string[],
  columns: readonly Column[],
): readonly ColumnConcept[] | undefined {
  if (concepts.includes('gate') && columns.length > 2) {
    const said = cells()
    if (said.length > 0 && said.every(text => VERDICT.test(text))) return ['status']
  }
  if (concepts.length === 0 && PLANNED.test(folded)) {
    const said = cells()
    if (said.length > 1 && said.every(isDay)) return ['date']
  }
  const measured = folded === 'target' && columns.some(column => /^(?:actual|current)\b/.test(column.folded))
  return measured && !cells().some(text => readDate(text) || isRelativeDate(text)) ? ['threshold'] : undefined
}

/** "Original plan", "Realised": over days they say when. */
const PLANNED =
  /^(?:(?:original|first|initial|updated|revised|current|latest) )?(?:plan|planned|planning|forecast|baseline|estimate|actual|reali[sz]ed|geplant|soll|ist|prévue?|réalisée?|previst[oa]|realizad[oa]|planificad[oa]|план|факт|予定|実績|计划|实际|계획|실적)$/u

const isDay = (text: string): boolean => {
  const date = text.length < 40 ? readDate(text) : undefined
  return date !== undefined && !date.partial && !/\p{L}{4}/u.test(text.replace(date.text, ''))
}

const VERDICT = /^\P{L}*(?:go|no-?go|conditional(?:ly)?|pending|open|hold|yes|no|pass|fail)\P{L}*$/iu

/** Label and value of each row of a table of two columns that has no meaning in its headers: a form. */
export function pairsOf(
  source: string,
  table: Table,
): { label: Spot; concepts: readonly ColumnConcept[]; value: Spot }[] {
  if (table.rows[0]?.cells.length !== 2) return []
  const grid = readGrid(source, table)
  if (grid.columns.some(({ concepts }) => concepts.some(concept => !FORM_HEADERS.has(concept)))) return []
  return grid.rows
    .filter(({ cells }) => cells[0]!.text !== '')
    .map(({ cells: [label, value] }) => ({ label: label!, concepts: columnConcepts(label!.text), value: value! }))
}

/** "Item | Details", "Field | Description" head a form as well as "Field | Value". */
const FORM_HEADERS: ReadonlySet<ColumnConcept> = new Set(['item', 'description', 'message', 'note', 'name', 'issue'])

export const hasConcept = (grid: Grid, ...concepts: readonly ColumnConcept[]): boolean =>
  isAmong(conceptsOf(grid), concepts)

function isAmong(all: ReadonlySet<ColumnConcept>, concepts: readonly ColumnConcept[]): boolean {
  for (let at = 0; at < concepts.length; at++) if (all.has(concepts[at]!)) return true
  return false
}

/** All that its columns mean. */
const conceptsOf = kept((grid: Grid): ReadonlySet<ColumnConcept> => {
  const all = new Set<ColumnConcept>()
  for (const column of grid.columns) for (const concept of column.concepts) all.add(concept)
  return all
})

/** The first column that can mean one of the concepts, in the order of the concepts; -1 where none does. */
export function columnFor(
  grid: Grid,
  concepts: readonly ColumnConcept[],
  taken: ReadonlySet<number> = NONE_TAKEN,
): number {
  const all = conceptsOf(grid)
  for (const concept of concepts) {
    if (!all.has(concept)) continue
    const at = grid.columns.findIndex((column, index) => !taken.has(index) && column.concepts.includes(concept))
    if (at >= 0) return at
  }
  return -1
}

const NONE_TAKEN: ReadonlySet<number> = new Set()

/** A column of ids and nothing else refers to things that stand elsewhere. */
export function refersOnly(grid: Grid, concept: ColumnConcept): boolean {
  const at = columnFor(grid, [concept])
  const cells = grid.rows.flatMap(row => row.cells[at]?.text || [])
  return cells.length > 0 && cells.every(text => text.split(/[,;/]\s*/).every(one => findIds(one)[0]?.id === one))
}
