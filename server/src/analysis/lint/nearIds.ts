/** Which ids of a release somebody may have meant who wrote one that nothing defines. */
import type { Packet } from '../facts/packet.js'
import { familyOf } from '../model/identifier.js'
import { kept } from '../text/kept.js'
import { lastStartingBy } from '../text/range.js'
import { bareId, suggest } from '../text/suggest.js'

interface Known {
  /** By the id without case, separators and leading zeros. */
  readonly bare: ReadonlyMap<string, readonly string[]>
  /** In order of the alphabet; '' for all families together. */
  readonly families: ReadonlyMap<string, readonly string[]>
}

const known = kept((definitions: Packet['definitions']): Known => indexed([...definitions.keys()]))

/** So many neighbours in the alphabet are compared: a register of thousands is not compared with each of thousands. */
const NEIGHBOURS = 200

/** `same` is the one id that differs in case, separators or leading zeros only; else `near`, closest first. */
export function nearIds(
  id: string,
  { definitions }: Pick<Packet, 'definitions'>,
): { same?: string; near: readonly string[] } {
  const index = known(definitions)
  const same = (index.bare.get(bareId(id)) ?? []).filter(other => other !== id)
  if (same.length === 1) return { same: same[0]!, near: [] }
  const kin = index.families.get(familyOf(id)) ?? index.families.get('') ?? []
  const at = lastStartingBy(kin, 0, other => (other <= id ? 0 : 1))
  return { near: suggest(id, kin.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS)) }
}

function indexed(ids: readonly string[]): Known {
  const bare = new Map<string, string[]>()
  const families = new Map<string, string[]>()
  for (const id of [...ids].sort()) {
    push(bare, bareId(id), id)
    push(families, '', id)
    if (familyOf(id) !== '') push(families, familyOf(id), id)
  }
  return { bare, families }
}

function push(map: Map<string, string[]>, key: string, id: string): void {
  const there = map.get(key)
  if (there) there.push(id)
  else map.set(key, [id])
}
