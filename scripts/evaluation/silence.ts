/** Whether documents that are no release artefacts are left in peace, and withstand being taken for every kind there is. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Host } from '../../server/src/analysis/analysis.js'
import { KINDS, type ArtefactKind } from '../../server/src/analysis/model/kind.js'
import { Lines } from '../../server/src/analysis/text/lines.js'

/** More findings with one message in one document are a flood. */
const FLOOD = 20
export interface Noise {
  readonly file: string
  /** The kind it was forced to be; undefined: without configuration. */
  readonly kind: ArtefactKind | undefined
  /** One line for a person. */
  readonly what: string
}

/** Every Markdown file under a folder by its path in there, links not followed, in the order of the names. */
export function markdownUnder(folder: string): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (at: string): void => {
    const entries = readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      const path = join(at, entry.name)
      if (entry.isDirectory()) visit(path)
      else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
        found.set(relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
    }
  }
  visit(folder)
  return found
}

/** Every n-th document, so many that about `count` are left. */
export function sampled(documents: ReadonlyMap<string, string>, count: number): Map<string, string> {
  const step = Math.max(1, Math.floor(documents.size / count))
  return new Map([...documents].filter((_, index) => index % step === 0))
}

/** Findings in documents that nothing makes an artefact. */
export function unasked(documents: ReadonlyMap<string, string>): Noise[] {
  const analysis = new Host().apply({ documents: inFolders(documents), complete: true })
  return [...documents].flatMap(([file, text]) =>
    analysis.findings(`/${file}`).map(({ rule, range, message }): Noise => {
      const line = new Lines(text).lineAt(range[0]) + 1
      return { file, kind: undefined, what: `${rule} ${line}: ${message}` }
    }),
  )
}

/** Rules that fail, and floods, in documents taken for each kind in turn, one document a release. */
export function* forced(documents: ReadonlyMap<string, string>): Generator<Noise> {
  for (const [file, text] of documents) {
    const failures: string[] = []
    const host = new Host({ failed: (rule, error) => failures.push(`${rule} fails: ${String(error)}`) })
    for (const kind of KINDS) {
      const analysis = host.apply({
        documents: new Map([[`/${file}`, text]]),
        configurations: new Map([['/slipway.yml', `files: { "**": ${kind} }\n`]]),
        today: '2026-11-02',
        complete: true,
      })
      const like = new Map<string, number>()
      for (const { rule, message } of analysis.findings(`/${file}`)) {
        const cause = `${rule}: ${message.replace(/"[^"]*"/g, '"…"')}`
        like.set(cause, (like.get(cause) ?? 0) + 1)
      }
      for (const what of failures.splice(0)) yield { file, kind, what }
      for (const [cause, count] of like) if (count > FLOOD) yield { file, kind, what: `${count} times ${cause}` }
    }
  }
}

const inFolders = (documents: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...documents].map(([file, text]) => [`/${file}`, text]))

export const tellNoise = ({ file, kind, what }: Noise): string => `  ${file}${kind ? ` as ${kind}` : ''}: ${what}`
