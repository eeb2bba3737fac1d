/** Every place that names an id. */
import type { Packet } from '../facts/packet.js'
import type { Artefact } from '../model/artefact.js'
import { compareRanges } from '../text/range.js'
import { definitionOf } from './definition.js'
import type { Place } from './definition.js'
import { idAt } from './place.js'

/** In order of document and place; the definition with them where asked for. */
export function referencesOf(artefact: Artefact, packet: Packet, offset: number, withDefinition: boolean): Place[] {
  const at = idAt(artefact, offset)
  if (!at) return []
  const places = (packet.references.get(at.id) ?? []).map(({ path, range }): Place => ({ document: path, range }))
  if (withDefinition) places.push(...definitionOf(artefact, packet, offset))
  return places.sort((a, b) =>
    a.document < b.document ? -1 : a.document > b.document ? 1 : compareRanges(a.range, b.range),
  )
}
