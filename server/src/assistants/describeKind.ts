/** describe_kind: which documents of a kind there are, how far they are, and what is wrong in them. */
import { SEVERITIES } from '../analysis/lint/finding.js'
import { kindSpoken, kindTitle, type ArtefactKind } from '../analysis/model/kind.js'
import { listing, type Answer, type Said } from './answer.js'
import type { Ground } from './ground.js'
import { AS_OF, type Asked } from './inputs.js'
import type { Tool } from './tool.js'
import { sayKnown } from '../analysis/text/said.js'

export const describeKind: Tool = {
  name: 'describe_kind',
  title: 'Describe the documents of a kind',
  description:
    'Lists the release documents of one kind with their status and how much is found in each, the gravest first.',
  inputs: {
    of: {
      kind: 'The kind, such as rollback-plan.',
      path: 'A file or folder. Default: everything there is.',
      as_of: AS_OF,
    },
    required: ['kind'],
  },
  answer,
}

/** Of each document so many findings; check_artefact has them all. */
const SHOWN = 3

function answer({ kind: given, path }: Asked, ground: Ground): Answer {
  const kind = given as ArtefactKind
  const title = sayKnown(ground.say, kindTitle(kind))
  const { analysis, desk, say } = ground
  const found = desk.find(path).documents.flatMap(document => {
    const about = analysis.describe(document)
    if (about?.kind !== kind) return []
    const findings = [...analysis.findings(document)].sort(
      (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.range[0] - b.range[0],
    )
    return [{ document, about, findings }]
  })
  const said: Said =
    found.length === 0
      ? [say('There is no {kind:raw} yet.', { kind: kindSpoken(kind) })]
      : [
          `**${title}**: ${say('{count} {count:document|documents}', { count: found.length })}\n`,
          ...listing(say, found, ({ document, about, findings }) => [
            { place: { document, range: [0, 0] }, label: desk.shown(document) },
            ` (${about.status}): ${findings.length === 0 ? say('nothing is found') : say('{count} {count:finding|findings}', { count: findings.length })}`,
            ...findings
              .slice(0, SHOWN)
              .flatMap((finding): Said => [
                `\n  - **${finding.severity}** `,
                ground.named({ document, range: finding.range }),
                ' ',
                ground.quoted(finding),
              ]),
          ]),
        ]
  const documents = found.map(({ document, about, findings }) => {
    return { file: desk.shown(document), status: about.status, title: about.title, findings: findings.length }
  })
  return { said, data: { kind, documents } }
}
