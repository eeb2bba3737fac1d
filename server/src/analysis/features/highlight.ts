/** Every place in this document that names the id under the cursor. */
import type { Range } from '../text/range.js'
import { shift } from '../text/range.js'
import { idAt } from './place.js'
import type { View } from './view.js'

export interface Highlight {
  readonly range: Range
  /** The row or line that gives the id its meaning. */
  readonly defines: boolean
}

/** In order; empty where no id stands under the cursor. */
export function highlightsAt({ artefact }: View, offset: number): Highlight[] {
  const at = idAt(artefact, offset)
  if (!at) return []
  return artefact.slices.flatMap(({ start, model }) =>
    model.ids.filter(({ id }) => id === at.id).map(({ range, defines }) => ({ range: shift(range, start), defines })),
  )
}
