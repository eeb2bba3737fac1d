/** Places, and what stands at one: the id under the cursor, the part around it. */
import { idMeant } from '../facts/meant.js'
import type { Packet } from '../facts/packet.js'
import { placedIn } from '../facts/shares.js'
import type { Artefact } from '../model/artefact.js'
import { looseIdsIn } from '../model/looseIds.js'
import { idsInCode, idsInMatter } from '../model/quotedIds.js'
import type { Part } from '../model/part.js'
import type { Range } from '../text/range.js'
import { contains, lastStartingBy, shift } from '../text/range.js'

export interface Place {
  readonly document: string
  readonly range: Range
}

export interface IdAt {
  readonly id: string
  /** Absolute. */
  readonly range: Range
}

/** Of an id in lower case or with hyphens that do not break, the one it means. */
export function idAt(view: { readonly artefact: Artefact; packet(): Packet }, offset: number): IdAt | undefined {
  const { artefact } = view
  if (offset < (artefact.syntax.frontMatter?.range[1] ?? 0))
    return idsInMatter(artefact).find(({ range }) => contains(range, offset))
  const slice = sliceAt(artefact, offset)
  if (!slice) return undefined
  const { model, start } = slice
  const isHere = ({ range }: IdAt): boolean => contains(range, offset)
  const mention = model.ids.find(({ range }) => contains(shift(range, start), offset))
  if (mention) return { id: mention.id, range: shift(mention.range, start) }
  const coded = placedIn([slice], idsInCode).find(isHere)
  if (coded) return coded
  const loose = placedIn([slice], looseIdsIn).find(isHere)
  const id = loose && idMeant(view.packet().definitions, loose.id)
  return id === undefined ? undefined : { id, range: loose!.range }
}

/** The innermost part around an offset, with the start of its slice. */
export function partAt(artefact: Artefact, offset: number): { part: Part; start: number } | undefined {
  const slice = sliceAt(artefact, offset)
  if (!slice) return undefined
  const around = slice.model.parts.filter(part => contains(shift(part.range, slice.start), offset))
  around.sort((a, b) => a.range[1] - a.range[0] - (b.range[1] - b.range[0]))
  return around[0] && { part: around[0], start: slice.start }
}

export const sliceAt = (artefact: Artefact, offset: number): Artefact['slices'][number] | undefined =>
  artefact.slices[lastStartingBy(artefact.slices, offset, slice => slice.start)]
