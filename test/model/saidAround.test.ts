/** What stands over, beside or below a part and says something about it. */
import assert from 'node:assert/strict'
import { saysRecoveryTime } from '../../server/src/analysis/model/procedure.js'
import { columnConcepts } from '../../server/src/analysis/model/vocabulary/lookup.js'
import { doc, partsIn } from './reading.js'

describe('what is said around a part', () => {
  for (const heading of ['T-7 days', 'Launch day', '2026-03-01'])
    it(`the heading "${heading}" says when messages are sent`, () => {
      const table = '| Audience | Message | Channel | Owner |\n|---|---|---|---|\n| Partners | Check | Email | SRE |\n'
      const [said] = partsIn(`## ${heading}\n\n${table}`, { kind: 'communication-plan', only: 'communication' })
      assert.ok(said?.includes(`date=(${heading})`), said)
      const [unsaid] = partsIn(`## Partners\n\n${table}`, { kind: 'communication-plan', only: 'communication' })
      assert.ok(unsaid && !unsaid.includes('date='), unsaid)
    })

  it('bullets with the properties of the first are one action', () => {
    const text = (bullets: string): string => `# Review\n\n## Follow-up actions\n\n${bullets}`
    const open = { kind: 'post-release-review', only: 'openIssue' } as const
    assert.deepEqual(partsIn(text('- Action: Compare the figures\n- Owner: SRE\n- Due date: 2026-03-01\n'), open), [
      'openIssue "Compare the figures" date=2026-03-01 owner=SRE',
    ])
    assert.equal(partsIn(text('- Action: Compare the figures\n- Owner: SRE\n- Tell the partners\n'), open).length, 3)
    assert.equal(partsIn(text('- Compare the figures\n- Tell the partners\n- Close the bridge\n'), open).length, 3)
    assert.deepEqual(
      partsIn('# Plan\n\n## Remarks\n\n- Action: Compare\n- Owner: SRE\n- Due date: 2026-03-01\n', {
        only: 'openIssue',
      }),
      [],
    )
  })

  it('options of which none is ticked are no flag', () => {
    const flags = (status: string): number =>
      partsIn(`# Go/No-Go\n\n| Item | Owner | Status |\n|---|---|---|\n| Plan | SRE | ${status} |\n`, {
        kind: 'go-no-go',
        only: 'flag',
      }).length
    assert.equal(flags('☐ pending ☐ ok'), 0)
    assert.equal(flags('☑ pending ☐ ok'), 1)
    assert.equal(flags('☐ pending'), 1)
    assert.equal(flags('pending'), 1)
  })

  it('a heading about what to do in a case is no gate', () => {
    const text = doc`
      # Acta

      ## Plan inmediato

      ### Si NO-GO

      - [ ] Mantener la versión actual
      - [ ] Avisar a soporte
    `
    assert.deepEqual(partsIn(text, { kind: 'go-no-go', only: 'gate' }), [])
    assert.equal(partsIn(text.replace('Si NO-GO', 'Calidad'), { kind: 'go-no-go', only: 'gate' }).length, 1)
  })

  it('a time that is written down afterwards is no deadline', () => {
    assert.equal(saysRecoveryTime('Record rollback time'), false)
    assert.equal(saysRecoveryTime('Rollback time: 10'), true)
    assert.equal(saysRecoveryTime('- Root cause analysis within 24 h'), false)
    assert.equal(saysRecoveryTime('- Root cause analysis\n- Back within 24 h'), true)
  })

  for (const header of ['Current mitigation', 'Mitigação atual', 'Mitigation actuelle', 'Текущие меры', '現在の対策'])
    it(`O-19 "${header}" is the property as it stands`, () => {
      assert.ok(columnConcepts(header).some(concept => concept === 'mitigation' || concept === 'action'))
    })
})
