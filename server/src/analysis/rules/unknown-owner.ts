/** An owner nobody can find in the directory. */
import type { Register } from '../facts/fact.js'
import type { Packet } from '../facts/packet.js'
import { ofKind, perPacket } from '../facts/perPacket.js'
import { mixesReleases } from '../facts/release.js'
import type { Fix } from '../lint/finding.js'
import type { PacketRule, Report } from '../lint/rule.js'
import { addToConfiguration } from '../lint/configured.js'
import { namesSomebody } from '../lint/missing.js'
import { rowIn } from '../lint/registerRow.js'
import { suggest } from '../text/suggest.js'
import { foldedName } from '../model/foldedName.js'
import type { Part } from '../model/part.js'
import { holding, listPerSlice } from '../model/perSlice.js'
import { columnConcepts, isPersonName, looksLikeOwner } from '../model/vocabulary/lookup.js'
import { shift } from '../text/range.js'
import { titled } from '../text/said.js'

export const unknownOwner: PacketRule = {
  id: 'unknown-owner',
  summary: 'Every owner stands in the directory, once there is one.',
  reads: 'packet',
  severity: { draft: 'info', review: 'warning', approved: 'warning' },
  fix: 'suggested',
  since: '0.1.0',
  messages: { unknown: 'No directory knows {name}.' },
  *check(artefact, { packet }): Iterable<Report> {
    if (!hasDirectory(packet) || artefact.template) return
    const known = namesKnown(packet)
    for (const { start, model, held } of holding(artefact, ownersIn)) {
      const text = model.tree.text
      for (const field of held) {
        const written = text.slice(...field.range)
        for (const name of field.text.split(/ ?(?:[,;+&→]|(?<!@[\w-]{0,40})\/| and | or ) ?/u)) {
          const at = written.indexOf(name)
          if (
            at < 0 ||
            name.length < 3 ||
            !isPerson(name, known) ||
            known.some(other => isSame(foldedName(name), other))
          )
            continue
          const from = field.range[0] + at
          yield { range: shift([from, from + name.length], start), message: 'unknown', args: { name }, once: true }
        }
      }
    }
  },
  mend({ path }, { range, args }, look): readonly Fix[] {
    const { packet, text } = look
    const known = packet.people.filter(person => person.source !== 'used').map(person => person.name)
    const said = String(args?.['name'])
    const changes = suggest(said, known).map((name): Fix => ({
      ...titled('Change to {to:raw}', { to: name }),
      kind: 'suggested',
      edits: [{ range, text: [name] }],
    }))
    const home = [...packet.documents.values()].find(({ kind }) => kind === 'stakeholder-register')
    const register = home?.registers.find(({ type }) => type === 'person')
    const listed = packet.configured.some(({ source }) => source === 'configuration')
      ? addToConfiguration(look, 'owners', [said])
      : []
    if (!home || !register) return [...changes, ...listed]
    const column = columnOf(
      register,
      isPersonName(said) && !looksLikeOwner(said.toLowerCase(), NONE) ? 'person' : 'role',
    )
    return [...changes, rowIn({ ...register, column }, home, said, { path, text }), ...listed]
  },
}

/** A person's name stands in the column of names, a role in that of roles; with one column alone both stand there. */
function columnOf({ headers, column }: Register, wanted: 'person' | 'role'): number {
  const concepts = wanted === 'person' ? ['person', 'name'] : ['role']
  const found = headers.findIndex(header => columnConcepts(header).some(concept => concepts.includes(concept)))
  return found < 0 ? column : found
}

/** A configuration that lists owners, or the one release's stakeholder register; a list of contacts is no directory. */
const hasDirectory = (packet: Packet): boolean =>
  packet.configured.length > 0 ||
  (!mixesReleases(packet) &&
    ofKind(packet, 'stakeholder-register').some(({ people }) => people.some(person => person.source === 'register')))

const namesKnown = perPacket(({ people }) =>
  people
    .filter(person => person.source !== 'used')
    .flatMap(({ name, role, delegate }) => [name, role ?? '', delegate ?? ''])
    .map(foldedName)
    .filter(name => name !== ''),
)

const ownersOf = ({ fields: { owner, approver, fallback } }: Part): NonNullable<Part['fields']['owner']>[] =>
  [owner, approver, fallback].flatMap(field => (field && !field.forAll && namesSomebody(field) ? [field] : []))

const ownersIn = listPerSlice(({ parts }) => parts.filter(part => part.type !== 'person').flatMap(ownersOf))

const NONE: ReadonlySet<string> = new Set()
const GROUP =
  /^(?:all|every\w*|the|any|each|various)\b|\b(?:team|teams|everyone|group|users|board|cab|customers?|vendor)\b/i

const isPerson = (name: string, known: readonly string[]): boolean =>
  !GROUP.test(name) &&
  !/[[\]<>{}_?]|\bTB[DC]\b/.test(name) &&
  (looksLikeOwner(name, NONE) || suggest(foldedName(name), known, 1).length > 0)

/** "SRE" is the SRE lead's team, "Ann" is Ann Bell. */
const isSame = (name: string, known: string): boolean =>
  name === known || ` ${known} `.includes(` ${name} `) || ` ${name} `.includes(` ${known} `)
