/** Tables whose headers do not stand in one row at the top: turned ones, and those with a second row of headers. */
import type { Table, TableCell, TableRow } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'
import { columnConcepts } from './vocabulary/lookup.js'

const isKnown = (cell: TableCell | undefined): boolean => cell !== undefined && columnConcepts(wordsOf(cell)).length > 0
const wordsOf = ({ content }: TableCell): string => plainText(content).trim()

/** So many of the labels must be known words: the rest may be the team's own. */
const SHARE = 0.75
/** More columns than that are no parts. */
const MOST = 30

/** Labels down the first column, a part in each further one; their names stand in the first row. */
export function turned({ rows, ...table }: Table): Table | undefined {
  const [head, ...body] = rows
  const width = head?.cells.length ?? 0
  if (!head || width < 3 || width > MOST || body.length < 2 || body.length > MOST) return undefined
  const labels = body.map(({ cells: [label] }) => label)
  const known = labels.filter(isKnown).length
  // A word of the vocabulary in the first row heads a column.
  if (known < 2 || known < SHARE * labels.length || head.cells.slice(1).some(isKnown)) return undefined
  const column = (index: number): TableRow => {
    const cells = rows.map(({ cells, range }) => cells[index] ?? nothing(range[1]))
    return { type: 'tableRow', range: cells[0]!.range, cells }
  }
  const first = column(0)
  // A first cell without words names what the columns are: parts by their names.
  const parts = Array.from({ length: width - 1 }, (_, index) => column(index + 1))
  return { ...table, rows: [first, ...parts] }
}

/** Groups of columns in the first row, blank where a group goes on, and the columns themselves in the second. */
export function underTwoHeaders({ rows, ...table }: Table): Table | undefined {
  const [groups, heads, ...body] = rows
  if (!groups || !heads || body.length === 0 || groups.cells.length < 3) return undefined
  const said = heads.cells.filter(cell => wordsOf(cell) !== '')
  if (!groups.cells.some(cell => wordsOf(cell) === '')) return undefined
  if (said.length < 2 || !said.every(isKnown)) return undefined
  const cells = groups.cells.map((group, index) => {
    const own = heads.cells[index]
    return own && wordsOf(own) !== '' ? own : group
  })
  return { ...table, rows: [{ ...heads, cells }, ...body] }
}

const nothing = (at: number): TableCell => ({ type: 'tableCell', range: [at, at], content: [] })
