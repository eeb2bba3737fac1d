/** A baseline leaves known findings out, and nothing else. */
import assert from 'node:assert/strict'
import { chmodSync, rmSync } from 'node:fs'
import fc from 'fast-check'
import { cloned } from './crews.js'
import { aDesk, CLEAN, PLAN, TWICE } from './desk.js'

const row = (name: string): string => `| ${name} | | SRE Lead |\n`

describe('slipway check --baseline', () => {
  const at = aDesk()
  const check = (more = '') => at.desk.run(`check --baseline b.jsonl ${more}`)
  const found = (more = ''): string[] =>
    JSON.parse(check(`--format json ${more}`).out).findings.map(
      ({ file, line, rule }: Record<string, string>) => `${file}:${line} ${rule}`,
    )

  it('is written with all that is found, one finding a line, in order', () => {
    at.desk.put({ 'docs/plan.md': PLAN, 'a.md': TWICE })
    const { code, err } = check('--update-baseline')
    assert.deepEqual([code, err], [0, 'Written: b.jsonl, 2 entries.\n'])
    assert.equal(
      at.desk.read('b.jsonl'),
      [
        '{"slipway":"baseline","version":1}',
        '{"file":"a.md","rule":"invalid-front-matter","under":[],"text":"owner","about":["`owner` stands twice."]}',
        '{"file":"docs/plan.md","rule":"undated-milestone","under":["Release plan"],"text":"Dry run"}',
        '',
      ].join('\n'),
    )
    const { out } = check()
    assert.equal(out, 'no findings in 2 artefacts\n2 findings of the baseline left out.\n')
    assert.deepEqual(check('--max-severity hint').code, 0)
  })

  it('stays while lines move and other things change', () => {
    at.desk.put({ 'plan.md': PLAN })
    check('--update-baseline')
    at.desk.put({
      'plan.md': PLAN.replace('# Release plan\n', '# Release plan\n\nIn short.\n').replace('SRE Lead', 'QA'),
    })
    assert.deepEqual(found(), [])
  })

  it('does not swallow a second one like it, nor one elsewhere', () => {
    at.desk.put({ 'plan.md': PLAN })
    check('--update-baseline')
    at.desk.put({ 'plan.md': PLAN.replace(row('Dry run'), row('Dry run').repeat(2)), 'other.md': PLAN })
    assert.deepEqual(found(), ['other.md:8 undated-milestone', 'plan.md:9 undated-milestone'])
  })

  it('knows a part whether it is told alone or with others, and tells of the new ones', () => {
    const table = (names: string[]) => PLAN.replace(row('Dry run'), names.map(row).join(''))
    at.desk.put({ 'plan.md': table(['Dry run', 'Freeze']) })
    check('--update-baseline')
    at.desk.put({ 'plan.md': table(['Dry run', 'Freeze', 'Sign-off']) })
    const { findings, baseline } = JSON.parse(check('--format json').out)
    assert.deepEqual([findings.length, findings[0].covers], [1, [10]], findings[0].message)
    assert.deepEqual(baseline, { known: 0, stale: [] })
    at.desk.put({ 'plan.md': table(['Dry run']) })
    assert.deepEqual(found(), [])
  })

  it('tells missing sections apart that are told at one title', () => {
    const plan = (sections: string) =>
      `---\nartefact: rollback-plan\nstatus: approved\n---\n# Rollback plan\n\n${sections}`
    at.desk.put({ 'plan.md': plan('## Steps\n\nDo.\n') })
    const before = found('--update-baseline')
    assert.deepEqual(before, [])
    at.desk.put({ 'plan.md': plan('## Triggers\n\nDo.\n') })
    assert.ok(
      found().some(one => one.endsWith('missing-section')),
      found().join(),
    )
  })

  it('names stale entries, and takes them out when asked; the new ones stay out unless asked, too', () => {
    at.desk.put({ 'plan.md': PLAN, 'gone.md': PLAN })
    check('--update-baseline')
    const before = at.desk.read('b.jsonl')
    at.desk.put({ 'plan.md': PLAN.replace('Dry run', 'Rehearsal') })
    rmSync(at.desk.at('gone.md'))
    assert.match(
      check().out,
      /2 entries of the baseline are stale; `--update-baseline` takes them out:\n {2}gone\.md {2}undated-milestone {2}Dry run\n {2}plan\.md {2}undated-milestone {2}Dry run\n/,
    )
    assert.equal(at.desk.read('b.jsonl'), before)
    const { out, err } = check('--update-baseline')
    assert.match(out, /2 entries of the baseline had nothing to answer to and were taken out:/)
    assert.match(out, /The milestone "Rehearsal" has no date/)
    assert.equal(err, 'Written: b.jsonl, 0 entries.\n')
    assert.match(check().out, /Rehearsal/)
    assert.equal(check('--update-baseline --accept-new').err, 'Written: b.jsonl, 1 entry.\n')
    assert.deepEqual(found(), [])
    assert.equal(check('--update-baseline').err, '')
  })

  it('leaves alone what the run did not look at', () => {
    at.desk.put({ 'a/plan.md': PLAN, 'b/plan.md': PLAN })
    check('--update-baseline')
    at.desk.put({ 'a/plan.md': CLEAN, 'b/plan.md': CLEAN })
    const { out } = at.desk.run('check a --baseline b.jsonl --update-baseline --format json')
    assert.deepEqual(
      JSON.parse(out).baseline.stale.map(({ file }: { file: string }) => file),
      ['a/plan.md'],
    )
    assert.match(at.desk.read('b.jsonl'), /b\/plan\.md/)
  })

  it('is found from any folder: its paths count from its own', () => {
    at.desk.put({ 'docs/plan.md': PLAN, 'ci/b.jsonl': '{"slipway":"baseline","version":1}\n' })
    at.desk.run('check docs --baseline ci/b.jsonl --update-baseline --accept-new')
    assert.match(at.desk.read('ci/b.jsonl'), /"file":"\.\.\/docs\/plan\.md"/)
    const { out } = at.desk.run('check . --baseline ../ci/b.jsonl', { in: 'docs' })
    assert.match(out, /1 finding of the baseline left out/)
  })

  it('counts only where it is asked for, whatever it is called', () => {
    at.desk.put({ 'plan.md': PLAN, 'slipway-baseline.jsonl': 'broken\n' })
    assert.match(at.desk.run('check').out, /1 warning in 1 artefact/)
    assert.deepEqual(at.desk.run('check').err, '')
  })

  it('counts what is mended by --fix as gone', () => {
    at.desk.put({ 'a.md': TWICE })
    check('--update-baseline')
    const { out } = check('--fix --update-baseline')
    assert.match(out, /1 entry of the baseline had nothing to answer to and was taken out/)
  })

  const head = '{"slipway":"baseline","version":1}\n'
  const entry = '{"file":"plan.md","rule":"undated-milestone","under":[],"text":"x"}\n'
  const corrupt: readonly (readonly [title: string, text: string, said: RegExp])[] = [
    ['an empty file', '', /in line 1: it does not begin with/],
    ['another file', '# Release plan\n', /in line 1: it does not begin with/],
    ['a later version', '{"slipway":"baseline","version":2}\n', /in line 1: it is of another version/],
    ['conflict marks', `${head}${entry}<<<<<<< HEAD\n${entry}`, /in line 3: a merge is not finished there/],
    ['a cut line', `${head}\n${entry.slice(0, 30)}`, /in line 3: the line is no entry/],
    [
      'a value of another kind',
      `${head}{"file":"a","rule":"b","under":"c","text":"d"}\n`,
      /in line 2: the line is no entry/,
    ],
    ['null', `${head}null\n`, /in line 2: the line is no entry/],
  ]
  for (const [title, text, said] of corrupt)
    it(`does not go on with ${title}, and writes nothing`, () => {
      at.desk.put({ 'plan.md': PLAN, 'b.jsonl': text })
      const { code, out, err } = check('--update-baseline --accept-new')
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, said)
      assert.match(err, /^slipway: The baseline b\.jsonl cannot be understood .* nothing was written\.\n$/)
      assert.equal(at.desk.read('b.jsonl'), text)
    })

  it('takes lines in any order, CRLF and a byte order mark, as merges leave them', () => {
    at.desk.put({ 'a.md': PLAN, 'b.md': PLAN })
    check('--update-baseline')
    const [first, ...entries] = at.desk.read('b.jsonl').trimEnd().split('\n')
    at.desk.put({ 'b.jsonl': `\uFEFF${[first, ...entries.reverse(), ''].join('\r\n')}` })
    assert.deepEqual(found(), [])
  })

  it('says so where it cannot be written', function () {
    if (process.getuid?.() === 0) return this.skip()
    at.desk.put({ 'plan.md': PLAN })
    chmodSync(at.desk.folder, 0o555)
    const { code, err } = check('--update-baseline')
    chmodSync(at.desk.folder, 0o755)
    assert.equal(code, 2)
    assert.match(err, /The baseline b\.jsonl cannot be written/)
  })

  it('law: what is known and what is told are together what is found; written again, nothing is told', () => {
    const name = fc.constantFrom('Dry run', 'Freeze', 'Sign-off', 'Smoke test')
    const rows = fc.array(fc.tuple(name, fc.boolean()), { maxLength: 7 })
    const text = (all: readonly (readonly [string, boolean])[]) =>
      PLAN.replace(
        row('Dry run'),
        all.map(([one, dated]) => (dated ? row(one).replace('| |', '| 2026-11-19 |') : row(one))).join(''),
      )
    fc.assert(
      fc
        .property(rows, rows, (before, after) => {
          const count = (all: readonly (readonly [string, boolean])[], which: string) =>
            all.filter(([one, dated]) => one === which && !dated).length
          at.desk.put({ 'plan.md': text(before) })
          check('--update-baseline')
          at.desk.put({ 'plan.md': text(after) })
          const { findings, baseline } = JSON.parse(check('--format json').out)
          const isMeant = ({ rule }: { rule: string }) => rule === 'undated-milestone'
          const told = findings
            .filter(isMeant)
            .reduce((sum: number, { covers }: { covers?: unknown[] }) => sum + (covers?.length ?? 1), 0)
          const names = ['Dry run', 'Freeze', 'Sign-off', 'Smoke test']
          const fresh = names.reduce((sum, one) => sum + Math.max(0, count(after, one) - count(before, one)), 0)
          const stale = names.reduce((sum, one) => sum + Math.max(0, count(before, one) - count(after, one)), 0)
          assert.deepEqual([told, baseline.stale.filter(isMeant).length], [fresh, stale])
          check('--update-baseline --accept-new')
          assert.deepEqual(found(), [])
        })
        .afterEach(() => at.desk.empty()),
      { seed: 20261127, numRuns: 60 },
    )
  })

  it('is the same with threads and a cache', async () => {
    at.desk.put({ 'a/plan.md': PLAN, 'b/plan.md': PLAN, 'c/plan.md': TWICE })
    check('--update-baseline --cache kept')
    at.desk.put({ 'b/plan.md': PLAN.replace(row('Dry run'), row('Dry run').repeat(2)) })
    const once = check('--format json').out
    for (let run = 0; run < 2; run++) assert.equal(check('--format json --cache kept').out, once)
    const threaded = await at.desk.runInThreads('check --baseline b.jsonl --format json', cloned(2))
    assert.equal(threaded.out, once)
    assert.equal(JSON.parse(once).findings.length, 1)
  })
})
