/** Where an id is defined. */
import type { Packet } from '../facts/packet.js'
import type { Artefact } from '../model/artefact.js'
import type { Range } from '../text/range.js'
import { idAt } from './place.js'

export interface Place {
  readonly document: string
  readonly range: Range
}

export function definitionOf(artefact: Artefact, packet: Packet, offset: number): Place[] {
  const at = idAt(artefact, offset)
  return (at ? (packet.definitions.get(at.id) ?? []) : []).map(({ path, range }) => ({ document: path, range }))
}
