/** `slipway config`: what is in force at a path, and which line says so. */
import assert from 'node:assert/strict'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { aDesk, PLAN } from './desk.js'

const SETTINGS = `timezone: Europe/London
files:
  "docs/*.md": rollback-plan
  "docs/old/*.md": none
owners: [SRE Lead, { name: Ann Lee, delegate: Bob Kay }]
rules:
  undated-milestone: { draft: info, approved: error }
  unowned-milestone: off
kinds:
  rollback-plan: { rules: { unowned-milestone: hint }, words: { max: 900 } }
folders:
  "docs/strict/**":
    rules: { unowned-milestone: error }
glossary: { CAB: Change Advisory Board }
`

describe('slipway config', () => {
  const at = aDesk()
  const shown = (line: string): string => at.desk.run(`config ${line}`).out
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads it as a script would
  const json = (line: string): any => JSON.parse(shown(`${line} --format json`))

  it('says of every setting and rule what counts and which line says so', () => {
    at.desk.put({ 'slipway.yml': SETTINGS, 'docs/plan.md': '# Plan\n', 'docs/strict/plan.md': PLAN })
    const { code, out, err } = at.desk.run('config docs/plan.md')
    assert.deepEqual([code, err], [0, ''])
    for (const line of [
      /^docs\/plan\.md\n {2}settings of slipway\.yml\n/,
      /^ {2}kind +rollback-plan +slipway\.yml:3 {2}files › docs\/\*\.md$/m,
      /^ {2}status +draft +the document$/m,
      /^ {2}timezone +Europe\/London +slipway\.yml:1 {2}timezone$/m,
      /^ {2}owners +SRE Lead, \{ name: Ann Lee, delegate: Bob Kay \} +slipway\.yml:5 {2}owners$/m,
      /^ {2}words +max: 900 +slipway\.yml:10 {2}kinds › rollback-plan › words$/m,
      /^ {2}glossary +CAB: Change Advisory Board +slipway\.yml:14 {2}glossary$/m,
      /^ {2}terms +not set +default$/m,
      /^ {2}changeTypes +Standard, Normal, Emergency, Major +default$/m,
      /^ {2}undated-milestone +info +slipway\.yml:7 {2}rules › undated-milestone › draft$/m,
      /^ {2}unowned-milestone +hint +slipway\.yml:10 {2}kinds › rollback-plan › rules › unowned-milestone$/m,
      /^ {2}unowned-risk +info +default$/m,
    ])
      assert.match(out, line)
    for (const { id } of RULES) assert.ok(out.includes(`\n  ${id} `), id)
    assert.match(shown('docs/strict/plan.md'), /^ {2}unowned-milestone +error +slipway\.yml:13 {2}folders › /m)
  })

  it('takes the status of the document and what it says itself', () => {
    at.desk.put({
      'slipway.yml': SETTINGS,
      'plan.md': '---\nartefact: release-plan\nstatus: approved\ntimezone: Asia/Tokyo\n---\n# Plan\n',
    })
    const { kind, status, settings, rules } = json('plan.md')
    assert.deepEqual(
      [kind.value, kind.origin, status, settings.timezone],
      ['release-plan', { from: 'document' }, 'approved', { value: 'Asia/Tokyo', origin: { from: 'document' } }],
    )
    assert.deepEqual(rules['undated-milestone'].level, 'error')
    const key = ['rules', 'undated-milestone', 'approved']
    assert.deepEqual(rules['undated-milestone'].origin, { from: 'configuration', file: 'slipway.yml', line: 7, key })
    assert.deepEqual(rules['unowned-risk'].severity.review, { level: 'warning', origin: { from: 'default' } })
  })

  it('answers for folders and for paths at which nothing lies yet', () => {
    at.desk.put({ 'slipway.yml': SETTINGS, 'docs/old/x.md': '# X\n', 'docs/a/slipway.yml': 'timezone: UTC\n' })
    assert.equal(json('docs/new.md').kind.value, 'rollback-plan')
    assert.deepEqual([json('docs/old/x.md').kind.value, json('docs/old/x.md').kind.origin.line], [null, 4])
    assert.deepEqual([json('docs').configuration, json('docs').status], ['slipway.yml', null])
    assert.deepEqual(
      [json('docs/a').configuration, json('docs/a').settings.timezone.value],
      ['docs/a/slipway.yml', 'UTC'],
    )
    assert.match(shown(''), /unowned-milestone +off +off +off +slipway\.yml:8/)
  })

  it('says so where there is no configuration, and takes another with --config', () => {
    at.desk.put({ '.git/HEAD': '', 'plan.md': PLAN, 'ci/strict.yml': 'rules: { unowned-risk: error }\n' })
    assert.match(shown('plan.md'), /no slipway\.yml above it/)
    assert.match(
      shown('plan.md --config ci/strict.yml'),
      /unowned-risk +error +ci\/strict\.yml:1 {2}rules › unowned-risk/,
    )
  })

  it('of a broken configuration shows what counts all the same, names the mistakes, and fails', () => {
    at.desk.put({ 'slipway.yml': 'timezone: UTC\nrulez: {}\n', 'plan.md': PLAN })
    const { code, out, err } = at.desk.run('config plan.md')
    assert.equal(code, 2)
    assert.match(out, /timezone +UTC +slipway\.yml:1/)
    assert.match(err, /`rulez` is no key of slipway\.yml; did you mean `rules`/)
  })

  it('does not let what is written in it steer the terminal', () => {
    at.desk.put({
      'slipway.yml': 'terms: ["a\\u001b[31mb"]\nfolders: { "x\\u001b[2J": { rules: { unowned-risk: off } } }\n',
    })
    assert.doesNotMatch(shown('x\u001b[2J'), /\u001b/)
    assert.doesNotMatch(shown('.'), /\u001b/)
  })
})
