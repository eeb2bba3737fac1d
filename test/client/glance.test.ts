/** Holds which Markdown documents start the language server. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { glance } from '../../client/src/glance.js'

describe('a glance at a Markdown document', () => {
  it('U-01 wants the server for an artefact by front matter', () => {
    assert.deepEqual(glance('/docs/a.md', '---\nartefact: rollback-plan\n---\n'), {
      kind: 'rollback-plan',
      near: undefined,
      wanted: true,
      begun: false,
    })
  })
  it('wants it when file name and heading agree', () => {
    assert.equal(glance('/docs/RollbackPlan.md', '# Rollback plan – Harbour 2.4').wanted, true)
  })
  it('wants it when the kind is misspelt, so that somebody says so', () => {
    const { kind, wanted } = glance('/docs/a.md', '---\nartefact: rolback-plan\n---\n# Plan')
    assert.deepEqual([kind, wanted], [undefined, true])
    assert.equal(glance('/docs/a.md', '---\nartefact: Rollback Plan\n---\n# Plan').kind, 'rollback-plan')
    const unknown = glance('/docs/a.md', '---\nartefact: going back\n---\n# Plan')
    assert.deepEqual([unknown.kind, unknown.wanted], [undefined, true])
  })
  it('leaves a README, an empty file and `artefact: none` in peace', () => {
    for (const head of ['# Harbour\n\nTBD', '', '---\nartefact: none\n---\n# Rollback plan', '---\nartefact: [']) {
      assert.equal(glance('/README.md', head).wanted, false, head)
    }
  })
  it('has one at hand for a name alone, while no heading says otherwise', () => {
    for (const head of ['', '\n', '---\nstatus: draft\n---\n', 'Words\n\n- one']) {
      const { kind, near, wanted, begun } = glance('/docs/ReleasePlan.md', head)
      assert.deepEqual([kind, near, wanted, begun], [undefined, 'release-plan', false, true], head)
    }
    for (const head of ['# Notes', '---\nartefact: none\n---\n']) assert.equal(glance('/docs/ReleasePlan.md', head).begun, false, head) // prettier-ignore
    assert.equal(glance('/docs/notes.md', '').begun, false)
  })
  it('offers a near miss, starts nothing for it', () => {
    assert.deepEqual(glance('/docs/plan.md', '# Rollback plan'), {
      kind: undefined,
      near: 'rollback-plan',
      wanted: false,
      begun: false,
    })
  })
})
