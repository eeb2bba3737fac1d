/** From an id to the row or line that defines it. */
import { idAt } from '../place.js'
import type { Place } from '../place.js'
import type { View } from '../view.js'

export function definitionOfId(view: View, offset: number): Place[] {
  const at = idAt(view, offset)
  return (at ? (view.packet().definitions.get(at.id) ?? []) : []).map(({ path, range }) => ({ document: path, range }))
}
