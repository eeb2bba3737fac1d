/** JUnit: a suite for each artefact, failures only where the run fails. */
import assert from 'node:assert/strict'
import { junitResults } from '../../../server/src/cli/testResults.js'
import { aDesk, CLEAN, PLAN } from '../desk.js'
import { HOSTILE, HOSTILE_NAME } from './hostile.js'
import { elements } from './xml.js'

describe('JUnit report', () => {
  const at = aDesk()

  it('has a case for each rule that found something, and one for an artefact without findings', () => {
    at.desk.put({ 'clean.md': CLEAN, 'plan.md': PLAN, 'README.md': '# Hello\n' })
    assert.equal(
      at.desk.run('check --format junit --max-severity warning').out,
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="slipway check">',
        '  <testsuite name="clean.md" tests="1" failures="0" errors="0">',
        '    <testcase classname="clean.md" name="no findings"/>',
        '  </testsuite>',
        '  <testsuite name="plan.md" tests="1" failures="1" errors="0">',
        '    <testcase classname="plan.md" name="undated-milestone">',
        '      <failure type="warning" message="The milestone &quot;Dry run&quot; has no date.">plan.md:8:3 warning The milestone &quot;Dry run&quot; has no date.</failure>',
        '    </testcase>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    )
  })

  it('fails nothing that does not fail the run', () => {
    at.desk.put({ 'plan.md': PLAN })
    const { out, code } = at.desk.run('check --format junit')
    assert.equal(code, 0)
    assert.deepEqual(
      elements(out).map(({ name }) => name),
      ['testsuites', 'testsuite', 'testcase', 'system-out'],
    )
    assert.deepEqual(
      junitResults(out).map(({ outcome }) => outcome),
      ['pass'],
    )
  })

  it('has an error for what could not be read, and a failure for a mistake in a configuration', () => {
    at.desk.put({ 'plan.md': CLEAN, 'slipway.yml': 'rules:\n  undated-mileston: off\n' })
    const { out, code } = at.desk.run('check plan.md nowhere.md --format junit')
    assert.equal(code, 2)
    const [error] = elements(out).filter(({ name }) => name === 'error')
    assert.equal(error!.attributes['message'], 'there is no such file or folder')
    const [failure] = elements(out).filter(({ name }) => name === 'failure')
    assert.match(failure!.text, /^slipway\.yml:2:3 error /)
  })

  it('lets no name and no text break out', () => {
    at.desk.put({ [HOSTILE_NAME]: HOSTILE })
    const [, suite, , told] = elements(at.desk.run('check --format junit').out)
    assert.equal(suite!.attributes['name'], HOSTILE_NAME)
    assert.match(told!.text, /& \]\]> %0A::error::x/)
    assert.doesNotMatch(told!.text, /[\u0001\u001B\u202E]/)
  })
})
