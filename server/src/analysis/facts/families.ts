/** Which families of ids a packet's documents define. */
import type { Packet } from './packet.js'
import { perPacket } from './perPacket.js'

interface Families {
  readonly all: ReadonlySet<string>
  readonly byPath: ReadonlyMap<string, ReadonlySet<string>>
  /** By the release that the defining documents name. */
  readonly byRelease: ReadonlyMap<string, ReadonlySet<string>>
}

const NONE: ReadonlySet<string> = new Set()

export const familiesDefined = (packet: Packet): ReadonlySet<string> => index(packet).all

export const familiesDefinedBy = (packet: Packet, path: string): ReadonlySet<string> =>
  index(packet).byPath.get(path) ?? NONE

/** By documents that name this release. */
export const familiesOfRelease = (packet: Packet, release: string): ReadonlySet<string> =>
  index(packet).byRelease.get(release) ?? NONE

const index = perPacket(({ definitions, documents }): Families => {
  const all = new Set<string>()
  const byPath = new Map<string, Set<string>>()
  const byRelease = new Map<string, Set<string>>()
  for (const same of definitions.values())
    for (const { family, path } of same) {
      all.add(family)
      add(byPath, path, family)
      const release = documents.get(path)?.release
      if (release !== undefined) add(byRelease, release, family)
    }
  return { all, byPath, byRelease }
})

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key)
  if (set) set.add(value)
  else sets.set(key, new Set([value]))
}
