/** Which settings a run takes, and what it says about broken ones. */
import assert from 'node:assert/strict'
import { aDesk, PLAN } from './desk.js'

const BARE = PLAN.replace(/^---[\s\S]*?---\n/, '')

describe('configuration of the command line', () => {
  const at = aDesk()
  const files = (line: string, settings = {}): string[] =>
    at.desk.json(line, settings).artefacts.map(({ file }: { file: string }) => file)

  it('comes from above the path, from wherever it runs', () => {
    at.desk.put({ '.git/HEAD': '', 'slipway.yml': 'files: { "docs/*.md": release-plan }\n', 'docs/a.md': BARE })
    assert.deepEqual(files(''), ['docs/a.md'])
    assert.deepEqual(files('docs/a.md'), ['docs/a.md'])
    assert.deepEqual(files('', { in: 'docs' }), ['a.md'])
    assert.deepEqual(files('../docs', { in: '.git' }), ['../docs/a.md'])
  })

  it('is the nearest one above each file', () => {
    at.desk.put({
      'slipway.yml': 'rules: { undated-milestone: error }\n',
      'a/slipway.yml': 'rules: { undated-milestone: info }\n',
      'a/plan.md': PLAN,
      'plan.md': PLAN,
    })
    const severities = at.desk
      .json('')
      .findings.map(({ file, severity }: Record<string, string>) => `${file} ${severity}`)
    assert.deepEqual(severities, ['a/plan.md info', 'plan.md error'])
  })

  it('is not looked for above the repository', () => {
    at.desk.put({
      'slipway.yml': 'nonsense: true\n',
      'repository/.git/HEAD': '',
      'repository/plan.md': PLAN,
    })
    assert.equal(at.desk.run('check repository').code, 0)
    assert.equal(at.desk.run('check').code, 2)
  })

  it('broken, it is named with file, line, key and remedy, and the rest of it counts', () => {
    at.desk.put({
      'slipway.yml':
        'timezone: Europe/London\nrulez:\n  undated-milestone: info\nrules: { undated-milestone: error }\n',
      'plan.md': PLAN,
    })
    const { code, out, err } = at.desk.run('check')
    assert.equal(code, 2)
    assert.match(out, /8:3 +error .*undated-milestone/)
    assert.match(err, /^slipway\.yml\n {2}2:1 .*`rulez` is no key.*did you mean `rules`.*\n.*2 │ rulez:\n.*\^{5}\n/)
    assert.match(err, /Not understood: slipway\.yml: one mistake in it; the rest of it counts\..*--config FILE/)
    assert.equal(at.desk.run('why plan.md').code, 2)
  })

  it('broken, it never switches a check off: nothing it says wrongly counts', () => {
    at.desk.put({ 'plan.md': PLAN })
    for (const broken of [
      'rules: { undated-milestone: of }',
      'rules: [undated-milestone, off]',
      'rules: {',
      '\t- x',
      '&a [*a]',
    ])
      assert.match(at.desk.put({ 'slipway.yml': broken }).run('check').out, /undated-milestone/, broken)
  })

  it('broken, it is told in the JSON report, too', () => {
    at.desk.put({ 'slipway.yml': '\uFEFFzone: UTC\r\n', 'plan.md': PLAN })
    const { mistakes, findings } = at.desk.json('')
    assert.equal(findings.length, 1)
    assert.equal(mistakes.length, 1)
    const { file, rule, severity, line, column, endColumn } = mistakes[0]
    assert.deepEqual(
      { file, rule, severity, line, column, endColumn },
      { file: 'slipway.yml', rule: 'invalid-configuration', severity: 'error', line: 1, column: 1, endColumn: 5 },
    )
  })

  it('broken YAML in it is named at its place', () => {
    const { code, err } = at.desk.put({ 'slipway.yml': 'rules: {\n', 'plan.md': PLAN }).run('check plan.md')
    assert.equal(code, 2)
    assert.match(err, /slipway\.yml\n {2}\d+:\d+ +error/)
  })

  it('of no business of the files asked for, it may be broken', () => {
    at.desk.put({ '.git/HEAD': '', 'fixtures/slipway.yml': 'nonsense: 1\n', 'fixtures/a.md': PLAN, 'plan.md': PLAN })
    assert.equal(at.desk.run('check plan.md').code, 0)
  })

  it('--config takes a file in place of any found', () => {
    at.desk.put({
      'slipway.yml': 'nonsense: true\n',
      'plan.md': PLAN,
      'ci/strict.yml': 'rules: { undated-milestone: error }\nfiles: { "*.txt": release-plan }\n',
      'a.txt': BARE,
    })
    assert.deepEqual(
      at.desk
        .json('plan.md a.txt --config ci/strict.yml')
        .findings.map((one: Record<string, string>) => one['severity']),
      ['error', 'error'],
    )
  })

  it('--config says where the file that was given is broken or missing', () => {
    at.desk.put({ 'plan.md': PLAN, 'ci/strict.yml': 'rule: off\n' })
    assert.match(at.desk.run('check --config ci/strict.yml').err, /^ci\/strict\.yml\n {2}1:1/)
    const missing = at.desk.run('check --config ci/none.yml')
    assert.equal(missing.code, 2)
    assert.match(missing.err, /The configuration ci\/none\.yml cannot be read: there is no such file/)
  })
})
