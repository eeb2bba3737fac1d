import assert from 'node:assert/strict'
import fc from 'fast-check'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { ChunkedText } from '../../server/src/analysis/text/chunked.js'

/** Words, line ends of every kind and halves of pairs, long enough for many chunks. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\n\r', '😀', '\uFEFF', 'go-live ', '| cell ') },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 3000 }).map(length => 'x'.repeat(length)) },
)
const text = fc.array(piece, { maxLength: 60, size: 'max' }).map(pieces => pieces.join(''))
const place = fc.double({ min: 0, max: 1, noNaN: true })
const change = fc.record({ from: place, length: fc.oneof(fc.constant(0), fc.nat(4), place), words: text })

const documentOf = (content: string): TextDocument => TextDocument.create('memory:plan.md', 'markdown', 1, content)

function isTheSame(chunked: ChunkedText, content: string): void {
  assert.equal(chunked.length, content.length)
  const document = documentOf(content)
  assert.equal(chunked.lineCount, document.lineCount)
  const step = Math.max(1, Math.floor(content.length / 97))
  for (let at = -1; at <= content.length + 1; at += at % step === 0 || at > content.length - 3 ? 1 : step) {
    assert.deepEqual(chunked.positionAt(at), document.positionAt(at), `offset ${at}`)
    assert.equal(chunked.slice(Math.max(0, at), at + 5000), content.slice(Math.max(0, at), at + 5000))
  }
  for (let line = -1; line <= document.lineCount; line++)
    for (const character of [-1, 0, 1, 2, 5000])
      assert.equal(
        chunked.offsetAt({ line, character }),
        document.offsetAt({ line, character }),
        `${line}:${character}`,
      )
}

describe('a text in chunks', () => {
  it('is the same as in one piece after any edits, and counts lines and characters as the protocol does', function () {
    this.timeout(60_000)
    const law = (content: string, changes: readonly { from: number; length: number; words: string }[]) => {
      let chunked = ChunkedText.of(content)
      isTheSame(chunked, content)
      for (const { from, length, words } of changes) {
        const start = Math.floor(from * content.length)
        const end = Math.min(content.length, start + (length <= 1 ? Math.floor(length * content.length) : length))
        chunked = chunked.replaced(start, end, words)
        content = content.slice(0, start) + words + content.slice(end)
        isTheSame(chunked, content)
      }
      assert.equal(String(chunked), content)
      isTheSame(chunked, content)
    }
    fc.assert(fc.property(text, fc.array(change, { maxLength: 5, size: 'max' }), law), { numRuns: 100 })
  })
})
