/** Brings the pipes of a table under one another, with the cells a row lacks. */
import { cellsOf } from '../../lint/cells.js'
import type { FixEdit } from '../../lint/finding.js'
import { readGrid } from '../../model/grid.js'
import { displayWidth } from '../../text/width.js'
import { shift, type Range } from '../../text/range.js'
import type { Rewrite, RewriteSource } from './rewrite.js'
import { tableAt, type TableAt } from './table.js'
import { titled } from '../../text/said.js'

/** In longer tables nobody lines up pipes, and each move of the cursor would ask all of it. */
const MOST_ROWS = 1000

/** A table with a wider cell is not brought into columns: every row would be as long. */
const WIDEST = 120

export const alignTable: RewriteSource = (view, offset) => {
  const at = tableAt(view, offset)
  return at && at.table.rows.length <= MOST_ROWS ? aligned(at) : []
}

function aligned({ text, table, start }: TableAt): Rewrite[] {
  const { delimiter } = readGrid(text, { ...table, rows: table.rows.slice(0, 1) })
  const rows = table.rows.filter(({ range }) => !isCode(text.slice(...range)))
  const columns = table.rows[0]?.cells.length ?? 0
  const words = rows.map(({ range }) => cellsOf(text, range).map(cell => text.slice(...cell).trim()))
  const widths = Array.from({ length: columns }, (_, column) =>
    words.reduce((most, cells) => Math.max(most, displayWidth(cells[column] ?? '')), 3),
  )
  if (Math.max(0, ...widths) > WIDEST) return []
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  // Cells beyond the header are another matter: they stay as they are.
  const row = (cells: readonly string[]): string =>
    [
      ...widths.map((width, column) => padded(cells[column] ?? '', width, table.align[column])),
      ...cells.slice(columns),
    ].reduce((all, cell) => `${all} ${cell} |`, '|')
  const edits = [
    ...rows.map(({ range }, index) => edit(text, range, row(words[index]!), start)),
    edit(text, delimiter, line(widths.map((width, column) => dashes(width, table.align[column]))), start),
  ].flatMap(one => one ?? [])
  edits.sort((a, b) => a.range[0] - b.range[0])
  return edits.length > 0 ? [{ ...titled('Align the table'), edits }] : []
}

const edit = (text: string, range: Range, words: string, start: number): FixEdit | undefined =>
  text.slice(...range) === words ? undefined : { range: shift(range, start), text: [words] }

/** A row of Liquid or Jinja. */
const isCode = (row: string): boolean => /^\s*(?:\|\s*)?\{%/.test(row)

type Align = 'left' | 'right' | 'center' | undefined

function padded(words: string, width: number, align: Align): string {
  const blank = Math.max(0, width - displayWidth(words))
  const before = align === 'right' ? blank : align === 'center' ? Math.floor(blank / 2) : 0
  return ' '.repeat(before) + words + ' '.repeat(blank - before)
}

const dashes = (width: number, align: Align): string => {
  const [left, right] = [align === 'left' || align === 'center', align === 'right' || align === 'center']
  return `${left ? ':' : ''}${'-'.repeat(width - Number(left) - Number(right))}${right ? ':' : ''}`
}
