/** `slipway why` explains what was and was not recognised. */
import assert from 'node:assert/strict'
import { aDesk, PLAN } from './desk.js'

describe('slipway why', () => {
  const at = aDesk()

  it('says why a file is checked', () => {
    const { code, out } = at.desk.put({ 'plan.md': PLAN }).run('why plan.md')
    assert.equal(code, 0)
    assert.match(out, /^plan\.md\n {2}It is checked as release-plan\. Its front matter says/)
  })

  it('says why a file is not, and what would make it one', () => {
    at.desk.put({ 'RollbackPlan.md': '# Getting back\n', 'README.md': '# Hello\n' })
    assert.match(at.desk.run('why RollbackPlan.md').out, /It is not checked.*`artefact: rollback-plan`/)
    assert.match(at.desk.run('why README.md:1').out, /It is not checked/)
  })

  it('says what a line was taken for', () => {
    at.desk.put({ 'plan.md': PLAN })
    assert.match(at.desk.run('why plan.md:8').out, /^plan\.md:8\n {2}"Dry run" is taken for a milestone\./)
    assert.match(at.desk.run('why plan.md:4:1').out, /Nothing here was recognised/)
  })

  it('says in every language only what something was taken for, where something was', () => {
    at.desk.put({ 'plan.md': `${PLAN}\nOwner: TBD\n` })
    const told = (language: string): string[] => at.desk.run(`why plan.md:11 --language ${language}`).out.split('\n')
    assert.match(told('en').join('\n'), /^plan\.md:11\n {2}.*"TBD"/)
    for (const language of ['de', 'ja'])
      assert.equal(told(language).length, told('en').length, told(language).join('\n'))
  })

  it('could not run on what is not there', () => {
    at.desk.put({ 'plan.md': PLAN, 'docs/a.md': PLAN })
    for (const [line, said] of [
      ['why nowhere.md', /nowhere\.md: there is no such file/],
      ['why docs', /docs is a folder/],
      ['why plan.md:99', /has 10 lines, and no line 99/],
      ['why plan.md:0', /no line 0/],
    ] as const) {
      const { code, err } = at.desk.run(line)
      assert.equal(code, 2)
      assert.match(err, said)
    }
  })
})
