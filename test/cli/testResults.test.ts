/** Test runs in JUnit's XML, as evidence for requirements. */
import assert from 'node:assert/strict'
import { junitResults } from '../../server/src/cli/testResults.js'
import { artefact, READY } from '../verdict/release.js'
import { aDesk } from './desk.js'

const RTM = artefact(
  'rtm',
  '# Requirements traceability matrix\n\n| Requirement ID | Requirement | Priority | Status | Verification |\n|---|---|---|---|---|\n| REQ-1 | Fast | Must | Done | TC-1, TC-2 |\n| REQ-2 | Safe | Could | Done | TC-3 |\n',
).replace('owner:', 'date: 2026-10-20\nowner:')

const run = (cases: string, timestamp = '2026-11-01T10:00:00'): string =>
  `<?xml version="1.0"?>\n<testsuites><testsuite name="all" timestamp="${timestamp}">${cases}</testsuite></testsuites>\n`
const pass = (name: string): string => `<testcase classname="suite" name="${name}"/>`

describe('JUnit results', () => {
  it('are read with their outcome and the day of their run', () => {
    const cases = `${pass('TC-1 books')}<testcase name="TC-2"><failure message="a &amp; b">x &lt; y</failure></testcase><testcase name="TC-3"><skipped/></testcase><testcase name="TC-4"><error/></testcase>`
    assert.deepEqual(junitResults(run(cases)), [
      { name: 'suite TC-1 books', outcome: 'pass', day: '2026-11-01' },
      { name: 'TC-2', outcome: 'fail', day: '2026-11-01' },
      { name: 'TC-3', outcome: 'skipped', day: '2026-11-01' },
      { name: 'TC-4', outcome: 'fail', day: '2026-11-01' },
    ])
  })

  it('resolve no entity of their own', () => {
    assert.throws(() => junitResults('<!DOCTYPE x [<!ENTITY a "b">]><testsuite><testcase name="&a;"/></testsuite>'))
  })
})

describe('slipway verdict --tests', () => {
  const at = aDesk()
  const outcome = (cases: string, timestamp?: string): string => {
    at.desk.put({ ...READY, 'RTM.md': RTM, 'run.xml': run(cases, timestamp) })
    const [head, ...lines] = at.desk.run('verdict --tests run.xml').out.split('\n')
    return [head!.split('  ')[0], ...lines.filter(line => /^ {2}[a-z]/.test(line)).map(line => line.trim())].join('\n')
  }

  it('P-07 a requirement is proven by the tests that its matrix names', () => {
    assert.equal(outcome(pass('TC-1') + pass('TC-2 is safe') + pass('checks TC-3')), 'GO')
  })

  it('one failure is a failure', () => {
    const failed = '<testcase name="TC-2"><failure/></testcase>'
    assert.match(outcome(pass('TC-1') + failed + pass('TC-3')), /^NO-GO\nfailed-verification +A test that verifies the requirement "REQ-1" fails\. {2}RTM\.md:13$/) // prettier-ignore
  })

  it('no test, and an old run, prove nothing', () => {
    assert.match(outcome(pass('TC-1')), /^GO WITH CONDITIONS\nunproven-requirement +No test .* requirement "REQ-2"/)
    const old = outcome(pass('TC-1') + pass('TC-3'), '2026-10-01T00:00:00')
    assert.match(old, /^GO WITH CONDITIONS\nunproven-requirement +The tests of the requirement.*\(and 1 more\)$/)
  })

  it('stand in the report', () => {
    outcome(pass('TC-1') + pass('TC-2') + pass('TC-3'))
    assert.match(at.desk.run('report --tests run.xml').out, /<span class="state pass">✓ pass<\/span>/)
  })

  it('are read with a mark of their encoding', () => {
    const run = '<testsuites><testsuite><testcase name="TC-1"/></testsuite></testsuites>'
    at.desk.put({ ...READY, 'a.xml': run, 'b.xml': Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${run}`, 'utf16le') })
    assert.equal(at.desk.run('verdict --tests b.xml').out, at.desk.run('verdict --tests a.xml').out)
  }) // prettier-ignore

  it('says which file is no test run', () => {
    at.desk.put({ ...READY, 'a.xml': '<nope', 'b.xml': '<html/>' })
    for (const [file, why] of [['a.xml', /a\.xml cannot be read: it is no XML/], ['b.xml', /b\.xml cannot be read: there is no <testsuite>/], ['c.xml', /c\.xml cannot be read: there is no such file/]] as const) {
      const { code, err } = at.desk.run(`verdict --tests ${file}`)
      assert.equal(code, 2)
      assert.match(err, why)
    }
  }) // prettier-ignore
})
