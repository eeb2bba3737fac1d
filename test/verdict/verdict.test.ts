/** These documents, this outcome, these reasons. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { CRITERIA, CRITERION_IDS, type Criterion } from '../../server/src/analysis/lint/criterion.js'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { artefact, GATES, READY, verdictsOn, type Documents } from './release.js'

interface Row {
  readonly title: string
  /** Documents that are different from those of a release that is ready. */
  readonly but: Documents
  readonly today?: string
  readonly outcome: string
  /** `criterion: message`, in order. */
  readonly reasons: readonly string[]
}

const gate = (status: string, due = ''): Documents => ({
  'Approvals.md': artefact(
    'compliance-log',
    `# Compliance log\n\n## Approvals\n\n${GATES}| Privacy | 0 findings | [a](https://e.example/2) | DPO | Eva | ${status} | ${due} |`,
  ),
})
const plan = (more: string, status?: string): Documents => ({
  'ReleasePlan.md': artefact(
    'release-plan',
    `# Release plan\n\n| Fact | Value |\n|---|---|\n| Go-live date | 2026-11-20 |\n\n${more}`,
    status,
  ),
})
const decided = (word: string): Documents => ({
  'GoNoGo.md': READY['GoNoGo.md']!.replace('Decision: Go', `Decision: ${word}`),
})
const inWords = (words: string): Documents => ({
  'GoNoGo.md': READY['GoNoGo.md']!.replace('Decision: Go', `${words}\n`),
})
const risks = (rows: string): Documents => ({
  'RiskRegister.md': artefact(
    'risk-register',
    `# Risk register\n\n| ID | Risk | Probability | Impact | Mitigation | Owner | Status |\n|---|---|---|---|---|---|---|\n${rows}`,
  ),
})
const matrix = (rows: string, more = ''): Documents => ({
  'RTM.md': artefact(
    'rtm',
    `# Requirements traceability matrix\n\n| Requirement ID | Requirement | Priority | Status | Verification | Rollback control |\n|---|---|---|---|---|---|\n${rows}${more}`,
  ),
})

