/** Every place that names an id. */
import { definitionOfId } from '../definition/ids.js'
import { idAt } from '../place.js'
import type { Referred } from './referred.js'
import type { View } from '../view.js'

export function referencesOfId(view: View, offset: number): Referred | undefined {
  const at = idAt(view, offset)
  if (!at) return undefined
  const references = view.packet().references.get(at.id) ?? []
  return {
    places: references.map(({ path, range }) => ({ document: path, range })),
    definitions: definitionOfId(view, offset),
  }
}
