/** Checklist items: task boxes anywhere, rows of a table somebody ticks off, and what became of them. */
import assert from 'node:assert/strict'
import { doc, partsIn } from './reading.js'

describe('checklist items', () => {
  it('U-03 are task boxes of every bullet, in every document', () => {
    const text = doc`
      # Plan

      - [ ] dash

      * [x] star

      + [X] plus

      1. [ ] number

      - no box
      - [ ]
    `
    assert.deepEqual(partsIn(text), [
      'checklistItem "dash"',
      'checklistItem "star" done',
      'checklistItem "plus" done',
      'checklistItem "number"',
    ])
  })

  it('an item may be not applicable or deferred, in the notations people use', () => {
    const text = doc`
      # Plan

      - [-] Canary: there is no load balancer
      - [~] ~~Canary~~
      - [ ] Canary (N/A)
      - [ ] ~~Canary~~
      - [>] Canary — Ann Lee, 2026-03-01
      - [ ] Canary: deferred to 4.3
      - [ ] Canary
    `
    assert.deepEqual(
      partsIn(text).map(part => /(?:\w+)?$/.exec(part)![0] || 'open'),
      ['notApplicable', 'notApplicable', 'notApplicable', 'notApplicable', 'deferred', 'deferred', 'open'],
    )
  })

  it('C-06 are rows with an item column and an owner or status', () => {
    const text = doc`
      ## Before the release

      | #   | Item         | Owner | Status |
      | --- | ------------ | ----- | ------ |
      | 1   | Backup taken | DBA   | ✓      |
      | 2   | Smoke tests  |       | ○      |
      |     |              |       |        |
    `
    assert.deepEqual(partsIn(text), [
      'checklistItem "Backup taken" id=1 owner=DBA status=✓ done',
      'checklistItem "Smoke tests" id=2 owner= status=○',
    ])
  })

  it('C-06 are ticked rows of another name under a checklist heading', () => {
    assert.deepEqual(partsIn('## Checklist\n\n| Task | Done |\n|---|---|\n| Backup | ☐ |\n'), [
      'checklistItem "Backup" status=☐',
    ])
    assert.deepEqual(partsIn('## Checklist\n\n| Step | |\n|---|---|\n| Backup | ⬜ |\n'), ['checklistItem "Backup"'])
  })

  it('P-06 are rows with tasks and status in a support readiness checklist under any heading', () => {
    const text = '# Readiness\n\n## Training\n\n| Task | Status |\n|---|---|\n| Train the desk | done |\n'
    assert.deepEqual(partsIn(text, { kind: 'support-readiness' }), ['checklistItem "Train the desk" status=done done'])
    assert.deepEqual(partsIn(text, { kind: 'release-notes' }), [])
  })

  it('a nested box belongs to whoever owns the one over it', () => {
    const text = doc`
      # Plan

      - [ ] **SRE**: drain the pool
        - [ ] tell the desk
      - [ ] Deploy
        - Owner: DBA
    `
    assert.deepEqual(partsIn(text), [
      'checklistItem "SRE: drain the pool" owner=SRE',
      'checklistItem "tell the desk" owner=SRE',
      'checklistItem "Deploy" owner=DBA',
    ])
  })

  it('O-07 bullets below a box that tell of it are no parts beside it', () => {
    const text = doc`
      ## Blockers to fix

      - [ ] Rotate the keys
        - File: vault.ts
        - Owner: Security lead
        - Effort: 2 hours
    `
    assert.deepEqual(partsIn(text), ['checklistItem "Rotate the keys" owner=Security lead'])
    const open = partsIn(text.replace('Owner: Security lead', 'ask the vendor').replace('Effort: 2 hours', 'wait'))
    assert.ok(open.some(part => part.startsWith('openIssue')))
  })

  for (const [what, text] of [
    ['a risk table', '## Checklist\n\n| Item | Risk | Probability | Status |\n|---|---|---|---|\n| a | b | c | d |\n'],
    ['a table of statuses', '## Status values\n\n| Task | Status |\n|---|---|\n| any | done |\n'],
    ['messages', '## Checklist\n\n| Item | Channel | Status |\n|---|---|---|\n| a | mail | sent |\n'],
    ['bullets', '# Plan\n\n- Backup\n- [link](x.md)\n- [ref]: no box\n'],
  ] as const)
    it(`are not read into ${what}`, () => assert.deepEqual(partsIn(text, { only: 'checklistItem' }), []))

  it('P-06 are answered for by whoever is to sign them', () => {
    const items = (more: string): string[] => partsIn(`## Before release\n\n- [ ] Restore drill passed ${more}\n`)
    assert.match(items('— Sign-off: Release Manager')[0]!, / owner=Release Manager$/)
    assert.match(items('(verified by: QA lead)')[0]!, / owner=QA lead$/)
    assert.doesNotMatch(items('— Sign-off: needed')[0]!, /owner=/)
  })
})