const TABLE: readonly Row[] = [
  { title: 'K-03 everything decided for it', but: {}, outcome: 'go', reasons: [] },
  { title: 'a decision against it', but: decided('No-go'), outcome: 'no-go', reasons: ['refused-release: The decision in "Go/no-go checklist" is "No-go".'] },
  { title: 'a decision in German', but: decided('abgelehnt'), outcome: 'no-go', reasons: ['refused-release: The decision in "Go/no-go checklist" is "abgelehnt".'] },
  { title: 'a decision under conditions', but: decided('Go with conditions: hotfix 3 first'), outcome: 'conditions', reasons: ['open-gate: The decision in "Go/no-go checklist" is under conditions: "Go with conditions: hotfix 3 first".'] },
  { title: 'a decision nobody has taken yet is told, and forbids nothing', but: decided('Go / No-go'), outcome: 'go', reasons: ['undecided-release: The decision in "Go/no-go checklist" is not recorded.'] },
  { title: 'K-03 a decision told in a sentence under its heading', but: inWords('**Go**, decided by Ana on 2026-11-01 at 10:00 UTC.'), outcome: 'go', reasons: [] },
  { title: 'a decision against it, told in a sentence', but: inWords('The board has not approved the release.'), outcome: 'no-go', reasons: ['refused-release: The decision in "Go/no-go checklist" is "not approved".'] },
  { title: 'what each decision would mean is none', but: inWords('Go if all criteria are met. No-go means the old release stays.'), outcome: 'go', reasons: ['undecided-release: The decision in "Go/no-go checklist" is not recorded.'] },
  { title: 'a criterion under a heading about criteria is none', but: inWords('See below.\n\n## Decision criteria\n\nTests approved by QA'), outcome: 'go', reasons: ['undecided-release: The decision in "Go/no-go checklist" is not recorded.'] },
  { title: 'votes, one of them against it', but: inWords('| Who | Vote |\n|---|---|\n| Ana | Go |\n| Ben | No-go |\n| Eva | Go |'), outcome: 'no-go', reasons: ['refused-release: The decision in "Go/no-go checklist" is "No-go".'] },
  { title: 'a box for each decision, one of them ticked', but: decided('☐ Go ☑ No-go'), outcome: 'no-go', reasons: ['refused-release: The decision in "Go/no-go checklist" is "☐ Go ☑ No-go".'] },
  { title: 'a refused gate', but: gate('Rejected'), outcome: 'no-go', reasons: ['refused-gate: The gate "Privacy" is on "Rejected".'] },
  { title: 'a gate that was due', but: gate('Pending', '2026-10-31'), outcome: 'no-go', reasons: ['overdue-gate: The gate "Privacy" was due on 2026-10-31 and is not decided.'] },
  { title: 'a gate due today is not overdue', but: gate('Pending', '2026-11-02'), outcome: 'conditions', reasons: ['open-gate: The gate "Privacy" is to be decided by 2026-11-02.'] },
  { title: 'a gate with nothing behind it', but: gate(''), outcome: 'conditions', reasons: ['open-gate: The gate "Privacy" is not decided.'] },
  { title: 'a gate under conditions', but: gate('Approved with conditions'), outcome: 'conditions', reasons: ['open-gate: The gate "Privacy" is decided under conditions.'] },
  { title: 'a gate that does not apply', but: gate('N/A'), outcome: 'go', reasons: [] },
  { title: 'an item that is not ticked', but: plan('## Pre-release checklist\n\n- [ ] **QA lead**: regression finished\n- [x] **SRE lead**: backup taken'), outcome: 'no-go', reasons: ['unticked-item: The item "QA lead: regression finished" is not ticked.'] },
  { title: 'items of later phases, for the bad case, optional or set aside', but: plan('## Pre-release checklist\n\n- [x] **QA lead**: tests\n- [ ] **QA lead**: optional: exploratory session\n- [-] **QA lead**: translations — N/A, English only\n\n## Post-release\n\n- [ ] **QA lead**: metrics compared\n\n## Rollback\n\n- [ ] **SRE lead**: traffic back'), outcome: 'go', reasons: [] },
  { title: 'items of the release day are due the day after', but: plan('## Deployment\n\n- [ ] **QA lead**: smoke tests pass'), today: '2026-11-21', outcome: 'no-go', reasons: ['unticked-item: The item "QA lead: smoke tests pass" is not ticked.'] },
  { title: 'a high risk with no answer', but: risks('| R-1 | Data loss | High | High |  | Ana | Open |\n| R-2 | Delay | Low | Low |  | Ana | Open |'), outcome: 'no-go', reasons: ['unmitigated-risk: The high risk "Data loss" has no mitigation.'] },
  { title: 'a high risk in figures', but: risks('| R-1 | Data loss | 5 | 4 |  | Ana | Open |\n| R-2 | Delay | 2 | 5 | Buffer | Ana | Open |'), outcome: 'no-go', reasons: ['unmitigated-risk: The high risk "Data loss" has no mitigation.'] },
  { title: 'a high risk somebody accepts', but: risks('| R-1 | Data loss | High | High |  | Ana | Accepted |'), outcome: 'go', reasons: [] },
  { title: 'a risk nobody can rate', but: risks('| R-1 | Data loss |  | High | Backup | Ana | Open |'), outcome: 'conditions', reasons: ['unrated-risk: The risk "Data loss" has no probability.'] },
  { title: 'P-12 a requirement that is not covered', but: matrix('| REQ-1 | Fast | Must | Done | TC-1 |  |\n| REQ-2 | Safe | Must | Done | TC-2 | Flag |'), outcome: 'no-go', reasons: ['uncovered-requirement: The requirement "REQ-1" has no rollback control.'] },
  { title: 'P-12 one that is not covered in a table of the plan, where no document is a matrix', but: plan('| Requirement ID | Requirement | Verification |\n|---|---|---|\n| REQ-1 | Fast | TC-1 |\n| REQ-2 | Safe | |'), outcome: 'no-go', reasons: ['uncovered-requirement: The requirement "REQ-2" has no verification.'] },
  { title: 'a table of the plan beside a matrix is none', but: { ...plan('| Requirement ID | Requirement | Verification |\n|---|---|---|\n| REQ-1 | Fast | |'), ...matrix('| REQ-1 | Fast | Must | Done | TC-1 | Flag |') }, outcome: 'go', reasons: [] },
  { title: 'P-01 a list of requirements is no matrix', but: { ...plan('| Requirement ID | Requirement | Priority |\n|---|---|---|\n| REQ-1 | Fast | Must |'), 'slipway.yml': 'verdict: { expected: [release-plan, rtm], criteria: { grave-finding: off } }\n' }, outcome: 'conditions', reasons: ['missing-artefact: The release has no requirements traceability matrix.'] },
  { title: 'one that could be left out forbids nothing', but: matrix('| REQ-1 | Fast | Could | Done | TC-1 |  |'), outcome: 'conditions', reasons: ['uncovered-requirement: The requirement "REQ-1" has no rollback control.'] },
  { title: 'a gap accepted until a day to come', but: matrix('| REQ-1 | Fast | Must | Done | TC-1 |  |', '\n\n## Accepted gaps\n\n| Requirement ID | Gap | Rationale | Approver | Accepted until |\n|---|---|---|---|---|\n| REQ-1 | No flag | Read-only | Ana | 2026-12-01 |'), outcome: 'go', reasons: [] },
  { title: 'a gap whose acceptance is over', but: matrix('| REQ-1 | Fast | Must | Done | TC-1 |  |', '\n\n## Accepted gaps\n\n| Requirement ID | Gap | Rationale | Approver | Accepted until |\n|---|---|---|---|---|\n| REQ-1 | No flag | Read-only | Ana | 2026-10-01 |'), outcome: 'no-go', reasons: ['uncovered-requirement: The requirement "REQ-1" has no rollback control, and its accepted gap ended on 2026-10-01.'] },
  { title: 'P-01 an expected artefact that is missing', but: { 'slipway.yml': 'verdict: { expected: [release-plan, rollback-plan], criteria: { grave-finding: off } }\n' }, outcome: 'conditions', reasons: ['missing-artefact: The release has no rollback plan.'] },
  { title: 'a document people act on that is not approved', but: plan('## Pre-release checklist\n\n- [x] **QA lead**: done', 'in-review'), outcome: 'conditions', reasons: ['unapproved-artefact: "Release plan" is in review.'] },
  { title: 'O-04 a milestone that is past and open', but: plan('## Milestones\n\n| Milestone | Date | Owner | Status |\n|---|---|---|---|\n| Code freeze | 2026-10-20 | Ana | Open |'), outcome: 'conditions', reasons: ['overdue-milestone: The milestone "Code freeze" was due on 2026-10-20 and is still open.'] },
  { title: 'P-11 readiness items that are blocked, late, or wait', but: { 'SupportReadiness.md': artefact('support-readiness', '# Support readiness checklist\n\n## Training\n\n| # | Item | Owner | Status | Due date |\n|---|---|---|---|---|\n| 1 | Agents trained | Ana | Blocked | 2026-11-10 |\n| 2 | Roster filled | Ana | Pending | 2026-10-30 |\n| 3 | Articles | Ana | Pending | 2026-11-15 |\n| 4 | Routes | Ana | Go | 2026-10-01 |') }, outcome: 'no-go', reasons: ['blocked-item: The item "Agents trained" is on "Blocked".', 'blocked-item: The item "Roster filled" was due on 2026-10-30 and is on "Pending".', 'open-item: The item "Articles" is on "Pending" until 2026-11-15.'] },
  { title: 'signatures that are there, and that are to come', but: { 'Approvals.md': artefact('change-request', '# Change request\n\n## Sign-off\n\n| Role | Name | Signature | Date |\n|---|---|---|---|\n| QA lead | Ana | A. D. | 2026-10-30 |\n| SRE lead | Ben |  |  |') }, outcome: 'conditions', reasons: ['open-gate: The gate "SRE lead" is not decided.'] },
  { title: 'gates without a place for a decision, where none is recorded', but: { 'GoNoGo.md': artefact('go-no-go', '# Go/no-go checklist\n\nDecision: Go\nDecided by: Ana\nTime of decision: 2026-11-01 10:00 UTC\n\n## Gates\n\n| Gate | Threshold | Evidence | Approver | Fallback delegate |\n|---|---|---|---|---|\n| Tests | 0 failures | [log](https://e.example/1) | QA lead | Ben |\n| Load | 0 errors | [log](https://e.example/1) | QA lead | Ben |') }, outcome: 'conditions', reasons: ['open-gate: Of the 2 gates under "Gates" no decision is recorded anywhere.'] },
  { title: 'gates of a phase to come wait', but: plan('## Post-release gates\n\n' + GATES + '| Closed | 0 incidents | [a](https://e.example/2) | Eva | Ben | Pending | 2026-12-01 |\n| Reviewed | 0 open | [a](https://e.example/2) | Eva | Ben | Pending | |'), outcome: 'go', reasons: [] },
  { title: 'P-11 an approval that is older than the text', but: { 'ReleasePlan.md': READY['ReleasePlan.md']!.replace('status: approved', `status: approved\napproved-by: Ana\napproved-at: 2026-10-30\napproval-fingerprint: v1:${'0'.repeat(32)}:${'0'.repeat(8)}`) }, outcome: 'conditions', reasons: ['stale-artefact: The approval by Ana of 2026-10-30 is older than changes in "Release plan" and "Pre-release checklist".'] },
  { title: 'P-11 a placeholder', but: plan('Contact: TBD\n'), outcome: 'conditions', reasons: ['unfilled-placeholder: "TBD" is still to be filled in.'] },
] // prettier-ignore

