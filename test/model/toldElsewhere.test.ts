/** What stands beside a part, or is none: mitigations behind risks, criteria of one gate, blockers that are conditions. */
import assert from 'node:assert/strict'
import { doc, partsIn } from './reading.js'

describe('what lists tell of risks', () => {
  it('C-03 takes bullets that open with a property for the risk before them, in one list or the next', () => {
    assert.deepEqual(
      partsIn(doc`
        ## Risks and mitigations

        - Risk: The queue backs up
        - Mitigation: Scale the workers
        - Owner: SRE Lead

        - Risk: Drafts are lost
        - Gather feedback
      `),
      [
        'risk "The queue backs up" mitigation=Scale the workers owner=SRE Lead',
        'risk "Drafts are lost"',
        'risk "Gather feedback"',
      ],
    )
    const apart = '## Risks\n\n1. Risk: Late\n- Mitigation: Buffer\n\n2. Risk: Broken\n- Mitigation: Tests\n'
    assert.deepEqual(partsIn(apart), ['risk "Late" mitigation=Buffer', 'risk "Broken" mitigation=Tests'])
    const tasks = '## Risks\n\n- Risk: Late\n- [ ] Mitigation: Buffer\n'
    assert.deepEqual(partsIn(tasks), ['risk "Late"', 'checklistItem "Mitigation: Buffer"'])
  })

  it('C-03 keeps a name of any script, and its bracket, before the arrow', () =>
    assert.deepEqual(partsIn('## Risks and mitigations\n\n- データ損失 → 退避\n- Lock (v2) → Buffer\n'), [
      'risk "データ損失" mitigation=退避',
      'risk "Lock (v2)" mitigation=Buffer',
    ]))

  for (const [what, bullet] of [
    ['an arrow', '- Locks pile up → Buffer'],
    ['a dash', '- Locks pile up — Buffer'],
    ['a colon', '- **Locks pile up**: Buffer'],
  ] as const)
    it(`C-03 takes what stands behind ${what} under "Risks and mitigations" for the mitigation`, () => {
      assert.deepEqual(partsIn(`## Risks and mitigations\n\n${bullet}\n`), ['risk "Locks pile up" mitigation=Buffer'])
      assert.equal(partsIn(`## Risks\n\n${bullet}\n`).join().includes('mitigation'), false)
    })

  it('C-03 takes a nested list without labels for it, too, and nothing where one bullet labels its mitigation', () => {
    const nested = '## Risks and mitigations\n\n- Locks pile up:\n  - Commit in small batches\n- Bad luck\n'
    assert.match(partsIn(nested)[0]!, /mitigation=- Commit in small batches/)
    assert.equal(partsIn(nested)[1], 'risk "Bad luck"')
    const labelled = '## Risks and mitigations\n\n- Late: by a week\n- Broken\n  - Mitigation: Tests\n'
    assert.deepEqual(partsIn(labelled), ['risk "Late"', 'risk "Broken" mitigation=Tests'])
  })

  it('C-03 reads the list below an empty label of a section about one risk', () => {
    const text = '## Risks\n\n### Risk 1 – Late\n\n- **Impact**: High\n- **Mitigation plan**:\n  - Buffer\n  - Tests\n'
    assert.match(partsIn(text)[0]!, /^risk "Risk 1 – Late" impact=High mitigation=- Buffer/)
  })

  it('counts no risks, and takes no form of blanks for one', () => {
    const counts = '## Risks\n\n- **Critical/High risks:** 0\n- **Low residual risks:** 9 — all treated\n'
    assert.deepEqual(partsIn(counts), [])
    const form = '## Risk log template\n\n- Probability:\n- Impact:\n- Owner:\n'
    assert.deepEqual(partsIn(form, { only: 'risk', kind: 'risk-register' }), [])
  })
})

describe('what is no gate', () => {
  it('O-05 are the criteria under the heading of one gate: they are that gate', () => {
    assert.deepEqual(
      partsIn('## Planning exit gate\n\nAll must pass:\n\n- The plan is agreed\n- Tests are green\n').length,
      1,
    )
    assert.match(
      partsIn('## Planning exit gate\n\n- The plan is agreed\n- Tests are green\n')[0]!,
      /^gate "Planning exit gate"/,
    )
    const table =
      '## Release gate\n\n| Gate | Result |\n|---|---|\n| Lint | Pass |\n\nNow blocked by:\n\n- Tests fail\n'
    assert.deepEqual(partsIn(table), ['gate "Lint" status=Pass done'])
    assert.equal(partsIn('## Engineering gates\n\n- Lint passes\n- Build passes\n').length, 2)
  })

  it('O-05 are rules about gates, and criteria of failure', () => {
    assert.deepEqual(partsIn('## Gate authority\n\n- Any veto by SEC blocks the launch\n'), [])
    assert.deepEqual(partsIn('## Fail criteria\n\n- [ ] Any pending bug\n', { kind: 'go-no-go' }), [])
    assert.deepEqual(partsIn('## Abnahmekriterien\n\n- Health check ist grün\n', { only: 'gate' }), [])
  })

  it('O-05 are the date of a signature and the others who sign', () => {
    const text = '## Freigabe\n\n- Datum der Entscheidung:\n- Additional approvers:\n- QA Lead:\n'
    assert.deepEqual(partsIn(text), ['gate "QA Lead" approver=QA Lead'])
  })
})

describe('what is no open issue', () => {
  it('O-12 are conditions under a heading about blockers, and what blocks nothing', () => {
    const of = (text: string): string[] => partsIn(text, { only: 'openIssue' })
    assert.deepEqual(of('## Release blockers\n\n- The audit must pass\n- Login fails\n'), ['openIssue "Login fails"'])
    assert.deepEqual(of('## Deliberately not release blockers\n\n- New icons\n'), [])
    const until =
      '## Release blockers\n\nNot releasable until all of the following are true:\n\n- Smoke tests cover login\n'
    assert.deepEqual(of(until), [])
    assert.deepEqual(of('## Open questions\n\n- Which build must pass?\n'), ['openIssue "Which build must pass?"'])
  })
})

describe('what is nobody’s work, or done', () => {
  it('are boxes that say none, and answers to tick', () => {
    assert.deepEqual(partsIn('## Blockers\n\n- [ ] None currently identified\n'), [])
    assert.deepEqual(partsIn('Entscheidung:\n\n- [ ] Freigegeben\n- [ ] Nicht freigegeben\n'), [])
    assert.deepEqual(partsIn('Risk impact:\n\n- [ ] Reduces risk\n- [ ] No change to risk\n'), [])
  })

  it('C-04 are dependencies with a mark behind them', () => {
    assert.deepEqual(partsIn('## Dependencies\n\n- Message queue (✅ delivered)\n- Ledger\n'), [
      'dependency "Message queue (✅ delivered)" done',
      'dependency "Ledger"',
    ])
  })

  it('names no topic by a file: `dependencies.md` in a heading is where something lies', () => {
    assert.deepEqual(partsIn('## Notes on the register (`dependencies.md`)\n\n- Presets come from packs\n'), [])
  })
})
