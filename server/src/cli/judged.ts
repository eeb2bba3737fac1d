/** What a run has to say about one document: plain data, whether worked out now, in another thread or in a run before. */
import type { Analysis } from '../analysis/analysis.js'
import { Lines } from '../analysis/text/lines.js'
import { locate, type Located } from './report/report.js'

export interface Judged {
  /** Undefined for Markdown that is no artefact. `timezone` is where its days begin, where it says so. */
  readonly artefact:
    { readonly kind: string; readonly status: string; readonly words: number; readonly timezone?: string } | undefined
  /** It sounds like an artefact and is none. */
  readonly isNear: boolean
  readonly findings: readonly Located[]
}

/** Fixes are worked out when somebody reads them. */
export function judged(analysis: Analysis, id: string, file: string): Judged {
  const about = analysis.describe(id)
  if (!about) return { artefact: undefined, isNear: analysis.kind(id).near !== undefined, findings: [] }
  const { kind, status, words, timezone } = about
  const found = analysis.findings(id)
  const lines = new Lines(found.length > 0 ? analysis.text(id)! : '')
  return {
    artefact: { kind, status, words, ...(timezone === undefined ? {} : { timezone }) },
    isNear: false,
    findings: found.map(finding => locate(file, lines, finding)),
  }
}
