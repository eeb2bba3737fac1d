/** Two documents put two people in charge, so nobody is. */
import type { Packet } from '../facts/packet.js'
import type { Fix } from '../lint/finding.js'
import type { PacketRule, Report } from '../lint/rule.js'
import { areOneRelease } from '../facts/release.js'
import { namesSomebody } from '../lint/missing.js'
import type { PartType } from '../model/part.js'
import { looksLikeOwner } from '../model/vocabulary/lookup.js'
import { shift } from '../text/range.js'

export const contradictoryOwner: PacketRule = {
  id: 'contradictory-owner',
  summary: 'A gate, milestone, risk or requirement has one owner throughout the release.',
  reads: 'packet',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: { other: '{id} is owned by {own} here and by {other} in {document}.' },
  *check(artefact, { packet }): Iterable<Report> {
    for (const { start, model } of artefact.slices) {
      for (const { type, fields } of model.parts) {
        const field = type === 'gate' ? fields.approver : fields.owner
        const { id } = fields
        if (!HOME[type] || !id || !field || field.forAll || !namesSomebody(field) || artefact.kind === HOME[type])
          continue
        const truth = packet.definitions
          .get(id.text)
          ?.find(
            one =>
              one.path !== artefact.path && one.type === type && packet.documents.get(one.path)?.kind === HOME[type],
          )
        const theirs = truth && (type === 'gate' ? truth.fields.approver : truth.fields.owner)
        if (!truth || !theirs || !areOneRelease(packet, artefact.path, truth.path) || agree(field.text, theirs, packet))
          continue
        const document = packet.documents.get(truth.path)?.title ?? truth.path
        const related = [{ path: truth.path, range: truth.range, message: truth.id }]
        yield {
          range: shift(field.range, start),
          message: 'other',
          args: { id: id.text, own: field.text, other: theirs, document },
          related,
        }
      }
    }
  },
  mend(_artefact, { range, args }): readonly Fix[] {
    const other = String(args?.['other'])
    return [{ title: `Change to ${other}`, kind: 'suggested', edits: [{ range, text: [other] }] }]
  },
}

/** The document that is right about parts of a type. */
const HOME: Partial<Record<PartType, string>> = {
  requirement: 'rtm',
  risk: 'risk-register',
  gate: 'release-plan',
  milestone: 'release-plan',
}

/** The same name, a part of it, or a role and the person the directory gives it to. */
function agree(own: string, other: string, { people }: Packet): boolean {
  const [one, two] = [fold(own), fold(other)]
  if (one.includes(two) || two.includes(one)) return true
  if (!looksLikeOwner(own, new Set()) || !looksLikeOwner(other, new Set())) return true
  return people.some(
    ({ name, role }) =>
      role !== undefined && [fold(name), fold(role)].includes(one) && [fold(name), fold(role)].includes(two),
  )
}

const fold = (name: string): string =>
  name
    .replace(/[*_`@]|\(.*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
