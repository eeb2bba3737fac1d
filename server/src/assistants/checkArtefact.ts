/** check_artefact: what is wrong in one document. */
import { SEVERITIES, type Finding } from '../analysis/lint/finding.js'
import { kindTitle } from '../analysis/model/kind.js'
import { listing, MOST, quote, type Answer, type Said } from './answer.js'
import type { Ground } from './ground.js'
import { AS_OF, type Asked } from './inputs.js'
import type { Tool } from './tool.js'
import { sayKnown } from '../analysis/text/said.js'

export const checkArtefact: Tool = {
  name: 'check_artefact',
  title: 'Check a release artefact',
  description:
    'Checks one Markdown release document (rollback plan, release plan, runbook, go/no-go checklist, risk register, ' +
    'traceability matrix and others) and returns its findings: rule, severity, line, message and the fixes on offer. ' +
    'Call it before and after changing such a document. It reads the document as it stands and changes nothing.',
  inputs: {
    of: { path: 'The Markdown file to check, relative to the folder of the releases.', as_of: AS_OF },
    required: ['path'],
  },
  answer,
}

function answer({ path }: Asked, ground: Ground): Answer {
  const { analysis, desk, say } = ground
  const document = ground.document(path!)
  const file = desk.shown(document)
  const about = analysis.describe(document)
  if (!about) {
    const because = analysis.why(document)
    return {
      said: [{ quote: file }, ` ${say('is no release artefact.')} `, quote(analysis.why(document, undefined, say))],
      data: { file, because, findings: [] },
    }
  }
  const { kind, status, title } = about
  const findings = analysis.findings(document)
  const counts = Object.fromEntries(
    SEVERITIES.map(severity => [severity, findings.filter(one => one.severity === severity).length]),
  )
  const places = findings.map(finding => ({ finding, place: ground.named({ document, range: finding.range }) }))
  const head: Said = [
    `**${sayKnown(say, kindTitle(kind))}** (${status}) `,
    { place: { document, range: [0, 0] }, label: file },
    findings.length === 0
      ? `: ${say('nothing is found')}.`
      : `: ${say('{count} {count:finding|findings}', { count: findings.length })}`,
  ]
  const said = listing(say, places, ({ finding, place }) => [
    `**${finding.severity}** `,
    place,
    ' ',
    ground.quoted(finding),
    ` (\`${finding.rule}\`)`,
  ])
  const data = {
    file,
    kind,
    status,
    title,
    because: analysis.kind(document).because,
    counts,
    findings: findings.slice(0, MOST).map(finding => located(finding, ground, document)),
    omitted: Math.max(0, findings.length - MOST),
  }
  return { said: [...head, ...(said.length > 0 ? ['\n', ...said] : [])], data }
}

/** A finding as data; lines and columns from 1, the end is the column after the last character. */
function located({ rule, severity, range, message, fixes }: Finding, ground: Ground, document: string) {
  const { line, column } = ground.at({ document, range })
  const end = ground.at({ document, range: [range[1], range[1]] })
  return {
    rule,
    severity,
    line,
    column,
    endLine: end.line,
    endColumn: end.column,
    message,
    fixes: fixes.map(({ title, kind }) => ({ title, kind })),
  }
}
