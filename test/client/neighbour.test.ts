/** Holds which placeholder comes next, and that the last is followed by the first. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { neighbour } from '../../client/src/filling/neighbour.js'
import type { Span } from '../../client/src/server/places.js'

const span = (line: number, from: number, to: number): Span => ({
  start: { line, character: from },
  end: { line, character: to },
})
const cursor = (line: number, character: number): Span => span(line, character, character)

const [first, second, third] = [span(2, 4, 7), span(2, 12, 18), span(9, 0, 3)] as const
const places = [first, second, third]

describe('the next placeholder', () => {
  it('U-03 is the first behind the cursor, or right at it', () => {
    assert.equal(neighbour(places, cursor(0, 0), 'next'), first)
    assert.equal(neighbour(places, cursor(2, 4), 'next'), first)
    assert.equal(neighbour(places, cursor(2, 5), 'next'), second)
    assert.equal(neighbour(places, first, 'next'), second)
    assert.equal(neighbour(places, second, 'next'), third)
  })
  it('is the first again past the last, and the last before the first', () => {
    assert.equal(neighbour(places, third, 'next'), first)
    assert.equal(neighbour(places, cursor(30, 0), 'next'), first)
    assert.equal(neighbour(places, first, 'previous'), third)
    assert.equal(neighbour(places, cursor(0, 0), 'previous'), third)
  })
  it('backwards is the last that begins before the cursor', () => {
    assert.equal(neighbour(places, second, 'previous'), first)
    assert.equal(neighbour(places, cursor(2, 15), 'previous'), second)
    assert.equal(neighbour(places, cursor(10, 0), 'previous'), third)
  })
  it('is the only one, selected again; and none where there is none', () => {
    assert.equal(neighbour([second], second, 'next'), second)
    assert.equal(neighbour([second], second, 'previous'), second)
    assert.equal(neighbour([], second, 'next'), undefined)
    assert.equal(neighbour([], cursor(0, 0), 'previous'), undefined)
  })
  it('goes through all of them in order and comes back, either way', () => {
    const lines = fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(lines, unsorted => {
        const all = unsorted.sort((a, b) => a - b).map(line => span(line, 1, 3))
        let [ahead, back] = [all.at(-1)!, all[0]!]
        const forwards = all.map(() => (ahead = neighbour(all, ahead, 'next')!))
        const backwards = all.map(() => (back = neighbour(all, back, 'previous')!))
        assert.deepEqual(forwards, all)
        assert.deepEqual(backwards, all.toReversed())
      }),
    )
  })
})
