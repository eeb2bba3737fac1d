/** Holds that an outline is kept exactly while the headings stay, and that sections lie as their headings say. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { hasSections, isSameOutline, outlineOf, sectionsOf } from '../../server/src/analysis/model/outline.js'
import { parseDocument, SyntaxCache } from '../../server/src/analysis/syntax/document.js'

const slicesOf = (text: string) =>
  parseDocument(text, new SyntaxCache(), { slicesParsed: 0, piecesParsed: 0, charactersParsed: 0 }).slices

const heading = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('Risks', 'Gates', 'Steps'))
const document = fc.array(heading, { maxLength: 8 })
const written = (headings: readonly (readonly [number, string])[], below = 'Words.'): string =>
  headings.map(([depth, words]) => `${'#'.repeat(depth)} ${words}\n\n${below}\n\n`).join('') || below

describe('outline', () => {
  it('stays the same whatever is written under its headings', () =>
    fc.assert(
      fc.property(document, headings => {
        const before = outlineOf(slicesOf(written(headings)), undefined)
        assert.equal(outlineOf(slicesOf(written(headings, 'Other words, and more of them.')), before), before)
      }),
    ))

  it('is another one where a heading is another', () =>
    fc.assert(
      fc.property(document, document, (one, other) => {
        const before = outlineOf(slicesOf(written(one)), undefined)
        const after = outlineOf(slicesOf(written(other)), before)
        const isSame = written(one) === written(other)
        assert.equal(after === before, isSame)
        assert.equal(isSameOutline(before, after), isSame)
      }),
    ))

  it('is another one where a heading is moved within its line, and says the same', () => {
    const before = outlineOf(slicesOf('# Plan\n\n## Risks\n'), undefined)
    const after = outlineOf(slicesOf('# Plan\n\n##  Risks\n'), before)
    assert.notEqual(after, before)
    assert.ok(isSameOutline(before, after))
    assert.deepEqual(after.heads[1]?.range, [4, 9])
  })

  it('knows the section over each section', () =>
    fc.assert(
      fc.property(document, headings => {
        const slices = slicesOf(written(headings))
        const { parents } = outlineOf(slices, undefined)
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
    const has = (text: string) => hasSections(outlineOf(slicesOf(text), undefined))
    assert.deepEqual(['', 'Words.', '# Plan', '## Risks', '# Plan\n\n# Risks'].map(has), [
      false,
      false,
      false,
      true,
      true,
    ])
  })
})
