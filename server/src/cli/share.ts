/** A run's share: documents that no other share's documents see, judged here or in another thread. Plain data both ways. */
import { Host } from '../analysis/analysis.js'
import { sayIn } from '../l10n/say.js'
import type { Table } from '../l10n/table.js'
import type { Level } from '../analysis/lint/severity.js'
import { judged } from './judged.js'
import { packetsOf } from './keys.js'
import { shownPath } from './paths.js'
import type { Judged } from './report/report.js'
import { harmless } from './report/width.js'

export interface Share {
  /** Ids of the artefacts to judge, by groups whose packets do not meet. */
  readonly groups: readonly (readonly string[])[]
  /** Texts of all artefacts that these see, themselves among them, in the order of the run. */
  readonly documents: ReadonlyMap<string, string>
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
}

export interface SharedFindings {
  readonly judged: ReadonlyMap<string, Judged>
  /** What has to be reported as a defect of this program, by document. */
  readonly broken: readonly string[]
  /** Documents about which not everything could be said. */
  readonly unsure: ReadonlySet<string>
}

/** So many characters of text are held in memory with what is read of them, or one group where it is larger. */
const AT_ONCE = 80_000

export function judgeShare(share: Share, atOnce = AT_ONCE): SharedFindings {
  const found = new Map<string, Judged>()
  const broken: string[] = []
  const unsure = new Set<string>()
  const say = sayIn(share.table)
  for (const asked of batches(share, atOnce)) {
    const host = new Host({ severities: share.severities, ...watching(share.isParanoid, broken) })
    const analysis = host.apply({
      documents: new Map([...packetsOf(asked, share.documents.keys())].map(id => [id, share.documents.get(id)!])),
      present: share.present,
      unread: share.unread,
      configurations: share.configurations,
      today: share.today,
      complete: true,
    })
    for (const id of asked) {
      const before = broken.length
      found.set(id, plain(judged(analysis, id, shownPath(share.cwd, id), say)))
      if (broken.length > before) unsure.add(id)
    }
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

function* batches({ groups, documents }: Share, atOnce: number): Generator<readonly string[]> {
  let batch: string[] = []
  let size = 0
  for (const group of groups) {
    batch.push(...group)
    for (const id of group) size += documents.get(id)!.length
    if (size < atOnce) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}
