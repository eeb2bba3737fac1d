/** A keystroke costs the same in short and in long documents, and nothing that is half written throws. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { editDocument, parseDocument, SyntaxCache, type Syntax } from '../../server/src/analysis/syntax/document.js'
import { examples, noWork } from './samples.js'

const rows = (from: number, count: number) =>
  Array.from(
    { length: count },
    (_, n) => `| M${from + n} | Milestone **${from + n}** | 2026-11-${(n % 28) + 1} | Ann |\n`,
  )
const items = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => `- [ ] Check number ${from + n} is done (owner: Ann)\n`)
const prose = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => `Paragraph ${from + n} tells of [the plan][plan] and of *care*.\n\n`)

/** Long tables, long lists and long texts, in `sections` slices. */
function plan(sections: number): string {
  const parts = ['---\nartefact: release-plan\n---\n# Plan\n\n[plan]: https://example.org\n\n']
  for (let n = 0; n < sections; n++) {
    parts.push(`## Section ${n}\n\nIntroduction ${n}.\n\n`)
    if (n % 3 === 0) parts.push(`| Id | Name | Date | Owner |\n|---|---|---|---|\n`, ...rows(n * 1000, 200), '\n')
    if (n % 3 === 1) parts.push(...items(n * 1000, 200), '\n')
    if (n % 3 === 2) parts.push(...prose(n * 1000, 100))
  }
  return parts.join('')
}

/** Types `typed` letter by letter behind `behind`, and tells what the last letter cost. */
function type(start: Syntax, behind: string, typed: string) {
  const cache = new SyntaxCache()
  let syntax = start
  let at = String(start.text).indexOf(behind) + behind.length
  let before: Syntax = syntax
  let work = noWork()
  for (const letter of typed) {
    work = noWork()
    before = syntax
    syntax = editDocument(before, [{ range: [at, at], text: letter }], cache, work)
    at++
  }
  return { before, syntax, work }
}

describe('work', () => {
  const long = parseDocument(plan(50), new SyntaxCache(), noWork())
  const short = parseDocument(plan(3), new SyntaxCache(), noWork())
  const places: readonly (readonly [name: string, behind: string])[] = [
    ['a row', '| Milestone **150'],
    ['an item', 'Check number 1150 is'],
    ['a paragraph', 'Paragraph 2050 tells'],
    ['a heading', '## Section 1'],
    ['the end of an item', 'Check number 1050 is done (owner: Ann)'],
  ]

  it('is measured on ten thousand lines', () => {
    assert.ok(String(long.text).split('\n').length > 10_000)
    assert.equal(long.reduced, undefined)
  })

  for (const [name, behind] of places)
    it(`of a keystroke in ${name} is at most two small pieces, however long the document`, () => {
      for (const text of [short, long]) {
        const { before, syntax, work } = type(text, behind, 'abc')
        assert.ok(work.piecesParsed <= 2, JSON.stringify(work))
        assert.ok(work.charactersParsed < 5000, JSON.stringify(work))
        assert.ok(work.slicesParsed <= 2, JSON.stringify(work))
        const kept = syntax.slices.filter(slice => before.slices.some(old => old.tree === slice.tree))
        assert.ok(kept.length >= syntax.slices.length - 2)
      }
    })

  it('of a keystroke is the same in the long document as in the short one', () => {
    for (const [, behind] of places)
      assert.deepEqual(type(long, behind, 'abc').work, type(short, behind, 'abc').work, behind)
  })

  it('of a new definition is the slices that may use it', () => {
    const cache = new SyntaxCache()
    const sections = Array.from({ length: 100 }, (_, n) => `# S${n}\n\nSee [${n % 50 === 7 ? 'late' : 'x'}].\n\n`)
    const before = parseDocument(`${sections.join('')}# Links\n\nx\n`, cache, noWork())
    const end = before.text.length
    const work = noWork()
    const after = editDocument(before, [{ range: [end, end], text: '\n[late]: https://example.org\n' }], cache, work)
    assert.ok(work.piecesParsed <= 4, JSON.stringify(work))
    const changed = after.slices.filter((slice, index) => before.slices[index]?.tree !== slice.tree)
    assert.deepEqual(changed.map(slice => slice.tree.text.slice(0, 4).trim()), ['# S7', '# S5', '# Li']) // prettier-ignore
  })

  it('is not done twice for documents made from one template', () => {
    const cache = new SyntaxCache()
    const first = parseDocument(String(short.text), cache, noWork())
    const work = noWork()
    const second = parseDocument(`${short.text}\n# Own section\n`, cache, work)
    assert.ok(work.piecesParsed <= 2, JSON.stringify(work))
    assert.equal(second.slices[1]!.tree, first.slices[1]!.tree)
  })

  it('leaves nothing behind: what is kept is bounded', () => {
    const cache = new SyntaxCache(10_000)
    for (let n = 0; n < 200; n++) parseDocument(`# ${n}\n\n${'word '.repeat(100)}\n`, cache, noWork())
    assert.ok(cache.characters <= 12_000, String(cache.characters))
  })
})

describe('half written text', () => {
  it('never throws: every prefix of every CommonMark example', function () {
    const cache = new SyntaxCache()
    for (const example of examples)
      for (let end = 0; end <= example.length; end++) parseDocument(example.slice(0, end), cache, noWork())
  })

  it('never throws: 200 seeded points of every rule page, and its line ends', function () {
    const folder = path.join(import.meta.dirname, '../../server/src/analysis/rules')
    const cache = new SyntaxCache()
    for (const name of readdirSync(folder).filter(file => file.endsWith('.md'))) {
      const page = readFileSync(path.join(folder, name), 'utf8')
      const ends = [...page.matchAll(/\n/g)].map(match => match.index)
      const points = fc.sample(fc.nat(page.length), { numRuns: 200, seed: 20261121 })
      for (const end of [...ends, ...points]) parseDocument(page.slice(0, end), cache, noWork())
    }
  })
})
