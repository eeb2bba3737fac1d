/** What may be done with items, tables and milestones at the cursor. */
import assert from 'node:assert/strict'
import { rewritesAt } from '../../server/src/analysis/features/rewrites.js'
import { plainEdit } from '../../server/src/analysis/lint/finding.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'
import { displayWidth } from '../../server/src/analysis/text/width.js'
import { workspace } from './workspace.js'

const CONFIGURATION = 'owners: [SRE Lead, QA Lead]\n'

/** The text behind the front matter after each rewrite, by title; stops as their first choice or their hint. */
function rewrites(kind: string, ...lines: readonly string[]): Record<string, string> {
  const head = `---\nartefact: ${kind}\ngo-live: 2026-12-08\n---\n# Title\n\n`
  const { view, offset } = workspace({ '/r/a.md': `${head}${lines.join('\n')}\n`, '/slipway.yml': CONFIGURATION }, true, '2026-11-27') // prettier-ignore
  return Object.fromEntries(
    rewritesAt(view!, offset).map(({ title, edits }) => [
      title,
      applyEdits(view!.text, edits.map(({ range, text }) => ({ range, text: plainEdit(text) }))).slice(head.length).trimEnd(), // prettier-ignore
    ]),
  )
}

describe('rewrites of an item', () => {
  const NOT_APPLICABLE = 'Mark as not applicable, with the reason'
  const DEFER = 'Defer, with owner and date'

  it('tick it, take it out with a reason, put it off with owner and day', () => {
    assert.deepEqual(rewrites('release-checklist', '## Before', '', '- [ ] Freeze the $0schema', '  - on both sides'), {
      'Tick the item': '## Before\n\n- [x] Freeze the schema\n  - on both sides',
      [NOT_APPLICABLE]: '## Before\n\n- [-] Freeze the schema — [reason]\n  - on both sides',
      [DEFER]:
        '## Before\n\n- [>] **SRE Lead**: Freeze the schema — deferred to 2026-12-09, [reason]\n  - on both sides',
    })
    const owned = rewrites('release-checklist', '## Before', '', '- [ ] **QA Lead**: Freeze the $0schema')
    assert.match(owned[DEFER]!, /- \[>\] \*\*QA Lead\*\*: Freeze the schema — deferred to 2026-12-09, \[reason\]$/)
  })

  it('take a tick back, and open what was left out', () => {
    assert.deepEqual(rewrites('release-checklist', '## Before', '', '1. [X] Freeze$0'), {
      'Untick the item': '## Before\n\n1. [ ] Freeze',
    })
    assert.deepEqual(rewrites('release-checklist', '## Before', '', '- [-] Freeze — no $0schema in it'), {
      'Open the item again': '## Before\n\n- [ ] Freeze — no schema in it',
    })
    assert.deepEqual(rewrites('release-checklist', '## Before', '', '- ☐ Freeze$0'), {
      'Tick the item': '## Before\n\n- ☑ Freeze',
    })
  })

  it('speak of the innermost item', () => {
    const found = rewrites('release-checklist', '## Before', '', '- [ ] Freeze', '  - [ ] the $0schema', '- [ ] Watch')
    assert.equal(found['Tick the item'], '## Before\n\n- [ ] Freeze\n  - [x] the schema\n- [ ] Watch')
  })

  it('write in the columns a table has, as its other rows do', () => {
    const head = ['| # | Item | Owner | Status | Notes |', '|---|---|---|---|---|', '| 1 | Notes out | QA Lead | Complete | |'] // prettier-ignore
    const found = rewrites('release-checklist', ...head, '| 2 | Boards $0clean | | Open | |')
    const rows = (title: string): string => found[title]!.split('\n').at(-1)!
    assert.equal(rows('Mark as Complete'), '| 2 | Boards clean | | Complete | |')
    assert.equal(rows(NOT_APPLICABLE), '| 2 | Boards clean | | N/A | [reason] |')
    assert.equal(rows(DEFER), '| 2 | Boards clean | SRE Lead | Deferred to 2026-12-09: [reason] | |')
  })

  it('leave no skip without a reason once filled in', () => {
    for (const title of [NOT_APPLICABLE, DEFER]) {
      const text = rewrites('release-checklist', '## Before', '', '- [ ] Freeze the $0schema')[title]!
      const filled = `---\nartefact: release-checklist\n---\n# Title\n\n${text.replace('[reason]', 'nothing changes in it')}\n`
      const { analysis, document } = workspace({ '/r/a.md': filled, '/slipway.yml': CONFIGURATION })
      assert.deepEqual(analysis.findings(document).filter(({ rule }) => rule === 'unjustified-skip' || rule === 'malformed-checkbox'), []) // prettier-ignore
    }
  })
})

