/** What all documents of a packet say together is worked out once, not once for each document that asks. */
import { keeper } from '../text/kept.js'
import type { DocumentFacts } from './fact.js'
import type { Packet } from './packet.js'

/** The work must depend on nothing but the packet. */
export const perPacket: <Known>(work: (packet: Packet) => Known) => (packet: Packet) => Known = keeper()

const byKind = perPacket(({ documents }) => {
  const kinds = new Map<string, DocumentFacts[]>()
  for (const document of documents.values()) {
    const same = kinds.get(document.kind)
    if (same) same.push(document)
    else kinds.set(document.kind, [document])
  }
  return kinds as ReadonlyMap<string, readonly DocumentFacts[]>
})

/** In the order of the packet. */
export const ofKind = (packet: Packet, kind: string): readonly DocumentFacts[] => byKind(packet).get(kind) ?? []
