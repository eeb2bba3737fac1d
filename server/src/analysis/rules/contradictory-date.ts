/** One milestone on two days: somebody prepares for the wrong one. */
import type { Fix } from '../lint/finding.js'
import type { PacketRule, Report } from '../lint/rule.js'
import { seenFacts } from '../facts/collect.js'
import type { DocumentFacts } from '../facts/fact.js'
import { milestonesIn } from '../facts/milestones.js'
import { othersOfRelease } from '../facts/release.js'
import { placedIn } from '../facts/shares.js'
import { listPerSlice, placeless } from '../model/perSlice.js'
import { lazily } from '../text/lazily.js'
import { titled } from '../text/said.js'

export const contradictoryDate: PacketRule = {
  id: 'contradictory-date',
  summary: 'A milestone has the same date wherever it is named.',
  reads: 'packet',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  sees: ({ kind }) => ({ slices: [kind === 'release-plan' ? onceSeen : seenFacts.milestones] }),
  messages: {
    there: 'The milestone {name} is on {own:raw} here and on {other:raw} in {document}.',
    here: 'The milestone {name} is on {own:raw} here and on {other:raw} above.',
  },
  *check(artefact, { packet }): Iterable<Report> {
    if (artefact.kind === 'post-release-review') return
    const isPlan = artefact.kind === 'release-plan'
    const own = byKey(
      isPlan ? placedIn(artefact.slices, onceIn) : (packet.documents.get(artefact.path)?.milestones ?? []),
    )
    const plans = lazily(() =>
      othersOfRelease(packet, artefact.path, 'release-plan').map(({ path, title, milestones }) => ({
        path,
        title,
        milestones: byKey(milestones),
      })),
    )
    for (const [key, same] of own) {
      const [first, second] = same
      if (!first) continue
      // A step that comes again in one table, or by phase under other headings, is another step.
      if (second && same.length === 2 && isPlan) {
        if (first.table === second.table || first.iso === second.iso) continue
        const related = [{ range: first.range, message: first.iso }]
        yield {
          range: second.range,
          message: 'here',
          args: { name: second.name, own: second.iso, other: first.iso },
          related,
        }
      }
      if (second || isPlan) continue
      const { name, iso, range } = first
      for (const { path, title, milestones } of plans()) {
        const [theirs, more] = milestones.get(key) ?? []
        if (!theirs || more || theirs.iso === iso) continue
        const related = [{ path, range: theirs.range, message: theirs.iso }]
        yield { range, message: 'there', args: { name, own: iso, other: theirs.iso, document: title }, related }
      }
    }
  },
  mend(artefact, { range, args }, { packet }): readonly Fix[] {
    const written = packet.documents.get(artefact.path)?.milestones.find(one => one.range[0] === range[0])?.written
    const at = written === undefined ? -1 : String(artefact.syntax.text).indexOf(written, range[0])
    if (at < 0 || at >= range[1]) return []
    const other = String(args?.['other'])
    return [
      {
        ...titled('Change to {to:raw}', { to: other }),
        kind: 'suggested',
        edits: [{ range: [at, at + written!.length], text: [other] }],
      },
    ]
  },
}

/** Within one plan only what happens once. */
const ONCE = /\bgo-live\b|\bcode freeze\b|\bfeature freeze\b|\blaunch\b|\bgo\/no-go\b/
const onceIn = listPerSlice(model => milestonesIn(model).filter(({ key }) => ONCE.test(key)))
const onceSeen = placeless(onceIn)

type Milestone = DocumentFacts['milestones'][number]

/** Milestones that are the same step, in order. */
function byKey(milestones: readonly Milestone[]): ReadonlyMap<string, readonly Milestone[]> {
  const keys = new Map<string, Milestone[]>()
  for (const milestone of milestones) {
    const same = keys.get(milestone.key)
    if (same) same.push(milestone)
    else keys.set(milestone.key, [milestone])
  }
  return keys
}