describe('verdict', () => {
  for (const { title, but, today, outcome, reasons } of TABLE)
    it(title, () => {
      const [verdict, ...others] = verdictsOn({ ...READY, ...but }, today)
      assert.deepEqual(others, [])
      assert.deepEqual(
        {
          outcome: verdict!.outcome,
          reasons: verdict!.reasons.map(({ criterion, message }) => `${criterion}: ${message}`),
        },
        { outcome, reasons },
      )
    })

  it('names the place of every reason that has one, and a remedy for each', () => {
    const documents = { ...READY, ...gate('Rejected') }
    const [reason] = verdictsOn(documents)[0]!.reasons
    const { document, range } = reason!.place!
    assert.equal((documents as Documents)[document]!.slice(...range), 'Privacy')
    assert.equal(reason!.remedy, CRITERIA['refused-gate'].remedy)
  })

  it('weighs criteria as slipway.yml says', () => {
    const weighed = (weight: string) => verdictsOn({ ...READY, ...gate('Rejected'), 'slipway.yml': `verdict:\n  expected: [release-plan]\n  criteria: { grave-finding: off, refused-gate: ${weight} }\n` })[0]!.outcome // prettier-ignore
    assert.deepEqual(['no-go', 'condition', 'note', 'off'].map(weighed), ['no-go', 'conditions', 'go', 'go'])
  })

  it('says what is due later, and when', () => {
    const [verdict] = verdictsOn({ ...READY, ...plan('## Post-release\n\n- [ ] **QA lead**: metrics compared') })
    assert.deepEqual(verdict!.pending.map(({ message }) => message), ['The item "QA lead: metrics compared" comes later.'])
  }) // prettier-ignore

  it('finds an artefact inside another', () => {
    const [verdict] = verdictsOn({
      ...READY,
      ...plan('## Risks\n\n| Risk | Probability | Impact | Mitigation | Owner |\n|---|---|---|---|---|\n| Delay | Low | Low | Buffer | Ana |'),
      'slipway.yml': 'verdict: { expected: [release-plan, risk-register], criteria: { grave-finding: off } }\n',
    }) // prettier-ignore
    assert.deepEqual(verdict!.artefacts[1], { kind: 'risk-register', state: 'inside', documents: ['ReleasePlan.md'] })
  })

  it('knows of every rule it goes by', () => {
    const ids = new Set(RULES.map(({ id }) => id))
    const named = CRITERION_IDS.flatMap(id => (CRITERIA[id] as Criterion).rules ?? [])
    assert.deepEqual(named.filter(id => !ids.has(id)), [])
  }) // prettier-ignore
})

