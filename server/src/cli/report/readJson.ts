/** Reads what `report/json` writes. */
import * as v from 'valibot'
import { LEVELS } from '../../analysis/lint/severity.js'
import { SEVERITIES } from '../../analysis/lint/finding.js'
import { OUTCOMES, WEIGHTS } from '../../analysis/lint/criterion.js'
import { VERSION } from './json.js'
import type { Report } from './report.js'

/** Everything of a report but the lines of its documents. */
export type ReadReport = Omit<Report, 'lines'>

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const place = v.pipe(v.number(), v.integer(), v.minValue(1))
const severity = v.picklist(SEVERITIES)
const region = { line: place, column: place, endLine: place, endColumn: place }

const finding = v.looseObject({
  file: v.string(),
  rule: v.string(),
  severity,
  ...region,
  message: v.string(),
  covers: v.optional(v.array(place)),
  fixes: v.array(
    v.looseObject({
      title: v.string(),
      kind: v.picklist(['safe', 'suggested']),
      edits: v.optional(v.array(v.looseObject({ ...region, text: v.string() }))),
    }),
  ),
  fingerprint: v.string(),
})

const linePlace = v.looseObject({ file: v.string(), line: place, column: place })

const verdict = v.looseObject({
  release: v.string(),
  folder: v.string(),
  outcome: v.picklist(OUTCOMES),
  because: v.optional(v.string()),
  asOf: v.string(),
  goLive: v.optional(v.string()),
  reasons: v.array(
    v.looseObject({
      criterion: v.string(),
      weight: v.picklist(WEIGHTS),
      message: v.string(),
      place: v.optional(linePlace),
    }),
  ),
})

const stale = v.looseObject({
  file: v.string(),
  rule: v.string(),
  under: v.array(v.string()),
  text: v.string(),
  about: v.array(v.string()),
})

const form = v.looseObject({
  version: v.literal(VERSION),
  shard: v.optional(v.looseObject({ index: place, of: place })),
  artefacts: v.array(v.looseObject({ file: v.string(), kind: v.string(), status: v.string(), words: count })),
  near: v.optional(v.array(v.string())),
  findings: v.array(finding),
  mistakes: v.optional(v.array(finding)),
  problems: v.optional(v.array(v.looseObject({ file: v.string(), what: v.string(), why: v.string() }))),
  baseline: v.optional(v.looseObject({ known: count, stale: v.array(stale) })),
  changed: v.optional(v.looseObject({ since: v.string(), elsewhere: count })),
  verdicts: v.optional(v.array(verdict)),
  summary: v.looseObject({
    documents: count,
    artefacts: count,
    error: count,
    warning: count,
    info: count,
    hint: count,
    fixable: count,
    fixed: count,
    failed: v.boolean(),
    threshold: v.picklist(LEVELS),
  }),
})

/** Throws, saying what is wrong, where the text is no such report. */
export function readReport(text: string): ReadReport {
  const value: unknown = JSON.parse(text)
  const read = v.safeParse(form, value)
  if (!read.success) throw new Error(whatIsWrong(read.issues[0]))
  // As it was written: what is added to the format later goes through.
  const report = value as ReadReport
  const located = (findings: Report['findings'] = []) => findings.map(one => ({ ...one, identities: [] }))
  return {
    ...report,
    near: report.near ?? [],
    problems: report.problems ?? [],
    findings: located(report.findings),
    mistakes: located(report.mistakes),
  }
}

const whatIsWrong = (issue: v.BaseIssue<unknown>): string => {
  const path = v.getDotPath(issue)
  return path === null ? 'it is no object' : `\`${path}\` is ${issue.received}, not ${issue.expected ?? 'such a value'}`
}
