/** Where the cells of a table row stand in the source, so that one can be filled or added without touching the rest. */
import type { Range } from '../text/range.js'
import type { FixEdit, Piece } from './finding.js'
import { plainEdit } from './finding.js'

/** The stretches between the pipes of a row, padding included. */
export function cellsOf(text: string, row: Range): Range[] {
  let start = row[0]
  let end = row[1]
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  const pipes: number[] = []
  for (let at = start; at < end; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '|') pipes.push(at)
  }
  const walls = [...(pipes[0] === start ? [] : [start - 1]), ...pipes, ...(pipes.at(-1) === end - 1 ? [] : [end])]
  return walls.slice(1).map((wall, index) => [walls[index]! + 1, wall] as const)
}

/** The number of the cell an offset stands in. */
export const cellAt = (cells: readonly Range[], offset: number): number =>
  cells.findIndex(cell => cell[0] <= offset && offset <= cell[1])

/** Puts words into an empty cell, as wide as it was where they fit. */
export function fillCell(text: string, cell: Range, pieces: readonly Piece[]): FixEdit {
  const inside = text.slice(cell[0], cell[1])
  const padding = Math.max(1, inside.length - 1 - plainEdit(pieces).length)
  const open = text[cell[1]] !== '|'
  return { range: cell, text: [' ', ...pieces, ...(open ? [] : [' '.repeat(padding)])] }
}

/** Adds the cell of number `index` to a row that has as many cells before it or fewer. */
export function addCell(text: string, row: Range, index: number, pieces: readonly Piece[]): FixEdit | undefined {
  const cells = cellsOf(text, row)
  const before = cells[Math.min(index, cells.length) - 1]
  if (!before) return undefined
  const missing = Math.max(0, index - cells.length)
  const pad = before[0] < before[1] && !/\s/.test(text[before[0]]!) ? '' : ' '
  if (text[before[1]] === '|') {
    return { range: [before[1], before[1]], text: [`|${pad}${pad}`.repeat(missing) + `|${pad}`, ...pieces, pad] }
  }
  const gap = /\s/.test(text[before[1] - 1] ?? '') ? '' : ' '
  return { range: [before[1], before[1]], text: [`${gap}| `.repeat(missing) + `${gap}| `, ...pieces] }
}