describe('the page about verdicts', () => {
  it('lists every criterion with its usual weight and when it is met', () => {
    const page = readFileSync(new URL('../../docs/verdict.md', import.meta.url), 'utf8')
    const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| ([a-z-]+) +\| (.+?) +\|$/gm)].map(([, ...cells]) => cells)
    assert.deepEqual(rows, CRITERION_IDS.map(id => [id, CRITERIA[id].weight, CRITERIA[id].help]))
  }) // prettier-ignore
})

describe('verdict on what nobody can judge', () => {
  const cases: readonly (readonly [title: string, documents: Documents, because: RegExp])[] = [
    ['one empty file', { 'ReleasePlan.md': '---\nartefact: release-plan\n---\n' }, /No document of it says anything/],
    ['no plan and no go/no-go', { 'Risks.md': artefact('risk-register', '# Risk register\n\nNone so far.') }, /neither a release plan nor/],
    ['a plan without anything to decide', { 'ReleasePlan.md': artefact('release-plan', '# Release plan\n\nWe ship when it is done.') }, /No gate, no checklist and no decision/],
    ['many plans in one folder that name no release', Object.fromEntries(['A', 'B', 'C'].map(name => [`${name}.md`, '---\nartefact: release-plan\n---\n\n# Release plan\n\n- [ ] Ana: x\n'])), /3 release plans that name no release/],
  ] // prettier-ignore
  for (const [title, documents, because] of cases)
    it(title, () => {
      const [verdict] = verdictsOn(documents)
      assert.equal(verdict!.outcome, 'not-assessable')
      assert.match(verdict!.because!, because)
      assert.deepEqual(verdict!.reasons, [])
    })

  it('nothing at all', () => assert.deepEqual(verdictsOn({ 'README.md': '# Readme\n' }), []))

  it('a scale nobody knows rates nothing', () => {
    const [verdict] = verdictsOn({ ...READY, ...risks('| R-1 | Data loss | Purple | Vast |  | Ana | Open |') })
    assert.deepEqual(verdict!.reasons.filter(({ criterion }) => criterion === 'unmitigated-risk'), [])
  }) // prettier-ignore

  it('requirements that refer to each other in a circle', () => {
    const [verdict] = verdictsOn({ ...READY, ...matrix('| REQ-1 | See REQ-2 | Must | Done | REQ-2 | REQ-2 |\n| REQ-2 | See REQ-1 | Must | Done | REQ-1 | REQ-1 |') })
    assert.equal(verdict!.outcome, 'go')
  }) // prettier-ignore
})

