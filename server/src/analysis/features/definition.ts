/** Where an id is defined. */
import type { Range } from '../text/range.js'
import { idAt } from './place.js'
import type { View } from './view.js'

export interface Place {
  readonly document: string
  readonly range: Range
}

export function definitionOf(view: View, offset: number): Place[] {
  const at = idAt(view.artefact, offset)
  return (at ? (view.packet().definitions.get(at.id) ?? []) : []).map(({ path, range }) => ({ document: path, range }))
}
