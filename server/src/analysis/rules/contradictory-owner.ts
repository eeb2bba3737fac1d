/** Two documents put two people in charge, so nobody is. */
import { seenFacts } from '../facts/collect.js'
import type { DocumentFacts, OwnedPart } from '../facts/fact.js'
import type { Packet } from '../facts/packet.js'
import type { Fix } from '../lint/finding.js'
import type { PacketRule, Report } from '../lint/rule.js'
import { suggest } from '../text/suggest.js'
import { ownedBy } from '../facts/owned.js'
import { othersOfRelease } from '../facts/release.js'
import { foldedName } from '../model/foldedName.js'
import { looksLikeOwner } from '../model/vocabulary/lookup.js'
import { titled } from '../text/said.js'

export const contradictoryOwner: PacketRule = {
  id: 'contradictory-owner',
  summary: 'A gate, milestone, risk or requirement has one owner throughout the release.',
  reads: 'packet',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  sees: () => ({ slices: [seenFacts.owned, seenFacts.people] }),
  messages: { other: '{id} is owned by {own} here and by {other} in {document}.' },
  *check(artefact, { packet }): Iterable<Report> {
    const known = new Map<string, readonly DocumentFacts[]>()
    const homes = (kind: string): readonly DocumentFacts[] => {
      const there = known.get(kind) ?? othersOfRelease(packet, artefact.path, kind)
      known.set(kind, there)
      return there
    }
    // Its own parts are put together only where others speak of such.
    if (Object.values(HOME).every(kind => homes(kind).length === 0)) return
    for (const { type, name, key, id, owner, range } of packet.documents.get(artefact.path)?.owned ?? []) {
      if (artefact.kind === HOME[type]) continue
      for (const { path, title, owned } of homes(HOME[type])) {
        const truth = ownedBy(owned, { type, key, id })
        if (!truth || agree(owner, truth.owner, packet)) continue
        const related = [{ path, range: truth.range, message: truth.id || truth.name }]
        const args = { id: id || name, own: owner, other: truth.owner, document: title }
        yield { range, message: 'other', args, related }
        break
      }
    }
  },
  mend(_artefact, { range, args }): readonly Fix[] {
    const other = String(args?.['other'])
    return [{ ...titled('Change to {to:raw}', { to: other }), kind: 'suggested', edits: [{ range, text: [other] }] }]
  },
}

/** The document that is right about parts of a type. */
const HOME: Readonly<Record<OwnedPart['type'], string>> = {
  requirement: 'rtm',
  risk: 'risk-register',
  gate: 'release-plan',
  milestone: 'release-plan',
}

/** The same name, a part of it, or a role and the person the directory gives it to. */
function agree(own: string, other: string, { people }: Packet): boolean {
  const [one, two] = [foldedName(own), foldedName(other)]
  if (one.includes(two) || two.includes(one) || areSpeltAlike(one, two)) return true
  if (!looksLikeOwner(own, new Set()) || !looksLikeOwner(other, new Set())) return true
  return people.some(
    ({ name, role }) =>
      role !== undefined &&
      [foldedName(name), foldedName(role)].includes(one) &&
      [foldedName(name), foldedName(role)].includes(two),
  )
}

/** "Communication lead" is the communications lead: a slip of the pen is no second owner. */
function areSpeltAlike(one: string, two: string): boolean {
  const [first, second] = [one.split(' '), two.split(' ')]
  return (
    first.length === second.length &&
    first.every(
      (word, index) => word === second[index] || (word.length > 5 && suggest(word, [second[index]!]).length > 0),
    )
  )
}
