/** The other parts: dependencies, open issues, rollback triggers, communications and evidence. */
import assert from 'node:assert/strict'
import { doc, partsIn } from './reading.js'

describe('dependencies', () => {
  it('O-03 are rows beside owner, readiness, delivery or mitigation', () => {
    const text = doc`
      # Plan

      | Dependency | Owner | Status | Delivery date | Mitigation |
      |------------|-------|--------|---------------|------------|
      | Card API   | SRE   | Ready  | 2026-03-01    | Flag off   |
    `
    assert.deepEqual(partsIn(text), [
      'dependency "Card API" date=2026-03-01 mitigation=Flag off owner=SRE status=Ready',
    ])
  })

  it('O-03 are rows and bullets under their heading, or bullets that say so', () => {
    const text = doc`
      ## Dependencies

      | Item | Owner |
      |------|-------|
      | Card API | SRE |

      - Licence of the card vendor — Owner: Legal
      - None for now
      - left-pad >= 1.3

      ## Release day

      - Dependency: the vendor's freeze
    `
    assert.deepEqual(partsIn(text), [
      'dependency "Card API" owner=SRE',
      'dependency "Licence of the card vendor" owner=Legal',
      'dependency "Dependency: the vendor\'s freeze"',
    ])
  })

  it('are packages in release notes', () =>
    assert.deepEqual(partsIn('## Dependencies\n\n- Node\n', { kind: 'release-notes' }), []))
})

describe('open issues', () => {
  it('O-10 are rows of a column that says so, and whatever stands under their heading', () => {
    const text = doc`
      # Plan

      | # | Open question | Owner | Due |
      |---|---------------|-------|-----|
      | 1 | Who pays?     |       |     |

      ## Open issues

      | Topic | Description | Status |
      |-------|-------------|--------|
      | Card  | No licence  | open   |

      - The vendor is silent (Ann Lee)
      - None
    `
    assert.deepEqual(partsIn(text), [
      'openIssue "Who pays?" date= id=1 owner=',
      'openIssue "No licence" status=open',
      'openIssue "The vendor is silent (Ann Lee)" owner=Ann Lee',
    ])
  })

  it('K-08 are the actions that a review promises', () => {
    const text = doc`
      ## Follow-ups

      | Action     | Owner | Due        |
      | ---------- | ----- | ---------- |
      | Tune alert |       |            |
      | Add a test | QA    | 2026-12-10 |

      - Write it down (Ann Lee, 2026-12-01)
      - Who writes it down?

      ## Improvements

      - Tests were flaky
    `
    assert.deepEqual(partsIn(text, { kind: 'post-release-review', only: 'openIssue' }), [
      'openIssue "Tune alert" date= owner=',
      'openIssue "Add a test" date=2026-12-10 owner=QA',
      'openIssue "Write it down (Ann Lee, 2026-12-01)" date=2026-12-01 owner=Ann Lee',
    ])
    assert.deepEqual(partsIn(text, { kind: 'release-plan', only: 'openIssue' }), [])
  })

  it('K-08 a question that prompts a retrospective is none', () => {
    const text = '## Open questions\n\n- What went well?\n\n| Question | Owner |\n|---|---|\n| What went wrong? | |\n'
    assert.deepEqual(partsIn(text, { kind: 'post-release-review', only: 'openIssue' }), [])
  })
})

describe('rollback triggers', () => {
  it('C-07 O-15 are rows and bullets under their heading', () => {
    const text = doc`
      # Rollback plan

      ## Rollback triggers

      | Metric     | Threshold | Action   | Decider |
      |------------|-----------|----------|---------|
      | Error rate | > 1 %     | Flag off | SRE     |

      - Checkout is down for 5 minutes
    `
    assert.deepEqual(partsIn(text, { kind: 'rollback-plan' }), [
      'trigger "Error rate" action=Flag off approver=SRE threshold=> 1 %',
      'trigger "Checkout is down for 5 minutes"',
    ])
  })

  it('are a column that says so, under any heading', () =>
    assert.deepEqual(partsIn('# Plan\n\n| Rollback trigger | Action |\n|---|---|\n| Errors | Flag off |\n'), [
      'trigger "Errors" action=Flag off',
    ]))

  it('are not read into escalations, risks or other documents', () => {
    const rows = '\n\n| Condition | Action |\n|---|---|\n| Errors | Call |\n'
    assert.deepEqual(partsIn(`## Escalation triggers${rows}`), [])
    assert.deepEqual(partsIn(`## Triggers${rows}`, { kind: 'release-notes' }), [])
    const risks = '## Triggers\n\n| Risk | Probability | Trigger |\n|---|---|---|\n| Late | Low | Lag |\n'
    assert.deepEqual(partsIn(risks, { only: 'trigger' }), [])
  })
})

