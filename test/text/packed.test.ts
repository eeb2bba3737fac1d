/** Plain data as a short text, and back. */
import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { pack, unpack } from '../../server/src/analysis/text/packed.js'

describe('what is packed', () => {
  it('is the same when it is unpacked', () => {
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger())
    const leaf = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.boolean(), fc.constant(null), number)
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        leaf,
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
      ),
    }))
    fc.assert(
      fc.property(value, given => {
        assert.deepEqual(unpack(pack(given)), withoutMinusZero(given))
      }),
      { seed: 20260101 },
    )
  })

  it('leaves out what is undefined, as JSON does', () => {
    assert.deepEqual(unpack(pack({ a: undefined, b: [{ c: 1, d: undefined }] })), { b: [{ c: 1 }] })
  })

  it('says a text once, however often it stands there', () => {
    const text = 'Freeze the schema of the billing ledger'
    const rows = Array.from({ length: 50 }, (_, at) => ({ name: text, key: text, range: [at, at + 1] }))
    const packed = pack(rows)
    assert.equal(packed.split(text).length, 2)
    assert.ok(packed.length < JSON.stringify(rows).length / 4)
  })
})

/** JSON knows none. */
const withoutMinusZero = (given: unknown): unknown => JSON.parse(JSON.stringify(given))
