/** One cause, one finding: what most parts of a table, list or section lack is said once, and no rule floods a section. */
import type { Artefact, Section } from '../model/artefact.js'
import type { Part, PartType } from '../model/part.js'
import { perSlice } from '../model/perSlice.js'
import type { Range } from '../text/range.js'
import { shift } from '../text/range.js'
import type { Finding } from './finding.js'
import { identityOf } from './identity.js'
import { format } from './message.js'
import type { Raised } from './raised.js'
import { mendAll, mendOne, partRange, rangeOf, titlePlace, toFinding } from './raised.js'

const FEW = 3
/**
 * More of a kind in one section become one. However they are spread over the document, so do as many that lack the same
 * thing or tell of its form, a habit of whoever wrote it, and more than a hundred of others, each with words of its own.
 */
const FLOOD = 20
const DELUGE = 100

const NOUNS: Partial<Record<PartType, string>> = {
  checklistItem: 'items',
  communication: 'communications',
  openIssue: 'issues',
  dependency: 'dependencies',
  evidence: 'records',
}
const nounOf = (type: PartType): string => NOUNS[type] ?? `${type}s`

/** Where the like parts of a part stand together, absolute. */
interface Home {
  readonly key: string
  readonly title: string
  readonly range: Range
}

/**
 * Makes findings of what the rules reported and no suppression hides.
 * @param hidden how many parts of a group a suppression hides: they do not count
 */
export function fold(artefact: Artefact, raised: readonly Raised[], hidden: readonly Raised[]): Finding[] {
  const parents = parentsOf(artefact)
  const causeOf = ({ rule, report, part, start, slice }: Raised): string | undefined =>
    part && report.field
      ? `${rule.id} ${report.field} ${report.args?.['what'] ?? ''} ${homeOf(part, start, parents[slice]).key}`
      : undefined
  const findings: Finding[] = []
  const single: Raised[] = []
  const hiddenBy = grouped(hidden, causeOf)
  for (const [cause, like] of grouped(raised, causeOf)) {
    const { part, start, slice } = like[0]!
    if (cause !== undefined && part && like.length >= FEW) {
      const home = homeOf(part, start, parents[slice])
      const total = sizeOf(artefact, parents, part, slice) - (hiddenBy.get(cause)?.length ?? 0)
      if (like.length * 2 > total) {
        findings.push(foldGroup(artefact, home, like, total))
        continue
      }
    }
    for (const one of like) single.push(one)
  }
  const kinds = grouped(single, kindOf)
  const floodOf = (one: Raised): string => {
    const kind = kindOf(one)
    if (artefact.template && one.rule.messages['template']) return one.rule.id
    return one.report.once || kinds.get(kind)!.length > (isHabit(one) ? FLOOD : DELUGE) ? kind : `${kind} ${one.slice}`
  }
  for (const like of grouped(single, floodOf).values()) {
    if (artefact.template && like[0]!.rule.messages['template']) findings.push(foldTemplate(artefact, like))
    else if (like.length > (like[0]!.report.once ? 1 : FLOOD)) findings.push(foldFlood(artefact, like))
    else for (const one of like) findings.push(alone(artefact, one))
  }
  return findings
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

/** By slice, the section over the one that the slice opens. */
function parentsOf({ sections }: Artefact): readonly (Section | undefined)[] {
  const parents: (Section | undefined)[] = []
  const open: Section[] = []
  for (const section of sections) {
    while (open.length > 0 && open.at(-1)!.depth >= section.depth) open.pop()
    parents[section.slice] = open.at(-1)
    open.push(section)
  }
  return parents
}

/** Parts that are sections stand together under the heading over them; others in their table, list or section. */
function homeOf(part: Part, start: number, parent: Section | undefined): Home {
  const { form, group } = part
  const range = form === 'section' && parent ? parent.headingRange : shift(group.anchor, start)
  const title = form === 'section' && parent ? parent.heading : group.title
  // The title itself is none of the sections under it.
  const top = form === 'section' && !parent ? ' top' : ''
  return { key: homeKey(part, range) + top, title, range }
}

const kindOf = ({ rule, report }: Raised): string =>
  `${rule.id} ${report.message}${report.once ? JSON.stringify(report.args) : ''}`

const isHabit = ({ rule, report }: Raised): boolean =>
  report.field !== undefined || rule.reads === 'artefact' || (rule.reads === 'part' && rule.about === 'slice')

/** How many like parts stand in a home; asked for a few homes only. */
function sizeOf(artefact: Artefact, parents: ReturnType<typeof parentsOf>, part: Part, slice: number): number {
  const { type, form, group } = part
  const parent = form === 'section' ? parents[slice] : undefined
  if (!parent) return countIn(artefact.slices[slice]!.model).get(homeKey(part, group.anchor)) ?? 0
  let size = 0
  artefact.slices.forEach(({ model }, other) => {
    if (parents[other] === parent) size += countIn(model).get(`${type} section`) ?? 0
  })
  return size
}

const homeKey = ({ type, form, group }: Pick<Part, 'type' | 'form' | 'group'>, [start, end]: Range): string =>
  `${type} ${form === 'section' ? form : group.form} ${start} ${end}`

/** Parts of a slice by their home, those that are sections by their type as well; ranges are the slice's. */
const countIn = perSlice(({ parts, moments }): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const part of [...parts, ...moments]) {
    count(homeKey(part, part.group.anchor))
    if (part.form === 'section') count(`${part.type} section`)
  }
  return counts
})

