/** Writes a report as workflow commands of GitHub Actions: annotations at the lines of a change. */
import type { Severity } from '../../analysis/lint/finding.js'
import type { Located } from './located.js'
import type { Report } from './report.js'
import { harmless } from './width.js'

const COMMAND: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
}

type Properties = Readonly<Record<string, string | number>>

/** GitHub shows the first ten of each kind for a step. */
export function githubReport({ findings, mistakes, problems }: Report): string {
  const unread = problems.map(({ file, what, why }) => command('error', { file, title: what }, `${why}.`))
  return [...unread, ...[...mistakes, ...findings].map(annotation)].join('')
}

function annotation({ file, line, column, endLine, endColumn, rule, severity, message }: Located): string {
  // Columns count only within one line.
  const columns: Properties = line === endLine ? { col: column, endColumn } : {}
  return command(COMMAND[severity], { file, line, endLine, ...columns, title: `slipway ${rule}` }, message)
}

function command(name: string, properties: Properties, message: string): string {
  const all = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${name} ${all.join(',')}::${data(harmless(message))}\n`
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
