/** Keys written into a front matter are read back, and nothing else moves. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { matterValue } from '../../server/src/analysis/model/matter.js'
import { matterEdits } from '../../server/src/analysis/model/matterEdit.js'
import { parseDocument, SyntaxCache } from '../../server/src/analysis/syntax/document.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'

const parse = (text: string) =>
  parseDocument(text, new SyntaxCache(), { slicesParsed: 0, piecesParsed: 0, charactersParsed: 0 })
const write = (text: string, values: Readonly<Record<string, string | null>>): string =>
  applyEdits(text, matterEdits(parse(text), values))

describe('front matter that is written to', () => {
  it('replaces a value, fills an empty one, adds what is new, and keeps comments', () => {
    const text = '---\n# ours\nstatus: draft # soon\napproved-by:\nowner: Ana\n---\n\n# Plan\n'
    assert.equal(
      write(text, { status: 'approved', 'approved-by': 'Eva', 'approved-at': '2026-11-02T10:00Z' }),
      '---\n# ours\nstatus: approved # soon\napproved-by: Eva\nowner: Ana\napproved-at: 2026-11-02T10:00Z\n---\n\n# Plan\n',
    )
  })

  it('takes a key away with its lines', () => {
    assert.equal(write('---\na: 1\nb:\n  - x\n  - y\nc: 2\n---\n', { b: null }), '---\na: 1\nc: 2\n---\n')
    assert.equal(write('---\na: 1\nb: 2\n---\n', { b: null }), '---\na: 1\n---\n')
    assert.equal(write('---\na: 1\n---\n', { b: null }), '---\na: 1\n---\n')
  })

  it('makes a front matter where there is none, in the line ends of the document', () => {
    assert.equal(write('# Plan\r\n', { status: 'approved' }), '---\r\nstatus: approved\r\n---\r\n\r\n# Plan\r\n')
    assert.equal(write('', { status: null }), '')
  })

  it('reads back whatever was written', () => {
    const value = fc.oneof(fc.stringMatching(/^[\w :#'"{}[\],&*!|>%@`-]{1,20}$/), fc.string({ minLength: 1, unit: 'grapheme' }))
    fc.assert(
      fc.property(value, fc.constantFrom('status', 'fresh'), (given, key) => {
        const said = given.trim()
        fc.pre(said !== '' && !/[\n\r\u0085\u2028\u2029]/.test(given))
        const text = '---\nstatus: draft\nowner: Ana\n---\n# Plan\n'
        const syntax = parse(write(text, { [key]: given }))
        assert.equal(matterValue({ syntax }, key)?.text, said)
        assert.equal(matterValue({ syntax }, 'owner')?.text, 'Ana')
      }),
    )
  }) // prettier-ignore
})
