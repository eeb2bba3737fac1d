import { deepEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { matchesIn } from '../../server/src/analysis/text/matches.js'

describe('every place of an expression', () => {
  for (const pattern of [/[ab]+/g, /(?<x>a)|b(?=c)/giu, /\b/g, /(?<!a)b?/gu])
    it(`is what matchAll finds: ${pattern}`, () => {
      fc.assert(
        fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'ä') }), text =>
          deepEqual([...matchesIn(text, pattern)], [...text.matchAll(pattern)]),
        ),
      )
    })
})
