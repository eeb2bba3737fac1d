/** A baseline: findings that a team lives with for now, one a line, so that new ones stand out. */
import { folderOf } from '../facts/fold.js'
import { spoken, type Spoken } from '../text/said.js'
import type { Finding, Identity } from './finding.js'

export interface BaselineEntry extends Identity {
  /** Relative to the folder of the baseline, with `/` between folders. */
  readonly file: string
  readonly rule: string
}

/** Line counted from 1. */
export interface BaselineMistake {
  readonly line: number
  readonly why: Spoken
}

const HEAD = { slipway: 'baseline', version: 1 }

/** The same findings give the same bytes. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ file, rule, under, text, about }) =>
    JSON.stringify({ file, rule, under, text, ...(about.length > 0 ? { about } : {}) }),
  )
  return [JSON.stringify(HEAD), ...lines.sort(), ''].join('\n')
}

/** Lines may stand in any order, as a merge leaves them. */
export function readBaseline(text: string): readonly BaselineEntry[] | BaselineMistake {
  const entries: BaselineEntry[] = []
  let headed = false
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const why = headed ? notEntry(line, entries) : notHead(line)
    if (why !== undefined) return { line: index + 1, why }
    headed = true
  }
  return headed ? entries : { line: 1, why: headless() }
}

const headless = (): Spoken => spoken('it does not begin with {head:raw}', { head: JSON.stringify(HEAD) })

function notHead(line: string): Spoken | undefined {
  const head = objectIn(line)
  if (head?.['slipway'] !== HEAD.slipway) return headless()
  return head['version'] === HEAD.version ? undefined : spoken('it is of another version of slipway')
}

function notEntry(line: string, entries: BaselineEntry[]): Spoken | undefined {
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line)) return spoken('a merge is not finished there')
  const { file, rule, under, text, about = [] } = objectIn(line) ?? {}
  const isEntry = typeof file === 'string' && typeof rule === 'string' && typeof text === 'string'
  if (!isEntry || !areTexts(under) || !areTexts(about))
    return spoken('the line is no entry with file, rule, under and text')
  entries.push({ file, rule, under, text, about })
  return undefined
}

const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(one => typeof one === 'string')

function objectIn(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** Crosses entries off: each answers to one finding, so that a second one like it is new. */
export class BaselineMatch {
  readonly #left = new Map<string, BaselineEntry[]>()
  readonly matched: BaselineEntry[] = []

  constructor(entries: readonly BaselineEntry[]) {
    for (const entry of entries) {
      const key = keyOf(entry)
      const there = this.#left.get(key)
      if (there) there.push(entry)
      else this.#left.set(key, [entry])
    }
  }

  /** Whether the baseline holds it once more. */
  take(entry: BaselineEntry): boolean {
    const found = this.#left.get(keyOf(entry))?.pop()
    if (found) this.matched.push(found)
    return found !== undefined
  }

  get left(): BaselineEntry[] {
    return [...this.#left.values()].flat()
  }
}

const keyOf = ({ file, rule, under, text, about }: BaselineEntry): string =>
  JSON.stringify([file, rule, under, text, about])

/** A baseline over documents, by their paths. */
export interface Baseline {
  /** Its id. */
  readonly path: string
  readonly entries: ReadonlyMap<string, readonly BaselineEntry[]>
}

export function baselineOf(path: string, all: readonly BaselineEntry[]): Baseline {
  const entries = new Map<string, BaselineEntry[]>()
  for (const entry of all) {
    const there = entries.get(entry.file)
    if (there) there.push(entry)
    else entries.set(entry.file, [entry])
  }
  return { path, entries }
}

/** The nearest one above the document. */
export function baselineAbove(all: Iterable<{ readonly baseline?: Baseline }>, document: string): Baseline | undefined {
  let best: Baseline | undefined
  for (const { baseline } of all)
    if (baseline && document.startsWith(folderOf(baseline.path)) && baseline.path.length >= (best?.path.length ?? 0))
      best = baseline
  return best
}

/** Those of a document's findings, in their order, all of whose parts the baseline holds. */
export function knownFindings(baseline: Baseline, document: string, findings: readonly Finding[]): Set<Finding> {
  const file = document.slice(folderOf(baseline.path).length)
  const entries = baseline.entries.get(file)
  const known = new Set<Finding>()
  if (!entries) return known
  const match = new BaselineMatch(entries)
  for (const finding of findings) {
    const { rule, identities } = finding
    const taken = identities.map(identity => match.take({ file, rule, ...identity }))
    if (!taken.includes(false)) known.add(finding)
  }
  return known
}
