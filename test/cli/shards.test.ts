/** Shards of a run, merged, are that run, byte for byte. */
import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { unitsOf } from '../../server/src/cli/sharding.js'
import { aDesk, CLEAN, PLAN, TWICE } from './desk.js'

const RTM = '---\nartefact: rtm\n---\n# RTM\n\n| Requirement ID | Description |\n|---|---|\n| REQ-001 | Pay |\n'
const NOTES =
  '---\nartefact: release-notes\n---\n# Notes\n\n- Paying is faster (REQ-1), see [plan](../plan.md) and REQ-002\n'
const FRAMEWORK = '---\nartefact: change-framework\n---\n# Change framework\n\nTBD\n'
const sample = fileURLToPath(new URL('../../samples', import.meta.url))

describe('slipway check --shard and slipway merge', () => {
  const at = aDesk()

  /** Runs every shard, merges the reports, and gives what the merge and one run say. */
  const both = (count: number, more = '') => {
    const files = Array.from({ length: count }, (_, index) => `shard-${index + 1}.json`)
    for (const [index, file] of files.entries())
      at.desk.run(`check docs ${more} --shard ${index + 1}/${count} --format json --output ${file}`)
    const merged = at.desk.run(['merge', ...files.toReversed(), '--format', 'json'])
    const one = at.desk.run(`check docs ${more} --format json`)
    return { merged, one }
  }

  it('law: merged they are one run, however the documents lie', () => {
    const folders = fc.constantFrom('docs/', 'docs/a/', 'docs/a/x/', 'docs/b/', 'docs/b/c/', 'docs/d/', 'around/')
    const name = fc
      .tuple(folders, fc.constantFrom('plan.md', 'rtm.md', 'notes.md', 'RollbackPlan.md'))
      .map(([folder, file]) => folder + file)
    const text = fc.constantFrom(
      PLAN,
      CLEAN,
      TWICE,
      RTM,
      NOTES,
      FRAMEWORK,
      '# Readme\n',
      '# Release plan\n\nNot yet.\n',
    )
    const configuration = fc.constantFrom(
      'rules:\n  undated-milestone: hint\n',
      'rules:\n  no-such-rule: off\n',
      'owners: [SRE Lead]\n',
    )
    const files = fc.tuple(
      fc.dictionary(name, text, { minKeys: 1, maxKeys: 9, noNullPrototype: true }),
      fc.dictionary(
        folders.map(folder => `${folder}slipway.yml`),
        configuration,
        { maxKeys: 2, noNullPrototype: true },
      ),
    )
    const more = fc.constantFrom('', '--verdict', '--quiet', '--baseline b.jsonl', '--max-severity warning')
    fc.assert(
      fc
        .property(files, more, fc.integer({ min: 1, max: 4 }), ([documents, configurations], options, count) => {
          at.desk.put({ 'docs/readme.md': '# Readme\n', ...documents, ...configurations })
          at.desk.run('check around docs/a --baseline b.jsonl --update-baseline')
          const { merged, one } = both(count, options)
          assert.equal(merged.out, one.out)
          assert.equal(merged.code, one.code)
        })
        .afterEach(() => at.desk.empty()),
      { seed: 20261127, numRuns: 60 },
    )
  })

  it('a matrix of three over releases equals one run, in every format', () => {
    for (const release of ['kestrel-1', 'kestrel-2', 'kestrel-3', 'kestrel-4'])
      cpSync(`${sample}/harbourlight-4.2`, at.desk.at(`docs/${release}`), { recursive: true })
    at.desk.put({ 'docs/README.md': '# Releases\n', 'docs/kestrel-2/extra.md': PLAN })
    const more = '--as-of 2026-12-01 --verdict'
    const { merged, one } = both(3, more)
    assert.equal(merged.out, one.out)
    assert.ok(merged.out.length > 100_000)
    const shares = [1, 2, 3].map(index => JSON.parse(at.desk.read(`shard-${index}.json`)).artefacts)
    assert.ok(shares.every(share => share.length > 10))
    for (const release of ['kestrel-1', 'kestrel-2', 'kestrel-3', 'kestrel-4']) {
      const holders = shares.filter(share =>
        share.some(({ file }: { file: string }) => file.startsWith(`docs/${release}/`)),
      )
      assert.equal(holders.length, 1, release)
    }
    for (const format of ['sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'summary'])
      assert.equal(
        at.desk.run(`merge shard-1.json shard-2.json shard-3.json --format ${format}`).out,
        at.desk.run(`check docs ${more} --format ${format}`).out,
        format,
      )
  })

  it('is for people, too, without the lines of the documents', () => {
    at.desk.put({ 'docs/a/plan.md': PLAN, 'docs/b/plan.md': TWICE })
    both(2)
    const { out, code } = at.desk.run('merge shard-1.json shard-2.json')
    assert.equal(code, 1)
    assert.match(
      out,
      /^docs\/a\/plan\.md {2}release-plan, draft\n {2}8:3 {4}warning .*\n\n.*\n.*\n\n1 error, 1 warning in 2 artefacts\n/,
    )
  })

  it('says that nothing falls to a shard', () => {
    at.desk.put({ 'docs/a/plan.md': CLEAN })
    const { code, out, err } = at.desk.run('check docs --shard 2/3')
    assert.deepEqual([code, out, err], [0, '', 'Nothing falls to shard 2 of 3.\n'])
  })

  it('gives 2 where a shard could not read something, and tells of it once', () => {
    at.desk.put({ 'docs/a/plan.md': CLEAN, 'docs/b/plan.md': CLEAN, 'docs/long.md': 'x'.repeat(2 * 1024 * 1024 + 1) })
    const { merged, one } = both(2)
    assert.deepEqual(merged, one)
    assert.deepEqual([merged.code, merged.err], [2, 'Not read: docs/long.md: it is larger than 2 MB.\n'])
  })

  it('takes reports of several repositories', () => {
    at.desk.put({ 'a/plan.md': PLAN, 'b/plan.md': PLAN })
    at.desk.run('check a --format json --output a.json')
    at.desk.run('check b --format json --output b.json')
    assert.equal(at.desk.run('merge a.json b.json --format json').out, at.desk.run('check . --format json').out)
  })

  const refused: readonly (readonly [title: string, files: string, said: RegExp])[] = [
    ['a missing shard', '1.json 3.json', /^slipway: Shard 2 of 3 is missing\. Name the report of every shard/],
    ['a shard twice', '1.json 2.json 2.json 3.json', /2\.json and 2\.json are both shard 2/],
    [
      'a shard of another matrix',
      '1.json 2.json 3.json of-two.json',
      /of-two\.json is one of 2 shards, 1\.json is one of 3/,
    ],
    ['a shard and a whole run', '1.json 2.json 3.json whole.json', /whole\.json is of a run without shards/],
    ['a document twice', 'whole.json whole.json', /docs\/a\/plan\.md is in whole\.json and in whole\.json/],
    ['other thresholds', 'whole.json strict.json', /strict\.json and whole\.json differ in `--max-severity`/],
    ['other options', 'whole.json verdicts.json', /written with other options/],
    [
      'what is no JSON',
      'docs/a/plan.md',
      /docs\/a\/plan\.md is no JSON report of `slipway check`: .*JSON.*--format json --output/,
    ],
    ['JSON of another kind', 'other.json', /other\.json is no JSON report .*`version` is "1\.0", not 1/],
    ['a report that was cut about', 'cut.json', /cut\.json is no JSON report .*`findings\.0\.line` is undefined/],
    ['no file', 'nowhere.json', /nowhere\.json is no JSON report .*there is no such file or folder/],
  ]
  for (const [title, files, said] of refused)
    it(`refuses ${title}`, () => {
      at.desk.put({ 'docs/a/plan.md': PLAN, 'docs/b/plan.md': TWICE, 'other.json': '{"version":"1.0"}' })
      for (const index of [1, 2, 3]) at.desk.run(`check docs --shard ${index}/3 --format json --output ${index}.json`)
      at.desk.run('check docs --shard 1/2 --format json --output of-two.json')
      at.desk.run('check docs --format json --output whole.json')
      at.desk.run('check docs --format json --max-severity hint --output strict.json')
      at.desk.run('check around --verdict --format json --output verdicts.json')
      at.desk.put({ 'cut.json': at.desk.read('whole.json').replace('"line": 8,', '') })
      const { code, out, err } = at.desk.run(`merge ${files} --format json`)
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, said)
    })

  it('takes reports as a PowerShell writes them: UTF-16 with a mark; UTF-8 with one as well', () => {
    at.desk.put({ 'plan.md': PLAN })
    const { out } = at.desk.run('check . --format json')
    const wide = Buffer.from(`\uFEFF${out}`, 'utf16le')
    at.desk.put({ 'wide.json': wide, 'marked.json': `\uFEFF${out}`, 'plain.json': out })
    const merged = at.desk.run('merge plain.json --format json').out
    for (const file of ['wide.json', 'marked.json'])
      assert.equal(at.desk.run(`merge ${file} --format json`).out, merged, file)
  })

  it('is not written over a shard', () => {
    at.desk.put({ 'docs/a/plan.md': PLAN })
    at.desk.run('check docs --format json --output whole.json')
    assert.match(at.desk.run('merge whole.json --format json=whole.json').err, /no report is written over it/)
  })
})

describe('units of shards', () => {
  it('law: every document is in one, and what a plan stands over stays with it', () => {
    const document = fc.record({
      id: fc
        .tuple(fc.array(fc.constantFrom('a', 'a-b', 'b'), { maxLength: 3 }), fc.constantFrom('x.md', 'y.md'))
        .map(([folders, file]) => `/${[...folders, file].join('/')}`),
      isHead: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.uniqueArray(document, { selector: ({ id }) => id }), documents => {
        const units = unitsOf(documents)
        assert.deepEqual(units.flat().sort(), documents.map(({ id }) => id).sort())
        const folder = (id: string) => id.slice(0, id.lastIndexOf('/') + 1)
        const unitOf = (id: string) => units.findIndex(unit => unit.includes(id))
        for (const head of documents.filter(({ isHead }) => isHead))
          for (const { id } of documents)
            if (folder(id).startsWith(folder(head.id)))
              assert.equal(unitOf(id), unitOf(head.id), `${id} with ${head.id}`)
      }),
      { seed: 20261127 },
    )
  })
})
