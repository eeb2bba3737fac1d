/** Holds layouts that many documents share, and that look like something they are not. */
import assert from 'node:assert/strict'
import { partsIn, placeholdersIn } from './reading.js'

const gates = (text: string): string[] => partsIn(text, { kind: 'go-no-go', only: 'gate' })

describe('signatures and verdicts', () => {
  it('O-09 a decision’s form is no gate beside those who sign', () => {
    const text = '## Release approval\n\n- QA owner: ____\n- Decision: `GO` / `NO-GO`\n- Decision: ☐ GO ☐ NO-GO\n'
    assert.deepEqual(gates(text), ['gate "QA owner" approver=QA owner'])
    assert.equal(gates('## Gates\n\n- Decision: go/no-go call at noon\n').length, 1)
  })

  it('O-09 a column of sign-offs has what is signed for before it', () => {
    const table = (sign: string): string =>
      `## Required sign-offs\n\n| Area | Sign-off | Name | Date |\n|---|---|---|---|\n| Product | ${sign} | | |\n| Security | ${sign} | | |\n`
    for (const sign of ['pending', '____', ''])
      assert.deepEqual(
        gates(table(sign)).map(said => /"[^"]*"/.exec(said)![0]),
        ['"Product"', '"Security"'],
        sign,
      )
    const roles =
      '## Approvals\n\n| Role | Name | Approval |\n|---|---|---|\n| CTO | - | PENDING |\n| QA lead | Ann | PENDING |\n'
    assert.deepEqual(gates(roles).length, 2)
  })

  it('O-09 "Verification evidence" of a gate is its evidence', () => {
    const text =
      '## Release gates\n\n| # | Release criterion | Verification evidence | Status |\n|---|---|---|---|\n| 1 | Builds | run 7 | PASS |\n'
    assert.match(gates(text)[0]!, /^gate "Builds" .*evidence=run 7/)
  })
})

describe('what is none of them', () => {
  it('O-12 blockers that are counted, and there are none', () => {
    const issues = (first: string): string[] =>
      partsIn(`## Release blockers\n\n- **P0 blockers (data loss):**\n  - ${first}\n  - Checked in every suite.\n`, {
        only: 'openIssue',
      })
    for (const first of ['**COUNT: 0**', 'None', 'Open issues: 0', 'zero']) assert.deepEqual(issues(first), [], first)
    assert.equal(issues('Login fails').length, 1)
  })

  it('P-07 warnings that a heading says may be risked', () => {
    const text =
      '## Soft warnings (go with documented risk)\n\n| # | Warning | Mitigation |\n|---|---|---|\n| S1 | No speech | Text |\n'
    assert.deepEqual(partsIn(text, { kind: 'go-no-go', only: 'risk' }), [])
    assert.equal(partsIn(text, { kind: 'risk-register', only: 'risk' }).length, 1)
  })
})

describe('what a risk’s heading rates', () => {
  for (const [heading, levels] of [
    ['RISK-01 — Late vendor · **Impact 5 × Likelihood 4 = 20**', 'impact=5 mitigation=m probability=4'],
    ['R-1: Late vendor (likelihood 30%, impact 4/5)', 'impact=4/5 mitigation=m probability=30%'],
    ['R-1: Late vendor (High/Low)', 'impact=Low mitigation=m probability=High'],
    ['R-1: Late vendor (2026)', 'mitigation=m'],
  ] as const)
    it(`P-07 "${heading}"`, () => {
      const [risk] = partsIn(`# Risks\n\n## ${heading}\n\n**Mitigation:** m\n`, { only: 'risk' })
      assert.equal(risk!.replace(/^.*" (?:id=\S+ )?/, ''), levels)
    })
})

it('P-07 a sentence that opens with a factor tells it, and "Risks and mitigations" is over risks', () => {
  const text =
    '## Risks and mitigations\n\n### Risk: late vendor\n\nImpact on the budget of 10 %. Mitigation: a second one.\n'
  assert.match(partsIn(text, { only: 'risk' })[0]!, / impact=Impact on the budget of 10 %\. mitigation=a second one/)
  const apart = text.replace('Risks and mitigations', 'Mitigations').replace(/Impact[^.]*\. /, '')
  assert.deepEqual(partsIn(apart, { only: 'risk' }), [])
})

it('P-07 neither makes a risk of a chapter that explains its levels', () => {
  const chapter =
    '# Risk register\n\nLow is under 10 %. Impact is High where the date moves.\n\n## Risks (High/Low)\n\nSee there.\n'
  assert.deepEqual(partsIn(chapter, { kind: 'risk-register', only: 'risk' }), [])
  assert.deepEqual(partsIn('# Risks\n\n## High impact\n\nSee there.\n', { only: 'risk' }), [])
})

it('C-01 a choice in code marks still waits', () =>
  assert.equal(placeholdersIn('- Decision: `GO` / `NO-GO`\n').found.length, 1))
