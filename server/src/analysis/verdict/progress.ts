/** How far the checklists are, by phase and by role. */
import { isSettled } from './checklists.js'
import { nameOf } from './gates.js'
import { partsOf } from './parts.js'
import type { Place } from './reason.js'
import type { Release } from './release.js'
import { stageOf, type Stage } from './stage.js'

export interface Progress {
  readonly stage: Stage
  /** '' for items nobody is named for. */
  readonly role: string
  readonly done: number
  /** Not applicable, deferred, accepted. */
  readonly setAside: number
  readonly total: number
  readonly open: readonly { readonly name: string; readonly place: Place }[]
}

/** By stage in the order of time, then by the number of open items. */
export function progressOf(release: Release): Progress[] {
  const all = new Map<
    string,
    { stage: Stage; role: string; done: number; setAside: number; total: number; open: Progress['open'][number][] }
  >()
  for (const item of partsOf(release, 'checklistItem')) {
    const { part, headings, member, place } = item
    const stage = stageOf(headings, member.artefact.kind)
    const role = part.fields.owner?.text ?? ''
    const key = `${stage} ${role.toLowerCase()}`
    const one = all.get(key) ?? { stage, role, done: 0, setAside: 0, total: 0, open: [] }
    all.set(key, one)
    one.total++
    if (!isSettled(item)) one.open.push({ name: nameOf(part), place })
    else if (part.state === 'notApplicable' || part.state === 'deferred' || part.state === 'accepted') one.setAside++
    else one.done++
  }
  const order: readonly Stage[] = ['before', 'during', 'after', 'unless']
  return [...all.values()].sort(
    (a, b) =>
      order.indexOf(a.stage) - order.indexOf(b.stage) || b.open.length - a.open.length || (a.role < b.role ? -1 : 1),
  )
}
