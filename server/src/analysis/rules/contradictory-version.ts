/** Documents of one release that speak of two versions. */
import type { DocumentFacts } from '../facts/fact.js'
import { folderOf } from '../facts/fold.js'
import type { Packet } from '../facts/packet.js'
import { ofKind } from '../facts/perPacket.js'
import { mixesReleases } from '../facts/release.js'
import type { Fix } from '../lint/finding.js'
import type { PacketRule, Report } from '../lint/rule.js'
import type { Artefact } from '../model/artefact.js'
import { matterValue } from '../model/matter.js'
import { isVersion, sameVersion, versionInTitle } from '../model/version.js'

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
    const version = matterValue(artefact, 'version')
    if (!version || !isVersion(version.text)) return
    const heading = versionInTitle(artefact)
    if (heading && !sameVersion(heading.text, version.text))
      yield { range: heading.range, message: 'heading', args: { said: heading.text, version: version.text } }
    const truth = planOf(artefact, packet)
    if (!truth?.version || !isVersion(truth.version) || sameVersion(truth.version, version.text)) return
    yield {
      range: version.range,
      message: 'other',
      args: { said: version.text, version: truth.version, document: truth.title },
    }
  },
  mend(_artefact, { range, args }): readonly Fix[] {
    const version = String(args?.['version'])
    return [{ title: `Change to ${version}`, kind: 'suggested', edits: [{ range, text: [version] }] }]
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
