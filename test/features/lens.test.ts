/** What stands over the row that defines an id. */
import assert from 'node:assert/strict'
import { describeLens, lensesOf } from '../../server/src/analysis/features/lens.js'
import { RTM, workspace } from './workspace.js'

const plan = (...lines: readonly string[]): string =>
  `---\nartefact: release-plan\n---\n# Plan\n\n${lines.join('\n')}\n`

describe('lens', () => {
  const titles = (files: Readonly<Record<string, string>>): string[] => {
    const { view, words } = workspace(files)
    return lensesOf(view!).map(({ id, range }) => `${words(range)}: ${describeLens(view!, id)!.title}`)
  }

  it('P-07 counts references, says the status and names the gaps of each requirement', () =>
    assert.deepEqual(titles({ '/r/rtm.md': RTM, '/r/plan.md': plan('REQ-001, REQ-001 and REQ-002') }), [
      'REQ-001: 2 references · done',
      'REQ-002: 1 reference · no priority · no status · no verification · no release reference · no rollback control',
    ]))

  it('leads to the references', () => {
    const { view, show } = workspace({ '/r/rtm.md': RTM, '/r/plan.md': plan('Ships REQ-001.') })
    assert.deepEqual(describeLens(view!, 'REQ-001')!.places.map(show), ['/r/plan.md: Ships «REQ-001».'])
  })

  it('stands over risks and changes, and over milestones and gates that somebody refers to', () => {
    const text = plan(
      '## Milestones',
      '',
      '| ID | Milestone | Date |',
      '|---|---|---|',
      '| M-01 | Freeze | 2026-12-01 |',
      '| M-02 | Go-live | 2026-12-08 |',
      '',
      '## Risks',
      '',
      '| ID | Risk | Probability | Impact | Mitigation | Owner |',
      '|---|---|---|---|---|---|',
      '| R-01 | Late, after M-02 | High | Low | Start early | |',
    )
    assert.deepEqual(titles({ '/r/plan.md': text }), ['M-02: 1 reference · no owner', 'R-01: 0 references · no owner'])
  })

  it('is gone with its row', () => {
    const { view } = workspace({ '/r/rtm.md': RTM })
    assert.equal(describeLens(view!, 'REQ-003'), undefined)
    assert.deepEqual(lensesOf(workspace({ '/r/plan.md': plan('REQ-001') }).view!), [])
  })
})
