/** Holds that several threads say what one says, and that one that dies is told of. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import fc from 'fast-check'
import { crewOf } from '../../server/src/cli/crew.js'
import { batchesOf, groupsOf, sharesOf } from '../../server/src/cli/shares.js'
import { bundlesFor } from '../../scripts/bundles.mjs'
import { UNCOUNTED } from '../uncounted.js'
import { cloned } from './crews.js'
import { aDesk, CLEAN, PLAN, TWICE } from './desk.js'

const RTM = '---\nartefact: rtm\n---\n# RTM\n\n| Requirement ID | Description |\n|---|---|\n| REQ-001 | Pay |\n'
const NOTES =
  '---\nartefact: release-notes\n---\n# Notes\n\n- Paying is faster (REQ-1), see [plan](../plan.md) and REQ-002\n'
const TEXTS = [PLAN, CLEAN, TWICE, RTM, NOTES, '# Readme\n', '# Release plan\n\nNot yet.\n']
const CONFIGURATIONS = ['rules:\n  undated-milestone: hint\n', 'rules:\n  no-such-rule: off\n', 'owners: [SRE Lead]\n']
const sample = fileURLToPath(new URL('../../samples', import.meta.url))

describe('slipway check in threads', () => {
  const at = aDesk()

  it('says what one thread says, however the documents lie', async function () {
    const folders = fc.constantFrom('docs/', 'docs/a/', 'docs/b/', 'docs/b/c/', 'docs/d/', 'around/')
    const name = fc
      .tuple(folders, fc.constantFrom('plan.md', 'rtm.md', 'notes.md'))
      .map(([folder, file]) => folder + file)
    const document = fc.record({ name, text: fc.constantFrom(...TEXTS) })
    const configuration = fc.record({
      name: folders.map(folder => `${folder}slipway.yml`),
      text: fc.constantFrom(...CONFIGURATIONS),
    })
    const files = fc.tuple(
      fc.array(document, { minLength: 2, maxLength: 9 }),
      fc.array(configuration, { maxLength: 2 }),
    )
    const settings = fc.constantFrom(
      '--format json',
      '--format human',
      '--format lines --quiet',
      '--format json --rule undated-milestone=error',
      '--format human --cache kept',
    )
    let shares = 0
    await fc.assert(
      fc
        .asyncProperty(
          files,
          settings,
          fc.integer({ min: 1, max: 4 }),
          async ([documents, configurations], more, size) => {
            at.desk.put(Object.fromEntries([...documents, ...configurations].map(({ name, text }) => [name, text])))
            at.desk.put({ 'docs/readme.md': '# Readme\n' })
            const line = `check docs ${more}`
            const crew = cloned(size)
            const threaded = await at.desk.runInThreads(line, crew)
            shares += crew.shares
            assert.equal(crew.ended, crew.begun)
            assert.deepEqual(threaded, at.desk.run(line.replace('--cache kept', '')))
          },
        )
        .afterEach(() => at.desk.empty()),
      { seed: 20261127, numRuns: 60 },
    )
    assert.ok(shares > 10, `${shares} shares were given away`)
  })

  it('says of the sample what one thread says', async () => {
    cpSync(sample, at.desk.at('one'), { recursive: true })
    cpSync(sample, at.desk.at('two'), { recursive: true })
    const line = 'check . --format json --as-of 2026-12-01'
    const crew = cloned(2)
    const threaded = await at.desk.runInThreads(line, crew)
    assert.ok(crew.shares > 0)
    assert.equal(threaded.out, at.desk.run(line).out)
    assert.ok(threaded.out.length > 10_000)
  })

  it('gives the main thread its part, and nothing to a thread for which nothing is left', async () => {
    at.desk.put({ 'a/plan.md': PLAN, 'b/plan.md': CLEAN })
    const crew = cloned(4)
    await at.desk.runInThreads('check .', crew)
    assert.deepEqual([crew.begun, crew.shares, crew.ended], [1, 1, 1])
  })

  it('ends with 2 and says why where a thread dies, and reports nothing by halves', async () => {
    at.desk.put({ 'a/plan.md': PLAN, 'b/plan.md': CLEAN })
    at.desk.put({ 'dies.cjs': "throw new Error('out of memory')", 'silent.cjs': 'process.exit(3)' })
    for (const [script, why] of [
      ['dies', /out of memory/],
      ['silent', /ended with code 3/],
    ] as const) {
      const { code, out, err } = await at.desk.runInThreads('check .', crewOf(at.desk.at(`${script}.cjs`), 2, 0))
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, /^slipway: A thread stopped before it had judged its documents: .*SLIPWAY_THREADS=1/)
      assert.match(err, why)
    }
  })

  it('starts none where there is little to do', async () => {
    at.desk.put({ 'a/plan.md': PLAN, 'b/plan.md': CLEAN })
    const crew = { ...cloned(2), enough: PLAN.length + CLEAN.length + 1 }
    await at.desk.runInThreads('check .', crew)
    assert.equal(crew.shares, 0)
  })

  it('is what the process does', async () => {
    at.desk.put({ 'a/plan.md': PLAN, 'b/plan.md': CLEAN, 'b/notes.md': NOTES })
    // The sources' loader does not reach into threads.
    const options = bundlesFor(false).find(({ outdir }) => outdir === 'dist/node')
    await build({ ...options, outdir: at.desk.at('node') })
    const script = at.desk.at('node/cli.mjs')
    const run = (threads: string) =>
      spawnSync(process.execPath, [script, 'check', '--format', 'json'], {
        cwd: at.desk.folder,
        encoding: 'utf8',
        env: { ...UNCOUNTED, SLIPWAY_THREADS: threads },
      })
    const [one, two] = [run('1'), run('2')]
    assert.equal(two.stderr, '')
    assert.deepEqual([two.status, two.stdout], [one.status, one.stdout])
    assert.equal(JSON.parse(two.stdout).summary.artefacts, 3)
  })
})

describe('shares', () => {
  const paths = fc.uniqueArray(
    fc.array(fc.constantFrom('a', 'ab', 'b'), { maxLength: 4 }).map(parts => `/${[...parts, 'x.md'].join('/')}`),
  )

  it('that are read at once hold every group once, each no more groups than it needs', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 20 })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 20 }), (groups, atOnce) => {
        const batches = batchesOf(groups, size => size, atOnce)
        const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0)
        assert.deepEqual(batches.flat().sort(), [...groups].sort())
        for (const batch of batches) assert.ok(sum(batch.slice(0, -1)) < atOnce)
        assert.deepEqual(batches.map(sum), batches.map(sum).sort((a, b) => b - a)) // prettier-ignore
      }),
    )
  })

  it('hold every document once, and none apart from one that it sees', () => {
    fc.assert(
      fc.property(paths, fc.integer({ min: 1, max: 4 }), (ids, count) => {
        const shares = sharesOf(groupsOf(ids), group => group.length, count).map(share => share.flat())
        assert.deepEqual(shares.flat().sort(), [...ids].sort())
        const folder = (id: string) => id.slice(0, id.lastIndexOf('/') + 1)
        for (const one of shares)
          for (const other of shares)
            for (const id of one)
              for (const there of other)
                if (one !== other) assert.ok(!folder(id).startsWith(folder(there)), `${id} sees ${there}`)
      }),
    )
  })
})
