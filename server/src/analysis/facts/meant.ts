/** Which id of a release is meant by one that is written in lower case, or with hyphens that do not break. */
import { plainId } from '../model/looseIds.js'
import { kept } from '../text/kept.js'
import type { Packet } from './packet.js'

type Definitions = Packet['definitions']

/** Undefined where nothing, or more than one thing, is defined by the same letters. */
export const idMeant = (definitions: Definitions, written: string): string | undefined =>
  byPlain(definitions).get(plainId(written))

const byPlain = kept((definitions: Definitions): ReadonlyMap<string, string | undefined> => {
  const plain = new Map<string, string | undefined>()
  for (const id of definitions.keys()) plain.set(plainId(id), plain.has(plainId(id)) ? undefined : id)
  return plain
})
