/** The plain lane reads what it reads exactly as remark-parse does, positions included. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { Host } from '../../server/src/analysis/analysis.js'
import { isEqual } from '../../server/src/analysis/text/equal.js'
import { survey } from '../../server/src/analysis/syntax/guard.js'
import { parse, readText, type Entry, type Lanes } from '../../server/src/analysis/syntax/lanes.js'
import { NOTHING_KNOWN, type Known } from '../../server/src/analysis/syntax/known.js'
import { inlineText, lines, structure } from './plainSamples.js'
import { corpus, examples, mixture, rows, soup } from './samples.js'
import { plainly } from '../incremental/plainly.js'

const root = path.join(import.meta.dirname, '../..')
const SOME_KNOWN: Known = { definitions: ['A', 'B', 'X', 'ROW'], footnotes: ['A'] }

function sameAsParser(text: string, entry: Entry = 'open', known = NOTHING_KNOWN): Lanes {
  const lanes = { plain: 0, inline: 0, parsed: 0 }
  assert.deepEqual(readText(text, entry, known, lanes), parse(text, entry, known))
  assert.equal(lanes.plain + lanes.inline + lanes.parsed, text.length)
  return lanes
}

/** What would stop the parser never reaches it. */
function sameInAllSettings(text: string): void {
  if (survey(text).withheld.length > 0) return
  sameAsParser(text)
  sameAsParser(text, 'open', SOME_KNOWN)
  sameAsParser(`|a|\n${text}`, 'table')
}

const markdownIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && /\.md$/i.test(entry.name))
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort()

const read = (file: string): string => readFileSync(file, 'utf8').replace(/^\uFEFF/, '')

describe('plain lane equals remark-parse', () => {
  it('for every CommonMark example', function () {
    for (const example of examples) sameInAllSettings(example)
  })

  it('for every prefix of every CommonMark example', function () {
    for (const example of examples) for (let end = 1; end < example.length; end++) sameAsParser(example.slice(0, end))
  })

  it('for real documents', function () {
    const documents = corpus()
    if (documents.length === 0) return this.skip()
    for (const { text } of documents) sameInAllSettings(text)
  })

  it('for templates, samples and rule pages, which it reads nearly whole', function () {
    for (const folder of ['templates', 'samples', 'server/src/analysis/rules']) {
      const lanes = { plain: 0, inline: 0, parsed: 0 }
      for (const file of markdownIn(folder)) {
        const { plain, inline, parsed } = sameAsParser(read(file))
        lanes.plain += plain
        lanes.inline += inline
        lanes.parsed += parsed
      }
      assert.ok(lanes.plain > 0.9 * (lanes.plain + lanes.inline + lanes.parsed), `${folder}: ${JSON.stringify(lanes)}`)
    }
  })

  it('for every tenth document of the packages', function () {
    const every = Number(process.env['SLIPWAY_EVERY'] ?? 10)
    const files = markdownIn('node_modules').filter((_, index) => index % every === 0)
    assert.ok(files.length > 20)
    for (const file of files) {
      const text = read(file)
      if (text.length < 100_000 && survey(text).withheld.length === 0) sameAsParser(text)
    }
  })

  it('at run time, too, where it is asked to compare', () => {
    const differing: string[] = []
    const host = new Host({ differs: text => differing.push(text) })
    const documents = new Map(markdownIn('samples').map(file => [file, read(file)]))
    const compared = host.apply({ documents, complete: true })
    const usual = new Host().apply({ documents, complete: true })
    assert.deepEqual(differing, [])
    assert.deepEqual(compared.work, {
      ...usual.work,
      lanes: { ...usual.work.lanes, differs: compared.work.lanes.differs },
    })
    for (const id of documents.keys()) assert.deepEqual(plainly(compared.findings(id)), plainly(usual.findings(id)))
    const { plain, inline, parsed } = compared.work.lanes
    // What stands for the next piece is read with each.
    assert.ok(plain + inline + parsed >= compared.work.charactersParsed)
    assert.ok(plain > 0.9 * compared.work.charactersParsed)
  })

  it('or the comparison says so', () => {
    const heading = (depth: number) => [{ type: 'heading', range: [0, 3], depth, content: [{ type: 'text' }] }]
    assert.ok(isEqual(heading(1), heading(1)))
    for (const other of [heading(2), [], heading(1)[0], [{ ...heading(1)[0], more: 1 }], [null]])
      assert.ok(!isEqual(heading(1), other), JSON.stringify(other))
  })

  const generated: readonly (readonly [name: string, texts: fc.Arbitrary<string>, runs: number])[] = [
    ['lines of every sort', lines, 1500],
    ['blocks in blocks', structure, 1500],
    ['inline text', inlineText, 1500],
    ['mixtures of the examples', mixture, 60],
    ['token soup', soup, 400],
    ['tables of odd rows', rows, 300],
  ]
  for (const [name, texts, usual] of generated)
    it(`for ${name}`, function () {
      const numRuns = Number(process.env['SLIPWAY_RUNS'] ?? usual)
      fc.assert(fc.property(texts, sameInAllSettings), { numRuns })
    })
})
