/** Hover on a name: the role and who holds it, who stands in, and what is theirs in this release. */
import type { Person } from '../../facts/fact.js'
import { listed, phrase, type Phrase, type Say } from '../../text/said.js'
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
  const { say } = view
  const person = personCalled(view, name)
  const charges = chargesOf(view, new Set([view.document, ...view.packet().documents.keys()]), [
    person?.name ?? name,
    person?.role ?? '',
  ])
  const holder = person?.role && !isCalled(person.role)(person.name) ? ` ${escape(person.role)}` : ''
  const facts = [
    `**${escape(person?.name ?? name)}**${holder}`,
    '',
    ...(person?.delegate ? [`- ${say('Delegate')}: ${escape(person.delegate)}`] : []),
    `- ${say(SOURCES[person?.source ?? 'used'])}`,
  ].join('\n')
  return [
    facts,
    ...standsIn(view, person?.name ?? name),
    ...owned(
      view.say,
      charges.filter(({ field }) => OWNING.has(field)),
    ),
  ]
}

const SOURCES: Readonly<Record<Person['source'], Phrase>> = {
  configuration: phrase('Listed in `slipway.yml`'),
  register: phrase('In the stakeholder register'),
  codeowners: phrase('In `CODEOWNERS`'),
  used: phrase('In no register; named in these documents'),
}

const OWNING = new Set(['owner', 'approver', 'sender'])

/** For whom somebody is the delegate. */
function standsIn(view: View, name: string): Markdown {
  const others = view.packet().people.filter(({ delegate }) => delegate !== undefined && isCalled(name)(delegate))
  const names = others.map(other => escape(other.name)).join(', ')
  return others.length > 0 ? [`\n- ${view.say('Stands in for {names:raw}', { names })}`] : []
}

function owned(say: Say, charges: readonly Charge[]): Markdown {
  // "QA lead (Wei Chen)" names one person twice.
  const once = new Map(charges.toReversed().map(charge => [charge.part, charge] as const))
  const parts = charges.filter(one => one.part && one.part.type in COUNTED && once.get(one.part) === one)
  if (parts.length === 0) return [`\n\n${say('Owns nothing in this release')}`]
  const counts = new Map<PartType, number>()
  for (const { part } of parts) counts.set(part!.type, (counts.get(part!.type) ?? 0) + 1)
  const sums = [...counts].map(([type, count]) => say(COUNTED[type]!, { count }))
  const open = parts.filter(({ part }) => part!.state === 'open')
  const lines = open.slice(0, MOST).flatMap(({ document, range, part, field, text }): Markdown => {
    const label = shortened(withoutName(part!.name.text, text)) || say('({kind:word})', { kind: part!.type })
    const how = field === 'approver' ? ` (${say('approves')})` : ''
    return ['\n- ', { label, place: { document, range } }, `${how} · ${escape(nameOf(document))}`]
  })
  const more = open.length > MOST ? [`\n- ${say('and {count} more', { count: open.length - MOST })}`] : []
  return [`\n\n${say('In this release: {sums:raw}', { sums: listed(say, sums) })}\n`, ...lines, ...more]
}

/** "QA lead: Run the regression" says whose it is once more. */
const withoutName = (text: string, name: string): string =>
  text.startsWith(`${name}:`) ? text.slice(name.length + 1) : text

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…`
}

const COUNTED: Readonly<Partial<Record<PartType, Phrase>>> = {
  milestone: phrase('{count} {count:milestone|milestones}'),
  risk: phrase('{count} {count:risk|risks}'),
  gate: phrase('{count} {count:gate|gates}'),
  checklistItem: phrase('{count} {count:checklist item|checklist items}'),
  requirement: phrase('{count} {count:requirement|requirements}'),
  dependency: phrase('{count} {count:dependency|dependencies}'),
  openIssue: phrase('{count} {count:open issue|open issues}'),
  communication: phrase('{count} {count:message|messages}'),
  trigger: phrase('{count} {count:trigger|triggers}'),
  step: phrase('{count} {count:step|steps}'),
  change: phrase('{count} {count:change|changes}'),
  evidence: phrase('{count} {count:proof|proofs}'),
  flag: phrase('{count} {count:flag|flags}'),
}
