/** Holds that `slipway init` shows what it would write, writes when told to, and overwrites nothing. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { aDesk } from './desk.js'

const PLAN =
  '# Release plan\n\n| Milestone | Date | Owner |\n|---|---|---|\n| Go-live | 2026-11-20 | Release Manager |\n'

describe('slipway init', () => {
  const at = aDesk()

  it('prints the proposal and writes nothing', () => {
    const { code, out, err } = at.desk.put({ 'docs/plan.md': PLAN }).run('init')
    assert.equal(code, 0)
    assert.match(out, /^ {2}"docs\/plan\.md": release-plan$/m)
    assert.match(out, /^ {2}- Release Manager$/m)
    assert.match(err, /Nothing was written; `--write` does that\./)
    assert.ok(!existsSync(at.desk.at('slipway.yml')))
  })
  it('writes with --write, and the folder is checked as proposed', () => {
    const { code, out } = at.desk.put({ 'docs/plan.md': PLAN }).run('init docs --write')
    assert.equal(code, 0)
    assert.match(out, /plan\.md: release-plan\. .*\n.*\n?.*Written: docs\/slipway\.yml\n$/s)
    assert.match(at.desk.run('why docs/plan.md').out, /checked as release-plan/)
  })
  it('overwrites nothing', () => {
    at.desk.put({ 'slipway.yml': '# mine\n', 'plan.md': PLAN })
    const { code, err } = at.desk.run('init --write')
    assert.equal(code, 2)
    assert.match(err, /slipway\.yml exists and is not overwritten/)
    assert.equal(at.desk.read('slipway.yml'), '# mine\n')
    assert.match(at.desk.run('init').err, /exists and stays as it is/)
  })
  it('needs a folder', () => {
    const { code, err } = at.desk.put({ 'plan.md': PLAN }).run('init plan.md')
    assert.equal(code, 2)
    assert.match(err, /plan\.md is no folder/)
  })
})
