/** Holds which lines count as being typed while text is put in, taken out, pasted, and while cursors move. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { TypedLines } from '../../client/src/focus/typedLines.js'

const typedOf = (lines: TypedLines, upTo = 20): number[] => [...Array(upTo).keys()].filter(line => lines.has(line))

describe('lines being typed', () => {
  it('are those that changed since the cursor came', () => {
    const lines = new TypedLines()
    lines.change([{ start: 4, end: 4, breaks: 0 }])
    assert.deepEqual(typedOf(lines), [4])
    assert.equal(lines.keep([4]), false)
    assert.equal(lines.keep([5]), true)
    assert.equal(lines.keep([4]), false)
    assert.deepEqual(typedOf(lines), [])
  })

  it('are both halves of a line that is broken, until the cursor stands on one', () => {
    const lines = new TypedLines()
    lines.change([{ start: 4, end: 4, breaks: 1 }])
    assert.deepEqual(typedOf(lines), [4, 5])
    assert.equal(lines.keep([5]), true)
    assert.deepEqual(typedOf(lines), [5])
  })

  it('move with what changes above them, and go with what is taken out', () => {
    const lines = new TypedLines()
    lines.change([{ start: 8, end: 8, breaks: 0 }])
    lines.change([{ start: 2, end: 2, breaks: 3 }])
    assert.ok(lines.has(11) && !lines.has(8))
    lines.change([{ start: 3, end: 4, breaks: 0 }])
    assert.ok(lines.has(10) && !lines.has(11))
    lines.change([{ start: 9, end: 12, breaks: 0 }])
    assert.ok(lines.has(9) && !lines.has(10))
  })

  it('are one for each of several cursors', () => {
    const lines = new TypedLines()
    lines.change([9, 5, 1].map(line => ({ start: line, end: line, breaks: 1 })))
    lines.keep([2, 7, 12])
    assert.deepEqual(typedOf(lines), [2, 7, 12])
  })

  it('are only lines that some cursor stands on, whatever was done before', () => {
    const change = fc.record({ start: fc.nat(9), length: fc.nat(4), breaks: fc.nat(4) })
    fc.assert(
      fc.property(fc.array(change), fc.array(fc.nat(19)), (changes, cursors) => {
        const lines = new TypedLines()
        for (const { start, length, breaks } of changes) lines.change([{ start, end: start + length, breaks }])
        lines.keep(cursors)
        assert.ok(typedOf(lines).every(line => cursors.includes(line)))
        assert.ok(typedOf(lines, 60).length <= cursors.length)
      }),
    )
  })
})
