import { equal, notEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { digest } from '../../server/src/cli/digest.js'

describe('one word for several texts', () => {
  it('is the same for a text and for its bytes, and tells where a part ends', () => {
    const parts = fc.array(fc.string({ unit: fc.constantFrom('a', '1', ':', '\n') }))
    fc.assert(fc.property(parts, texts => equal(digest(...texts), digest(...texts.map(text => Buffer.from(text))))))
    notEqual(digest('ab', 'c'), digest('a', 'bc'))
  })
})
