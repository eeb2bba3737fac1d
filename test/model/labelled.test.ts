/** Parts as runs of labelled lines, as a line over its properties, as forms of two columns. */
import assert from 'node:assert/strict'
import { doc, partsIn, placeholdersIn } from './reading.js'

describe('labelled lines', () => {
  it('U-01 a first label that names a risk opens one; the lines below are its properties', () => {
    const text = doc`
      ## Risks

      **Risk:** Supplier late
      **Likelihood:** High
      **Owner:** Purchasing

      **Risk:** Cost overrun. **Mitigation:** Monthly review
    `
    assert.deepEqual(partsIn(text), [
      'risk "Supplier late" owner=Purchasing probability=High',
      'risk "Cost overrun" mitigation=Monthly review',
    ])
  })

  it('S-01 triggers, each with its action and decider, also where a label stands empty', () => {
    const text = doc`
      ## When we roll back

      **Trigger:** error rate above 5 %
      **Action:** redeploy
      **Decided by:** Ops lead

      **Trigger:** queue age above 2 minutes
      **Action:**
    `
    assert.deepEqual(partsIn(text, { kind: 'rollback-plan' }), [
      'trigger "error rate above 5 %" action=redeploy approver=Ops lead',
      'trigger "queue age above 2 minutes" action=',
    ])
    assert.deepEqual(partsIn(text.replace('When we roll back', 'Pipeline')), [], 'elsewhere a trigger starts a job')
  })

  it('S-01 a trigger and what is done, as the bullets of one list about going back', () => {
    const bullets =
      '- Trigger: errors above 5 %\n- Steps: redeploy the last tag\n- Decider: SRE lead\n- Notes kept here\n'
    assert.deepEqual(partsIn(`# Launch plan\n\n## Rollback\n\n${bullets}`), [
      'trigger "errors above 5 %" action=redeploy the last tag approver=SRE lead',
    ])
    assert.deepEqual(partsIn('# Launch plan\n\n## Rollback\n\n- Trigger: errors\n- Action: redeploy\n'), [
      'trigger "errors" action=redeploy',
    ])
    assert.deepEqual(partsIn(`# Launch plan\n\n## Alerts\n\n${bullets}`), [])
  })

  it('S-01 "When" below a heading about going back says when, "What for" does not', () => {
    const under = (heading: string): string =>
      `# Plan\n\n## Application rollback\n\n### ${heading}\n\n- Sign-in fails\n`
    for (const heading of ['When', 'Conditions', 'Kriterien', 'Quand', 'Когда', '判断基準'])
      assert.deepEqual(partsIn(under(heading), { kind: 'rollback-plan' }), ['trigger "Sign-in fails"'], heading)
    assert.deepEqual(partsIn(under('What for'), { kind: 'rollback-plan' }), [])
  })

  it('what such lines say holds for no other part', () => {
    const text = '## Risks\n\nRisk: late\nOwner: PM\n\n1. Data loss (impact: high)\n\n### More\n\n- [ ] Call\n'
    assert.deepEqual(partsIn(text), ['risk "late" owner=PM', 'risk "Data loss" impact=high', 'checklistItem "Call"'])
  })

  it('a label alone opens nothing, nor do the properties of a heading open a second part', () => {
    assert.deepEqual(partsIn('## Risks\n\n**Risk:** low\n\nAll is well.\n'), [])
    assert.deepEqual(partsIn('## Risk: supplier late\n\n**Risk:** as it says\n**Impact:** High\n'), [
      'risk "Risk: supplier late" impact=High',
    ])
  })

  it('a bold line over nothing but properties is one part', () => {
    const text = doc`
      ## Risks

      **Supplier late**

      - Likelihood: High
      - Mitigation: second source
    `
    assert.deepEqual(partsIn(text), ['risk "Supplier late" mitigation=second source probability=High'])
  })

  it('O-05 a go/no-go bullet that says who decides is a gate', () => {
    const text = '## Go/no-go\n\n- **Before migrations** — approver: DBA lead, fallback: DBA deputy\n- Be on time\n'
    assert.deepEqual(partsIn(text), ['gate "Before migrations" approver=DBA lead fallback=DBA deputy'])
  })

  it('O-05 a table of two columns under a gate says its properties', () => {
    const text = doc`
      ## Gate 4: Operations

      | Field     | Value      |
      | --------- | ---------- |
      | Approver  | SRE lead   |
      | Threshold | 0.5 % errors |
    `
    assert.deepEqual(partsIn(text, { only: 'gate' }), [
      'gate "Gate 4: Operations" approver=SRE lead threshold=0.5 % errors',
    ])
  })

  it('a choice nobody made in a form waits, the values a legend allows do not', () => {
    const { expected, found } = placeholdersIn(doc`
      | Field      | Value               |
      | ---------- | ------------------- |
      | Risk level | Low / Medium / High |
                     ^^^^^^^^^^^^^^^^^^^ choice

      | Word | Means               |
      | ---- | ------------------- |
      | Band | Low / Medium / High |
    `)
    assert.deepEqual(found, expected)
  })

  it('of two columns that may say it the plainer one does', () => {
    const text = doc`
      ## Go/no-go

      | Role     | Approver | Delegate | Status |
      | -------- | -------- | -------- | ------ |
      | Security | Ann Lee  | Bo Chen  | Go     |
    `
    assert.deepEqual(partsIn(text, { only: 'gate' }), ['gate "Security" approver=Ann Lee fallback=Bo Chen status=Go'])
  })

  it('U-01 labelled dates under a heading about dates are milestones, also where one still waits', () => {
    const text = doc`
      ## Key dates

      Code freeze: 2026-03-01 (Dev lead)
      Go-live: TBD

      ## Rollout

      Code freeze: 2026-03-01
      Go-live: TBD
    `
    assert.deepEqual(partsIn(text), [
      'milestone "Code freeze" date=2026-03-01 (Dev lead) owner=Dev lead',
      'milestone "Go-live" date=TBD',
    ])
  })

  it('a bold label needs no punctuation before it', () => {
    const text = '## Open questions\n\n1. Which region first? **Owner:** Kim **Due:** 2026-02-01\n'
    assert.deepEqual(partsIn(text), [
      'openIssue "Which region first? Owner: Kim Due: 2026-02-01" date=2026-02-01 owner=Kim',
    ])
  })

  it('U-04 boxes drawn as signs are boxes; beside a date a capitalised word in parentheses is who', () => {
    const text = '- ☐ Metrics confirmed\n- ☑ Support told (Ops)\n- [ ] Firewall (Network, by 2026-02-20)\n'
    assert.deepEqual(partsIn(text), [
      'checklistItem "Metrics confirmed"',
      'checklistItem "Support told (Ops)" owner=Ops done',
      'checklistItem "Firewall (Network, by 2026-02-20)" owner=Network',
    ])
  })

  it('O-05 verdicts under "Go/No-Go" are no names, a target beside an actual value is no date', () => {
    const text = doc`
      ## Readiness

      | Criterion | Target | Actual | Go/No-Go | Approver |
      | --------- | ------ | ------ | -------- | -------- |
      | P1 bugs   | 0      | 2      | 🔴 No-Go | QA lead  |
    `
    assert.deepEqual(partsIn(text, { kind: 'go-no-go', only: 'flag' }), [
      'flag "P1 bugs" owner=QA lead status=🔴 No-Go',
    ])
  })

  it('U-04 [N/A] in the box, and a full-width parenthesis, leave an item out', () => {
    assert.deepEqual(partsIn('- [N/A] Terms reviewed\n- [ ] 压测（延期）\n'), [
      'checklistItem "Terms reviewed" status=([-]) notApplicable',
      'checklistItem "压测（延期）" status=(延期)',
    ])
  })

  it('criteria of a decision are nobody\u2019s tasks; milestones may name whom they concern', () => {
    const criteria =
      '## Go/No-Go decision\n\n| Criterion | Required | Status |\n|---|---|---|\n| P1 bugs closed | Yes | Pass |\n'
    assert.deepEqual(partsIn(criteria, { kind: 'release-checklist', only: 'checklistItem' }), [])
    const plan = '| Jalons | Date cible | Parties prenantes |\n|---|---|---|\n| Fin QA | 2026-03-01 | Dev |\n'
    assert.deepEqual(partsIn(plan), ['milestone "Fin QA" date=2026-03-01'])
  })
})
