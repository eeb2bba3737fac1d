/** What may be written at the cursor. */
import assert from 'node:assert/strict'
import { completionsAt } from '../../server/src/analysis/features/completion.js'
import { RTM, workspace } from './workspace.js'

const plan = (line: string): string => `---\nartefact: release-plan\n---\n# Plan\n\n${line}\n`

/** `label (detail)`, with the words each replaces checked against those before the cursor. */
function complete(files: Readonly<Record<string, string>>, replaced: string): string[] {
  const { view, offset, words } = workspace(files)
  return completionsAt(view!, offset).offers.map(({ label, detail, range }) => {
    assert.equal(words(range), replaced)
    return detail ? `${label} (${detail})` : label
  })
}

describe('completion of ids', () => {
  it('offers what begins like the word before the cursor, with the text of its row', () => {
    for (const begun of ['REQ-', 'req-0', 'R'])
      assert.deepEqual(
        complete({ '/r/rtm.md': RTM, '/r/plan.md': plan(`Ships ${begun}$0.`) }, begun),
        ['REQ-001 (Pay by card)', 'REQ-002 (Refund)'],
        begun,
      )
  })

  it('offers nothing behind other words', () =>
    assert.deepEqual(complete({ '/r/rtm.md': RTM, '/r/plan.md': plan('Ships it$0.') }, ''), []))
})

describe('completion of the next free id', () => {
  const next = (row: string, more: Readonly<Record<string, string>> = {}): string[] =>
    workspaceOffers({ '/r/rtm.md': `${RTM.trimEnd()}\n${row}\n`, ...more })
  const workspaceOffers = (files: Readonly<Record<string, string>>): string[] => {
    const { view, offset } = workspace(files)
    return completionsAt(view!, offset).offers.map(({ label, detail }) => `${label} (${detail ?? ''})`)
  }

  it('P-07 stands first where a row is begun, in an empty cell and behind its first letters', () => {
    for (const row of ['| $0 | | | | | | |', '|$0', '| R$0', '| REQ-$0 |', '| req-00$0'])
      assert.equal(next(row)[0], 'REQ-003 (next free id)', row)
  })

  it('is free in the whole release: what others define or name counts', () =>
    assert.equal(next('| R$0', { '/r/plan.md': plan('REQ-0041 and REQ-007') })[0], 'REQ-042 (next free id)'))

  it('is not offered where an id is only referred to, nor behind other letters', () => {
    assert.ok(!next('| REQ-003 | See R$0 |').some(offer => offer.includes('next')))
    assert.ok(!next('| X$0 |').some(offer => offer.includes('next')))
    assert.ok(!workspaceOffers({ '/r/rtm.md': RTM, '/r/plan.md': plan('R$0') }).some(offer => offer.includes('next')))
  })

  it('is not offered in the header, the first row or a table without ids', () => {
    assert.deepEqual(workspaceOffers({ '/r/rtm.md': RTM.replace('| ID |', '| $0ID |') }), [])
    const empty = plan('| ID | Requirement |\n|---|---|\n| $0 | |')
    assert.deepEqual(workspaceOffers({ '/r/plan.md': empty }), [])
  })
})
