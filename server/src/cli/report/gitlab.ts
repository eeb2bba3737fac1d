/** Writes a report as GitLab's Code Quality JSON (docs.gitlab.com, "Code Quality report format"). */
import type { Severity } from '../../analysis/lint/finding.js'
import type { Located } from './located.js'
import type { Report } from './report.js'
import { harmless } from './width.js'

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info', hint: 'info' }

/** It has no place for what could not be read: the exit code says that. */
export const gitlabReport = ({ findings, mistakes }: Report): string =>
  `${JSON.stringify([...mistakes, ...findings].map(entry), undefined, 2)}\n`

const entry = ({ file, rule, severity, line, endLine, message, fingerprint }: Located) => ({
  description: harmless(message),
  check_name: rule,
  fingerprint,
  severity: SEVERITY[severity],
  location: { path: file, lines: { begin: line, end: endLine } },
})
