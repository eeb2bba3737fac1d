/** One milestone on two days: somebody prepares for the wrong one. */
import type { Fix } from '../lint/finding.js'
import type { PacketRule, Report } from '../lint/rule.js'
import { areOneRelease } from '../facts/release.js'

export const contradictoryDate: PacketRule = {
  id: 'contradictory-date',
  summary: 'A milestone has the same date wherever it is named.',
  reads: 'packet',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    there: 'The milestone {name} is on {own:raw} here and on {other:raw} in {document}.',
    here: 'The milestone {name} is on {own:raw} here and on {other:raw} above.',
  },
  *check(artefact, { packet }): Iterable<Report> {
    const own = packet.documents.get(artefact.path)?.milestones ?? []
    const others = [...packet.documents.values()].filter(
      ({ path, kind }) =>
        path !== artefact.path && kind === 'release-plan' && areOneRelease(packet, artefact.path, path),
    )
    for (const [index, { key, name, iso, range, table }] of own.entries()) {
      // A step that comes again in one table, or by phase under other headings, is another step.
      const earlier = own.slice(0, index).filter(one => one.key === key && one.table !== table)
      const again = own.filter(one => one.key === key).length
      if (
        earlier.length === 1 &&
        again === 2 &&
        earlier[0]!.iso !== iso &&
        artefact.kind === 'release-plan' &&
        KEY.test(key)
      ) {
        const related = [{ range: earlier[0]!.range, message: earlier[0]!.iso }]
        yield { range, message: 'here', args: { name, own: iso, other: earlier[0]!.iso }, related }
        continue
      }
      if (artefact.kind === 'release-plan' || artefact.kind === 'post-release-review') continue
      for (const { path, title, milestones } of others) {
        const theirs = milestones.filter(one => one.key === key)
        if (theirs.length !== 1 || again !== 1 || theirs[0]!.iso === iso) continue
        const related = [{ path, range: theirs[0]!.range, message: theirs[0]!.iso }]
        yield { range, message: 'there', args: { name, own: iso, other: theirs[0]!.iso, document: title }, related }
      }
    }
  },
  mend(artefact, { range, args }, { packet }): readonly Fix[] {
    const written = packet.documents.get(artefact.path)?.milestones.find(one => one.range[0] === range[0])?.written
    const at = written === undefined ? -1 : artefact.syntax.text.indexOf(written, range[0])
    if (at < 0 || at >= range[1]) return []
    const other = String(args?.['other'])
    return [
      { title: `Change to ${other}`, kind: 'suggested', edits: [{ range: [at, at + written!.length], text: [other] }] },
    ]
  },
}

/** Within one plan only what happens once. */
const KEY = /\bgo-live\b|\bcode freeze\b|\bfeature freeze\b|\blaunch\b|\bgo\/no-go\b/
