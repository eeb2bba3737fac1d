/** Holds that each requirement that a template serves is named by the title of a test about the templates. */
import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const TSX = import.meta.resolve('tsx')

/** Titles as Mocha knows them, those made in loops as well; nothing is run. */
function titles(files: string): readonly string[] {
  const argv = ['--import', TSX, 'node_modules/mocha/bin/mocha.js', '--dry-run', '--reporter=json', files]
  const { stdout, stderr } = spawnSync(process.execPath, argv, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 })
  assert.match(stdout, /^\s*\{/, stderr)
  return (JSON.parse(stdout) as { tests: { fullTitle: string }[] }).tests.map(({ fullTitle }) => fullTitle)
}

describe('requirements that a template serves', () => {
  it('each stand in the title of a test about the templates', () => {
    const page = readFileSync(new URL('../../docs/artefacts.md', import.meta.url), 'utf8')
    const served = [...page.matchAll(/^\| ([POCK]-\d\d) /gm)].map(([, id]) => id!)
    assert.equal(served.length, 54)
    const named = new Set(titles('test/templates/*.test.ts').flatMap(title => title.match(/\b[POCK]-\d\d\b/g) ?? []))
    assert.deepEqual(served.filter(id => !named.has(id)), [])
  })
}).timeout(60_000)
