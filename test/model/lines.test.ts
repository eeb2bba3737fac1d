import { deepEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { linesOf } from '../../server/src/analysis/model/label.js'

describe('lines of a range', () => {
  it('are what stands between its line ends, whichever they are; one that ends it opens no other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n') })
    fc.assert(
      fc.property(text, text, text, (before, inside, after) => {
        const source = before + inside + after
        const lines = linesOf(source, [before.length, before.length + inside.length])
        const said = inside.split(/\r\n|\n|\r/)
        if (said.length > 1 && said.at(-1) === '') said.pop()
        deepEqual(
          lines.map(line => source.slice(...line)),
          said,
        )
      }),
    )
  })
})
