/** What `slipway.yml` tells the rules, seen in what they find. */
import assert from 'node:assert/strict'
import { Host } from '../../server/src/analysis/analysis.js'

function found(rule: string, configuration: string, text: string): string[] {
  const analysis = new Host().apply({
    configurations: new Map([['/r/slipway.yml', configuration]]),
    documents: new Map([['/r/a.md', text]]),
    complete: true,
  })
  assert.deepEqual(analysis.findings('/r/slipway.yml'), [])
  return analysis
    .findings('/r/a.md')
    .filter(finding => finding.rule === rule)
    .map(finding => finding.message)
}
const document = (kind: string, body: string) => `---\nartefact: ${kind}\nstatus: in-review\n---\n# Document\n\n${body}`

describe('rules follow slipway.yml', () => {
  const changes = document(
    'change-log',
    '| Change ID | Change type | Description | Reason | Date |\n|---|---|---|---|---|\n| CHG-1 | Patch | Faster | Slow | 2026-03-01 |\n',
  )
  const undescribed = document(
    'change-log',
    '| ID | Type | Reason | Date |\n|---|---|---|---|\n| CHG-1 | Normal | Slow | 2026-03-01 |\n',
  )
  const headed = (heading: string, label = 'Note') =>
    document(
      'change-log',
      `## ${heading}\n\n- **Type:** Normal\n- **${label}:** Keys are new\n- **Reason:** Yearly\n- **Impact:** None\n`,
    )
  const risks = document(
    'risk-register',
    '| ID | Risk | Likelihood | Impact | Score | Mitigation | Owner |\n|---|---|---|---|---|---|---|\n| R-1 | Lost mail | Likely | Grave | 4 | Retry | Ann Lee |\n',
  )
  const prose = document('release-plan', 'The team runs ZQXA on Kubernets soonish, says MYTOOL, see ABC-12.\n')
  const gates = document(
    'release-plan',
    '## Approval gates\n\n| Gate | Approver | Threshold |\n|---|---|---|\n| Go-live | Ann Lee | errors are rarish |\n',
  )

  for (const [rule, without, text, configuration, left] of [
    ['undefined-acronym', 2, prose, 'glossary: [ZQXA, MYTOOL]', 0],
    ['undefined-acronym', 2, prose, 'glossary: { ZQXA: The broker }', 1],
    ['misspelt-term', 1, prose, 'terms: [MyTool]', 2],
    ['vague-wording', 0, gates, 'vagueWords: [rarish]', 1],
    ['unknown-change-type', 1, changes, 'changeTypes: [Patch]', 0],
    ['incomplete-change', 1, changes, 'changeFields: [id, type, reason, date]', 0],
    ['incomplete-change', 1, changes, 'changeFields: [rollback]', 1],
    ['incomplete-change', 1, changes, 'changeFields: [id, description, timestamp]', 0],
    ['incomplete-change', 1, changes.replace('Faster', ''), 'changeFields: [id, description, timestamp]', 1],
    ['incomplete-change', 1, undescribed, 'changeFields: [description]', 1],
    ['incomplete-change', 1, undescribed, 'changeFields: [id, type, reason, timestamp]', 0],
    ['incomplete-change', 1, headed('CHG-7: Rotate the keys'), 'changeFields: [id, description]', 0],
    ['incomplete-change', 1, headed('CHG-7'), 'changeFields: [id, description]', 1],
    ['incomplete-change', 1, headed('CHG-7', 'Summary'), 'changeFields: [id, description]', 0],
    ['wrong-risk-score', 0, risks, 'scales: { probability: [Rare, Likely], impact: [Light, Fair, Grave] }', 1],
    ['unresolved-reference', 0, prose, 'idFamilies: [ABC]', 1],
    ['unresolved-reference', 0, prose, 'idFamilies: [ABC-]', 1],
    ['length-out-of-bounds', 0, prose, 'kinds: { release-plan: { words: { min: 100 } } }', 1],
    ['length-out-of-bounds', 0, prose, 'words: { max: 3, rtm: { max: 100 } }', 1],
  ] as const)
    it(`${rule}: ${configuration}`, () => {
      assert.equal(found(rule, '', text).length, without, 'without a configuration')
      assert.equal(found(rule, configuration, text).length, left, 'with it')
    })

  it('wrong-risk-score: a score that the scale bears out is left in peace', () =>
    assert.deepEqual(
      found(
        'wrong-risk-score',
        'scales: { probability: [Rare, Likely], impact: [Light, Fair, Grave] }',
        risks.replace('| 4 |', '| 6 |'),
      ),
      [],
    ))
})
