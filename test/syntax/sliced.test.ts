/** Slices, and pieces of slices, read as the whole document does. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseDocument, SyntaxCache } from '../../server/src/analysis/syntax/document.js'
import { corpus, examples, mixture, noWork, rows, slicedParse, soup, wholeParse } from './samples.js'

/** Grain 1 cuts wherever it may be cut at all. */
function sameAsWhole(text: string, grain: number): void {
  const syntax = parseDocument(text, new SyntaxCache(100_000, grain), noWork())
  assert.deepEqual(slicedParse(syntax), wholeParse(text))
  assert.equal(syntax.reduced, undefined)
  let at = syntax.frontMatter?.range[1] ?? 0
  for (const slice of syntax.slices) {
    assert.equal(slice.start, at)
    assert.equal(slice.tree.text, text.slice(at, at + slice.tree.text.length))
    at += slice.tree.text.length
  }
  assert.equal(at, text.length)
}

describe('sliced parse equals whole parse', () => {
  it('for every CommonMark example', () => {
    for (const example of examples) for (const grain of [1, 1200]) sameAsWhole(example, grain)
  })

  it('for byte order marks before what opens in the first line', () => {
    const openings = [
      '```\ncode\n```\na | b\ne\n-->',
      '<!--\na\nb\nc\n-->\n# H\n\np\n',
      '# H\n\np\n\n# I\n',
      '|a|\n|-|\n|b|\n|c|\n',
    ]
    for (const opening of openings)
      for (const marks of ['\uFEFF', '\uFEFF\uFEFF'])
        for (const grain of [1, 1200]) sameAsWhole(`${marks}${opening}`, grain)
  })

  it('for a fence that only seems to end', () => {
    for (const space of ['\u2028', '\u00A0', '\uFEFF', '\v', ' ', '\t'])
      sameAsWhole(`\`\`\`js\na\n\n b\n*c\n\`\`\`${space}\n- item\n\`\`\`js\na\n\n b\n*c\n`, 1)
  })

  it('for random mixtures of the examples', function () {
    fc.assert(fc.property(mixture, fc.constantFrom(1, 1, 100), sameAsWhole), { numRuns: runs(150) })
  })

  it('for token soup', function () {
    fc.assert(fc.property(soup, fc.constantFrom(1, 100), sameAsWhole), { numRuns: runs(800) })
  })

  it('for tables of odd rows', function () {
    fc.assert(fc.property(rows, fc.constantFrom(1, 60, 200), sameAsWhole), { numRuns: runs(500) })
  })

  it('for real documents', function () {
    const documents = corpus()
    if (documents.length === 0) return this.skip()
    for (const { text } of documents) sameAsWhole(text, 1200)
  })
})

const runs = (usual: number): number => Number(process.env['SLIPWAY_RUNS'] ?? usual)
