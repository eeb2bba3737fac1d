/** Holds that the built command line reads a parser when a document needs it, and finds what it finds in the sources. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, renameSync } from 'node:fs'
import { build } from 'esbuild'
import { bundlesFor } from '../../scripts/bundles.mjs'
import { UNCOUNTED } from '../uncounted.js'
import { aDesk, PLAN } from './desk.js'

const BOLD = PLAN.replace('# ', '# **Plain**: ')
/** A definition is the parser's, and so is a list in front matter. */
const HARD = `${PLAN}\n[Runbook][book] <br> &amp; *more\n\n[book]: runbook.md\n`
const LISTED = PLAN.replace('---\n', '---\nreviewers: [SRE Lead, "QA: Lead"]\n')
/** A folder each, so that none sees the others. */
const TEXTS = { 'plain/plan.md': BOLD, 'hard/plan.md': HARD, 'listed/plan.md': LISTED }

describe('the parsers of the built command line', () => {
  const at = aDesk()

  const built = async (): Promise<string> => {
    const options = bundlesFor(false).find(({ outdir }) => outdir === 'dist/node')
    await build({ ...options, outdir: at.desk.at('node') })
    return at.desk.at('node/cli.mjs')
  }
  const run = (script: string, document: string) =>
    spawnSync(process.execPath, [script, 'check', '--format', 'json', '--as-of', '2026-09-01', document], {
      cwd: at.desk.folder,
      encoding: 'utf8',
      env: UNCOUNTED,
    })

  it('are read by documents that need them, and found where the sources find them', async () => {
    at.desk.put(TEXTS)
    const script = await built()
    const whole = Object.fromEntries(Object.keys(TEXTS).map(name => [name, run(script, name)]))
    for (const [name, { stdout, stderr }] of Object.entries(whole)) {
      assert.equal(stderr, '')
      assert.equal(stdout, at.desk.run(`check --format json --as-of 2026-09-01 ${name}`).out)
    }
    const parsers = readdirSync(at.desk.at('node')).filter(file => file.endsWith('.cjs'))
    assert.deepEqual(parsers.map(file => file.replace(/-.+/, '')).sort(), ['remark', 'yaml'])
    for (const file of parsers) renameSync(at.desk.at(`node/${file}`), at.desk.at(file))

    assert.equal(run(script, 'plain/plan.md').stdout, whole['plain/plan.md']!.stdout)
    for (const name of ['hard/plan.md', 'listed/plan.md'])
      assert.notEqual(run(script, name).stdout, whole[name]!.stdout)
  })
})