describe('rewrites of a table', () => {
  it('align it: cells as wide as their column, missing ones added, aligned as the delimiter says', () => {
    const found = rewrites('release-plan', '| Milestone | Date | n |', '|:-|--|-:|', '| Fr$0eeze | 2026-12-01 | 1 |', '| 本番 a\\|b | T |') // prettier-ignore
    assert.equal(
      found['Align the table'],
      [
        '| Milestone | Date       |   n |',
        '| :-------- | ---------- | --: |',
        '| Freeze    | 2026-12-01 |   1 |',
        '| 本番 a\\|b | T          |     |',
      ].join('\n'),
    )
    assert.equal(displayWidth('本番 é✅\u0301'), 8)
  })

  it('align nothing that is aligned, and keep cells beyond the header and rows of code', () => {
    const table = ['| A   | B   |', '| --- | --- |', '| c$0   | d   |']
    assert.equal(rewrites('release-plan', ...table)['Align the table'], undefined)
    const found = rewrites('release-plan', '| A | B |', '|---|---|', '| c$0 | d | e |', '{% for x in y %}')
    assert.match(found['Align the table']!, /\| c {3}\| d {3}\| e \|\n\{% for x in y %\}$/)
  })

  it('add a row below, each cell as its column asks', () => {
    const found = rewrites('risk-register', '| ID | Risk | Probability | Impact | Owner | Status |', '|---|---|---|---|---|---|', '| R-01 | Que$0ue | Low | High | QA Lead | Open |', '| R-02 | Late | Low | High | | Closed |') // prettier-ignore
    assert.equal(found['Add a row below']!.split('\n')[3], '| R-03 | [risk] | Low | Low | SRE Lead | Open |')
    const milestones = rewrites('release-plan', '> | # | Milestone | Date | Done |', '> |---|---|---|---|', '> | 1 | Freeze$0 | 2026-12-01 | [x] |') // prettier-ignore
    assert.equal(milestones['Add a row below']!.split('\n')[3], '> | 2 | [milestone] | 2026-12-01 | [ ] |')
    const first = rewrites('release-plan', '| Mile$0stone | Date |', '|---|---|', '| Freeze | 2026-12-01 |')
    assert.equal(first['Add a row below']!.split('\n')[2], '| [milestone] | 2026-12-08 |')
  })

  it('sort milestones by day and time, those without a day last, each row whole', () => {
    const rows = ['| Look back | T+3 | |', '| Later | TBD | |', '| Call | 2026-12-01 18:00 | SRE Lead |', '| Freeze$0 | 2026-12-01 9:00 | |'] // prettier-ignore
    const found = rewrites('release-plan', '## Timeline', '', '| Milestone | Date | Owner |', '|---|---|---|', ...rows)
    assert.deepEqual(found['Sort the milestones by date']!.split('\n').slice(4), [
      '| Freeze | 2026-12-01 9:00 | |',
      '| Call | 2026-12-01 18:00 | SRE Lead |',
      '| Look back | T+3 | |',
      '| Later | TBD | |',
    ])
  })

  it('O-13 sort nothing by a day that may be another, unless the document shows which', () => {
    const sorted = (...rows: readonly string[]): string[] | undefined =>
      rewrites('release-plan', '| Milestone | Date |', '|---|---|', ...rows)
        ['Sort the milestones by date']?.split('\n').slice(2) // prettier-ignore
    assert.equal(sorted('| Live$0 | 2026-12-08 |', '| Freeze | 01/12/2026 |'), undefined)
    assert.deepEqual(sorted('| Live$0 | 20/11/2026 |', '| Freeze | 10/11/2026 |', '| Cut | 09/12/2026 |'), ['| Freeze | 10/11/2026 |', '| Live | 20/11/2026 |', '| Cut | 09/12/2026 |']) // prettier-ignore
  })

  it('sort milestones of a list, numbers staying in order', () => {
    const found = rewrites('release-plan', '## Timeline', '', '1. Go-live: 2026-12-08', '   with all', '2. Freeze:$0 2026-12-01') // prettier-ignore
    assert.equal(found['Sort the milestones by date'], '## Timeline\n\n1. Freeze: 2026-12-01\n2. Go-live: 2026-12-08\n   with all') // prettier-ignore
    const sorted = rewrites('release-plan', '## Timeline', '', '- Freeze: 2026-12-01', '- Go-live:$0 2026-12-08')
    assert.equal(sorted['Sort the milestones by date'], undefined)
  })

  it('are none in prose', () => assert.deepEqual(rewrites('release-plan', 'Some $0words.'), {}))
})

describe('rewrite of a document without sections that it needs', () => {
  const insert = (kind: string, ...lines: readonly string[]): string | undefined =>
    Object.entries(rewrites(kind, ...lines)).find(([title]) => title.startsWith('Insert'))?.[1]
  const headings = (text: string | undefined): string[] => (text ?? '').split('\n').filter(line => line.startsWith('#'))

  it('puts each where the template has it, among those that are there under other names', () => {
    const after = insert(
      'deployment-runbook',
      '## Before we $0start',
      '',
      '- The backup is an hour old',
      '',
      '### Backups',
      '',
      'On the second disk.',
      '',
      '## Smoke tests',
      '',
      '- A label is printed',
      '',
      '## Afterwards',
      '',
      'Tell the depots.',
    )
    assert.deepEqual(headings(after), [
      '## Before we start',
      '### Backups',
      '## Deployment procedure',
      '## Smoke tests',
      '## Rollback',
      '## Afterwards',
    ])
    assert.match(after!, /On the second disk\.\n\n## Deployment procedure\n\n\| # \| Step/)
  })

  it('begins before the first that is there where nothing of the template stands above', () => {
    const after = insert('go-no-go', 'By the book.', '', '## Deci$0sion', '', 'Go.')
    assert.match(after!, /^By the book\.\n\n## Readiness gates\n\n\|.*\n.*\n.*\n\n## Decision\n\nGo\.$/)
  })

  it('stays at the level of its neighbours', () => {
    const after = insert('release-notes', '## For customers', '', '### New fea$0tures', '', '- Slots', '', '## Words', '', 'Few.') // prettier-ignore
    assert.deepEqual(headings(after), [
      '## For customers',
      '### New features',
      '### Fixes',
      '### Known issues',
      '## Words',
    ])
  })

  it('is not offered off a heading, where nothing is missing, and where a block was never closed', () => {
    assert.equal(insert('go-no-go', '## Decision', '', 'G$0o.'), undefined)
    assert.equal(insert('go-no-go', '## Gates', '', '- [ ] **QA Lead**: green', '', '## Deci$0sion', '', 'Go.'), undefined) // prettier-ignore
    assert.equal(insert('go-no-go', '## Gat$0es', '', '```', 'never closed'), undefined)
  })
})
