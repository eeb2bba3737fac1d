/** The verdict as people and pipelines get it. */
import assert from 'node:assert/strict'
import { artefact, GATES, READY } from '../verdict/release.js'
import { widthIn } from '../../server/src/cli/report/width.js'
import { aDesk } from './desk.js'

const gateOn = (status: string, name = 'Privacy'): Record<string, string> => ({
  'Log.md': artefact(
    'compliance-log',
    `# Compliance log\n\n## Approvals\n\n${GATES}| ${name} | 0 findings | [a](https://e.example/2) | DPO | Eva | ${status} | |`,
  ),
})

describe('slipway verdict', () => {
  const at = aDesk()
  const run = (files: Readonly<Record<string, string>>, line = 'verdict') =>
    at.desk.put({ ...READY, ...files }).run(line)

  it('tells the outcome by its exit code', () => {
    const alone = { 'other/Risks.md': artefact('risk-register', '# Risk register\n\nNone.') }
    assert.equal(at.desk.put(alone).run('verdict other').code, 4)
    assert.equal(run({}).code, 0)
    assert.equal(run(gateOn('Rejected')).code, 1)
    assert.equal(run(gateOn('Pending')).code, 3)
    assert.equal(run({ 'slipway.yml': 'verdict: { expected: [rollback-plan], criteria: { grave-finding: off } }\n' }).code, 3)
    assert.equal(run({}, 'verdict nowhere').code, 2)
  }) // prettier-ignore

  it('K-03 says it in words, with the place, and that it judged documents', () => {
    assert.equal(
      run(gateOn('Rejected')).out,
      `NO-GO  Kestrel 2  ., as of 2026-11-02, go-live 2026-11-20
Against it
  refused-gate           The gate "Privacy" is on "Rejected".  Log.md:14
                         → Meet its criteria and have it decided anew.
Judged from 3 documents, 2 of 2 expected artefacts. The documents were judged, not the world.
`,
    )
    assert.match(run(gateOn('Approved')).out, /^GO {2}Kestrel 2.*\n {2}Nothing in 3 documents speaks against it\.\n/)
  })

  it('says the first of each criterion, or with --all every one', () => {
    const twice = { ...gateOn('Rejected'), 'Log2.md': gateOn('Rejected', 'Security')['Log.md']! }
    assert.match(run(twice).out, /refused-gate +The gate "Privacy" is on "Rejected"\. {2}Log\.md:14 \(and 1 more\)\n/)
    assert.match(run(twice, 'verdict --all').out, / {2}refused-gate 2\n {4}The gate "Privacy".*\n {4}The gate "Security".*\n {4}→ Meet/)
  }) // prettier-ignore

  it('cuts a reason to the terminal, and says it whole to a pipe or a file', () => {
    const long = gateOn('Pending', 'Privacy of everybody whose parcels are in the warehouse')
    const whole = /^ {2}open-gate {14}The gate "Privacy of everybody whose parcels are in the warehouse" is not decided\. {2}Log\.md:14$/m
    assert.match(run(long).out, whole)
    at.desk.run('verdict --output v.txt', { terminal: true })
    assert.match(at.desk.read('v.txt'), whole)
    const cut = at.desk.run('verdict', { terminal: true, environment: { NO_COLOR: '1' } }).out
    assert.match(cut, /^ {2}open-gate {14}The gate "Privacy of everybody whose parcel… {2}Log\.md:14$/m)
    assert.equal(Math.max(...cut.split("\n").slice(0, 3).map(widthIn)), 80)
    const wide = at.desk.run('verdict --language ja', { terminal: true, environment: { NO_COLOR: '1' } }).out
    const [line] = /^ {2}open-gate.*$/m.exec(wide)!
    assert.ok(widthIn(line) <= 80 && widthIn(line) > 76, `${widthIn(line)}: ${line}`)
  }) // prettier-ignore

  it('judges as of the day it is told', () => {
    const late = { 'Log.md': gateOn('Pending')['Log.md']!.replace('Pending | |', 'Pending | 2026-12-01 |') }
    assert.match(run(late).out, /^GO WITH CONDITIONS[\s\S]*open-gate/)
    assert.match(run(late, 'verdict --as-of 2026-12-02').out, /^NO-GO[\s\S]*overdue-gate/)
  })

  it('writes JSON that a script can read', () => {
    const { verdicts, version } = JSON.parse(run(gateOn('Rejected'), 'verdict --format json').out) as {
      version: number
      verdicts: readonly Record<string, unknown>[]
    }
    assert.equal(version, 1)
    assert.deepEqual(verdicts, [
      {
        release: 'Kestrel 2',
        folder: '.',
        outcome: 'no-go',
        asOf: '2026-11-02',
        goLive: '2026-11-20',
        decision: 'for',
        reasons: [
          {
            criterion: 'refused-gate',
            weight: 'no-go',
            message: 'The gate "Privacy" is on "Rejected".',
            remedy: 'Meet its criteria and have it decided anew.',
            place: { file: 'Log.md', line: 14, column: 3 },
          },
        ],
        pending: [],
        artefacts: [
          { kind: 'release-plan', state: 'present', files: ['ReleasePlan.md'] },
          { kind: 'go-no-go', state: 'present', files: ['GoNoGo.md'] },
        ],
        documents: 3,
      },
    ])
  })

  it('writes JUnit: a case for each criterion, a failure with its places', () => {
    const { out } = run(gateOn('Rejected'), 'verdict --format junit')
    assert.match(out, /<testsuite name="Kestrel 2: no-go" tests="20" failures="1" timestamp="2026-11-02T00:00:00">/)
    assert.match(out, /name="refused-gate">\n\s*<failure type="no-go" message="A gate or approval is refused\.">Log\.md:14:3 The gate/)
    assert.equal(out.match(/<testcase /g)!.length, 20)
  }) // prettier-ignore

  it('lets no text out of its quotes, whatever the format', () => {
    const files = gateOn('Rejected', 'a < b ]]>\u001b[31m"x\'&')
    const terminal = run(files).out
    assert.ok(!terminal.includes('\u001b'), terminal)
    const junit = run(files, 'verdict --format junit').out
    assert.match(junit, /a &lt; b \]\]&gt;\uFFFD\[31m/)
    assert.ok(!junit.includes('\u001b'))
  })

  it('with many releases, a line for each, the gravest first, and no more than a screenful', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) =>
        Object.entries(READY).map(([path, text]) => [`r/${index}/${path}`, text] as const),
      ).flat(),
    )
    const { out } = at.desk.put(many).run('verdict r')
    assert.equal(out.match(/^GO {2}Kestrel 2/gm)!.length, 20)
    assert.match(out, /\nand 10 more\n\n30 releases: 30 GO\. --all shows each with its reasons\.\n$/)
    assert.ok(out.split('\n').length < 25, out)
    assert.equal(at.desk.run('verdict r --all').out.match(/^GO {2}Kestrel 2/gm)!.length, 30)
  })

  it('says what is wrong with its arguments and its configuration', () => {
    assert.match(run({}, 'verdict --format xml').err, /`xml` is none of its values\. It takes human, json or junit/)
    assert.match(run({}, 'verdit').err, /Did you mean `verdict`\?/)
    const wrong = run({ 'slipway.yml': 'verdict: { criteria: { refused-gates: note, open-gate: maybe } }\n' })
    assert.equal(wrong.code, 2)
    assert.match(wrong.err, /`refused-gates` is no criterion; did you mean `refused-gate`/)
    assert.match(wrong.err, /`maybe` is no weight \(no-go, condition, note or off\)/)
    assert.match(at.desk.run('verdict nowhere').err, /^Not read: nowhere: there is no such file or folder\.\n$/)
  })
})
