/** The cell around a place, in whole rows and in rows that are being typed. */
import assert from 'node:assert/strict'
import { cellAt } from '../../server/src/analysis/model/cell.js'
import { workspace } from '../features/workspace.js'

function cell(...rows: readonly string[]): string | undefined {
  const table = `| ID | Owner | Due date |\n|---|:--|---|\n${rows.join('\n')}\n\nAfter`
  const { view, offset } = workspace({ '/r/plan.md': `---\nartefact: release-plan\n---\n# Plan\n\n${table}\n` })
  const found = cellAt(view!.artefact, offset)
  return found && `${found.row} ${found.columns[found.column]?.header.text}: "${found.value.text}"`
}

describe('the cell around a place', () => {
  it('has its column, its row and its words', () => {
    assert.equal(cell('| A-1 | Ann$0 Lee | 2026-01-01 |'), '0 Owner: "Ann Lee"')
    assert.equal(cell('| A-1 | b | c |', '|$0 A-2 | b | c |'), '1 ID: "A-2"')
    assert.equal(cell('| A-1 | b |  $0 |'), '0 Due date: ""')
  })

  it('is found in rows without outer pipes, cut short, quoted or with escaped pipes', () => {
    assert.equal(cell('A-1 | An$0n'), '0 Owner: "Ann"')
    assert.equal(cell('| A-1 |$0'), '0 Owner: ""')
    assert.equal(cell(String.raw`| a \| b | c$0`), '0 Owner: "c"')
    assert.equal(cell(String.raw`| a \\| c$0`), '0 Owner: "c"')
    assert.equal(cell('| `a | $0b` | c |'), '0 Owner: "b`"')
  })

  it('is none outside the table, behind its last column, and in its delimiter row', () => {
    assert.equal(cell('| A-1 | b | c |', '', '$0'), undefined)
    assert.equal(cell('| A-1 | b | c | $0d |'), '0 undefined: "d"')
    const text = '---\nartefact: release-plan\n---\n\n| A | B |\n|--$0-|---|\n| a | b |\n'
    const { view, offset } = workspace({ '/r/plan.md': text })
    assert.equal(cellAt(view!.artefact, offset), undefined)
  })

  it('knows the words of the other rows', () => {
    const text = '---\nartefact: release-plan\n---\n\n| A | B |\n|---|---|\n| a | **b** |\n| $0c | d |\n'
    const { view, offset } = workspace({ '/r/plan.md': text })
    const found = cellAt(view!.artefact, offset)!
    assert.deepEqual(found.wordsOf(0), ['a', 'b'])
    assert.equal(found.wordsOf(2), undefined)
  })
})
