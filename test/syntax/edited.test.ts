/** What edits leave is what a fresh parse finds, and it costs the same in short and long documents. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { editDocument, parseDocument, SyntaxCache, type Syntax } from '../../server/src/analysis/syntax/document.js'
import { applyEdits, type Edit } from '../../server/src/analysis/text/edit.js'
import { corpus, mixture, noWork, soup } from './samples.js'

/** Where (0 to 1), how much goes, what comes. */
const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), fc.oneof(soup, fc.constant('')))
const script = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6, size: 'max' })

type Change = readonly [where: number, removed: number, inserted: string]

function editsFor(text: string, changes: readonly Change[]): Edit[] {
  const starts = changes.map(([where]) => Math.floor(where * text.length)).sort((a, b) => a - b)
  return starts.map((start, index) => {
    const [, removed, inserted] = changes[index]!
    const end = Math.min(start + removed, starts[index + 1] ?? text.length)
    return { range: [start, end], text: inserted }
  })
}

const outline = (syntax: Syntax) => ({
  text: syntax.text,
  frontMatter: syntax.frontMatter,
  slices: syntax.slices.map(slice => ({ start: slice.start, text: slice.tree.text, blocks: slice.tree.blocks })),
  reduced: syntax.reduced,
})

function editedIsFresh(start: string, changes: readonly (readonly Change[])[], grain: number): void {
  const cache = new SyntaxCache(100_000, grain)
  let syntax = parseDocument(start, cache, noWork())
  for (const step of changes) {
    const edits = editsFor(String(syntax.text), step)
    const before = syntax
    syntax = editDocument(before, edits, cache, noWork())
    assert.equal(syntax.text, applyEdits(String(before.text), edits))
    const fresh = parseDocument(String(syntax.text), new SyntaxCache(100_000, grain), noWork())
    assert.deepEqual(outline(syntax), outline(fresh))
  }
}

describe('edited document equals fresh document', () => {
  it('after random edits of token soup', function () {
    fc.assert(fc.property(soup, script, fc.constantFrom(1, 60), editedIsFresh), { numRuns: runs(250) })
  })

  it('after random edits of CommonMark mixtures', function () {
    fc.assert(fc.property(mixture, script, fc.constantFrom(1, 300), editedIsFresh), { numRuns: runs(80) })
  })

  it('after random edits behind, in and before front matter', function () {
    const matter = fc.constantFrom(
      '---\na: b\n---\n',
      '---\r\nkey: [1, 2]\r\n---\r\n',
      '---\n',
      '\uFEFF---\nx: y\n---\n',
    )
    const document = fc.tuple(matter, soup).map(parts => parts.join(''))
    fc.assert(fc.property(document, script, fc.constant(60), editedIsFresh), { numRuns: runs(150) })
  })

  it('after random edits of real documents', function () {
    const documents = corpus().filter(document => document.text.length < 12_000)
    if (documents.length === 0) return this.skip()
    const text = fc.constantFrom(...documents.map(document => document.text))
    fc.assert(fc.property(text, script, fc.constant(400), editedIsFresh), { numRuns: runs(12) })
  })
})

const runs = (usual: number): number => Number(process.env['SLIPWAY_RUNS'] ?? usual)
