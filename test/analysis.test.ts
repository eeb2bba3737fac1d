/** The roof: snapshots that stay as they are, edits, steps, and what holds for documents nobody knows. */
import assert from 'node:assert/strict'
import { Host } from '../server/src/analysis/analysis.js'
import { plainly } from './incremental/plainly.js'

const PATH = '/r/plan.md'
const PLAN =
  '---\nartefact: release-plan\n---\n# Plan\n\n## Timeline\n\n| Milestone | Date | Owner |\n|---|---|---|\n| Freeze | | SRE |\n'
const rulesIn = (host: Host, path = PATH): string[] =>
  host
    .apply({})
    .findings(path)
    .map(({ rule }) => rule)

describe('analysis', () => {
  it('U-01 a snapshot does not change when the host goes on', () => {
    const host = new Host()
    const before = host.apply({ documents: new Map([[PATH, PLAN]]) })
    const found = before.findings(PATH)
    const at = PLAN.indexOf(' | SRE')
    const after = host.apply({ documents: new Map([[PATH, [{ range: [at, at] as const, text: '2026-03-01' }]]]) })
    assert.deepEqual([before.text(PATH), before.findings(PATH)], [PLAN, found])
    assert.equal(found.filter(({ rule }) => rule === 'undated-milestone').length, 1)
    assert.equal(after.findings(PATH).filter(({ rule }) => rule === 'undated-milestone').length, 0)
  })

  it('U-01 what is told again changes nothing: the snapshot stays, with all that was found', () => {
    const host = new Host()
    const configurations = new Map([['/r/slipway.yml', 'rules: { undated-milestone: error }\n']])
    const documents = new Map([[PATH, PLAN]])
    const before = host.apply({ documents, configurations, today: '2026-11-20', complete: true })
    const again = host.apply({ documents, configurations, today: '2026-11-20', complete: true })
    assert.equal(again, before)
    assert.equal(host.apply({ documents: new Map([['/r/gone.md', null]]), unread: new Set() }), before)
    let last = before
    for (const change of [
      { today: '2026-11-21' },
      { complete: false },
      { present: new Set(['/r/x.md']) },
      { unread: new Set(['/r/x.md']) },
      { configurations: new Map([['/r/slipway.yml', null]]) },
      { documents: new Map([[PATH, null]]) },
    ]) {
      const next = host.apply(change)
      assert.notEqual(next, last, Object.keys(change)[0])
      last = next
    }
  })

  it('U-01 an edit makes a document an artefact, and another unmakes it', () => {
    const host = new Host()
    host.apply({ documents: new Map([[PATH, PLAN.replace('release-plan', 'none')]]) })
    assert.deepEqual(rulesIn(host), [])
    const at = PLAN.indexOf('release-plan')
    host.apply({ documents: new Map([[PATH, [{ range: [at, at + 4] as const, text: 'release-plan' }]]]) })
    assert.ok(rulesIn(host).includes('undated-milestone'))
    host.apply({ documents: new Map([[PATH, [{ range: [at, at + 12] as const, text: 'none' }]]]) })
    assert.deepEqual(rulesIn(host), [])
  })

  it('findings in steps are those found at once, and are kept', () => {
    const analysis = new Host().apply({ documents: new Map([[PATH, PLAN]]) })
    const steps = analysis.findingsInSteps(PATH)
    let count = 0
    let step = steps.next()
    for (; !step.done; step = steps.next()) count++
    assert.ok(count > 3)
    assert.equal(analysis.findings(PATH), step.value)
  })

  it('steps may be left: whoever asks again gets them all', () => {
    const analysis = new Host().apply({ documents: new Map([[PATH, PLAN]]) })
    analysis.findingsInSteps(PATH).next()
    const fresh = new Host().apply({ documents: new Map([[PATH, PLAN]]) }).findings(PATH)
    assert.deepEqual(plainly(analysis.findings(PATH)), plainly(fresh))
  })

  it('severities of the host override those of rule and configuration', () => {
    const severities = { 'undated-milestone': 'hint', 'unowned-milestone': 'off' } as const
    const host = new Host({ severities })
    const configurations = new Map([['/r/slipway.yml', 'rules: { undated-milestone: error }\n']])
    const analysis = host.apply({ configurations, documents: new Map([[PATH, PLAN]]) })
    assert.equal(analysis.findings(PATH).find(({ rule }) => rule === 'undated-milestone')?.severity, 'hint')
  })

  it('says once where a guard kept text from the parser', () => {
    const findings = new Host()
      .apply({ documents: new Map([[PATH, `${PLAN}\n${'* '.repeat(8000)}\n`]]) })
      .findings(PATH)
    const [reduced, ...more] = findings.filter(({ rule }) => rule === 'reduced-analysis')
    assert.match(reduced!.message, /^The document is analysed in reduced mode \(.+\)\.$/)
    assert.deepEqual([reduced!.severity, more], ['info', []])
  })

  it('describes artefacts and nothing else', () => {
    const analysis = new Host().apply({ documents: new Map([[PATH, PLAN], ['/r/README.md', '# Read me\n']]) }) // prettier-ignore
    const about = { kind: 'release-plan', status: 'draft', words: 7, title: 'Plan', timezone: undefined }
    assert.deepEqual(analysis.describe(PATH), about)
    assert.equal(analysis.describe('/r/README.md'), undefined)
    assert.deepEqual(analysis.documents, ['/r/README.md', PATH])
  })

  it('answers about documents it never got', () => {
    const analysis = new Host().apply({ documents: new Map([['/r/new.md', [{ range: [0, 0], text: 'x' }]]]) })
    assert.deepEqual(analysis.documents, [])
    assert.equal(analysis.text('/r/new.md'), undefined)
    assert.deepEqual(analysis.findings('/r/new.md'), [])
    assert.deepEqual(analysis.symbols('/r/new.md'), [])
    assert.deepEqual(analysis.people('/r/new.md'), [])
    assert.equal(analysis.view('/r/new.md'), undefined)
  })

  it('knows that it is another day in another zone', () => {
    const plan = (zone: string) =>
      `---\nartefact: release-plan\nstatus: approved\ntimezone: ${zone}\n---\n# Plan\n\n| Milestone | Date | Owner |\n|---|---|---|\n| Freeze | 2026-11-27 | SRE lead |\n`
    const zones = ['Pacific/Auckland', 'America/Los_Angeles', '+13:00', 'PST', 'Nowhere']
    const host = new Host()
    const documents = new Map(zones.map((zone, index) => [`/r/${index}.md`, plan(zone)] as const))
    const overdue = (today: string) => {
      const analysis = host.apply({ documents, today })
      return zones.filter((_, index) =>
        analysis.findings(`/r/${index}.md`).some(({ rule }) => rule === 'overdue-milestone'),
      )
    }
    assert.deepEqual(overdue('2026-11-27T12:00:00Z[Europe/London]'), ['Pacific/Auckland', '+13:00'])
    assert.deepEqual(overdue('2026-11-28T00:30:00Z[Europe/London]'), ['Pacific/Auckland', '+13:00', 'Nowhere'])
    assert.deepEqual(overdue('2026-11-28'), zones)
    assert.deepEqual(overdue('now'), [])
  })
})
