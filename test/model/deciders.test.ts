/** Holds who decides where a sentence says so, and what stands below a gate. */
import assert from 'node:assert/strict'
import { doc, partsIn } from './reading.js'

const gates = (text: string): string[] => partsIn(text, { kind: 'go-no-go', only: 'gate' })

describe('who decides', () => {
  const GATES = '# Go/no-go\n\n## Technical readiness\n\n- [ ] No open blockers\n\n## Decision\n\n'
  for (const [sentence, approver] of [
    ['The go/no-go decision is taken by the release manager in the weekly meeting.', 'release manager'],
    ['On the day the CTO makes the final go/no-go call.', 'CTO'],
    ['The CTO makes the final go/no-go call.', 'CTO'],
    ['Die Go/No-Go-Entscheidung trifft der Projektleiter.', 'Projektleiter'],
    ['La décision de go/no-go est prise par le directeur technique.', 'directeur technique'],
    ['La decisión final la toma el responsable de operaciones.', 'responsable de operaciones'],
    ['A decisão final cabe ao gerente.', 'gerente'],
    ['La decisione finale spetta al responsabile.', 'responsabile'],
    ['Окончательное решение принимает руководитель.', 'руководитель'],
    ['最終判断はリリース責任者が行う。', 'リリース責任者'],
    ['Go/No-Go 决策由发布经理做出。', '发布经理'],
    ['최종 결정은 책임자가 내린다.', '책임자'],
    ['The pipeline settles the go/no-go decision.', undefined],
    ['In the absence of the CTO, the go/no-go decision is taken by the QA lead.', undefined],
    ['The DBA decides whether to restore.', undefined],
  ] as const)
    it(`O-09 "${sentence}" names ${approver ?? 'nobody for all gates'}`, () => {
      const said = gates(GATES + sentence)[0]!
      if (approver === undefined) assert.ok(!said.includes('approver='), said)
      else assert.match(said, new RegExp(` approver=\\(${approver}\\)`))
    })

  it('O-09 a sentence under a heading is about the gates below it, and tells of the stand-in', () => {
    const text =
      '## Gates\n\nThe release manager decides; in the release manager’s absence the QA lead does.\n\n- Lint is green\n'
    assert.deepEqual(partsIn(text), [
      'gate "Lint is green" approver=(release manager) fallback=(in the release manager’s absence)',
    ])
  })
})

describe('what stands below a gate', () => {
  const signed = (columns: string, row: string): string => doc`
    ## Gate 1: Pilot

    - [ ] Pipeline is green

    ### Sign-off

    | Role | Name | Date |${columns}
    | ---- | ---- | ---- |${columns.replaceAll(/[^|]/g, '-')}
    | QA lead | ____ | ____ |${row}
  `
  it('O-09 is signed for it: a table, bullets or lines of signatures are no gates beside it', () => {
    assert.deepEqual(gates(signed('', '')), [
      'gate "Gate 1: Pilot" approver=(Sign-off) criteria=(- [ ] Pipeline is green) threshold=(task boxes)',
    ])
    for (const below of ['- [ ] QA lead: ____', '- QA lead: ____', 'QA lead: ____']) {
      const text = `## Gate 1: Pilot\n\n- [ ] Green\n\n### Sign-off\n\n${below}\n`
      assert.deepEqual(gates(text).length, 1, below)
      assert.equal(gates(text.replace('Gate 1: ', '')).length > 1, true, below)
    }
  })
  it('O-09 names its stand-in and its evidence in columns of the signatures', () =>
    assert.match(
      gates(signed(' Fallback | Evidence |', ' Ann | log |'))[0]!,
      /evidence=\(Sign-off\) fallback=\(Sign-off\)/,
    ))

  it('O-09 "Readiness" over what has to be ready is no status', () => {
    const text = '## Gate 1: Pilot\n\n### Approver\n\nAnn Lee\n\n### Readiness\n\n- All tests passed\n- Runbook done\n'
    assert.ok(!gates(text)[0]!.includes('status='))
    assert.match(gates(text.replace(/- All[\s\S]*/, 'Done\n'))[0]!, /status=\(Done\)/)
  })
})

describe('what a heading says of what is below it', () => {
  it('R-01 "When to use" a way back is over its triggers, and over how to read any other document', () => {
    const text = '### When to use\n\n- Error rate above 5%\n'
    assert.deepEqual(partsIn(text, { kind: 'rollback-plan' }), ['trigger "Error rate above 5%"'])
    assert.deepEqual(partsIn(`## Rollback\n\n${text}`), ['trigger "Error rate above 5%"'])
    assert.deepEqual(partsIn(text), [])
    for (const heading of [
      'Wann anwenden',
      'Quand utiliser',
      'Cuándo usar',
      'Quando usar',
      'Quando usare',
      'Когда применять',
      '使用場面',
      '何时使用',
      '사용 시점',
    ])
      assert.equal(partsIn(text.replace('When to use', heading), { kind: 'rollback-plan' }).length, 1, heading)
  })

  it('C-02 "Phase 1 - Infrastructure" says what it is about, "Phase 1 - QA lead" whose it is', () => {
    const owner = (heading: string): string => partsIn(`## ${heading}\n\n- [ ] Order the hosts\n`)[0]!
    assert.equal(owner('Phase 1 - Infrastructure'), 'checklistItem "Order the hosts"')
    assert.equal(owner('Этап 2 — Support'), 'checklistItem "Order the hosts"')
    assert.match(owner('Phase 1 - QA lead'), /owner=\(QA lead\)/)
    assert.match(owner('Release day - Infrastructure'), /owner=\(Infrastructure\)/)
  })
})
