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
