/** Hover on an id: what it means, how far it is, where it is defined, where it is referred to. */
import { phrase, type Phrase, type Say } from '../../text/said.js'
import type { Packet } from '../../facts/packet.js'
import { nameOf } from '../../model/address.js'
import type { FieldName } from '../../model/part.js'
import { lastStartingBy } from '../../text/range.js'
import { gapsOf } from '../gaps.js'
import { escape } from '../markdown.js'
import type { Markdown, PlaceLink } from '../markdown.js'
import { idAt } from '../place.js'
import type { View } from '../view.js'
import type { Hover } from './hover.js'

/** Properties in the order a reader asks for them, with the words to show them under. */
const SHOWN: readonly [FieldName, Phrase][] = [
  ['priority', phrase('Priority')],
  ['status', phrase('Status')],
  ['date', phrase('Date')],
  ['owner', phrase('Owner')],
  ['probability', phrase('Probability')],
  ['impact', phrase('Impact')],
  ['score', phrase('Score')],
  ['mitigation', phrase('Mitigation')],
  ['approver', phrase('Approver')],
  ['fallback', phrase('Fallback delegate')],
  ['threshold', phrase('Threshold')],
  ['verification', phrase('Verification')],
  ['releaseReferences', phrase('Release references')],
  ['rollbackControl', phrase('Rollback control')],
  ['evidence', phrase('Evidence')],
  ['defect', phrase('Defects')],
]

export function hoverId(view: View, offset: number): Hover | undefined {
  const at = idAt(view, offset)
  const row = at && describeId(view.packet(), at.id, view.say)
  return at && row && { range: at.range, markdown: [...row, ...backReferences(view, at.id)] }
}

/** What the row of an id says, and where it stands; undefined for an id that nothing defines. */
export function describeId(packet: Packet, id: string, say: Say): Markdown | undefined {
  const definitions = packet.definitions.get(id)
  if (!definitions?.[0]) return undefined
  const [definition] = definitions
  const lines = [`**${escape(id)}** ${definition.name === id ? '' : escape(definition.name)}`.trim(), '']
  const gaps = new Set(gapsOf(definition))
  for (const [field, label] of SHOWN) {
    const said = definition.fields[field]
    if (said) lines.push(`- ${say(label)}: ${escape(said)}`)
    else if (gaps.has(field)) lines.push(`- ${say(label)}: *${say('none')}*`)
  }
  const references = packet.references.get(id) ?? []
  const documents = new Set(references.map(reference => reference.path))
  const where = definitions.flatMap(({ path, range }, at): Markdown => {
    const link = { label: nameOf(path), place: { document: path, range } }
    return at === 0 ? [link] : [', ', link]
  })
  const times = definitions.length > 1 ? ` (${say('{count} times', { count: definitions.length })})` : ''
  const counts = say('{count} {count:reference|references} in {documents} {documents:document|documents}', {
    count: references.length,
    documents: documents.size,
  })
  return [`${lines.join('\n')}\n\n${say('Defined in')} `, ...where, `${times} · ${counts}`]
}

/** The sections that refer to it, the own document's first: a link each. */
function backReferences(view: View, id: string): Markdown {
  const all = view.packet().references.get(id) ?? []
  const inOrder = [
    ...all.filter(({ path }) => path === view.document),
    ...all.filter(({ path }) => path !== view.document),
  ]
  const sections = new Map<string, PlaceLink>()
  for (const { path, range } of inOrder) {
    const label = [nameOf(path), sectionAt(view.other(path), range[0])].filter(Boolean).join(' › ')
    if (!sections.has(label)) sections.set(label, { label, place: { document: path, range } })
  }
  const shown = [...sections.values()].slice(0, MOST)
  const more = sections.size - shown.length
  const lines = shown.flatMap((link): Markdown => ['\n- ', link])
  return shown.length === 0
    ? []
    : [
        `\n\n${view.say('Referred to in')}\n`,
        ...lines,
        ...(more > 0 ? [`\n- ${view.say('and {count} more', { count: more })}`] : []),
      ]
}
const MOST = 6

const sectionAt = (view: View | undefined, offset: number): string | undefined =>
  view?.artefact.sections[lastStartingBy(view.artefact.sections, offset, ({ range }) => range[0])]?.heading
