/** Holds that what is kept between runs says what a fresh run says, and that nothing else in the file is believed. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { aDesk, CLEAN, PLAN, TWICE } from './desk.js'

const RTM = '---\nartefact: rtm\n---\n# RTM\n\n| Requirement ID | Description |\n|---|---|\n| REQ-001 | Pay |\n'
const NOTES =
  '---\nartefact: release-notes\n---\n# Notes\n\n- Paying is faster (REQ-1), see [plan](../plan.md) and REQ-002\n'
const TEXTS = [PLAN, CLEAN, TWICE, RTM, NOTES, '# Readme\n', `${RTM}| REQ-002 | Refund |\n`]

describe('slipway check --cache', () => {
  const at = aDesk()
  const kept = (): string => at.desk.at(`kept/${readdirSync(at.desk.at('kept'))[0]!}`)
  const check = (more = '', settings = {}) => at.desk.run(`check docs --format json ${more}`, settings)

  it('says what a fresh run says, whatever changed since', function () {
    const names = ['docs/plan.md', 'docs/a/rtm.md', 'docs/a/notes.md', 'docs/b/notes.md', 'docs/b/c/plan.md']
    const change = fc.record({ name: fc.constantFrom(...names), text: fc.constantFrom(...TEXTS) })
    const settings = fc.constantFrom(
      '',
      '--as-of 2026-12-24',
      '--rule undated-milestone=hint',
      '--max-severity warning',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(change, settings), { minLength: 1, maxLength: 8 }), steps => {
        for (const [{ name, text }, more] of steps) {
          at.desk.put({ [name]: text })
          assert.deepEqual(check(`--cache kept ${more}`), check(more))
        }
      }),
      { seed: 20261127, numRuns: 40 },
    )
  })

  it('is asked: what it keeps is what is said', () => {
    at.desk.put({ 'docs/plan.md': PLAN })
    const before = check('--cache kept')
    const [, content] = readFileSync(kept(), 'utf8').split('\n')
    assert.match(content!, /"rule":"undated-milestone"/)
    assert.deepEqual(check('--cache kept'), before)
  })

  it('is not believed where it is broken, foreign or of another engine', () => {
    at.desk.put({ 'docs/plan.md': PLAN })
    const fresh = check('--cache kept')
    const whole = readFileSync(kept(), 'utf8')
    const changed = whole.replace('undated-milestone', 'undated-millstone')
    for (const broken of ['', '{}', 'x', whole.slice(0, -9), changed, `\n${whole}`, '\n{"docs/plan.md":1}']) {
      writeFileSync(kept(), broken)
      assert.deepEqual(check('--cache kept'), fresh, broken)
    }
    assert.equal(readFileSync(kept(), 'utf8'), whole)
    assert.deepEqual(check('--cache kept', { engine: 'tomorrow' }), fresh)
    assert.notEqual(readFileSync(kept(), 'utf8'), whole)
  })

  it('holds what the last run was asked about, and no more', () => {
    at.desk.put({ 'docs/plan.md': PLAN, 'docs/old.md': PLAN })
    check('--cache kept')
    assert.match(readFileSync(kept(), 'utf8'), /old\.md/)
    at.desk.put({ 'docs/old.md': '# Readme\n' })
    check('--cache kept')
    assert.doesNotMatch(readFileSync(kept(), 'utf8'), /"file":"docs\/old\.md"/)
    assert.equal(readdirSync(at.desk.at('kept')).length, 1)
  })

  it('that cannot be written is a problem of the run, and what was found is said all the same', () => {
    const { code, out, err } = at.desk.put({ 'docs/plan.md': PLAN, kept: 'a file' }).run('check docs --cache kept')
    assert.equal(code, 2)
    assert.match(err, /^Not kept: kept: /m)
    assert.match(out, /undated-milestone/)
  })

  it('mends what is there, not what was kept', () => {
    at.desk.put({ 'docs/twice.md': TWICE })
    check('--cache kept')
    assert.equal(JSON.parse(check('--cache kept --fix').out).summary.fixed, 1)
  })
})
