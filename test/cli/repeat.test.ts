/** Holds that a run said again is what a fresh run says, and that nothing is said again that might be something else. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { aDesk, CLEAN, PLAN, TWICE } from './desk.js'

const NOTES =
  '---\nartefact: release-notes\n---\n# Notes\n\n- Paying is faster (REQ-1), see [plan](../plan.md) and REQ-002\n'
const TEXTS = [PLAN, CLEAN, TWICE, NOTES, '# Readme\n', '# Release plan\n\nÜbergabe, 引き継ぎ.\n']
const CONFIGURATIONS = ['rules:\n  undated-milestone: hint\n', 'rules:\n  no-such-rule: off\n', '']

describe('slipway check --cache, once more', () => {
  const at = aDesk()
  const said = (): string => at.desk.at(`kept/${readdirSync(at.desk.at('kept')).find(name => /said/.test(name))!}`)
  const isKept = (): boolean => readdirSync(at.desk.at('kept')).some(name => /said/.test(name))
  const spoil = (): void => {
    const bytes = readFileSync(said(), 'latin1')
    writeFileSync(said(), bytes.replace('undated-milestone', 'undated-millstone'), 'latin1')
  }

  it('says what a fresh run says, whatever changed since', async function () {
    const names = ['docs/plan.md', 'docs/a/notes.md', 'docs/b/notes.md', 'around.md', 'docs/slipway.yml', 'slipway.yml']
    const written = fc
      .constantFrom(...names)
      .chain(name =>
        fc.record({ name: fc.constant(name), text: fc.constantFrom(...(/yml$/.test(name) ? CONFIGURATIONS : TEXTS)) }),
      )
    const ignored = fc.record({ name: fc.constant('.gitignore'), text: fc.constantFrom('plan.md\n', '') })
    const gone = fc.record({ name: fc.constantFrom(...names.slice(0, 4)), text: fc.constant(undefined) })
    const change = fc.oneof({ weight: 4, arbitrary: written }, ignored, gone)
    const settings = fc.constantFrom('', '', '', '--as-of 2026-12-24', '--quiet', '--format json', '--format sarif')
    const where = fc.record({ terminal: fc.boolean(), in: fc.constantFrom('', '', 'docs') }, { requiredKeys: [] })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.option(change), settings, where), { minLength: 2, maxLength: 8 }),
        async steps => {
          at.desk.empty()
          at.desk.put({ '.git/HEAD': '', 'docs/plan.md': PLAN, 'docs/a/notes.md': NOTES, 'docs/b.md': CLEAN })
          for (const [changed, more, place] of steps) {
            if (changed?.text !== undefined) at.desk.put({ [changed.name]: changed.text })
            else if (changed) rmSync(at.desk.at(changed.name), { force: true })
            const line = `check . ${more}`
            const kept = await at.desk.answer(`${line} --cache ${at.desk.at('kept')}`, place)
            assert.deepEqual(kept, at.desk.run(line, place))
          }
        },
      ),
      { seed: 20261127, numRuns: 60 },
    )
  })

  it('is made anew where what git ignores is gone, and leads to nothing any more', async () => {
    at.desk.put({ '.git/HEAD': '', '.gitignore': 'plan.md\n', 'plan.md': PLAN, 'a.md': CLEAN, 'docs/notes.md': NOTES })
    const check = async () => (await at.desk.answer('check . --cache kept')).out
    assert.doesNotMatch(await check(), /broken-link/)
    rmSync(at.desk.at('plan.md'))
    assert.match(await check(), /There is no document "\.\.\/plan\.md"/)
  })

  it('is said again without the engine: what was kept is what is said', async () => {
    at.desk.put({ 'docs/plan.md': PLAN })
    const line = 'check docs --cache kept --format json'
    const first = await at.desk.answer(line)
    // Whoever made the file with the engine's own seal is believed.
    const other = await at.desk.answer(line, { engine: 'other' })
    assert.deepEqual(other, first)
    const before = readFileSync(said())
    assert.deepEqual(await at.desk.answer(line, { engine: 'other' }), first)
    assert.deepEqual(readFileSync(said()), before)
    for (const name of readdirSync(at.desk.at('kept'))) if (!/said/.test(name)) rmSync(at.desk.at(`kept/${name}`))
    assert.deepEqual(await at.desk.answer(line, { engine: 'other' }), first)
    assert.equal(readdirSync(at.desk.at('kept')).length, 1, 'the engine was asked')
  })

  it('is not said again where the file is broken, foreign or of another engine', async () => {
    at.desk.put({ 'docs/plan.md': PLAN })
    const line = 'check docs --cache kept --format json'
    const fresh = await at.desk.answer(line)
    const whole = readFileSync(said())
    const breakings: (() => void)[] = [
      spoil,
      ...['', '{}', '\n', `\n${whole.toString()}`].map(text => () => writeFileSync(said(), text)),
      () => writeFileSync(said(), whole.subarray(0, -9)),
    ]
    for (const broken of breakings) {
      broken()
      assert.deepEqual(await at.desk.answer(line), fresh)
      assert.deepEqual(readFileSync(said()), whole)
    }
  })

  it('is made anew on another day, wherever the documents are', async () => {
    const there = PLAN.replace('---\n#', 'timezone: Asia/Tokyo\n---\n#')
    at.desk.put({ 'docs/here.md': PLAN, 'docs/there.md': there })
    const line = 'check docs --cache kept'
    const on = async (today: string) => {
      const { code, out, err } = await at.desk.answer(line, { today })
      const fresh = await at.desk.answer('check docs', { today })
      assert.deepEqual({ code, out, err }, fresh, today)
      return /"days":\[(\d+),(\d+)\]/.exec(readFileSync(said(), 'utf8'))!.slice(1).map(Number)
    }
    const [from, until] = await on('2026-11-02T10:00:00Z[Europe/Berlin]')
    // Three in the afternoon in Berlin is midnight's stroke in Tokyo.
    assert.equal(new Date(until!).toISOString(), '2026-11-02T15:00:00.000Z')
    assert.deepEqual(await on('2026-11-02T14:59:59Z[Europe/Berlin]'), [from, until])
    assert.equal((await on('2026-11-02T15:00:00Z[Europe/Berlin]'))[0], until)
    assert.equal((await on('2026-11-02T09:00:00Z[Europe/Berlin]'))[0], Date.parse('2026-11-02T09:00:00Z'))
  })

  it('is made anew where it is another day in the zone that the machine has now, and not for its name', async () => {
    at.desk.put({ 'docs/plan.md': PLAN })
    const at10 = async (zone: string) => {
      await at.desk.answer('check docs --cache kept', { today: `2026-11-02T10:00:00Z[${zone}]` })
      return /"about":"([^"]+)"/.exec(readFileSync(said(), 'utf8'))![1]
    }
    const first = await at10('Europe/Berlin')
    assert.equal(await at10('America/New_York'), first)
    assert.notEqual(await at10('Pacific/Kiritimati'), first)
  })

  it('is kept only of runs that read and write nothing else', async () => {
    at.desk.put({ 'docs/plan.md': PLAN, 'base.jsonl': '{"slipway":"baseline","version":1}\n' })
    const further = ['--format sarif', '--format summary', '--baseline base.jsonl', '--verdict', '--output out.txt']
    for (const more of further) {
      await at.desk.answer(`check docs --cache kept ${more}`)
      assert.equal(isKept(), false, more)
    }
    await at.desk.answer('check docs --cache kept', { environment: { SLIPWAY_PARANOID: '1' } })
    assert.equal(isKept(), false, 'paranoid')
    await at.desk.answer('check docs missing.md --cache kept')
    assert.equal(isKept(), false, 'a file that cannot be read')
    await at.desk.answer('check docs --cache=kept')
    assert.equal(isKept(), true)
  })

  it('goes on where the words cannot be kept', async () => {
    at.desk.put({ 'docs/plan.md': PLAN, kept: 'a file' })
    const { code, err } = await at.desk.answer('check docs --cache kept')
    assert.equal(code, 2)
    assert.match(err, /^Not kept: kept: /m)
  })
})
