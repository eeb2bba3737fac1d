/** Links lead where they led before, wherever files and folders go. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { movedLinks, type Move } from '../../server/src/analysis/features/movedLinks.js'
import { encodePath, relativePath, resolvePath } from '../../server/src/analysis/model/address.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'
import { workspace } from './workspace.js'

const plan = (...lines: readonly string[]): string =>
  `---\nartefact: release-plan\n---\n# Plan\n\n${lines.join('\n')}\n`

/** The documents that change, by the names they have before. */
function after(files: Readonly<Record<string, string>>, ...moves: readonly Move[]): Record<string, string> {
  const { analysis } = workspace(files)
  return Object.fromEntries(
    [...movedLinks(analysis, moves)].map(([document, edits]) => [
      document,
      applyEdits(analysis.text(document)!, edits).replace(/^---\nartefact: release-plan\n---\n# Plan\n\n|\n$/g, ''),
    ]),
  )
}

describe('links to files that move', () => {
  it('follow a new name, with anchor, title, definition, image, dots and missing ending kept', () =>
    assert.deepEqual(
      after(
        {
          '/r/plan.md': plan('[a](back.md#steps "t"), [b](./back.md), ![c](back.md), [d](back), [e][f], [g](other.md)', '', '[f]: <back.md>'),
          '/r/back.md': plan('[me](#plan), [myself](back.md)'),
          '/r/other.md': plan('nothing'),
          '/README.md': 'See [the way back](r/back.md).\n',
        },
        { from: '/r/back.md', to: '/r/Way (back) 2.md' },
      ),
      {
        '/r/plan.md': '[a](Way%20%28back%29%202.md#steps "t"), [b](./Way%20%28back%29%202.md), ![c](Way%20%28back%29%202.md), [d](Way%20%28back%29%202), [e][f], [g](other.md)\n\n[f]: <Way (back) 2.md>',
        '/r/back.md': '[me](#plan), [myself](Way%20%28back%29%202.md)',
        '/README.md': 'See [the way back](r/Way%20%28back%29%202.md).',
      },
    )) // prettier-ignore

  it('go by the new name where they went by the old one: its file name, or the path to it', () => {
    const called = (to: string, ...lines: readonly string[]): string =>
      after({ '/w/r/plan.md': plan(...lines), '/w/r/d/BACK_OUT.md': plan() }, { from: '/w/r/d/BACK_OUT.md', to })['/w/r/plan.md']! // prettier-ignore
    for (const [before, behind] of [
      ['[BACK_OUT.md](d/BACK_OUT.md)', '[Way back.md](d/Way%20back.md)'],
      ['[BACK\\_OUT.md#steps](d/BACK_OUT.md#steps)', '[Way back.md#steps](d/Way%20back.md#steps)'],
      ['[**`BACK_OUT.md`**](<d/BACK_OUT.md> "t")', '[**`Way back.md`**](<d/Way back.md> "t")'],
      ['[*BACK_OUT.md](d/BACK_OUT.md)', '[*BACK_OUT.md](d/Way%20back.md)'],
      ['[d/BACK_OUT.md](./d/BACK_OUT.md)', '[d/Way back.md](./d/Way%20back.md)'],
      ['[./d/BACK_OUT.md](./d/BACK_OUT.md)', '[./d/Way back.md](./d/Way%20back.md)'],
      ['[r/d/BACK_OUT.md](d/BACK_OUT.md)', '[r/d/Way back.md](d/Way%20back.md)'],
      ['[d/BACK_OUT](d/BACK_OUT)', '[d/Way back](d/Way%20back)'],
      ['![BACK_OUT.md](d/BACK_OUT.md)', '![Way back.md](d/Way%20back.md)'],
      [
        '[BACK_OUT.md][b], [BACK_OUT.md], [BACK_OUT.md][]\n\n[b]: d/BACK_OUT.md\n[BACK_OUT.md]: d/BACK_OUT.md',
        '[Way back.md][b], [BACK_OUT.md], [BACK_OUT.md][]\n\n[b]: d/Way%20back.md\n[BACK_OUT.md]: d/Way%20back.md',
      ],
      [
        '[BACK_OUT](d/BACK_OUT.md), [back_out.md](d/BACK_OUT.md), [see BACK_OUT.md](d/BACK_OUT.md), [](d/BACK_OUT.md), [x/BACK_OUT.md](d/BACK_OUT.md)',
        '[BACK_OUT](d/Way%20back.md), [back_out.md](d/Way%20back.md), [see BACK_OUT.md](d/Way%20back.md), [](d/Way%20back.md), [x/BACK_OUT.md](d/Way%20back.md)',
      ],
    ] as const)
      // prettier-ignore
      assert.equal(called('/w/r/d/Way back.md', before), behind)
    assert.equal(called('/w/r/d/_[x]_.md', '[BACK_OUT.md](d/BACK_OUT.md), [`BACK_OUT.md`](d/BACK_OUT.md)'), '[\\_\\[x\\]\\_.md](d/_%5Bx%5D_.md), [`_[x]_.md`](d/_%5Bx%5D_.md)') // prettier-ignore
    assert.equal(called('/q/b.md', '[r/d/BACK_OUT.md](d/BACK_OUT.md), [d/BACK_OUT.md](d/BACK_OUT.md)'), '[r/d/BACK_OUT.md](../../q/b.md), [../../q/b.md](../../q/b.md)') // prettier-ignore
    const folder = { '/w/r/plan.md': plan('[r/back.md](back.md), [back.md](back.md)'), '/w/all.md': plan('[r/](r/), [r/plan.md](r/plan.md)'), '/w/r/back.md': plan() } // prettier-ignore
    assert.deepEqual(after(folder, { from: '/w/r', to: '/w/4.2' }), { '/w/r/plan.md': '[4.2/back.md](back.md), [back.md](back.md)', '/w/all.md': '[4.2/](4.2/), [4.2/plan.md](4.2/plan.md)' }) // prettier-ignore
  })

  it('of a document that goes to another folder lead from there, files of no known kind included', () =>
    assert.deepEqual(
      after(
        { '/r/plan.md': plan('[a](back.md), ![b](img/a.png), [c](https://x.example/back.md), [d](/back.md), [e](../)'), '/r/back.md': plan('[p](plan.md)') },
        { from: '/r/plan.md', to: '/r/sub/plan.md' },
      ),
      { '/r/plan.md': '[a](../back.md), ![b](../img/a.png), [c](https://x.example/back.md), [d](/back.md), [e](../../)', '/r/back.md': '[p](sub/plan.md)' },
    )) // prettier-ignore

  it('of a folder change where they cross its border, and not inside', () =>
    assert.deepEqual(
      after(
        {
          '/r/4.1/plan.md': plan('[a](back.md), [b](../all.md)'),
          '/r/4.1/back.md': plan('[p](./plan.md)'),
          '/r/all.md': plan('[a](4.1/plan.md), [b](4.1/), [c](4.10/plan.md)'),
        },
        { from: '/r/4.1', to: '/r/old/4.1' },
      ),
      {
        '/r/4.1/plan.md': '[a](back.md), [b](../../all.md)',
        '/r/all.md': '[a](old/4.1/plan.md), [b](old/4.1/), [c](4.10/plan.md)',
      },
    ))

  it('stay where nothing they name moves', () =>
    assert.deepEqual(after({ '/r/plan.md': plan('[a](back.md)') }, { from: '/q/back.md', to: '/q/b.md' }), {}))

  it('a relative path leads back to where it was made for, coded and decoded', () => {
    const step = fc.stringMatching(/^[a-z (#%ä)]{0,6}[a-z]$/)
    const path = fc.array(step, { minLength: 1, maxLength: 4 }).map(steps => `/${steps.join('/')}`)
    fc.assert(
      fc.property(path, path, fc.boolean(), (from, to, isAngled) => {
        assert.equal(resolvePath(from, encodePath(relativePath(from, to), isAngled)), to)
      }),
      { seed: 7 },
    )
  })
})
