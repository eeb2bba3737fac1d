/** Which documents of a packet speak of the same release: where a folder mixes several, fewer do. */
import type { DocumentFacts } from './fact.js'
import type { Packet } from './packet.js'
import { ofKind, perPacket } from './perPacket.js'

/** One release has one plan, one way back and one matrix; a few more may be drafts or parts. */
export const mixesReleases: (packet: Packet) => boolean = perPacket(packet =>
  (['release-plan', 'rollback-plan', 'rtm'] as const).some(kind => ofKind(packet, kind).length > 2),
)

/** One document, documents that name the same release, or all of a folder that holds one. */
export function areOneRelease(packet: Packet, one: string, other: string): boolean {
  if (one === other) return true
  const [first, second] = [packet.documents.get(one)?.release, packet.documents.get(other)?.release]
  if (first !== undefined && second !== undefined) return first === second
  return !mixesReleases(packet)
}

/** Other documents of a kind that speak of the release of the document at `path`, in the order of the packet. */
export function othersOfRelease(packet: Packet, path: string, kind: string): readonly DocumentFacts[] {
  const release = packet.documents.get(path)?.release
  const asked = mixesReleases(packet)
    ? release === undefined
      ? []
      : (byRelease(packet).get(kind)?.get(release) ?? [])
    : ofKind(packet, kind)
  return asked.filter(other => other.path !== path && areOneRelease(packet, path, other.path))
}

const byRelease = perPacket(({ documents }) => {
  const kinds = new Map<string, Map<string, DocumentFacts[]>>()
  for (const document of documents.values()) {
    const { kind, release } = document
    if (release === undefined) continue
    let releases = kinds.get(kind)
    if (!releases) kinds.set(kind, (releases = new Map()))
    const same = releases.get(release)
    if (same) same.push(document)
    else releases.set(release, [document])
  }
  return kinds
})
