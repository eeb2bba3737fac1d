/** Which documents of a packet speak of the same release: where a folder mixes several, fewer do. */
import type { Packet } from './packet.js'

/** One release has one plan, one way back and one matrix; a few more may be drafts or parts. */
export function mixesReleases(packet: Packet): boolean {
  const counts = new Map<string, number>()
  for (const { kind } of packet.documents.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return (['release-plan', 'rollback-plan', 'rtm'] as const).some(kind => (counts.get(kind) ?? 0) > 2)
}

/** One document, documents that name the same release, or all of a folder that holds one. */
export function areOneRelease(packet: Packet, one: string, other: string): boolean {
  if (one === other) return true
  const [first, second] = [packet.documents.get(one)?.release, packet.documents.get(other)?.release]
  if (first !== undefined && second !== undefined) return first === second
  return !mixesReleases(packet)
}
