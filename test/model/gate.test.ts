/** Gates: sign-offs, approvals and go/no-go points somebody must decide. */
import assert from 'node:assert/strict'
import { doc, partsIn } from './reading.js'

describe('gates', () => {
  it('U-01 O-05 are rows with a gate column, approvers, criteria and evidence', () => {
    const text = doc`
      ## Approval

      | Gate    | Threshold          | Approver    | Fallback delegate | Evidence    |
      | ------- | ------------------ | ----------- | ----------------- | ----------- |
      | QA exit | 0 critical defects | QA Director | QA Manager        | Test report |
      | PROD    |                    |             |                   |             |
    `
    assert.deepEqual(partsIn(text), [
      'gate "QA exit" approver=QA Director evidence=Test report fallback=QA Manager threshold=0 critical defects',
      'gate "PROD" approver= evidence= fallback= threshold=',
    ])
  })

  it('O-05 are stages with criteria under a heading about gates', () => {
    const text = doc`
      ## Quality gates

      | Environment | Exit criteria     | Sign-off by |
      | ----------- | ----------------- | ----------- |
      | Staging     | Smoke tests green | QA lead     |
    `
    assert.deepEqual(partsIn(text), ['gate "Staging" approver=QA lead threshold=Smoke tests green'])
  })

  it('O-05 are called by their criterion where the sign-off stands behind the outcome, or is still blank', () => {
    for (const table of [
      '| # | Criterion | Status | Owner | Sign-off |\n|---|---|---|---|---|\n| 1 | Load test passed | Red | SRE | JD |\n',
      '| # | Criterion | Sign-off | Status | Owner |\n|---|---|---|---|---|\n| 1 | Load test passed |  | Red | SRE |\n',
    ])
      assert.deepEqual(partsIn(`# Go/No-Go\n\n${table}`), [
        'gate "Load test passed" approver=SRE id=1 status=Red threshold=Load test passed',
      ])
    assert.deepEqual(partsIn('# Gates\n\n| Item | Approval | Owner |\n|---|---|---|\n| Build | CAB | SRE |\n'), [
      'gate "CAB" approver=SRE',
    ])
  })

  it('are not the steps by which gates are closed', () => {
    assert.deepEqual(partsIn('# Plan\n\n## Gate A closure order\n\n1. Keep the register current\n'), [])
  })

  it('O-05 have the file as evidence that a sentence names', () => {
    const text =
      '# Go/no-go\n\nEvery item needs objective evidence in `docs/Evidence.md`.\n\n## Build\n\n- [ ] Tests pass\n'
    assert.match(partsIn(text, { kind: 'go-no-go', only: 'gate' })[0]!, /evidence=\(evidence in docs\/Evidence\.md\)/)
  })

  it('every row of a sign-off table is one, and its role approves', () => {
    const text = doc`
      ## Sign-off

      | Role        | Name    | Signature | Date       |
      | ----------- | ------- | --------- | ---------- |
      | QA Director | Ann Lee | ____      | 2026-03-01 |
      | SRE         |         |           |            |
    `
    assert.deepEqual(partsIn(text), [
      'gate "QA Director" approver=QA Director date=2026-03-01',
      'gate "SRE" approver=SRE date=',
    ])
  })

  it('fallback, evidence and criteria may be said once for the table, before or after it', () => {
    const text = doc`
      ## Sign-off

      **Fallback delegate:** Release Manager

      | Role        | Name    | Signature | Date |
      | ----------- | ------- | --------- | ---- |
      | QA Director | Ann Lee |           |      |

      Decisions are recorded in the wiki.
    `
    assert.deepEqual(partsIn(text), [
      'gate "QA Director" approver=QA Director date= evidence=(Decisions are recorded) fallback=(Release Manager)',
    ])
  })

  for (const [what, text, gate] of [
    [
      'reviewers beside a status and a name',
      '## Review\n\n| Role | Name | Status |\n|---|---|---|\n| QA | Ann Lee | pending |\n',
      'gate "QA" approver=QA status=pending',
    ],
    [
      'roles with dates under a sign-off heading',
      '## Approvals\n\n| Role | Date |\n|---|---|\n| QA | |\n',
      'gate "QA" approver=QA date=',
    ],
    [
      'decisions under a go/no-go heading',
      '## Go/No-Go\n\n| Area | Decision |\n|---|---|\n| Security | Go |\n',
      'gate "Security" status=Go',
    ],
  ] as const)
    it(`are also ${what}`, () => assert.deepEqual(partsIn(text), [gate]))

  it('a sign-off line is one: the label approves, the blank behind it is no name', () => {
    const text = doc`
      ## Sign-off

      QA Director: ____
      Release Manager: approved 2026-03-01
      Date: ____
      Note: see the wiki
    `
    assert.deepEqual(partsIn(text), [
      'gate "QA Director" approver=QA Director',
      'gate "Release Manager" approver=Release Manager',
    ])
  })

  it('are bullets under a heading about gates, or such as open as one', () => {
    const text = doc`
      ## Gates

      - QA exit — Approver: QA Director — Fallback: QA Manager
      - Production

      ## Release day

      - Gate 3: smoke tests green (QA lead)
      - The Go/No-Go call is at noon
      - Coffee
    `
    assert.deepEqual(partsIn(text), [
      'gate "QA exit" approver=QA Director fallback=QA Manager',
      'gate "Production"',
      'gate "Gate 3: smoke tests green (QA lead)" approver=QA lead',
      'gate "The Go/No-Go call is at noon"',
    ])
  })

  it('are headings that open as one, or say who approves under a heading about gates', () => {
    const text = doc`
      # Plan

      ## Gate 1: build complete

      - Approver: QA Director
      - Threshold: 0 failed tests

      ## Go/No-Go

      Decider: CAB
      Fallback: Release Manager
    `
    assert.deepEqual(partsIn(text), [
      'gate "Gate 1: build complete" approver=QA Director threshold=0 failed tests',
      'gate "Go/No-Go" approver=CAB fallback=Release Manager',
    ])
  })

  it('K-03 a group of go/no-go criteria is one gate, and its boxes are its signals', () => {
    const text = doc`
      # Go/No-Go 4.2

      ## Support (Support lead)

      - [ ] On-call roster published

      ## Product

      Approver: Product owner

      - [ ] Smoke tests green

      ## Status values

      - [ ] open
      - [x] met
    `
    assert.deepEqual(partsIn(text, { kind: 'go-no-go', only: 'gate' }), [
      'gate "Support (Support lead)" approver=(Support lead) criteria=(- [ ] On-call roster published) threshold=(task boxes)',
      'gate "Product" approver=Product owner criteria=(- [ ] Smoke tests green) threshold=(task boxes)',
    ])
  })

  it('K-03 elsewhere only a heading that says so groups criteria', () => {
    const text = doc`
      ## Go/No-Go criteria

      - Error rate below 1 %

      ## Preparation

      - [ ] Roster published
    `
    assert.deepEqual(partsIn(text, { only: 'gate' }), ['gate "Go/No-Go criteria" criteria=(- Error rate below 1 %)'])
  })

  it('O-14 one decider named anywhere decides for the whole document', () => {
    for (const line of ['**Decision maker:** QA Director', 'Final authority: QA Director', '- Decider: QA Director.']) {
      const text = `# Plan\n\n${line}\n\n## Gates\n\n- Production\n`
      assert.deepEqual(partsIn(text, { only: 'gate' }), ['gate "Production" approver=(QA Director)'], line)
    }
  })

  it('one word for "not applicable" closes one', () => {
    assert.deepEqual(partsIn('## Gates\n\n- Legal review (N/A)\n'), ['gate "Legal review (N/A)" notApplicable'])
  })

  for (const [what, text] of [
    ['a RACI matrix', '## RACI\n\n| Task | Approver | Status | Date |\n|---|---|---|---|\n| Deploy | A | R | C |\n'],
    ['contacts', '## Contacts\n\n| Role | Name | Signature |\n|---|---|---|\n| QA | Ann | x |\n'],
    [
      'a history of versions',
      '## History\n\n| Version | Date | Approver |\n|---|---|---|\n| 1.0 | 2026-03-01 | Ann |\n',
    ],
    ['a legend', '## Gates, and how to use them\n\n- A gate is a decision\n'],
    ['a line elsewhere', '## Release day\n\nQA Director: ____\n'],
  ] as const)
    it(`are not read into ${what}`, () => assert.deepEqual(partsIn(text, { only: 'gate' }), []))

  it('take their approver from a responsibility matrix, where one row is the approval', () => {
    const plan = (activity: string) => doc`
      ## Responsibilities

      | Activity   | Engineer | Release manager | QA lead |
      | ---------- | -------- | --------------- | ------- |
      | Build      | R        | A               | I       |
      | ${activity} | C        | C               | A/R     |

      ## Release approval gate: criteria

      - Threshold: 0 open defects
    `
    assert.match(partsIn(plan('Release approval')).join(), /approver=\(QA lead\)/)
    assert.doesNotMatch(partsIn(plan('Test report')).join(), /approver/)
  })

  it('P-05 O-05 have their evidence where a section of the document says it lies', () => {
    const gates = (evidence: string): string =>
      `# Plan\n\n## Approval gates\n\n- Load test passed\n\n${evidence}` // prettier-ignore
    const proved = (evidence: string): boolean => partsIn(gates(evidence), { only: 'gate' })[0]!.includes('evidence=')
    assert.ok(proved('## Evidence\n\n- `reports/4.2/load.html`\n'))
    assert.ok(proved('## Evidence artefacts\n\n[All of it](https://example.com/4.2)\n'))
    assert.ok(!proved('## Evidence\n\n- Load test report\n'))
    assert.ok(!proved('## Evidence log\n\n- `reports/4.2/load.html`\n'))
    const column = '# Plan\n\n## Approval gates\n\n| Gate | Approver | Evidence |\n|---|---|---|\n| Load test | QA lead | |\n\n## Evidence\n\n`a/b`\n' // prettier-ignore
    assert.match(partsIn(column, { only: 'gate' })[0]!, / evidence=$/)
  })

  it('are none by an id of which the letter and number of a gate are the first half', () => {
    assert.deepEqual(partsIn('# Pack\n\n- G5-006 release notes\n', { only: 'gate' }), [])
    assert.equal(partsIn('# Pack\n\n- G5 release notes\n', { only: 'gate' }).length, 1)
  })
})
