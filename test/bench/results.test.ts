/** A run over some parts changes those alone; the README and the picture say what the results say. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chart } from '../../scripts/bench/chart.js'
import { withFigures } from '../../scripts/bench/readme.js'
import { merged, readResults, writeResults, type Results } from '../../scripts/bench/results.js'
import { bars, tables } from '../../scripts/bench/table.js'

const sitting = { day: '2027-01-02', machine: '1 × processor' }
const size: Results = { size: { ...sitting, measured: { VSIX: 1_234_567 } } }
const typed: Results = {
  keystroke: {
    ...sitting,
    measured: [
      {
        title: 'plan of 204 lines',
        servers: [
          { name: 'slipway', strokes: { count: 400, p50: 2, p95: 4.00049, worst: 9 }, memory: 5e7 },
          { name: 'rumdl', strokes: { count: 0, p50: NaN, p95: NaN, worst: NaN }, memory: undefined },
        ],
        leftOut: ['unified-language-server did not answer within 60 s; left out'],
      },
    ],
  },
}

describe('npm run bench', () => {
  it('leaves what it did not measure as it was', () => {
    const folder = mkdtempSync(join(tmpdir(), 'slipway-results-'))
    const file = join(folder, 'results.json')
    assert.deepEqual(readResults(file), {})
    writeResults(file, merged(size, typed))
    const kept = readResults(file)
    assert.deepEqual(Object.keys(kept), ['keystroke', 'size'])
    assert.equal(kept.keystroke?.measured[0]?.servers[0]?.strokes.p95, 4)
    const other: Results = { size: { ...sitting, day: '2027-03-04', measured: { VSIX: 1 } } }
    assert.deepEqual(merged(kept, other), { ...kept, ...other })
    rmSync(folder, { recursive: true })
  })

  it('shows parts in their order, what was left out and what was not measured', () => {
    assert.equal(
      tables({ ...size, ...typed }),
      [
        '| plan of 204 lines | p50 ms | p95 ms | p95 ratio |   MB |',
        '| ----------------- | -----: | -----: | --------: | ---: |',
        '| slipway           |   2.00 |   4.00 |      1.00 | 50.0 |',
        '| rumdl             |      – |      – |         – |    – |',
        '',
        'unified-language-server did not answer within 60 s; left out',
        '',
        '| size |   kB |',
        '| ---- | ---: |',
        '| VSIX | 1235 |',
      ].join('\n'),
    )
  })

  it('has no bar for what was not measured', () => {
    assert.deepEqual(
      bars(typed).map(({ bars }) => bars.map(({ name }) => name)),
      [['slipway']],
    )
  })

  describe('kept results', () => {
    const results = readResults('bench/results.json')

    it('are what the README says', () => {
      const readme = readFileSync('README.md', 'utf8')
      assert.equal(withFigures(readme, results), readme)
    })

    it('are what the picture shows', () => {
      assert.equal(chart(bars(results)), readFileSync('docs/images/speed.svg', 'utf8'))
    })
  })
})
