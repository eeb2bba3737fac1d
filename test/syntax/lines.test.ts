/** Lines and characters from offsets, and back. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Lines } from '../../server/src/analysis/text/lines.js'

describe('lines', () => {
  it('end with LF, CRLF and a lone CR', () => {
    const lines = new Lines('a\nbc\r\nd\re')
    assert.equal(lines.count, 4)
    assert.deepEqual([0, 1, 2, 3].map(line => [lines.start(line), lines.end(line)]), [[0, 1], [2, 4], [6, 7], [8, 9]]) // prettier-ignore
  })

  it('are one in an empty text, and one more behind a final line end', () => {
    assert.equal(new Lines('').count, 1)
    assert.equal(new Lines('a\n').count, 2)
    assert.deepEqual(new Lines('a\n').position(2), { line: 1, character: 0 })
  })

  it('never lead into a surrogate pair or between CR and LF', () => {
    const lines = new Lines('😀\r\nx')
    assert.deepEqual(lines.position(1), { line: 0, character: 0 })
    assert.deepEqual(lines.position(3), { line: 0, character: 2 })
    assert.equal(lines.offset({ line: 0, character: 1 }), 0)
    assert.equal(lines.offset({ line: 0, character: 3 }), 2)
  })

  it('clamp what lies outside, and take what is no number for the start', () => {
    const lines = new Lines('ab\ncd')
    assert.equal(lines.offset({ line: 0, character: 99 }), 2)
    assert.equal(lines.offset({ line: 9, character: 0 }), 5)
    assert.equal(lines.offset({ line: -1, character: 7 }), 0)
    assert.equal(lines.offset({ line: 1, character: Number.NaN }), 3)
    assert.equal(lines.offset({ line: Number.NaN, character: 1 }), 1)
    assert.equal(lines.offset({ line: 1, character: -4 }), 3)
    assert.deepEqual(lines.position(Number.NaN), { line: 0, character: 0 })
    assert.deepEqual(lines.position(-3), { line: 0, character: 0 })
    assert.deepEqual(lines.position(99), { line: 1, character: 2 })
  })

  it('lead back to where they came from', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '😀', 'bc')).map(parts => parts.join(''))
    fc.assert(
      fc.property(text, fc.nat(40), (written, at) => {
        const lines = new Lines(written)
        const position = lines.position(at)
        const offset = lines.offset(position)
        assert.deepEqual(lines.position(offset), position)
        assert.ok(offset <= Math.min(at, written.length))
        assert.ok(Math.min(at, written.length) - offset <= 1)
        assert.equal(lines.lineAt(offset), position.line)
        assert.ok(lines.start(position.line) <= offset && offset <= lines.end(position.line))
      }),
    )
  })
})
