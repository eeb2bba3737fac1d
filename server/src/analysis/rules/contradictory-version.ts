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
import type { Range } from '../text/range.js'

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
    if (heading && !agree(heading.text, version.text))
      yield { range: heading.range, message: 'heading', args: { said: heading.text, version: version.text } }
    const truth = planOf(artefact, packet)
    if (!truth?.version || !isVersion(truth.version) || agree(truth.version, version.text)) return
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

const isVersion = (text: string): boolean => /^v?\d+\.\d+(?:\.\d+)*(?:[-+][\w.]+)?$/i.test(text)

/** 4.2 is 4.2.0 and every 4.2.x somebody did not spell out. */
function agree(one: string, other: string): boolean {
  const [first, second] = [one, other].map(text => text.replace(/^v/i, '').split('.')) as [string[], string[]]
  return first.every((figure, index) => second[index] === undefined || second[index] === figure)
}

function versionInTitle({ sections }: Artefact): { text: string; range: Range } | undefined {
  const title = sections.find(section => section.depth === 1)
  const versions = [...(title?.heading.matchAll(/(?<![\w.])v?\d{1,6}(?:\.\d{1,6}){1,3}(?!\.?\w)/gi) ?? [])]
  const text = versions.length === 1 ? versions[0]![0] : undefined
  if (!title || text === undefined) return undefined
  const at = title.heading.indexOf(text)
  const start = title.headingRange[0] + at
  // Markup in the heading moves the words: then nothing can be pointed at.
  return title.headingRange[1] - title.headingRange[0] === title.heading.length
    ? { text, range: [start, start + text.length] }
    : undefined
}
