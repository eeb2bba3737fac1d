/** An id of a known family that no document defines. */
import type { Fix } from '../lint/finding.js'
import type { PacketRule } from '../lint/rule.js'
import { sameBut, suggest } from '../lint/suggest.js'
import { familyOf } from '../model/identifier.js'
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
    const families = new Set<string>()
    for (const [definition] of packet.definitions.values()) if (definition) families.add(definition.family)
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