describe('communications', () => {
  it('O-08 are rows of audiences beside channels', () => {
    const text = doc`
      # Plan

      | Audience  | Channel | Sender  | Trigger | Message goal |
      |-----------|---------|---------|---------|--------------|
      | Customers | Mail    | Support | T-1     | What changes |
      | Desk      | Chat    |         |         |              |
    `
    assert.deepEqual(
      partsIn(text).map(part => part.replace(/^(communication) "[^"]*"/, '$1')),
      [
        'communication audience=Customers channel=Mail message=What changes sender=Support trigger=T-1',
        'communication audience=Desk channel=Chat message= sender= trigger=',
      ],
    )
  })

  it('are not read into contacts and trainings', () => {
    for (const text of [
      '## Contacts\n\n| Audience | Channel | Owner |\n|---|---|---|\n| Desk | Chat | SRE |\n',
      '# Plan\n\n| Training | Audience | Channel | When |\n|---|---|---|---|\n| Card | Desk | Chat | T-3 |\n',
      '# Plan\n\n| Audience | Channel |\n|---|---|\n| Desk | Chat |\n',
    ])
      assert.deepEqual(partsIn(text, { only: 'communication' }), [], text)
  })
})

describe('evidence', () => {
  it('O-09 are the records of a compliance log', () => {
    const text = doc`
      # Log

      | Requirement | Evidence     | Approved by | Storage location | Retention |
      |-------------|--------------|-------------|------------------|-----------|
      | Access      | Review notes | Legal       | Archive 3        | 7 years   |
      | Backup      |              |             |                  |           |
    `
    const records = partsIn(text, { kind: 'compliance-log', only: 'evidence' })
    assert.deepEqual(records, [
      'evidence "Access" approver=Legal evidence=Review notes location=Archive 3 retention=7 years',
      'evidence "Backup" approver= evidence= location= retention=',
    ])
  })

  it('are not read into gates that keep theirs', () => {
    const text =
      '## Gates\n\n| Gate | Approver | Evidence | Retention |\n|---|---|---|---|\n| QA | QA lead | Wiki | 1 year |\n'
    assert.deepEqual(partsIn(text, { only: 'evidence' }), [])
  })
})

describe('a change request', () => {
  it('C-01 is the change its title names, and its sections tell of it', () => {
    const text = '# Change Request CR-7 — New stack\n\n## Reason\n\nSpeed.\n\n## Impact\n\nNone.\n'
    const [change] = partsIn(text, { kind: 'change-request', only: 'change' })
    assert.match(change!, /^change "Change Request CR-7 — New stack" .*impact=\(impact\).* reason=\(reason\)/)
    const dated = partsIn(text.replace('Speed.', '- Dates: created 2026-11-02'), {
      kind: 'change-request',
      only: 'change',
    })
    assert.match(dated[0]!, / date=\(date\)/)
    assert.deepEqual(partsIn(text.replace('CR-7 ', ''), { kind: 'change-request', only: 'change' }), [])
    assert.deepEqual(partsIn(text, { kind: 'change-log', only: 'change' }), [])
  })
})

describe('an open issue', () => {
  it('P-07 has the properties behind the dots of a line below it', () => {
    const text = '## Open issues\n\n- Blocker: lint debt\n  - Owner: QA lead • ETA: 2026-10-20\n'
    assert.match(partsIn(text, { only: 'openIssue' })[0]!, / date=2026-10-20 owner=QA lead/)
  })
})
