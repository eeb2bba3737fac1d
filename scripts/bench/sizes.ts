/** What people download, and how much of it each door reads before it can answer. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packExtension } from '../vscode/package.mjs'

/** Bundles of the folder `dist` that are read on their own. */
const DOORS = {
  'extension.node.js': ['extension.node.js'],
  'connect.node.js': ['connect.node.js'],
  'extension.web.js': ['extension.web.js'],
  'server before its first answer': ['node/server.mjs'],
  'server at its start': ['node/server.mjs', 'node/start-*.mjs'],
  'command line at its start': ['node/cli.mjs'],
  'server.worker.js': ['server.worker.js'],
}

/** @returns bytes by what they are of */
export async function sizes(scratch: string): Promise<Record<string, number>> {
  const vsix = join(scratch, 'slipway.vsix')
  await packExtension(vsix)
  const doors = Object.entries(DOORS).map(([name, files]) => [name, readAtOnce(files.map(named))] as const)
  return { VSIX: statSync(vsix).size, ...Object.fromEntries(doors) }
}

/** The file of `dist` of that name, a star standing for the hash of what is in it. */
function named(name: string): string {
  const path = join('dist', name)
  const [start, end] = path.split('*') as [string, string | undefined]
  if (end === undefined) return path
  const found = readdirSync(dirname(path)).map(file => join(dirname(path), file)).find(file => file.startsWith(start) && file.endsWith(end)) // prettier-ignore
  if (found === undefined) throw new Error(`There is no ${path}`)
  return found
}

/** Bytes of bundles with all that they import in so many words, not of what they may import later. */
function readAtOnce(bundles: readonly string[]): number {
  const files = new Set(bundles)
  for (const one of files)
    for (const [, path] of readFileSync(one, 'utf8').matchAll(/\b(?:from|import)"(\.\/[\w.-]+)"/g))
      files.add(join(dirname(one), path!))
  return [...files].reduce((bytes, one) => bytes + statSync(one).size, 0)
}