describe('releases of a workspace', () => {
  it('are judged on the day it is in the zone of their plan', () => {
    const zoned = {
      ...READY,
      'ReleasePlan.md': READY['ReleasePlan.md']!.replace('owner:', 'timezone: Asia/Tokyo\nowner:'),
    }
    assert.equal(verdictsOn(zoned, '2026-11-02T20:00:00Z[UTC]')[0]!.asOf, '2026-11-03')
    assert.equal(verdictsOn(READY, '2026-11-02T20:00:00Z[UTC]')[0]!.asOf, '2026-11-02')
  })

  it('are found by folder, and 500 of them are 500 verdicts', () => {
    const documents = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => Object.entries(READY).map(([path, text]) => [`releases/${index}/${path}`, text.replace('Kestrel 2', `Kestrel ${index}`)] as const)).flat(),
    ) // prettier-ignore
    const verdicts = verdictsOn(documents)
    assert.equal(verdicts.length, 500)
    assert.deepEqual([...new Set(verdicts.map(({ outcome }) => outcome))], ['go'])
  })

  it('divide a folder whose plans name several', () => {
    const verdicts = verdictsOn({
      'a.md': artefact('release-plan', '# Release plan a\n\n- [x] Ana: done').replace('Kestrel 2', 'Heron 1'),
      'b.md': artefact('release-plan', '# Release plan b\n\n- [ ] Ana: done'),
      'slipway.yml': 'verdict: { expected: [release-plan], criteria: { grave-finding: off } }\n',
    })
    assert.deepEqual(verdicts.map(({ release, outcome, documents }) => ({ release, outcome, documents })), [
      { release: 'Heron 1', outcome: 'go', documents: ['a.md'] },
      { release: 'Kestrel 2', outcome: 'no-go', documents: ['b.md'] },
    ])
  }) // prettier-ignore

  it('take in the folders below', () => {
    const [verdict, ...others] = verdictsOn({ ...READY, 'notes/notes.md': artefact('release-notes', '# Release notes\n\nMore.') })
    assert.deepEqual(others, [])
    assert.equal(verdict!.documents.length, 3)
  }) // prettier-ignore
})
