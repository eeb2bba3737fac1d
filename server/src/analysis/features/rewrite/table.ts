/** The table around the cursor, with what is needed to write in it. */
import type { SliceModel } from '../../model/artefact.js'
import { tableAround } from '../../model/cell.js'
import { lastStartingBy } from '../../text/range.js'
import { sliceAt } from '../place.js'
import type { View } from '../view.js'

export interface TableAt {
  /** Ranges of the table are relative to this. */
  readonly start: number
  readonly model: SliceModel
  /** The slice's text. */
  readonly text: string
  readonly table: NonNullable<ReturnType<typeof tableAround>>
  /** 0 for the header and the delimiter row. */
  readonly row: number
}

export function tableAt({ artefact }: View, offset: number): TableAt | undefined {
  const slice = sliceAt(artefact, offset)
  const table = slice && tableAround(slice.model.tree.blocks, offset - slice.start)
  if (!slice || !table) return undefined
  const row = lastStartingBy(table.rows, offset - slice.start, ({ range }) => range[0])
  return { start: slice.start, model: slice.model, text: slice.model.tree.text, table, row: Math.max(0, row) }
}
