/** Inputs that hang or kill the parser: each comes back, whole or in reduced mode, and little of it was parsed. */
import assert from 'node:assert/strict'
import { parseDocument, SyntaxCache } from '../../server/src/analysis/syntax/document.js'
import { survey } from '../../server/src/analysis/syntax/guard.js'
import { corpus, noWork, slicedParse, wholeParse } from './samples.js'

const rising = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('')

/** Withheld from the parser: one look at them would take seconds. */
const WITHHELD: Readonly<Record<string, string>> = {
  'bullets in bullets on one line': '* '.repeat(8000),
  'mixed emphasis marks': '**_* '.repeat(8000),
  'processing instructions that never end': ' <?'.repeat(32_000),
  'growing runs of backticks': rising(1000, n => `e${'`'.repeat(n)}`),
  'nested strong emphasis': `${'*a **a '.repeat(5000)}b${' a** a*'.repeat(5000)}`,
  'nested quotes': `${'> '.repeat(5000)}a`,
  'quotes without blanks': `${'>'.repeat(5000)}a`,
  'nested lists': rising(300, n => `${'  '.repeat(n)}* a\n`),
  'emphasis that only closes': 'a_ '.repeat(20_000),
  'emphasis that only opens': '_a '.repeat(20_000),
  'links that only close': 'a]'.repeat(20_000),
  'links that only open': '[a'.repeat(20_000),
  'emphasis that does not match': '*a_ '.repeat(20_000),
  'emphasis in multiples of three': `a**b${'c* '.repeat(20_000)}`,
  'links that open around emphasis that closes': '[ a_'.repeat(20_000),
  'half links': '[ (]('.repeat(20_000),
  'empty images in links': '![[]()'.repeat(20_000),
  'nested brackets': `${'['.repeat(20_000)}a${']'.repeat(20_000)}`,
  'deep lists of one item': rising(1000, n => `${'  '.repeat(n)}* a\n`),
  'blank lines in deep lists': `${'- '.repeat(10_000)}x${'\n'.repeat(10_000)}`,
  'links to angle brackets that never close': '[a](<b'.repeat(20_000),
  'links that never close': '[a](b'.repeat(20_000),
  'comments that never end': `</${'<!--'.repeat(20_000)}`,
  'declarations that never end': `x${'<!A '.repeat(20_000)}`,
  'character data that never ends': `x${'<![CDATA['.repeat(20_000)}`,
  'references by the thousand': `${rising(5000, n => `[r${n}]: u\n`)}${'[r1] '.repeat(5000)}`,
  'lazy lines of a quote': `> a\n${'b\n'.repeat(20_000)}`,
  'a row of very many cells': `${'a|'.repeat(20_000)}\n${'-|'.repeat(20_000)}`,
  'a paragraph of very many lines': 'a\\\n'.repeat(20_000),
  'footnotes in footnotes': rising(300, n => `[^${n}]: `),
}

/** Parsed as they are. */
const HARMLESS: Readonly<Record<string, string>> = {
  'U+0000': 'abc\0de\0\n\n[\0]: u\n\n[\0]\n',
  'a long fence that never closes': `# H\n\`\`\`\n${'foo `bar\n# h\n'.repeat(20_000)}`,
  'a long comment that never closes': `# H\n<!--\n${'foo bar\n# h\n'.repeat(20_000)}`,
  'a long line': 'foo bar '.repeat(5000),
  'many headings': '# a\n'.repeat(5000),
  'a table of many rows': `|a|b|\n|-|-|\n${rising(400, n => `| **${n}** | \`x\` |\n`)}`,
  'a list of many items': rising(600, n => `- [ ] **${n}** [a](b)\n`),
  'nested bullets with bold words': `- p\n${rising(400, n => `  - **${n}**: *a*\n`)}`,
  'an HTML table from a word processor': `<table>\n${'<tr><td>*a*</td><td>b</td></tr>\n'.repeat(600)}</table>\n`,
  'code full of marks': `\`\`\`c\n${'a *= *b ** <c> & `d` [e[f]] __g__\n'.repeat(500)}\`\`\`\n`,
}

describe('hostile input', () => {
  for (const [name, text] of Object.entries(WITHHELD))
    it(`is withheld from the parser: ${name}`, () => {
      const work = noWork()
      const syntax = parseDocument(text, new SyntaxCache(), work)
      assert.ok(syntax.reduced, 'reduced')
      const { withheld } = survey(text)
      const seen = text.length - withheld.reduce((sum, { range }) => sum + range[1] - range[0], 0)
      assert.ok(seen < 40_000, `${seen} characters for the parser`)
      assert.ok(work.piecesParsed <= 20, `${work.piecesParsed} pieces`)
      assert.equal(syntax.slices.map(slice => slice.tree.text).join(''), text)
      for (const block of slicedParse(syntax))
        assert.ok(block.range[0] <= block.range[1] && block.range[1] <= text.length)
    })

  for (const [name, text] of Object.entries(HARMLESS))
    it(`is read in full: ${name}`, function () {
      const syntax = parseDocument(text, new SyntaxCache(), noWork())
      assert.equal(syntax.reduced, undefined)
      if (text.length < 60_000) assert.deepEqual(slicedParse(syntax), wholeParse(text))
    })

  it('is withheld alone: what stands around it is read', () => {
    const text = `# Plan\n\nBefore *it*.\n\n${'**_* '.repeat(8000)}\n\nAfter *it*.\n\n# Next\n\n- a\n`
    const syntax = parseDocument(text, new SyntaxCache(), noWork())
    assert.ok(syntax.reduced)
    assert.equal(syntax.slices.length, 2)
    const types = slicedParse(syntax).map(block => block.type)
    assert.deepEqual(types, ['heading', 'paragraph', 'paragraph', 'paragraph', 'heading', 'list'])
    const [, before, withheld, after] = slicedParse(syntax)
    assert.ok(before!.type === 'paragraph' && before!.content.some(inline => inline.type === 'emphasis'))
    assert.ok(after!.type === 'paragraph' && after!.content.some(inline => inline.type === 'emphasis'))
    assert.ok(withheld!.type === 'paragraph' && withheld!.content.length === 1)
  })

  it('is none of the real documents', function () {
    const documents = corpus()
    if (documents.length === 0) return this.skip()
    for (const { name, text } of documents)
      assert.equal(parseDocument(text, new SyntaxCache(), noWork()).reduced, undefined, name)
  })

  it('does not shift ranges with a byte order mark', () => {
    const text = '\uFEFF# Head\n\n*a*\n'
    const [heading, paragraph] = slicedParse(parseDocument(text, new SyntaxCache(), noWork()))
    assert.equal(text.slice(...heading!.range), '# Head')
    assert.equal(text.slice(...paragraph!.range), '*a*')
  })
})
