/** An id of a known family that no document defines. */
import type { Fix } from '../lint/finding.js'
import type { Packet } from '../facts/packet.js'
import type { PacketRule } from '../lint/rule.js'
import { sameBut, suggest } from '../lint/suggest.js'
import { familyOf } from '../model/identifier.js'
import type { Artefact } from '../model/artefact.js'
import { shift } from '../text/range.js'

export const unresolvedReference: PacketRule = {
  id: 'unresolved-reference',
  summary: 'Every id that is referred to is defined somewhere in the release.',
  reads: 'packet',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'safe',
  since: '0.1.0',
  messages: { unresolved: 'Nothing defines {id}.' },
  *check(artefact, { packet }) {
    const families = familiesOf(artefact, packet)
    if (families.size === 0) return
    for (const { start, model } of artefact.slices) {
      for (const mention of model.ids) {
        if (mention.defines || packet.definitions.has(mention.id) || !families.has(familyOf(mention.id))) continue
        yield { range: shift(mention.range, start), message: 'unresolved', args: { id: mention.id } }
      }
    }
  },
  mend(_artefact, { range, args }, { packet }): readonly Fix[] {
    const id = String(args?.['id'])
    const same = sameBut(id, packet.definitions.keys())
    const candidates = same ? [same] : suggest(id, packet.definitions.keys())
    return candidates.map(candidate => ({
      title: `Change to ${candidate}`,
      kind: same ? 'safe' : 'suggested',
      edits: [{ range, text: [candidate] }],
    }))
  },
}

/**
 * Families the document has a share in: it defines some of their ids itself, refers to some that are defined, or
 * names the same release as the document that defines them. Strangers' documents may use the same prefix.
 */
function familiesOf(artefact: Artefact, packet: Packet): Set<string> {
  const shared = new Set<string>()
  const release = packet.documents.get(artefact.path)?.release
  for (const definitions of packet.definitions.values()) {
    for (const { family, path } of definitions) {
      const sameRelease = release !== undefined && packet.documents.get(path)?.release === release
      if (path === artefact.path || sameRelease) shared.add(family)
    }
  }
  for (const { model } of artefact.slices) {
    for (const { id, defines } of model.ids) if (!defines && packet.definitions.has(id)) shared.add(familyOf(id))
  }
  return shared
}
