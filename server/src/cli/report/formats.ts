/** The formats a run's report can be written in. */
import type { About } from './about.js'
import { checkstyleReport } from './checkstyle.js'
import { githubReport } from './github.js'
import { gitlabReport } from './gitlab.js'
import { humanReport, humanSummary, type Page } from './human.js'
import { jsonReport } from './json.js'
import { junitReport } from './junit.js'
import { linesReport } from './lines.js'
import type { Report } from './report.js'
import { sarifReport } from './sarif.js'
import { summaryReport } from './summary.js'

type Writer = (report: Report, about: About, page: Page) => string

const WRITERS = {
  human: (report, { quiet }, page) =>
    // Where nothing was checked, the error stream says so.
    humanReport(report, page) + (quiet || report.artefacts.length === 0 ? '' : humanSummary(report, page)),
  json: jsonReport,
  sarif: sarifReport,
  junit: junitReport,
  github: githubReport,
  gitlab: gitlabReport,
  checkstyle: checkstyleReport,
  lines: linesReport,
  summary: summaryReport,
} as const satisfies Record<string, Writer>

export type Format = keyof typeof WRITERS
export const FORMATS = Object.keys(WRITERS) as readonly Format[]

/** It names neither fixes nor fingerprints of a finding. */
export const tellsBriefly = (format: Format): boolean => !TELLS_ALL.has(format)
const TELLS_ALL: ReadonlySet<Format> = new Set(['json', 'sarif', 'gitlab'])

export const written = (format: Format, report: Report, about: About, page: Page): string =>
  (WRITERS[format] as Writer)(report, about, page)
