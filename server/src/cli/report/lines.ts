/** Writes a report as a line for each finding, in the form of compilers: `path:line:column: severity: message [rule]`. */
import type { Severity } from '../../analysis/lint/finding.js'
import type { Located } from './located.js'
import type { Report } from './report.js'
import { harmless } from './width.js'

/** Editors and terminals that read such lines know three. */
const WORD: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info', hint: 'info' }

/** Line and column from 1, columns in UTF-16 units. */
export function linesReport({ findings, mistakes, problems }: Report): string {
  return [
    ...problems.map(({ file, what, why }) => `${file}:1:1: error: ${what}: ${why}. [file]`),
    ...[...mistakes, ...findings].map(line),
  ]
    .map(text => `${harmless(text.replace(/[\r\n]+/g, ' '))}\n`)
    .join('')
}

const line = ({ file, line: at, column, severity, message, rule }: Located): string =>
  `${file}:${at}:${column}: ${WORD[severity]}: ${message} [${rule}]`
