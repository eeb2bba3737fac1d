/** Hover on an id: what it means, how far it is, where it is defined, how often it is referred to. */
import type { FieldName } from '../model/part.js'
import type { Range } from '../text/range.js'
import { idAt } from './place.js'
import type { View } from './view.js'

export interface Hover {
  readonly range: Range
  /** Markdown; everything taken from documents is escaped. */
  readonly markdown: string
}

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
  const packet = view.packet()
  const definitions = at && packet.definitions.get(at.id)
  if (!at || !definitions?.[0]) return undefined
  const [definition] = definitions
  const lines = [`**${escape(at.id)}** ${definition.name === at.id ? '' : escape(definition.name)}`.trim(), '']
  for (const [field, label] of SHOWN) {
    const said = definition.fields[field]
    if (said) lines.push(`- ${label}: ${escape(said)}`)
    else if (EXPECTED[definition.type]?.includes(field)) lines.push(`- ${label}: *none*`)
  }
  const references = packet.references.get(at.id) ?? []
  const documents = new Set(references.map(reference => reference.path))
  const where = definitions.map(one => escape(fileName(one.path))).join(', ')
  lines.push(
    '',
    `Defined in ${where}${definitions.length > 1 ? ` (${definitions.length} times)` : ''} · ${counted(references.length, 'reference')} in ${counted(documents.size, 'document')}`,
  )
  return { range: at.range, markdown: lines.join('\n') }
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Text of a document shown as text: no markup, no HTML, no link. */
export const escape = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
    .replace(/:(?=\/\/)|@|(?<=\bwww)\./gi, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
