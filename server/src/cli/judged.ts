/** Judges one document for a report. */
import type { Analysis } from '../analysis/analysis.js'
import { Lines } from '../analysis/text/lines.js'
import { sayIn } from '../l10n/say.js'
import type { Table } from '../l10n/table.js'
import { locateAll } from './report/located.js'
import type { Judged } from './report/report.js'

/** Fixes are worked out when somebody reads them. */
export function judged(analysis: Analysis, id: string, file: string, table?: Table): Judged {
  const about = analysis.describe(id)
  if (!about) return { artefact: undefined, isNear: analysis.kind(id).near !== undefined, findings: [] }
  const { kind, status, words, timezone } = about
  const found = analysis.findings(id)
  const lines = new Lines(found.length > 0 ? analysis.text(id)! : '')
  return {
    artefact: { kind, status, words, ...(timezone === undefined ? {} : { timezone }) },
    isNear: false,
    findings: locateAll(file, lines, found, sayIn(table)),
  }
}
