/** An id of a known family that no document defines. */
import type { Fix } from '../lint/finding.js'
import { seenFacts } from '../facts/collect.js'
import { familiesDefined, familiesDefinedBy, familiesOfRelease } from '../facts/families.js'
import type { Packet } from '../facts/packet.js'
import { mixesReleases } from '../facts/release.js'
import { idMeant } from '../facts/meant.js'
import { nearIds } from '../lint/nearIds.js'
import { wordsOf } from '../lint/option.js'
import { rowIn } from '../lint/registerRow.js'
import type { PacketRule, Report } from '../lint/rule.js'
import { familyOf } from '../model/identifier.js'
import { withHyphens } from '../model/looseIds.js'
import type { Artefact } from '../model/artefact.js'
import type { PartType } from '../model/part.js'
import { holding, listPerSlice, placeless } from '../model/perSlice.js'
import { shift } from '../text/range.js'
import { titled } from '../text/said.js'

export const unresolvedReference: PacketRule = {
  id: 'unresolved-reference',
  summary: 'Every id that is referred to is defined somewhere in the release.',
  reads: 'packet',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'safe',
  since: '0.1.0',
  sees: () => ({ slices: [referred, seenFacts.definitions, seenFacts.references, seenFacts.loose] }),
  messages: {
    unresolved: 'Nothing defines {id}.',
    otherwise: '{id} is defined as {meant}.',
    hyphens: 'The hyphens of {id} do not break: who looks for {meant} does not find it.',
  },
  *check(artefact, look): Iterable<Report> {
    const { packet } = look
    const own = wordsOf(look, 'idFamilies')
    const families = own.length > 0 ? configured(own) : familiesOf(artefact, packet)
    if (families.size === 0) return
    for (const { start, held } of holding(artefact, referencesIn)) {
      for (const mention of held) {
        if (packet.definitions.has(mention.id) || !families.has(familyOf(mention.id))) continue
        yield { range: shift(mention.range, start), message: 'unresolved', args: { id: mention.id } }
      }
    }
    for (const { id, range } of packet.documents.get(artefact.path)?.loose ?? []) {
      const meant = idMeant(packet.definitions, id)
      if (meant === undefined || !isSure(meant) || !families.has(familyOf(meant))) continue
      if (packet.definitions.get(meant)!.some(({ fields }) => fields.id === id)) continue
      yield { range, message: withHyphens(id) === meant ? 'hyphens' : 'otherwise', args: { id, meant } }
    }
  },
  mend(artefact, { range, args }, { packet, text }): readonly Fix[] {
    const { meant } = args ?? {}
    if (meant !== undefined) {
      const to = String(meant)
      return [{ ...titled('Change to {to:raw}', { to }), kind: 'safe', edits: [{ range, text: [to] }] }]
    }
    const id = String(args?.['id'])
    const { same, near } = nearIds(id, packet)
    const changes = (same ? [same] : near).map((candidate): Fix => ({
      ...titled('Change to {to:raw}', { to: candidate }),
      kind: same ? 'safe' : 'suggested',
      edits: [{ range, text: [candidate] }],
    }))
    return same ? changes : [...changes, ...rowFor(id, artefact, packet, text)]
  },
}

/** A row of its own in the table that defines the family; what else it asks for is left to fill in. */
function rowFor(id: string, { path }: Artefact, packet: Packet, text: string): Fix[] {
  const registers = [...packet.documents.values()].flatMap(document =>
    document.registers
      .filter(({ family }) => family === familyOf(id))
      .map(register => ({ register, document, isHome: HOME[register.type] === document.kind })),
  )
  const { register, document } = registers.find(({ isHome }) => isHome) ?? registers[0] ?? {}
  if (!register || !document) return []
  return [rowIn(register, document, id, { path, text })]
}

/** Where ids of a type are at home. */
const HOME: Partial<Record<PartType, string>> = {
  requirement: 'rtm',
  risk: 'risk-register',
  change: 'change-log',
}

const referencesIn = listPerSlice(({ ids }) => ids.filter(({ defines }) => !defines))
const referred = placeless(referencesIn)

/** `r-1` may be anything; `req-1` is REQ-1. */
const isSure = (id: string): boolean => /^\p{Lu}{2}/u.test(id)

/** `REQ` is written for `REQ-` as well. */
const configured = (own: readonly string[]): Set<string> => new Set(own.flatMap(one => [one, `${one}-`]))

/**
 * Families the document has a share in. In the folder of one release that is every family defined there. Where a
 * folder mixes releases, strangers' documents may use the same prefix: then only families the document itself defines,
 * of which it refers to another id that is defined, or whose defining document names the same release.
 */
function familiesOf(artefact: Artefact, packet: Packet): Set<string> {
  const release = packet.documents.get(artefact.path)?.release
  const shared = new Set(
    mixesReleases(packet)
      ? [
          ...familiesDefinedBy(packet, artefact.path),
          ...(release === undefined ? [] : familiesOfRelease(packet, release)),
        ]
      : familiesDefined(packet),
  )
  for (const { held } of holding(artefact, referencesIn)) {
    for (const { id } of held) if (packet.definitions.has(id)) shared.add(familyOf(id))
  }
  return shared
}
