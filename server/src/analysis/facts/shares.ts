/** What slices hold, at its place in the document; of a long one what its stretches add, so that an edit collects one of them. */
import type { SliceModel } from '../model/artefact.js'
import type { Range } from '../text/range.js'
import { shift } from '../text/range.js'

/** A slice's share; ranges are relative to the slice. Kept as long as its model lives: an edit collects one slice. */
type PerSlice<One> = (model: SliceModel) => readonly One[]

/** Absolute. */
export function placedIn<One extends { readonly range: Range; readonly table?: number }>(
  slices: readonly { readonly start: number; readonly model: SliceModel }[],
  of: PerSlice<One>,
): readonly One[] {
  const all: One[] = []
  for (const { start, model } of slices)
    for (const one of inShares(model, of)) {
      const range = shift(one.range, start)
      all.push(one.table === undefined ? { ...one, range } : { ...one, range, table: one.table + start })
    }
  return all
}

/** In offsets of the slice. */
function inShares<One extends { readonly range: Range; readonly table?: number }>(
  model: SliceModel,
  of: PerSlice<One>,
): readonly One[] {
  if (!model.stretches) return of(model)
  return model.stretches.flatMap(stretch =>
    of(stretch.model).map(one => {
      const { table } = one
      const there = stretch.place(one)
      return table === undefined ? there : { ...there, table: stretch.place({ range: [table, table] }).range[0] }
    }),
  )
}
