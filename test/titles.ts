/** Titles of tests by file, as Mocha knows them, those made in loops as well; nothing is run. */
import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UNCOUNTED } from './uncounted.js'

const ROOT = fileURLToPath(new URL('../', import.meta.url))

/** @param files paths or patterns below the project's folder, with `/` */
export function titlesIn(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const argv = ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', '--dry-run', '--reporter=json', ...files]
  const { stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: UNCOUNTED,
  })
  assert.match(stdout, /^\s*\{/, stderr)
  const titles = new Map<string, string[]>()
  for (const { file, fullTitle } of (JSON.parse(stdout) as { tests: { file: string; fullTitle: string }[] }).tests) {
    const below = relative(ROOT, file).replaceAll('\\', '/')
    const there = titles.get(below)
    if (there) there.push(fullTitle)
    else titles.set(below, [fullTitle])
  }
  return titles
}
