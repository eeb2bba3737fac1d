/** What can be folded, what a selection grows to, and which words stand out. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Host } from '../../server/src/analysis/analysis.js'
import { foldsIn } from '../../server/src/analysis/features/folding.js'
import { selectionsAt } from '../../server/src/analysis/features/selection.js'
import { tokensIn } from '../../server/src/analysis/features/tokens.js'
import { workspace } from './workspace.js'

const PLAN = `---
artefact: release-plan
owner: '[owner]'
---
# Plan

## Timeline

| ID | Milestone | Date | Owner |
|---|---|---|---|
| M-1 | Freeze **now** | 2026-12-01 | Ann Lee |
| M-2 | [milestone] | TBD | SRE lead |

## Before

- [ ] **QA Lead**: Check
  - twice
- [ ] Watch M-1

<!-- for
later -->

### Steps

> quoted
> twice

`

describe('folding', () => {
  it('folds sections, the front matter, tables, items, quotes and comments', () => {
    const { view } = workspace({ '/r/plan.md': PLAN })
    const line = (offset: number): number => PLAN.slice(0, offset).split('\n').length
    assert.deepEqual(
      foldsIn(view!.artefact)
        .map(({ kind, range }) => `${line(range[0])}-${line(range[1])} ${kind}`)
        .sort((a, b) => parseInt(a) - parseInt(b)),
      ['1-4 frontMatter', '5-26 section', '7-12 section', '9-12 table', '14-26 section', '16-17 item', '20-21 comment', '23-26 section', '25-26 text'],
    ) // prettier-ignore
  })
})

describe('selection', () => {
  const grown = (text: string): string[] => {
    const { view, offset, words } = workspace({ '/r/plan.md': text })
    return selectionsAt(view!, offset).map(words)
  }

  it('grows from a word to its cell, row, table, section and document', () => {
    const found = grown(PLAN.replace('**now**', '**no$0w**'))
    assert.deepEqual(found.slice(0, 4), ['now', '**now**', 'Freeze **now**', '| M-1 | Freeze **now** | 2026-12-01 | Ann Lee |']) // prettier-ignore
    assert.deepEqual(found.slice(4).map(words => words.slice(0, 14)), ['| ID | Milesto', '## Timeline\n\n|', '# Plan\n\n## Tim', '---\nartefact: ']) // prettier-ignore
  })

  it('grows from a value to its key, the front matter and the document', () =>
    assert.deepEqual(grown(PLAN.replace('release-plan', 'release-$0plan')).slice(0, 4), ['plan', 'release-plan', 'artefact: release-plan', "artefact: release-plan\nowner: '[owner]'"])) // prettier-ignore

  it('grows from an item to its list', () =>
    assert.deepEqual(grown(PLAN.replace('twice', 'twi$0ce')).slice(0, 4).map(words => words.slice(0, 12)), ['twice', '- twice', '- [ ] **QA L', '- [ ] **QA L'])) // prettier-ignore

  it('holds each selection in the next, wherever the cursor stands', () => {
    const { view } = workspace({ '/r/plan.md': PLAN })
    for (let offset = 0; offset <= PLAN.length; offset++) {
      const chain = selectionsAt(view!, offset)
      assert.deepEqual(chain.at(-1), [0, PLAN.length])
      for (const [at, [start, end]] of chain.entries()) {
        const inner = chain[at - 1] ?? [offset, offset]
        assert.ok(start <= inner[0] && inner[1] <= end && end - start > inner[1] - inner[0], `${offset}: ${start} ${end}`) // prettier-ignore
      }
    }
  })
})

describe('tokens', () => {
  it('are ids, owners, dates and what waits to be filled in', () => {
    const { view, words } = workspace({ '/r/plan.md': PLAN })
    assert.deepEqual(
      tokensIn(view!.artefact).map(({ kind, range, defines }) => `${kind}${defines ? '!' : ''} ${words(range)}`),
      [
        'placeholder [owner]', 'id! M-1', 'date 2026-12-01', 'owner Ann Lee', 'id! M-2', 'placeholder [milestone]',
        'placeholder TBD', 'owner SRE lead', 'owner QA Lead', 'id M-1',
      ],
    ) // prettier-ignore
    assert.deepEqual(tokensIn(view!.artefact, [0, 60]).length, 1)
  })

  it('are those of the front matter, each name by itself, and ids in code', () => {
    const matter = '---\nartefact: release-plan\ngo-live: 2026-12-08 18:00\nowner: QA lead\napprovers: [Ann Lee, "SRE lead"]\nchange-id: CHG-1\nsummary: "[summary]"\n---\n' // prettier-ignore
    const { view, words } = workspace({
      '/r/plan.md': `${matter}# Plan\n\n- [ ] See \`CHG-1\` (owner: Ann Lee, QA lead)\n`,
    })
    const found = (within?: readonly [number, number]): string[] =>
      tokensIn(view!.artefact, within).map(({ kind, range }) => `${kind} ${words(range)}`)
    const body = ['id CHG-1', 'owner Ann Lee', 'owner QA lead']
    assert.deepEqual(found(), ['date 2026-12-08 18:00', 'owner QA lead', 'owner Ann Lee', 'owner SRE lead', 'id CHG-1', 'placeholder [summary]', ...body]) // prettier-ignore
    assert.deepEqual(found([matter.length + 1, view!.text.length]), body)
    assert.deepEqual(found([0, 50]), ['date 2026-12-08 18:00'])
  })

  it('stand in order and apart, whatever the text', () => {
    const piece = fc.constantFrom('| ', 'owner: ', '---\n', '`M-1`', ', ', '(Ann Lee)', 'M-1', '[role]', '2026-12-01 09:00', 'Owner: ', 'SRE lead', '\n', '- [ ] ', '|---|\n', '# ', '**', 'TBD ')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = `---\nartefact: release-plan\n---\n${pieces.join('')}`
        const view = new Host().apply({ documents: new Map([['/r/plan.md', text]]) }).view('/r/plan.md')!
        let end = 0
        for (const { range } of tokensIn(view.artefact)) {
          assert.ok(range[0] >= end && range[1] > range[0] && range[1] <= text.length)
          assert.doesNotMatch(text.slice(...range), /\n/)
          end = range[1]
        }
      }),
      { numRuns: 200 },
    )
  }) // prettier-ignore
})
