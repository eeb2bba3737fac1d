/** What people download, and how much of it each door reads before it can answer. */
import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packExtension } from '../vscode/package.mjs'

/** Bundles of the folder `dist` that are read on their own. */
const DOORS = {
  'extension.node.js': 'extension.node.js',
  'connect.node.js': 'connect.node.js',
  'extension.web.js': 'extension.web.js',
  'server at its start': 'node/server.mjs',
  'command line at its start': 'node/cli.mjs',
  'server.worker.js': 'server.worker.js',
}

/** @returns bytes by what they are of */
export async function sizes(scratch: string): Promise<Record<string, number>> {
  const vsix = join(scratch, 'slipway.vsix')
  await packExtension(vsix)
  const doors = Object.entries(DOORS).map(([name, file]) => [name, readAtOnce(join('dist', file))] as const)
  return { VSIX: statSync(vsix).size, ...Object.fromEntries(doors) }
}

/** Bytes of a bundle with all that it imports in so many words, not of what it may import later. */
function readAtOnce(file: string): number {
  const files = new Set([file])
  for (const one of files)
    for (const [, path] of readFileSync(one, 'utf8').matchAll(/\b(?:from|import)"(\.\/[\w.-]+)"/g))
      files.add(join(dirname(one), path!))
  return [...files].reduce((bytes, one) => bytes + statSync(one).size, 0)
}
