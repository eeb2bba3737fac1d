/** A part of a run: documents that no other part's documents see, judged here or in another thread. Plain data both ways. */
import { Host } from '../analysis/analysis.js'
import type { Level } from '../analysis/lint/severity.js'
import { sayIn } from '../l10n/say.js'
import type { Table } from '../l10n/table.js'
import { judged } from './judged.js'
import { packetsOf } from './keys.js'
import { shownPath } from './paths.js'
import { isMended, type Judged } from './report/report.js'
import { harmless } from './report/width.js'

/** What all parts of a run are judged by. */
export interface Around {
  /** Every document of the run, in its order. */
  readonly present: ReadonlySet<string>
  /** Markdown that lies among them and is not read. */
  readonly unread: ReadonlySet<string>
  readonly configurations: ReadonlyMap<string, string>
  readonly today: string
  readonly severities: Readonly<Record<string, Level>>
  readonly cwd: string
  /** Of the language asked for; undefined for English. */
  readonly table: Table | undefined
  /** Every text is read in both lanes. */
  readonly isParanoid: boolean
  /** Nobody asks for fixes, but whether `--fix` mends a finding, for identities or for fingerprints. */
  readonly isBrief: boolean
}

export interface Share {
  /** Ids of the artefacts to judge. */
  readonly asked: readonly string[]
  /** Texts of all artefacts that these see, themselves among them, in the order of the run. */
  readonly documents: ReadonlyMap<string, string>
}

export interface SharedFindings {
  readonly judged: ReadonlyMap<string, Judged>
  /** What has to be reported as a defect of this program, by document. */
  readonly broken: readonly string[]
  /** Documents about which not everything could be said. */
  readonly unsure: ReadonlySet<string>
}

export function judgeShare(around: Around, { asked, documents }: Share): SharedFindings {
  const { present, unread, configurations, today, severities, cwd, table, isParanoid, isBrief } = around
  const found = new Map<string, Judged>()
  const broken: string[] = []
  const unsure = new Set<string>()
  const say = sayIn(table)
  const host = new Host({ severities, ...watching(isParanoid, broken) })
  const analysis = host.apply({
    documents: new Map([...packetsOf(asked, documents.keys())].map(id => [id, documents.get(id)!])),
    present,
    unread,
    configurations,
    today,
    complete: true,
  })
  for (const id of asked) {
    const before = broken.length
    const one = judged(analysis, id, shownPath(cwd, id), say)
    found.set(id, isBrief ? brief(one) : plain(one))
    if (broken.length > before) unsure.add(id)
  }
  return { judged: found, broken, unsure }
}

/** Puts into words what should never happen: a defect here, not in the document. */
export const watching = (isParanoid: boolean, broken: string[]) => ({
  failed: (rule: string, error: unknown) =>
    void broken.push(`The rule ${rule} failed: ${error instanceof Error ? error.stack : String(error)}\n`),
  differs: isParanoid ? (text: string) => void broken.push(misread(text)) : undefined,
})

const misread = (text: string): string =>
  `The plain reader and remark-parse differ, remark-parse counts: ${harmless(JSON.stringify(text.slice(0, 200)))}\n`

/** What is worked out when asked for, such as the fixes' names, is worked out: threads exchange no functions. */
const plain = (one: Judged): Judged => ({ ...one, findings: one.findings.map(finding => ({ ...finding })) })

const brief = (one: Judged): Judged => ({
  ...one,
  findings: one.findings.map(finding => {
    const { file, rule, severity, line, column, endLine, endColumn, message, covers } = finding
    const fixes = isMended(finding) ? finding.fixes : []
    const place = { file, rule, severity, line, column, endLine, endColumn }
    return { ...place, message, ...(covers ? { covers } : {}), fixes, fingerprint: '', identities: [] }
  }),
})
