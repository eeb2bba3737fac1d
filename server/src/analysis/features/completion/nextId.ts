/** The next free id of a family, where a table defines ids. */
import { nextFreeId } from '../../facts/nextId.js'
import { cellAt } from '../../model/cell.js'
import { findIds } from '../../model/identifier.js'
import type { View } from '../view.js'
import type { Offer } from './offer.js'

/** How many rows above are looked at for an id to follow. */
const NEAR = 20

/** Nothing outside a column of ids, where it would be a reference to nothing. */
export function completeNextId(view: View, offset: number): Offer[] {
  const cell = cellAt(view.artefact, offset)
  if (!cell || cell.row < 0 || !cell.columns[cell.column]?.concepts.includes('id')) return []
  const { text, range } = cell.value
  const next = nextInColumn(view, cell)
  if (next === undefined || range[1] !== offset || !next.toLowerCase().startsWith(text.toLowerCase())) return []
  return [{ kind: 'id', label: next, detail: 'next free id', range, text: next, rank: -1 }]
}

function nextInColumn(view: View, cell: NonNullable<ReturnType<typeof cellAt>>): string | undefined {
  for (let row = cell.row - 1; row >= Math.max(0, cell.row - NEAR); row--) {
    const words = cell.wordsOf(row)?.[cell.column] ?? ''
    if (findIds(words)[0]?.id === words) return nextFreeId(words, view.packet())
  }
  return undefined
}
