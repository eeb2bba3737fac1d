/** Every place that names an id. */
import { compareRanges } from '../text/range.js'
import { definitionOfId } from './definition/ids.js'
import { idAt } from './place.js'
import type { Place } from './place.js'
import type { View } from './view.js'

/** In order of document and place; the definition with them where asked for. */
export function referencesOf(view: View, offset: number, withDefinition: boolean): Place[] {
  const at = idAt(view.artefact, offset)
  if (!at) return []
  const places = (view.packet().references.get(at.id) ?? []).map(({ path, range }): Place => ({
    document: path,
    range,
  }))
  if (withDefinition) places.push(...definitionOfId(view, offset))
  return places.sort((a, b) =>
    a.document < b.document ? -1 : a.document > b.document ? 1 : compareRanges(a.range, b.range),
  )
}
