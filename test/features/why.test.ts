/** Why a document is checked or not, and what the words under the cursor were taken for. */
import assert from 'node:assert/strict'
import { workspace } from './workspace.js'

const why = (text: string, path = '/r/plan.md'): string => {
  const { analysis, document, offset } = workspace({ [path]: text })
  return analysis.why(document, text.includes('$0') ? offset : undefined)
}
const MATTER = '---\nartefact: release-plan\n---\n# Plan\n\n'

describe('why', () => {
  it('says what makes a document an artefact', () =>
    assert.equal(why(MATTER), 'It is checked as release-plan. Its front matter says `artefact: release-plan`.'))

  it('says what keeps it from being one, and how it could be', () => {
    assert.equal(
      why('# Rollback plan\n', '/r/notes.md'),
      'It is not checked. Its heading sounds like rollback-plan, its file name does not.' +
        ' To have it checked, put `artefact: rollback-plan` into its front matter.',
    )
    assert.match(why('# Read $0me\n'), /^It is not checked\. Neither front matter/)
  })

  it('says of a document nobody gave that it was not read', () => {
    const { analysis } = workspace({ '/r/plan.md': MATTER })
    assert.equal(analysis.why('/r/other.md'), 'It is not checked. It was not read.')
  })

  it('says what a part was taken for, with all it says', () =>
    assert.equal(
      why(
        `${MATTER}## Timeline (SRE lead)\n\n| Milestone | Date | Note |\n|---|---|---|\n| Fr$0eeze | 2026-03-01 | |\n`,
      ),
      [
        '"Freeze" is taken for a milestone. A milestone column with dates or under a timeline.',
        '  date: 2026-03-01',
        '  owner: SRE lead (said for all)',
      ].join('\n'),
    ))

  it('speaks of the innermost part', () =>
    assert.match(
      why(`${MATTER}## Gate 1: smoke\n\n- Approver: QA\n- [ ] Run th$0e tests\n`),
      /^"Run the tests" is taken for a checklist item\. A task box\./,
    ))

  it('says why words are taken for a placeholder', () =>
    assert.equal(
      why(`${MATTER}Shipped on [d$0ate].\n`),
      '"[date]" is taken for a placeholder. Words in brackets wait to be replaced.',
    ))

  it('says that nothing was recognised', () => {
    assert.equal(why(`${MATTER}Not$0hing.\n`), 'Nothing here was recognised as a part of the artefact.')
    assert.equal(why('---\nartefact: rtm$0\n---\n'), 'Nothing here was recognised as a part of the artefact.')
  })
})
