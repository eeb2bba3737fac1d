/** Sign-offs in bullets: who is asked to sign, and what only stands beside it. */
import assert from 'node:assert/strict'
import { doc, partsIn, read } from './reading.js'

const gates = (bullets: string, heading = 'Sign-off'): string[] =>
  partsIn(`## ${heading}\n\n${bullets}\n`, { only: 'gate' })

describe('sign-off bullets', () => {
  for (const [bullet, gate] of [
    ['- Product owner', 'gate "Product owner" approver=Product owner'],
    ['- Finance lead (if applicable)', 'gate "Finance lead (if applicable)" approver=Finance lead'],
    ['- Hypercare lead sign-off', 'gate "Hypercare lead sign-off" approver=Hypercare lead'],
    ['- Technical lead: ________ Date: ____', 'gate "Technical lead" approver=Technical lead'],
    ['- Product owner sign-off: TBD', 'gate "Product owner sign-off" approver=Product owner'],
    ['- Technical sign-off: TBD', 'gate "Technical sign-off"'],
    ['- Security sign-off (if required): pending', 'gate "Security sign-off (if required)" approver=Security'],
    ['- [ ] QA lead: ____', 'gate "QA lead" approver=QA lead'],
  ] as const)
    it(`O-14 ${bullet}`, () => {
      assert.deepEqual(
        gates(bullet).map(one => one.replace(/ (?:date|status)=\S*/g, '')),
        [gate],
      )
    })

  for (const bullet of [
    '- Date: 2026-03-01',
    '- Responsible: ____',
    '- Approved for the rollout: yes',
    '- [ ] Collect the sign-offs of all stakeholders',
    '- [ ] Ann Lee: zero errors, no defects open',
    '- Technical approval follows',
  ])
    it(`are no gate: ${bullet}`, () => {
      assert.deepEqual(gates(bullet), [])
    })

  it('are read under a heading or an introduction of other languages', () => {
    assert.deepEqual(gates('- Projektleiter: ____', 'Freigabe'), ['gate "Projektleiter" approver=Projektleiter'])
    assert.deepEqual(gates('**审批签字**:\n\n- [ ] Tech Lead: ____', '沟通'), ['gate "Tech Lead" approver=Tech Lead'])
  })
})

describe('what stands near gates', () => {
  it('is no gate: a path, an open blocker, what to do when one fails', () => {
    const text = doc`
      ## Release gates

      | Gate  | Check       | Status |
      | ----- | ----------- | ------ |
      | Tests | npm test    | passed |

      Current blockers:

      - The order service does not start

      If any gate fails:

      - Stop the rollout
    `
    assert.deepEqual(partsIn(text, { only: 'gate' }), ['gate "Tests" status=passed threshold=npm test done'])
    assert.deepEqual(partsIn('## Files\n\n- reports/go-no-go-decision.md\n', { only: 'gate' }), [])
  })

  it('is no group of criteria where it is about going back', () => {
    const text = '# Go/No-Go\n\n## Rollback plan\n\n### In case of trouble\n\n- [ ] Backup at hand\n'
    assert.deepEqual(partsIn(text, { kind: 'go-no-go', only: 'gate' }), [])
  })
})

describe('introductions over lists', () => {
  it('announce the steps instead of the triggers of the heading', () => {
    const text = doc`
      ## Rollback criteria

      - Error rate above 5 %

      Rollback steps:

      1. Restore the backup
    `
    assert.deepEqual(partsIn(text, { kind: 'deployment-runbook', only: 'trigger' }), ['trigger "Error rate above 5 %"'])
  })
})

describe('what only looks like a signature', () => {
  it('a role in a step that its own bullets spell out', () => {
    const text = '## Checks and validation\n\n1. **Verify frontend**:\n   - Open the page\n   - Search for a word\n'
    assert.deepEqual(partsIn(text, { only: 'gate' }), [])
    const signed = '## Approvals\n\n- QA lead:\n  - Name: ____\n'
    assert.equal(partsIn(signed, { only: 'gate' }).length, 1)
  })
  it('U-04 a box that says what a role approves is owned by the role', () => {
    assert.deepEqual(partsIn('## 承認\n\n- [ ] **経営者承認**: リリースに進むことに署名\n'), [
      'checklistItem "経営者承認: リリースに進むことに署名" owner=経営者',
    ])
  })
})

describe('headings written as a line', () => {
  it('a few words glued to their list say what it holds', () => {
    assert.deepEqual(partsIn('# Checklist\n\nSign-off\n- QA lead:\n', { only: 'gate' }), [
      'gate "QA lead" approver=QA lead',
    ])
    for (const line of ['Sign-off\n', 'Sign-off follows.', 'The sign-off is given by those who ship it'])
      assert.deepEqual(partsIn(`# Checklist\n\n${line}\n- QA lead:\n`, { only: 'gate' }), [], line)
  })
})

describe('words of a document', () => {
  it('O-19 two signs of a script without blanks are one', () => {
    assert.equal(read('# 計画\n\n本番に出す\n').words, 1 + 3)
  })
})
