/** Where reports go: the standard output, a file, several files in one run. */
import assert from 'node:assert/strict'
import { lstatSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { READY } from '../verdict/release.js'
import { aDesk, PLAN } from './desk.js'

describe('outputs', () => {
  const at = aDesk()

  it('writes several formats in one run, one of them to the standard output', () => {
    at.desk.put({ 'plan.md': PLAN })
    const line = 'check --format human --format sarif=out.sarif --format junit=junit.xml'
    const { code, out, err } = at.desk.run(line, { terminal: true })
    assert.deepEqual([code, err], [0, ''])
    assert.match(out, /undated-milestone/)
    assert.equal(at.desk.read('out.sarif'), at.desk.run('check --format sarif').out)
    assert.equal(at.desk.read('junit.xml'), at.desk.run('check --format junit').out)
    assert.deepEqual(readdirSync(at.desk.folder).sort(), ['junit.xml', 'out.sarif', 'plan.md'])
  })

  it('writes a report for people without colours to a file', () => {
    at.desk.put({ 'plan.md': PLAN })
    const { out } = at.desk.run('check --output found.txt', { terminal: true })
    assert.equal(out, '')
    assert.equal(at.desk.read('found.txt'), at.desk.run('check').out)
  })

  it('replaces the report of the run before, where a link leads as well', () => {
    at.desk.put({ 'plan.md': PLAN, 'kept/report.json': 'old' })
    symlinkSync(at.desk.at('kept/report.json'), at.desk.at('report.json'))
    at.desk.run('check --format json --output report.json')
    assert.ok(lstatSync(at.desk.at('report.json')).isSymbolicLink())
    assert.equal(JSON.parse(at.desk.read('kept/report.json')).summary.warning, 1)
  })

  it('says which file cannot be written, writes the others, and ends with 2', () => {
    at.desk.put({ 'plan.md': PLAN })
    mkdirSync(at.desk.at('folder'))
    const { code, out, err } = at.desk.run('check --format json=no/where.json --format sarif=folder --format github')
    assert.equal(code, 2)
    assert.match(out, /^::warning/)
    assert.equal(
      err,
      'Not written: no/where.json cannot be written: there is no such file or folder.\n' +
        'Not written: folder cannot be written: it is a folder.\n',
    )
  })

  it('is not written over what the run reads', () => {
    at.desk.put({
      'plan.md': PLAN,
      'slipway.yml': 'owners: [SRE Lead]\n',
      'b.jsonl': '{"slipway":"baseline","version":1}\n',
    })
    for (const file of ['plan.md', './plan.md', 'slipway.yml', 'b.jsonl']) {
      const { code, err } = at.desk.run(`check --baseline b.jsonl --format json=${file}`)
      assert.equal(code, 2)
      assert.match(err, /is read by this run: no report is written over it/)
    }
    assert.equal(at.desk.read('plan.md'), PLAN)
  })

  it('replaces the summary of a run before, though it lies among the documents, and no other Markdown', () => {
    at.desk.put({ 'plan.md': PLAN, 'README.md': '# Hello\n' })
    for (let run = 0; run < 2; run++) assert.equal(at.desk.run('check . --format summary=summary.md').code, 0)
    assert.match(at.desk.read('summary.md'), /1 warning in 1 artefact/)
    assert.equal(at.desk.run('check . --format summary=README.md').code, 2)
    assert.equal(at.desk.read('README.md'), '# Hello\n')
  })

  it('of verdicts and reports is written over no artefact either, whatever link leads there, but over one of before', () => {
    at.desk.put({ ...READY, 'slipway.yml': 'timezone: UTC\n', 'run.xml': '<testsuites/>' })
    const before = at.desk.read('ReleasePlan.md')
    symlinkSync(at.desk.folder, at.desk.at('linked'))
    for (const file of ['ReleasePlan.md', 'slipway.yml', 'run.xml', 'linked/ReleasePlan.md'])
      for (const command of ['verdict', 'report --format markdown']) {
        const { code, err } = at.desk.run(`${command} . --tests run.xml --output ${file}`)
        assert.deepEqual([code, err], [2, `slipway: ${file} is read by this run: no report is written over it. Name another file.\n`])
      }
    assert.equal(at.desk.read('ReleasePlan.md'), before)
    const again = () => at.desk.run('report . --format markdown --output readiness.md')
    assert.deepEqual([again().code, again().code], [0, 0])
    const over = at.desk.run('check . --format json=linked/ReleasePlan.md')
    assert.deepEqual([over.code, at.desk.read('ReleasePlan.md')], [2, before])
  }) // prettier-ignore

  it('takes verdicts and readiness reports, too', () => {
    at.desk.put({ 'plan.md': PLAN })
    assert.equal(at.desk.run('verdict --format json --output v.json').out, '')
    assert.equal(at.desk.read('v.json'), at.desk.run('verdict --format json').out)
    assert.equal(at.desk.run('report --format markdown=r.md').code, 0)
    assert.equal(at.desk.read('r.md'), at.desk.run('report plan.md --format markdown').out)
    const { code, err } = at.desk.run('report --output no/r.html')
    assert.deepEqual([code, err], [2, 'slipway: no/r.html cannot be written: there is no such file or folder.\n'])
  })
})
