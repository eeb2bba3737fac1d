/** Text of a document is shown as text, whatever it looks like. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { escape } from '../../server/src/analysis/features/markdown.js'

describe('text in Markdown', () => {
  const piece = fc.constantFrom(
    ...'-+#*_`[]()!|~<>&:/@.0123 \\{}a"\n='.split(''),
    'www.',
    '1. ',
    '- ',
    '![a](b)',
    '&lt;',
  )
  const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map(pieces => pieces.join(''))

  it('comes out as it went in, as a paragraph of nothing but text', () => {
    fc.assert(
      fc.property(text, said => {
        const wanted = said.replace(/\s+/g, ' ').trim()
        fc.pre(wanted !== '')
        const { children } = fromMarkdown(escape(said))
        assert.deepEqual(children.map(({ type }) => type), ['paragraph']) // prettier-ignore
        const [paragraph] = children
        assert.ok(paragraph?.type === 'paragraph' && paragraph.children.every(({ type }) => type === 'text'))
        assert.equal(toString(paragraph), wanted)
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves ids and brackets as a person reads them where the Markdown itself is shown', () => {
    assert.equal(escape('REQ-001 (was CHG-2026-014), 50 % + 1'), 'REQ-001 (was CHG-2026-014), 50 % + 1')
    assert.equal(escape('- no list, 1. none'), '\\- no list, 1. none')
    assert.equal(escape('2) none'), '2\\) none')
    assert.equal(escape('4.1.3 reads'), '4.1.3 reads')
  })
})
