/** Who owns how much of the release, and how much of it is open. */
import type { PartType } from '../model/part.js'
import { namesNobody } from '../model/vocabulary/lookup.js'
import { partsOf } from './parts.js'
import type { Release } from './release.js'

const OWNED = [
  'milestone',
  'risk',
  'gate',
  'checklistItem',
  'requirement',
  'dependency',
  'openIssue',
] as const satisfies readonly PartType[]
export type Owned = (typeof OWNED)[number]

export interface Owner {
  /** As it is first written; '' for what nobody owns. */
  readonly name: string
  readonly counts: Readonly<Record<Owned, number>>
  readonly total: number
  readonly open: number
}

/** Who has most first; what nobody owns last. */
export function ownershipOf(release: Release): Owner[] {
  const owners = new Map<string, { name: string; counts: Record<Owned, number>; total: number; open: number }>()
  for (const { part } of partsOf(release, ...OWNED)) {
    if (part.type === 'gate' && part.form === 'section') continue
    const said = (part.type === 'gate' ? part.fields.approver : part.fields.owner)?.text ?? ''
    const names =
      namesNobody(said) || said === ''
        ? ['']
        : said.split(/ ?[,;+] ?| and | & /).map(name => name.replace(/[*_`]/g, '').trim())
    for (const name of names) {
      const key = name.toLowerCase()
      const one = owners.get(key) ?? {
        name,
        counts: { milestone: 0, risk: 0, gate: 0, checklistItem: 0, requirement: 0, dependency: 0, openIssue: 0 },
        total: 0,
        open: 0,
      }
      owners.set(key, one)
      one.counts[part.type as Owned]++
      one.total++
      if (part.state === 'open') one.open++
    }
  }
  return [...owners.values()].sort(
    (a, b) => Number(a.name === '') - Number(b.name === '') || b.total - a.total || (a.name < b.name ? -1 : 1),
  )
}
