/** The table cell around a place: of which column it is, and what stands in it. */
import type { Artefact } from './artefact.js'
import { readGrid } from './grid.js'
import type { Column, Grid } from './grid.js'
import type { Spot } from './part.js'
import { eachBlock } from './walk.js'
import type { Block, Table, TableRow } from '../syntax/block.js'
import type { Range } from '../text/range.js'
import { contains, lastStartingBy, shift } from '../text/range.js'

export interface CellAt {
  readonly columns: readonly Column[]
  readonly column: number
  /** 0 for the first row below the header; -1 for the header itself. */
  readonly row: number
  /** The words in the cell; the place of an empty cell is the cursor. Absolute. */
  readonly value: Spot
  /** The words of another row, by column; undefined where there is none. */
  wordsOf(row: number): readonly string[] | undefined
}

/** Undefined outside tables and in their delimiter rows. Works in rows whose cells are still being typed. */
export function cellAt(artefact: Artefact, offset: number): CellAt | undefined {
  const slice = artefact.slices[lastStartingBy(artefact.slices, offset, one => one.start)]
  if (!slice) return undefined
  const source = slice.model.tree.text
  const at = offset - slice.start
  const table = tableAround(slice.model.tree.blocks, at)
  const row = table ? lastStartingBy(table.rows, at, ({ range }) => range[0]) : -1
  if (!table || row < 0 || !contains(table.rows[row]!.range, at)) return undefined
  const [head, ...body] = table.rows
  const read = (rows: readonly TableRow[]): Grid => readGrid(source, { ...table, rows })
  const { column, value } = betweenPipes(source, at)
  return {
    columns: read([head!]).columns,
    column,
    row: row - 1,
    value: { text: value.text, range: shift(value.range, slice.start) },
    wordsOf: one => (body[one] ? read([head!, body[one]]).rows[0]?.cells.map(({ text }) => text) : undefined),
  }
}

/** A pipe divides cells wherever it stands, unless a backslash is before it. */
function betweenPipes(source: string, at: number): { column: number; value: Spot } {
  const [from, to] = lineOf(source, at)
  const line = source.slice(from, to)
  const pipes = [...line.matchAll(/(?<!\\)(?:\\\\)*\|/g)].map(hit => from + hit.index + hit[0].length)
  const left = pipes.filter(pipe => pipe <= at)
  const next = pipes[left.length]
  const [start, end] = [left.at(-1) ?? from, next === undefined ? to : next - 1]
  const text = source.slice(start, end)
  const trimmed = text.trim()
  const lead = start + text.indexOf(trimmed)
  return {
    column: left.length - (/^[ \t>]*\|/.test(line) ? 1 : 0),
    value: { text: trimmed, range: trimmed === '' ? [at, at] : [lead, lead + trimmed.length] },
  }
}

/** The innermost table that holds a place; both relative to the slice. */
export function tableAround(blocks: readonly Block[], at: number): Table | undefined {
  let found: Table | undefined
  eachBlock(blocks, block => {
    if (block.type === 'table' && contains(block.range, at)) found = block
  })
  return found
}

function lineOf(source: string, at: number): Range {
  const from = Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1
  return [from, from + /^[^\r\n]*/.exec(source.slice(from))![0].length]
}
