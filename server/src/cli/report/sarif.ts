/** Writes a report as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), for code scanning. */
import type { Severity } from '../../analysis/lint/finding.js'
import { LEVELS, type Level } from '../../analysis/lint/severity.js'
import { RULES } from '../../analysis/rules/index.js'
import type { About } from './about.js'
import type { Located, LocatedFix, Region } from './located.js'
import type { Report } from './report.js'
import { uriOf } from './uri.js'
import { harmless } from './width.js'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const LEVEL_OF: Readonly<Record<Level, 'none' | 'note' | 'warning' | 'error'>> = {
  off: 'none',
  hint: 'note',
  info: 'note',
  warning: 'warning',
  error: 'error',
}

/** One run; paths are relative to `%SRCROOT%`, the folder that the run began in. */
export function sarifReport({ findings, mistakes, problems }: Report, about: About): string {
  const all = [...mistakes, ...findings]
  const rules = [...new Set(all.map(({ rule }) => rule))].sort()
  const indexes = new Map(rules.map((rule, index) => [rule, index]))
  const run = {
    tool: {
      driver: {
        name: 'Slipway',
        ...(about.version ? { semanticVersion: about.version } : {}),
        rules: rules.map(rule => descriptor(rule, about)),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: problems.length === 0,
        ...(problems.length > 0 ? { toolExecutionNotifications: problems.map(notification) } : {}),
      },
    ],
    results: all.map(finding => result(finding, indexes.get(finding.rule)!)),
  }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`
}

function descriptor(id: string, { page }: About) {
  const rule = RULES.find(one => one.id === id)
  if (!rule) return { id }
  const { summary, severity } = rule
  const written = page(id)
  const gravest = [severity.draft, severity.review, severity.approved].reduce((one, other) =>
    LEVELS.indexOf(other) > LEVELS.indexOf(one) ? other : one,
  )
  const text = written && /^\*\*Why[.:]?\*\*:? (.+)$/m.exec(written)?.[1]
  return {
    id,
    shortDescription: { text: summary },
    ...(text ? { fullDescription: { text } } : {}),
    help: { text: [summary, text].filter(Boolean).join(' '), ...(written ? { markdown: written } : {}) },
    defaultConfiguration: { level: LEVEL_OF[gravest] },
    properties: { tags: ['release'], severity },
  }
}

function result(finding: Located, ruleIndex: number) {
  const { file, rule, severity, message, covers = [], fixes, fingerprint } = finding
  const literal = fixes.filter(fix => fix.edits !== undefined)
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVEL_OF[severity satisfies Severity],
    message: { text: harmless(message) },
    locations: [place(file, region(finding))],
    ...(covers.length > 0 ? { relatedLocations: covers.map(line => place(file, { startLine: line })) } : {}),
    partialFingerprints: { 'slipwayFinding/v1': fingerprint },
    ...(literal.length > 0 ? { fixes: literal.map(fix => mending(file, fix)) } : {}),
  }
}

const artefact = (file: string) => ({
  uri: uriOf(file),
  // A path that leads out of the folder, or is absolute, is not below it.
  ...(/^(?:\.\.\/|\/|[A-Za-z]:)/.test(file) ? {} : { uriBaseId: '%SRCROOT%' }),
})

const place = (file: string, of: object) => ({
  physicalLocation: { artifactLocation: artefact(file), region: of },
})

const region = ({ line, column, endLine, endColumn }: Region) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
})

const mending = (file: string, { title, edits = [] }: LocatedFix) => ({
  description: { text: harmless(title) },
  artifactChanges: [
    {
      artifactLocation: artefact(file),
      replacements: edits.map(edit => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } })),
    },
  ],
})

const notification = ({ file, what, why }: Report['problems'][number]) => ({
  level: 'error',
  message: { text: harmless(`${what}: ${why}.`) },
  locations: [{ physicalLocation: { artifactLocation: artefact(file) } }],
})
