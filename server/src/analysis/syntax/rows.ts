/** Reads the plain rows at the start of a piece of a table: the parser needs twenty times as long for the same rows. */
import type { Range } from '../text/range.js'
import type { Block, TableCell, TableRow } from './block.js'
import { nextLine } from './cut.js'

/** Rows that start and end with a pipe and hold nothing but words; every other row is the parser's. */
const PLAIN = /^(?:\|[^|\\`*_~[\]<&\t\0\r\n]+)+\|(?=[\r\n])/

/** Pieces of tables are small; where one is not, what follows is the parser's. */
const MOST_ROWS = 100

/** The rows and where their lines are. Only for text that starts inside a table. */
export function plainRows(text: string): { readonly rows: TableRow[]; readonly lines: Range[] } {
  const rows: TableRow[] = []
  const lines: Range[] = []
  for (let at = 0; text[at] === '|' && rows.length < MOST_ROWS;) {
    const next = nextLine(text, at)
    // Behind a lone CR nothing may be left out: it would meet an LF that is not its own.
    const row = text[at - 1] === '\r' ? undefined : PLAIN.exec(text.slice(at, next))?.[0]
    if (row) {
      rows.push(readRow(row, at))
      lines.push([at, next])
    }
    at = next
  }
  return { rows, lines }
}

/** A cell reaches from its pipe to the next; the last one takes the closing pipe as well. */
function readRow(row: string, at: number): TableRow {
  const cells: TableCell[] = []
  for (let open = 0; open < row.length - 1;) {
    const close = row.indexOf('|', open + 1)
    const end = close === row.length - 1 ? row.length : close
    cells.push({ type: 'tableCell', range: [at + open, at + end], content: readCell(row, open + 1, close, at) })
    open = close
  }
  return { type: 'tableRow', range: [at, at + row.length], cells }
}

function readCell(row: string, from: number, to: number, at: number): TableCell['content'] {
  while (from < to && row[from] === ' ') from++
  while (from < to && row[to - 1] === ' ') to--
  return from === to ? [] : [{ type: 'text', range: [at + from, at + to], value: row.slice(from, to) }]
}

/** The table that the parser made of the other rows, with these among them. */
export function withRows(blocks: readonly Block[], rows: readonly TableRow[]): readonly Block[] {
  const [table, ...others] = blocks
  if (rows.length === 0 || table?.type !== 'table') return blocks
  const all = [...table.rows, ...rows].sort((a, b) => a.range[0] - b.range[0])
  return [{ ...table, range: [table.range[0], all.at(-1)!.range[1]], rows: all }, ...others]
}
