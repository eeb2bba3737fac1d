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
        '  under: Plan › Timeline (SRE lead) (about timeline)',
        '  columns: Milestone = name; Date = date; Note = note',
        '  date: 2026-03-01',
        '  owner: SRE lead (said for all)',
      ].join('\n'),
    ))

  it('tells words of a sentence as such', () =>
    assert.match(
      why(
        `${MATTER}## Gates\n\nWhere a role is absent, its delegate acts.\n\n| Gate | Approver | Criteria |\n|---|---|---|\n| Ex$0it | QA | 0 bugs |\n`,
      ),
      /\n {2}fallback: … is absent … \(said for all\)/,
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

  const NOTHING = 'Nothing here was recognised as a part of the artefact.'

  it('says that nothing was recognised, and what is read of such words', () => {
    assert.equal(
      why(`${MATTER}Not$0hing.\n`),
      `${NOTHING}\n  Of a paragraph only dates, ids, blanks and lines such as "Owner: …" are read.\n  under: Plan`,
    )
    assert.equal(why('---\nartefact: rtm$0\n---\n'), NOTHING)
  })

  it('says what a table lacks to be read, by its columns', () =>
    assert.equal(
      why(`${MATTER}## Notes\n\n| Risk | Seen by | Colour |\n|---|---|---|\n| Que$0ue backs up | Ann | red |\n`),
      [
        NOTHING,
        '  under: Plan › Notes',
        '  columns: Risk = risk; Seen by = not known; Colour = not known',
        '  It would be a risk with a column for probability, impact or mitigation.',
        '  It would be a trigger under a heading about triggers.',
      ].join('\n'),
    ))

  it('says what keeps a table from being read', () => {
    const table = '| Freeze | Date | Requirement |\n|---|---|---|\n| Sche$0ma | 2026-03-01 | REQ |\n'
    assert.match(
      why(`${MATTER}## Timeline\n\n${table.replace('Freeze', 'Milestone')}`),
      /It would be a milestone without the column "Requirement"/,
    )
    assert.match(why(`${MATTER}## RACI\n\n${table}`), /\n {2}The heading is about RACI: its table is left in peace\.\n/)
  })

  it('says of a header and of a row that names a group what the table holds', () => {
    const table = (header: string, row: string): string =>
      why(
        `${MATTER}| Mile${header}stone | Date | Owner |\n|---|---|---|\n| **Pha${row}se 1** | | |\n| Go | 2026-03-01 | A |\n`,
      )
    assert.match(table('$0', ''), /The table holds milestones: .* This is its header\./)
    assert.match(table('', '$0'), /The table holds milestones: .* This row is blank or names a group\./)
  })

  it('says under which heading a bullet would be a part, and which keeps it from being one', () => {
    assert.match(
      why(`${MATTER}## Notes\n\n- Queue back$0s up\n`),
      /\n {2}It would be a risk under a heading about risks\./,
    )
    assert.match(
      why(`${MATTER}## Risk scale\n\n- Queue back$0s up\n`),
      /It would be a risk if its heading were not about signs and scales/,
    )
  })

  it('speaks of nested bullets, and tells nothing of an empty one', () => {
    assert.match(why(`${MATTER}- Notes\n  - Queue back$0s up\n`), /a risk under a heading about risks/)
    assert.equal(why(`${MATTER}- a\n- $0\n`).split('\n')[0], NOTHING)
  })
})
