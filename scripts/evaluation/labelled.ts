/** A folder of labelled documents: `docs/`, `slipway.yml`, `labels/`. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Label } from './compare.js'

export interface Labelled {
  /** Text by the file's name under `docs/`. */
  readonly documents: ReadonlyMap<string, string>
  readonly configuration: string | undefined
  /** By the file's name; a document without an entry is not labelled. */
  readonly labels: ReadonlyMap<string, readonly Label[]>
}

/** What makes the folder no such folder, in one sentence. */
export class NotLabelled extends Error {}

/** @param pick the label files to read, by name; all `dev-*.json` where none is named */
export function readLabelled(folder: string, pick: readonly string[] = []): Labelled {
  for (const part of ['docs', 'labels'])
    if (!existsSync(join(folder, part)))
      throw new NotLabelled(`${folder} has no ${part}/: it holds no labelled documents.`)
  const documents = new Map(
    readdirSync(join(folder, 'docs'))
      .filter(file => /\.(?:md|markdown)$/i.test(file))
      .map(file => [file, readFileSync(join(folder, 'docs', file), 'utf8').replace(/^\uFEFF/, '')]),
  )
  const files = pick.length > 0 ? pick : readdirSync(join(folder, 'labels')).filter(name => /^dev-.*\.json$/.test(name))
  const labels = new Map<string, readonly Label[]>()
  for (const name of files) {
    const path = join(folder, 'labels', name)
    if (!existsSync(path)) throw new NotLabelled(`${path} does not exist.`)
    for (const { file, findings } of entriesOf(path)) {
      if (!documents.has(file)) throw new NotLabelled(`${path} labels "${file}", which is not in docs/.`)
      labels.set(file, [...(labels.get(file) ?? []), ...findings])
    }
  }
  const configuration = join(folder, 'slipway.yml')
  return {
    documents,
    configuration: existsSync(configuration) ? readFileSync(configuration, 'utf8') : undefined,
    labels,
  }
}

function entriesOf(path: string): readonly { readonly file: string; readonly findings: readonly Label[] }[] {
  let read: unknown
  try {
    read = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new NotLabelled(`${path} is no JSON: ${(error as Error).message}.`)
  }
  if (!Array.isArray(read)) throw new NotLabelled(`${path} is no list of documents with findings.`)
  return read.map((entry: { file?: unknown; findings?: unknown }) => {
    if (typeof entry.file !== 'string' || !Array.isArray(entry.findings))
      throw new NotLabelled(`${path} has an entry without "file" or "findings".`)
    return { file: entry.file, findings: entry.findings as Label[] }
  })
}

/** A third of the documents, by a hash of the name, is looked at only when all tuning is done. */
export const isSetAside = (file: string): boolean => createHash('sha256').update(file).digest()[0]! % 3 === 0
