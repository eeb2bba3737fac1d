/** describe_kind: which documents of a kind there are, how far they are, and what is wrong in them. */
import { counted } from '../analysis/text/counted.js'
import type { Severity } from '../analysis/lint/finding.js'
import { kindTitle, type ArtefactKind } from '../analysis/model/kind.js'
import { listing, quote, type Answer, type Said } from './answer.js'
import type { Ground } from './ground.js'
import { AS_OF, type Asked } from './inputs.js'
import type { Tool } from './tool.js'

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

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info', 'hint']
/** Of each document so many findings; check_artefact has them all. */
const SHOWN = 3

function answer({ kind: given, path }: Asked, ground: Ground): Answer {
  const kind = given as ArtefactKind
  const title = kindTitle(kind)
  const { analysis, desk } = ground
  const found = desk.find(path).documents.flatMap(document => {
    const about = analysis.describe(document)
    if (about?.kind !== kind) return []
    const findings = [...analysis.findings(document)].sort(
      (a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || a.range[0] - b.range[0],
    )
    return [{ document, about, findings }]
  })
  const said: Said =
    found.length === 0
      ? [`There is no ${title.toLowerCase()} yet.`]
      : [
          `**${title}**: ${counted(found.length, 'document')}\n`,
          ...listing(found, ({ document, about, findings }) => [
            { place: { document, range: [0, 0] }, label: desk.shown(document) },
            ` (${about.status}): ${findings.length === 0 ? 'nothing is found' : counted(findings.length, 'finding')}`,
            ...findings
              .slice(0, SHOWN)
              .flatMap(({ message, range, severity }): Said => [
                `\n  - **${severity}** `,
                ground.named({ document, range }),
                ' ',
                quote(message),
              ]),
          ]),
        ]
  const documents = found.map(({ document, about, findings }) => {
    return { file: desk.shown(document), status: about.status, title: about.title, findings: findings.length }
  })
  return { said, data: { kind, documents } }
}
