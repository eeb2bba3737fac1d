/** Writes a report as JSON; docs/report-format.md describes it. */
import type { Located } from './located.js'
import type { Report } from './report.js'

/** Raised when a reader of the format would have to change. */
export const VERSION = 1

export const jsonReport = (report: Report): string => {
  const { shard, artefacts, near, findings, mistakes, problems, baseline, changed, verdicts, summary } = report
  return (
    JSON.stringify(
      {
        version: VERSION,
        ...(shard ? { shard } : {}),
        artefacts,
        ...(near.length > 0 ? { near } : {}),
        findings: findings.map(written),
        ...(mistakes.length > 0 ? { mistakes: mistakes.map(written) } : {}),
        ...(problems.length > 0 ? { problems } : {}),
        ...(baseline ? { baseline } : {}),
        ...(changed ? { changed } : {}),
        ...(verdicts ? { verdicts } : {}),
        summary,
      },
      undefined,
      2,
    ) + '\n'
  )
}

function written(finding: Located) {
  const { file, rule, severity, line, column, endLine, endColumn, message, covers, fixes, fingerprint } = finding
  return {
    file,
    rule,
    severity,
    line,
    column,
    endLine,
    endColumn,
    message,
    ...(covers ? { covers } : {}),
    fixes,
    fingerprint,
  }
}