function alone(artefact: Artefact, raised: Raised): Finding {
  const { rule, severity, report } = raised
  const message = format(rule, report.message, report.args)
  const more = { related: report.related, identities: () => [identityOf(artefact, raised)] }
  return toFinding({ rule: rule.id, severity, range: rangeOf(raised), message }, more, () => mendOne(raised))
}

function foldGroup(artefact: Artefact, home: Home, like: readonly Raised[], total: number): Finding {
  const { rule, severity, report, start, part } = like[0]!
  const header = part!.group.headers?.[report.field!]
  const count = like.length
  const args = { ...report.args, count, total, title: home.title || artefact.title }
  const message = format(rule, count === total ? 'all' : 'most', args)
  const range = header ? shift(header.range, start) : home.range
  const retitle = (one: string) => `${one} for ${count === total ? 'all ' : ''}${count} ${nounOf(part!.type)}`
  return toFinding({ rule: rule.id, severity, range, message }, standsFor(artefact, like), () => mendAll(like, retitle))
}

/** The first stands for all. */
function foldFlood(artefact: Artefact, like: readonly Raised[]): Finding {
  const { rule, severity, report, slice } = like[0]!
  const together = !report.once && like.every(one => one.slice === slice)
  const place = together && artefact.sections.find(section => section.slice === slice)?.heading
  const first = format(rule, report.message, report.args).replace(/\.$/, '')
  const more = `, and ${like.length - 1} more${place ? ` under "${place}"` : ''}.`
  const places = new Set(like.map(one => rangeOf(one).join())).size
  const message = first + (!report.once ? more : places > 1 ? ` (${places} places).` : '.')
  const range = rangeOf(like[0]!)
  // The same in one place more is nothing new.
  const once = { ...(places > 1 ? { covers: coversOf(like) } : {}), identities: () => [identityOf(artefact, like[0]!)] }
  const stands = report.once ? once : standsFor(artefact, like)
  return toFinding({ rule: rule.id, severity, range, message }, stands, () =>
    mendAll(like, (one, count) => (places > 1 ? `${one} (${count} places)` : one)),
  )
}

function foldTemplate(artefact: Artefact, like: readonly Raised[]): Finding {
  const { rule } = like[0]!
  const message = format(rule, 'template', { count: like.length })
  const more = { covers: coversOf(like) }
  return toFinding({ rule: rule.id, severity: 'info', range: titlePlace(artefact), message }, more, () => [])
}

const standsFor = (artefact: Artefact, like: readonly Raised[]) => ({
  covers: coversOf(like),
  identities: () => like.map(one => identityOf(artefact, one)),
})

const coversOf = (like: readonly Raised[]): Range[] => like.map(partRange)
