/** Holds that an outline is kept exactly while the headings stay, and that sections lie as their headings say. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { hasSections, isSameOutline, outlineOf, sectionsOf } from '../../server/src/analysis/model/outline.js'
import { treesOf } from '../../server/src/analysis/model/opened.js'
import { Over } from '../../server/src/analysis/model/over.js'
import { parseDocument, SyntaxCache, type Tree } from '../../server/src/analysis/syntax/document.js'

const slicesOf = (text: string) =>
  parseDocument(text, new SyntaxCache(), { slicesParsed: 0, piecesParsed: 0, charactersParsed: 0 }).slices

const overSlices = (text: string, before?: Over<Tree>) => new Over(treesOf(slicesOf(text)), before)

const heading = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('Risks', 'Gates', 'Steps'))
const document = fc.array(heading, { maxLength: 8 })
const written = (headings: readonly (readonly [number, string])[], below = 'Words.'): string =>
  headings.map(([depth, words]) => `${'#'.repeat(depth)} ${words}\n\n${below}\n\n`).join('') || below

describe('outline', () => {
  it('stays the same whatever is written under its headings', () =>
    fc.assert(
      fc.property(document, headings => {
        const before = overSlices(written(headings))
        const outline = outlineOf(before)
        assert.equal(outlineOf(overSlices(written(headings, 'Other words, and more of them.'), before)), outline)
      }),
    ))

  it('is another one where a heading is another', () =>
    fc.assert(
      fc.property(document, document, (one, other) => {
        const slices = overSlices(written(one))
        const before = outlineOf(slices)
        const after = outlineOf(overSlices(written(other), slices))
        const isSame = written(one) === written(other)
        assert.equal(after === before, isSame)
        assert.equal(isSameOutline(before, after), isSame)
      }),
    ))

  it('is another one where a heading is moved within its line, and says the same', () => {
    const slices = overSlices('# Plan\n\n## Risks\n')
    const before = outlineOf(slices)
    const after = outlineOf(overSlices('# Plan\n\n##  Risks\n', slices))
    assert.notEqual(after, before)
    assert.ok(isSameOutline(before, after))
    assert.deepEqual(after.heads[1]?.range, [4, 9])
  })

  it('knows the section over each section', () =>
    fc.assert(
      fc.property(document, headings => {
        const { parents } = outlineOf(overSlices(written(headings)))
        for (const [slice, parent] of parents().entries()) {
          const depth = headings[slice]?.[0] ?? 7
          const over = headings.slice(0, slice).findLastIndex((_, at) => headings[at]![0] < depth)
          const isOver = over >= 0 && headings.slice(over + 1, slice).every(([other]) => other > headings[over]![0])
          if (depth < 7) assert.equal(parent, isOver ? over : undefined)
        }
      }),
    ))

  it('puts sections where their headings and the next ones stand', () => {
    const text = '# Plan\n\n## Risks\n\nNone.\n\n### Late\n\n## Gates\n'
    const at = (words: string) => text.indexOf(words)
    assert.deepEqual(
      sectionsOf(slicesOf(text), text.length).map(({ heading: words, range }) => [words, ...range]),
      [
        ['Plan', 0, text.length],
        ['Risks', at('## Risks'), at('## Gates')],
        ['Late', at('### Late'), at('## Gates')],
        ['Gates', at('## Gates'), text.length],
      ],
    )
  })

  it('tells a title from sections', () => {
    const has = (text: string) => hasSections(outlineOf(overSlices(text)))
    assert.deepEqual(['', 'Words.', '# Plan', '## Risks', '# Plan\n\n# Risks'].map(has), [
      false,
      false,
      false,
      true,
      true,
    ])
  })
})
