/** Writes a report as a page of Markdown for the summary of a pipeline's job: verdicts first, then what was found. */
import { OUTCOME_TITLES, WEIGHT_TITLES } from '../../analysis/report/verdictWords.js'
import { plain } from '../../analysis/report/markdown.js'
import { SEVERITIES } from '../../analysis/lint/finding.js'
import type { Say } from '../../analysis/text/said.js'
import type { About } from './about.js'
import { humanSummary, pageFor, type Page } from './human.js'
import type { Located } from './located.js'
import type { Report } from './report.js'
import type { LocatedReason, LocatedVerdict } from '../../exports/locatedVerdict.js'
import { harmless } from './width.js'

/** A page has a limit: the rest is a number. */
const MOST_FINDINGS = 100
const MOST_RELEASES = 50
const MOST_IN_FULL = 10

const SILENT = pageFor({ isTerminal: false, columns: undefined, write: () => {} }, {})

const HEAD = '## Slipway\n'

/** One of a run before may be replaced, even where it lies among the documents. */
export const isSummary = (text: string): boolean => text.startsWith(HEAD)

export function summaryReport(report: Report, _about?: About, { say }: Pick<Page, 'say'> = SILENT): string {
  const { findings, mistakes, problems, verdicts = [] } = report
  const parts = [
    `${HEAD}\n${plainLines(humanSummary(report, { ...SILENT, say }))}`,
    ...problems.map(({ file, what, why }) => `**${safe(what)}**: ${safe(file)}: ${safe(why)}.\n`),
    ...(verdicts.length > 0 ? [verdictsTable(verdicts, say)] : []),
    ...verdicts.flatMap(one => reasons(one, say)).slice(0, MOST_IN_FULL),
    ...(mistakes.length > 0 ? [findingsTable(say('Mistakes in the configuration'), mistakes, say)] : []),
    ...(findings.length > 0 ? [findingsTable(say('Findings'), gravestFirst(findings), say)] : []),
  ]
  return parts.join('\n')
}

function verdictsTable(verdicts: readonly LocatedVerdict[], say: Say): string {
  const rows = verdicts
    .slice(0, MOST_RELEASES)
    .map(({ outcome, release, folder, goLive = '', reasons: all }) => [
      `**${say(OUTCOME_TITLES[outcome])}**`,
      safe(release),
      safe(folder),
      goLive,
      String(all.filter(({ weight }) => weight === 'no-go').length),
      String(all.filter(({ weight }) => weight === 'condition').length),
    ])
  return table(
    [say('Verdict'), say('Release'), say('Folder'), say('Go-live'), say('Against it'), say('Conditions')],
    rows,
    say('and {count} more releases', { count: verdicts.length - rows.length }),
    verdicts.length,
  )
}

/** What forbids a release, and what it may go with. */
function reasons({ release, because, reasons: all }: LocatedVerdict, say: Say): string[] {
  if (because !== undefined) return [`**${safe(release)}**: ${safe(because)}\n`]
  const deciding = all.filter(({ weight }) => weight !== 'note')
  if (deciding.length === 0) return []
  const lines = [...new Set(deciding.map(({ criterion }) => criterion))].map(criterion =>
    reason(
      deciding.filter(one => one.criterion === criterion),
      say,
    ),
  )
  return [`**${safe(release)}**\n\n${lines.join('')}`]
}

/** The first of a criterion's reasons, and how many there are. */
function reason(all: readonly LocatedReason[], say: Say): string {
  const { criterion, weight, message, place } = all[0]!
  const where = place ? ` ${safe(`${place.file}:${place.line}`)}` : ''
  return `- **${criterion}** (${all.length}, ${say({ english: WEIGHT_TITLES[weight].toLowerCase(), said: { key: WEIGHT_TITLES[weight] } })}): ${safe(message)}${where}\n`
}

function findingsTable(title: string, findings: readonly Located[], say: Say): string {
  const rows = findings
    .slice(0, MOST_FINDINGS)
    .map(({ severity, file, line, message, rule }) => [severity, safe(`${file}:${line}`), safe(message), rule])
  return `### ${title}\n\n${table([say('Severity'), say('Where'), say('Finding'), say('Rule')], rows, say('and {count} more findings', { count: findings.length - rows.length }), findings.length)}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[], more: string, all: number): string {
  const lines = [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |\n`)
  return `${lines.join('')}${all > rows.length ? `\n${more}\n` : ''}`
}

const gravestFirst = (findings: readonly Located[]): Located[] =>
  [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))

/** Lines as paragraphs. */
const plainLines = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map(line => `${safe(line)}\n`)
    .join('\n')

/** A document says nothing here that Markdown, HTML or a terminal would read. */
const safe = (text: string): string => plain(harmless(text))
