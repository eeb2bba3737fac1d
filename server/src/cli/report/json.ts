/** Writes a report as JSON; docs/report-format.md describes it. */
import type { Report } from './report.js'

/** Raised when a reader of the format would have to change. */
const VERSION = 1

export const jsonReport = ({ artefacts, findings, mistakes, summary }: Report): string =>
  JSON.stringify(
    { version: VERSION, artefacts, findings, ...(mistakes.length > 0 ? { mistakes } : {}), summary },
    undefined,
    2,
  ) + '\n'
