/** Hover on a name: the role and who holds it, who stands in, and what is theirs in this release. */
import type { Person } from '../../facts/fact.js'
import { nameOf } from '../../model/address.js'
import type { PartType } from '../../model/part.js'
import { escape, type Markdown } from '../markdown.js'
import { chargesOf, isCalled, nameAt, personCalled, type Charge } from '../people.js'
import type { View } from '../view.js'
import type { Hover } from './hover.js'

/** As many parts are listed; the rest is counted. */
const MOST = 8

export function hoverPerson(view: View, offset: number): Hover | undefined {
  const named = nameAt(view, offset)
  return named && { range: named.range, markdown: describePerson(view, named.text) }
}

/** What is known of somebody, and what is theirs. */
export function describePerson(view: View, name: string): Markdown {
  const person = personCalled(view, name)
  const charges = chargesOf(view, new Set([view.document, ...view.packet().documents.keys()]), [
    person?.name ?? name,
    person?.role ?? '',
  ])
  const holder = person?.role && !isCalled(person.role)(person.name) ? ` ${escape(person.role)}` : ''
  const facts = [
    `**${escape(person?.name ?? name)}**${holder}`,
    '',
    ...(person?.delegate ? [`- Delegate: ${escape(person.delegate)}`] : []),
    `- ${SOURCES[person?.source ?? 'used']}`,
  ].join('\n')
  return [facts, ...standsIn(view, person?.name ?? name), ...owned(charges.filter(({ field }) => OWNING.has(field)))]
}

const SOURCES: Readonly<Record<Person['source'], string>> = {
  configuration: 'Listed in `slipway.yml`',
  register: 'In the stakeholder register',
  codeowners: 'In `CODEOWNERS`',
  used: 'In no register; named in these documents',
}

const OWNING = new Set(['owner', 'approver', 'sender'])

/** For whom somebody is the delegate. */
function standsIn(view: View, name: string): Markdown {
  const others = view.packet().people.filter(({ delegate }) => delegate !== undefined && isCalled(name)(delegate))
  return others.length > 0 ? [`\n- Stands in for ${others.map(other => escape(other.name)).join(', ')}`] : []
}

function owned(charges: readonly Charge[]): Markdown {
  const parts = charges.filter(({ part }) => part !== undefined && part.type in WORDS)
  if (parts.length === 0) return ['\n\nOwns nothing in this release']
  const counts = new Map<PartType, number>()
  for (const { part } of parts) counts.set(part!.type, (counts.get(part!.type) ?? 0) + 1)
  const sums = [...counts].map(([type, count]) => counted(count, WORDS[type]!))
  const open = parts.filter(({ part }) => part!.state === 'open')
  const lines = open.slice(0, MOST).flatMap(({ document, range, part, field, text }): Markdown => {
    const label = shortened(withoutName(part!.name.text, text)) || WORDS[part!.type]!
    const how = field === 'approver' ? ' (approves)' : ''
    return ['\n- ', { label, place: { document, range } }, `${how} · ${escape(nameOf(document))}`]
  })
  const more = open.length > MOST ? [`\n- and ${open.length - MOST} more`] : []
  return [`\n\nIn this release: ${sums.join(', ')}\n`, ...lines, ...more]
}

const counted = (count: number, noun: string): string =>
  `${count} ${count === 1 ? noun : noun.replace(/y$/, 'ie').concat('s')}`

/** "QA lead: Run the regression" says whose it is once more. */
const withoutName = (text: string, name: string): string =>
  text.startsWith(`${name}:`) ? text.slice(name.length + 1) : text

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…`
}

const WORDS: Readonly<Partial<Record<PartType, string>>> = {
  milestone: 'milestone',
  risk: 'risk',
  gate: 'gate',
  checklistItem: 'checklist item',
  requirement: 'requirement',
  dependency: 'dependency',
  openIssue: 'open issue',
  communication: 'message',
  trigger: 'trigger',
  step: 'step',
  change: 'change',
  evidence: 'proof',
  flag: 'flag',
}
