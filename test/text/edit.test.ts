/** Holds that edits one after the other are one, however they lie. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { applyEdits, asOne, type Edit } from '../../server/src/analysis/text/edit.js'

/** Edits of a text of that length that do not overlap. */
const edits = (length: number): fc.Arbitrary<Edit[]> =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 3 })
    .map(places => {
      const all: Edit[] = []
      let from = 0
      for (const [a, b, text] of places.sort(([a], [b]) => a - b)) {
        const [start, end] = a <= b ? [a, b] : [b, a]
        if (start < from) continue
        all.push({ range: [start, end], text })
        from = end + 1
      }
      return all
    })

const history = fc.string({ maxLength: 30 }).chain(text =>
  edits(text.length).chain(first => {
    const between = applyEdits(text, first)
    return edits(between.length).map(second => ({ text, first, second, after: applyEdits(between, second) }))
  }),
)

describe('edits', () => {
  it('one after the other are one', () =>
    fc.assert(
      fc.property(history, ({ text, first, second, after }) => {
        const one = asOne(first, second, after)
        assert.ok(0 <= one.range[0] && one.range[0] <= one.range[1] && one.range[1] <= text.length)
        assert.equal(applyEdits(text, [one]), after)
      }),
    ))

  it('touch no more than what lies between the outermost', () => {
    const first = [{ range: [4, 5], text: 'xy' }] as const
    const second = [{ range: [8, 9], text: '' }] as const
    assert.deepEqual(asOne(first, second, '0123xy5689'), { range: [4, 8], text: 'xy56' })
  })
})
