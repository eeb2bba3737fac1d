/** Judges one document for a report. */
import type { Analysis } from '../analysis/analysis.js'
import { Lines } from '../analysis/text/lines.js'
import type { Say } from '../analysis/text/said.js'
import { locateAll } from './report/located.js'
import type { Judged } from './report/report.js'

/** Fixes are worked out when somebody reads them. */
export function judged(analysis: Analysis, id: string, file: string, say: Say): Judged {
  const about = analysis.describe(id)
  if (!about) return { artefact: undefined, isNear: analysis.kind(id).near !== undefined, findings: [] }
  const { kind, status, words, timezone } = about
  const found = analysis.findings(id)
  const lines = new Lines(found.length > 0 ? analysis.text(id)! : '')
  return {
    artefact: { kind, status, words, ...(timezone === undefined ? {} : { timezone }) },
    isNear: false,
    findings: locateAll(file, lines, found, say),
  }
}
