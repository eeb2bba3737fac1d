/** Rows of a table of parts that are none. */
import { saysNothing } from './choice.js'
import type { GridRow } from './grid.js'
import { findIds } from './identifier.js'
import type { Spot } from './part.js'

/** Blank, or it divides, says that there are none, or adds up. */
export const isNoPart = (source: string, row: GridRow): boolean =>
  row.blank || isDivider(source, row) || isNone(row) || isSum(row)

/** A row that only names a group: "**Phase 1**" in the first cell and nothing else. */
const isDivider = (source: string, { cells }: GridRow): boolean =>
  cells.length > 2 &&
  cells.every((cell, at) => at === 0 || cell.text === '') &&
  /^(?:\*\*|__)/.test(source.slice(...cells[0]!.range)) &&
  findIds(cells[0]!.text).length === 0

const WORDS = /[\p{L}\p{N}]/u

/** "(none yet)" and nothing else. */
function isNone({ cells }: GridRow): boolean {
  let said: Spot | undefined
  for (const cell of cells) {
    if (!WORDS.test(cell.text)) continue
    if (said) return false
    said = cell
  }
  return said !== undefined && saysNothing(said.text.replace(/^[(（]/u, ''))
}

/** "| | | **Total** | 15 |" adds up the rows above it. */
const isSum = ({ cells }: GridRow): boolean =>
  cells[0]?.text === '' && SUM.test(cells.find(({ text }) => text !== '')?.text ?? '')
const SUM =
  /^(?:(?:grand )?total|sum|summe|gesamt|insgesamt|somme|totale|suma|soma|итого|合計|合计|小计|합계|총계)\W*$/iu
