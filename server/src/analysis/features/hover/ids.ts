/** Hover on an id: what it means, how far it is, where it is defined, how often it is referred to. */
import type { Packet } from '../../facts/packet.js'
import type { FieldName } from '../../model/part.js'
import { escape } from '../markdown.js'
import type { Markdown } from '../markdown.js'
import { idAt } from '../place.js'
import type { View } from '../view.js'
import type { Hover } from './hover.js'

/** Properties in the order a reader asks for them, with the words to show them under. */
const SHOWN: readonly [FieldName, string][] = [
  ['priority', 'Priority'],
  ['status', 'Status'],
  ['date', 'Date'],
  ['owner', 'Owner'],
  ['probability', 'Probability'],
  ['impact', 'Impact'],
  ['score', 'Score'],
  ['mitigation', 'Mitigation'],
  ['approver', 'Approver'],
  ['fallback', 'Fallback delegate'],
  ['threshold', 'Threshold'],
  ['verification', 'Verification'],
  ['releaseReferences', 'Release references'],
  ['rollbackControl', 'Rollback control'],
  ['evidence', 'Evidence'],
  ['defect', 'Defects'],
]

/** What a row of this type is asked to say, so that a gap shows as one. */
const EXPECTED: Readonly<Partial<Record<string, readonly FieldName[]>>> = {
  requirement: ['priority', 'status', 'verification', 'releaseReferences', 'rollbackControl'],
  risk: ['probability', 'impact', 'mitigation', 'owner'],
}

export function hoverId(view: View, offset: number): Hover | undefined {
  const at = idAt(view.artefact, offset)
  const markdown = at && describeId(view.packet(), at.id)
  return at && markdown && { range: at.range, markdown }
}

/** Undefined for an id that nothing defines. */
export function describeId(packet: Packet, id: string): Markdown | undefined {
  const definitions = packet.definitions.get(id)
  if (!definitions?.[0]) return undefined
  const [definition] = definitions
  const lines = [`**${escape(id)}** ${definition.name === id ? '' : escape(definition.name)}`.trim(), '']
  for (const [field, label] of SHOWN) {
    const said = definition.fields[field]
    if (said) lines.push(`- ${label}: ${escape(said)}`)
    else if (EXPECTED[definition.type]?.includes(field)) lines.push(`- ${label}: *none*`)
  }
  const references = packet.references.get(id) ?? []
  const documents = new Set(references.map(reference => reference.path))
  const where = definitions.map(one => escape(fileName(one.path))).join(', ')
  lines.push(
    '',
    `Defined in ${where}${definitions.length > 1 ? ` (${definitions.length} times)` : ''} · ${counted(references.length, 'reference')} in ${counted(documents.size, 'document')}`,
  )
  return [lines.join('\n')]
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
