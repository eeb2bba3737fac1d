/** Groups of go/no-go criteria: which headings are one, and who approves what the whole document decides. */
import assert from 'node:assert/strict'
import { partsIn } from './reading.js'

const gates = (text: string): string[] => partsIn(text, { kind: 'go-no-go', only: 'gate' })
const names = (text: string): string[] => gates(text).map(gate => /"([^"]*)"/.exec(gate)![1]!)

describe('groups of go/no-go criteria', () => {
  it('O-05 are approved by whoever signs the whole document off, on lines, in boxes or in a table', () => {
    const criteria = '# Go/no-go\n\n## Build\n\n- [ ] Tests pass\n\n'
    for (const signed of [
      '## Sign-off\n\n**QA lead**: ____ Date: ____\n',
      '## Sign-off\n\n- [ ] **QA lead**: ____\n',
      '## Approvals\n\n| Role | Name | Date |\n|---|---|---|\n| QA lead | | |\n',
      '## Approvals\n\n### QA lead\n\n**Name:** ____\n',
      '## Approvals\n\n- [ ] **QA lead approval**: report read by the team\n',
    ])
      assert.match(gates(criteria + signed)[0]!, /^gate "Build" approver=\(QA lead\)/, signed)
    assert.match(gates(`${criteria}## Quality gates\n\n| Gate | Threshold |\n|---|---|\n| Load | 1 % errors |\n\n## Sign-off\n\n- [ ] **QA lead**: ____\n`)[1]!, /^gate "Load" approver=\(QA lead\)/) // prettier-ignore
  })

  it('have no approver where nobody signs, a title alone speaks of it, or each thing is signed by its own people', () => {
    const boxes = '## Build\n\n- [ ] Tests pass\n\n'
    for (const [title, signed] of [
      ['# Go/no-go', '## Contacts\n\n- QA lead: Ann\n'],
      ['# Sign-off\n\n- [ ] **QA lead**: ____', ''],
      ['# Go/no-go', '## Sign-off\n\nSee the minutes.\n'],
      ['# Go/no-go', '## Code sign-off\n\n- [ ] **QA lead**: ____\n\n## Data sign-off\n\n- [ ] **DBA**: ____\n'],
      ['# Go/no-go', '## Approvals\n\n| Role | Task |\n|---|---|\n| QA lead | Tests |\n'],
    ] as const)
      assert.doesNotMatch(
        gates(`${title}\n\n${boxes}${signed}`).find(gate => gate.includes('"Build"'))!,
        /approver/,
      )
  })

  it('O-05 do not stand under what stops the release, nor under what is done once it is out', () => {
    const under = (heading: string): string => `# Go/no-go\n\n## ${heading}\n\n- [ ] Sign-in fails\n`
    for (const heading of [
      'NO GO',
      '❌ NO-GO criteria',
      'Automatic no-go conditions',
      'No-Go-Kriterien (sofort)',
      'Critères de no-go',
      'NO-GO 条件',
    ])
      assert.deepEqual(partsIn(under(heading), { kind: 'go-no-go' }), [], heading)
    for (const heading of ['Post-deployment verification', 'After the launch', 'Nach dem Go-live', 'リリース後の確認'])
      assert.deepEqual(names(under(heading)), [], heading)
    for (const heading of ['GO', 'Go / no-go', 'Go or no-go decision', 'Deployment', 'Post-mortem of the rehearsal'])
      assert.deepEqual(names(under(heading)), [heading], heading)
  })

  it('known limitations with boxes are neither a gate nor work for anybody', () => {
    const text = '# Go/no-go\n\n## Known limitations\n\n- [ ] **Reports**\n  - No export yet\n'
    assert.deepEqual(partsIn(text, { kind: 'go-no-go' }), [])
  })

  it('O-05 say when to go and when not, or stand under a heading that names one gate', () => {
    for (const text of [
      '## Sprint A\n\n- Go if: tests pass\n- No-go if: a test fails\n',
      '## Day 1 gate - Base\n\n- **Data**\n  - Go: 100 pages read\n  - No-go: fewer\n',
    ])
      // prettier-ignore
      assert.equal(names(`# Go/no-go\n\n${text}`).length, 1, text)
    assert.deepEqual(names('# Go/no-go\n\n## Criterios de GO\n\n1. CI verde\n'), ['Criterios de GO'])
    const outcomes = '# Go/no-go\n\n## Outcomes\n\n- Go: deploy\n- No-go: plan anew\n'
    assert.deepEqual(names(outcomes), [])
  })

  it('an automated gate asks for nobody', () => {
    const text = '# Checklist\n\n## Automated gate\n\n- [ ] `npm test`\n'
    for (const kind of ['go-no-go', 'release-checklist'] as const)
      assert.deepEqual(partsIn(text, { kind, only: 'gate' }), [])
    assert.deepEqual(partsIn('# Plan\n\n## CI gates\n\n- Tests pass\n', { only: 'gate' }), [])
  })

  for (const heading of [
    'Puertas automatizadas',
    'Portes automatiques',
    'Portões automatizados',
    '自动化门禁',
    '자동 게이트',
  ])
    it(`"${heading}" asks for nobody`, () => {
      const text = `# Go/No-Go\n\n## ${heading}\n\n- [ ] \`npm test\`\n- [ ] \`npm audit\`\n`
      assert.deepEqual(partsIn(text, { kind: 'go-no-go', only: 'gate' }), [])
      assert.equal(partsIn(text.replace(heading, 'Puertas'), { kind: 'go-no-go', only: 'gate' }).length, 1)
    })

  it('a gate that a command opens asks for nobody', () => {
    const table = (columns: string): string =>
      `# Release\n\n## Gates\n\n| Gate | ${columns} | Result | Criteria |\n|---|---|---|---|\n| Unit | \`npm test\` | PASS | all |\n`
    assert.deepEqual(partsIn(table('Execution command')), [])
    assert.equal(partsIn(table('Approver')).length, 1)
  })

  it('boxes of a rollout are done once it is decided; those that say when to go decide', () => {
    const text = (over: string, boxes: string) =>
      partsIn(`# Go/No-Go\n\n## ${over}\n\n### Phase 1: Canary\n\n${boxes}`, { kind: 'go-no-go', only: 'gate' }).length
    const steps = '- [ ] Send a tenth of the traffic\n- [ ] Look at the errors\n'
    for (const over of ['Rollout plan', 'Deployment steps', 'Umstellungsplan', 'Plan de déploiement', '移行手順'])
      assert.equal(text(over, steps), 0, over)
    assert.equal(text('Readiness', steps), 1)
    assert.equal(text('Rollout plan', '- Go if: no errors\n- No-go if: any error\n'), 1)
  })

  it('groups below a sign-off are approved by who ticks them', () => {
    const text =
      '# Go/No-Go\n\n## Stakeholder sign-off\n\n### Technical\n\n- [ ] **SRE Lead**: capacity is there\n- [ ] **QA Lead**: plan executed\n'
    assert.match(partsIn(text, { kind: 'go-no-go', only: 'gate' }).join(), /approver=\(SRE Lead\)/)
    const other = text.replace('Stakeholder sign-off', 'Readiness')
    assert.doesNotMatch(partsIn(other, { kind: 'go-no-go', only: 'gate' }).join(), /approver/)
  })

  it('lists of gates that have passed or failed tell how they came out', () => {
    const text = (intro: string) =>
      partsIn(`# Decision\n\n## Rationale\n\n${intro} gates:\n\n- Open defects: 0 of 3\n- Load test: done\n`, {
        kind: 'go-no-go',
        only: 'gate',
      }).length
    assert.equal(text('Passing'), 0)
    assert.equal(text('Failed'), 0)
    assert.ok(text('Release') > 0)
  })

  it('O-05 are boxes under a heading that says so, in a document of any kind', () => {
    const boxes = (heading: string): string =>
      `# Runbook\n\n## ${heading}\n\n- [ ] Backup is there\n- [ ] Team is there\n`
    const gatesOf = (heading: string) => partsIn(boxes(heading), { kind: 'deployment-runbook', only: 'gate' })
    assert.equal(gatesOf('Preconditions (Go/No-Go)').length, 1)
    assert.deepEqual(gatesOf('Preconditions'), [])
  })
})
