/** Documents of one release that speak of two versions. */
import type { DocumentFacts } from '../facts/fact.js'
import { folderOf } from '../facts/fold.js'
import type { Packet } from '../facts/packet.js'
import { ofKind } from '../facts/perPacket.js'
import { mixesReleases } from '../facts/release.js'
import type { Fix } from '../lint/finding.js'
import type { PacketRule, Report } from '../lint/rule.js'
import type { Artefact } from '../model/artefact.js'
import type { ArtefactKind } from '../model/kind.js'
import { matterValue } from '../model/matter.js'
import { isVersion, releaseInTitle, sameVersion, versionInTitle } from '../model/version.js'
import { titled } from '../text/said.js'

export const contradictoryVersion: PacketRule = {
  id: 'contradictory-version',
  summary: 'All artefacts of a release name the same version.',
  reads: 'packet',
  severity: { draft: 'warning', review: 'error', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    heading: 'The heading says version {said:raw}, the front matter {version:raw}.',
    other: 'The version is {said:raw} here and {version:raw} in {document}.',
  },
  *check(artefact, { packet }): Iterable<Report> {
    const stated = matterValue(artefact, 'version')
    if (stated && !isVersion(stated.text)) return
    const heading = versionInTitle(artefact)
    if (stated && heading && !sameVersion(heading.text, stated.text))
      yield { range: heading.range, message: 'heading', args: { said: heading.text, version: stated.text } }
    const truth = planOf(artefact, packet)
    const version = stated ?? (truth && heading && isTitled(artefact, truth, packet) ? heading : undefined)
    const right = truth && versionOf(truth, artefact.title)
    if (!version || right === undefined || sameVersion(right, version.text)) return
    yield {
      range: version.range,
      message: 'other',
      args: { said: version.text, version: right, document: truth!.title },
    }
  },
  mend(_artefact, { range, args }): readonly Fix[] {
    const version = String(args?.['version'])
    return [
      { ...titled('Change to {to:raw}', { to: version }), kind: 'suggested', edits: [{ range, text: [version] }] },
    ]
  },
}

/** The one release plan in the document's folder or above it; none where it plans another release. */
function planOf(artefact: Artefact, packet: Packet): DocumentFacts | undefined {
  if (artefact.kind === 'release-plan' || mixesReleases(packet)) return undefined
  const plans = ofKind(packet, 'release-plan').filter(({ path }) => folderOf(artefact.path).startsWith(folderOf(path)))
  const own = packet.documents.get(artefact.path)?.release
  const sameName = plans[0]?.release === undefined || own === undefined || plans[0].release === own || isVersion(own)
  return plans.length === 1 && sameName ? plans[0] : undefined
}

/** Documents whose titles name what they, not the release, are about, or the versions they tell apart. */
const OF_MANY_RELEASES: ReadonlySet<ArtefactKind> = new Set([
  'change-log',
  'change-request',
  'change-framework',
  'release-metrics',
  'stakeholder-register',
  'compliance-log',
])

/** Whether the version in the title is the release's: where several of a kind lie side by side, each has its own. */
const isTitled = ({ kind, title }: Artefact, plan: DocumentFacts, packet: Packet): boolean =>
  !OF_MANY_RELEASES.has(kind) && ofKind(packet, kind).length === 1 && releaseInTitle(title, plan.title) !== undefined

/** Front matter first; the title where that is silent. */
function versionOf({ version, release, title }: DocumentFacts, other: string): string | undefined {
  if (version !== undefined) return isVersion(version) ? version : undefined
  if (release !== undefined && isVersion(release)) return release
  return releaseInTitle(title, other)
}
