/** Windows: spans of days that a row, a line or the heading over a table names. */
import assert from 'node:assert/strict'
import { seasonOf } from '../../server/src/analysis/model/plan.js'
import { windowsOf } from '../../server/src/analysis/model/window.js'
import { doc, read } from './reading.js'

const windows = (text: string, live?: string): string[] => {
  const artefact = read(text)
  const season = live === undefined ? seasonOf(artefact) : { live }
  return windowsOf(artefact, season).map(({ kind, name, start, end, whole: [from, to] }) =>
    [kind, name, start, end, ...(from === start && to === end ? [] : [`whole ${from} ${to}`])].join(' | '),
  )
}

describe('windows', () => {
  for (const [line, expected] of [
    ['Blackout: 2026-12-18 to 2027-01-03', 'blackout | Blackout | 2026-12-18 | 2027-01-03'],
    [
      '- **Change moratorium**: 18 December 2026 – 3 January 2027',
      'blackout | Change moratorium | 2026-12-18 | 2027-01-03',
    ],
    ['No deployments: 2026-12-18 to 2027-01-03', 'blackout | No deployments | 2026-12-18 | 2027-01-03'],
    ['Holiday freeze: 2026-12-18 to 2027-01-03', 'blackout | Holiday freeze | 2026-12-18 | 2027-01-03'],
    ['Code freeze: 2026-11-09 to 2026-11-20', 'freeze | Code freeze | 2026-11-09 | 2026-11-20'],
    ['Deployment window: 2026-11-20 to 2026-11-21', 'deployment | Deployment window | 2026-11-20 | 2026-11-21'],
    [
      'Blackout: 2026-12-18 12:00 to 2027-01-04 00:00',
      'blackout | Blackout | 2026-12-18 | 2027-01-04 | whole 2026-12-19 2027-01-03',
    ],
    ['Blackout: 2026-12-18 00:00 to 2027-01-03 23:59', 'blackout | Blackout | 2026-12-18 | 2027-01-03'],
    ['No changes expected: 2026-12-18 to 2027-01-03', undefined],
    ['Blackout: 2027-01-03 to 2026-12-18', undefined],
    ['Blackout: 2026-12-18', undefined],
    ['Test phase: 2026-11-09 to 2026-11-20', undefined],
  ] as const)
    it(`O-04 ${line}`, () => {
      assert.deepEqual(windows(`# Plan\n\n${line}\n`), expected ? [expected] : [])
    })

  it('O-04 take their sort from the heading where only the table is called after blackouts', () => {
    const table = doc`
      | Window   | Start      | End        | Reason             |
      | -------- | ---------- | ---------- | ------------------ |
      | Year end | 2026-12-18 | 2027-01-03 | Holidays           |
    `
    assert.deepEqual(windows(`# Plan\n\n## Blackout windows\n\n${table}`), [
      'blackout | Year end | 2026-12-18 | 2027-01-03',
    ])
    assert.deepEqual(windows(`# Plan\n\n## Work outside blackout windows\n\n${table}`), [])
    assert.deepEqual(windows(`# Plan\n\n## Dates\n\n${table}`), [])
  })

  it('O-04 take it from a column too, not from a note or from what is done for others', () => {
    const text = doc`
      # Plan

      | What        | Type     | Start      | End        | Note                                                      |
      | ----------- | -------- | ---------- | ---------- | --------------------------------------------------------- |
      | Winter peak | Blackout | 2026-12-07 | 2027-01-04 |                                                           |
      | Depots      | Release  | 2026-11-07 | 2026-11-08 | Well before the blackout                                  |
      | Teams       | Effect   | 2026-11-07 | 2026-11-08 | No deployments                                            |
    `
    assert.deepEqual(windows(text), ['blackout | Winter peak | 2026-12-07 | 2027-01-04'])
  })

  describe('without a year, and hanging on go-live', () => {
    for (const [line, expected] of [
      ['Blackout: 20 Dec – 3 Jan', '2026-12-20 2027-01-03'],
      ['**Blackout**: Dec 20 to Jan 3', '2026-12-20 2027-01-03'],
      ['- Blackout: Sat 19 December until Sun 3 January', '2026-12-19 2027-01-03'],
      ['Blackout: 20 Dec – 3 Jan 2027', '2026-12-20 2027-01-03'],
      ['Blackout: 20 December 2026 – 3 January', '2026-12-20 2027-01-03'],
      ['Blackout: 20–24 December 2026', '2026-12-20 2026-12-24'],
      ['Blackout: 20. bis 24. Dezember 2026', '2026-12-20 2026-12-24'],
      ['Blackout: 20 Dec 18:00 – 3 Jan 06:00 CET', '2026-12-20 2027-01-03 whole 2026-12-21 2027-01-02'],
      ['Blackout: 12月20日〜12月24日', '2026-12-20 2026-12-24'],
      ['Blackout from T-2 to T+1', '2026-12-08 2026-12-11'],
      ['Blackout: J-2 à J+1', '2026-12-08 2026-12-11'],
      ['Blackout: 5 days before go-live until go-live', '2026-12-05 2026-12-10'],
      ['Blackout: T-5 to 2026-12-08', '2026-12-05 2026-12-08'],
      ['Blackout: T+1 to T-2', undefined],
      ['Blackout: 4/5 – 6/7', undefined],
      ['Blackout: 20 Dec, then we go to production on 3 Jan', undefined],
      ['Blackout: week 3 to week 5', undefined],
      ['Blackout: 45–48 December', undefined],
      ['Blackout: 31 February – 3 March', undefined],
      [`Blackout: ${'20 to '.repeat(60)} Dec`, undefined],
    ] as const)
      it(`O-04 ${line.slice(0, 60)}`, () => {
        const name = line.includes('from') ? 'Blackout from T-2 to T+1' : 'Blackout'
        const [from, to, ...whole] = expected?.split(' ') ?? []
        const days = expected && [from, to, ...(whole.length > 0 ? [whole.join(' ')] : [])].join(' | ')
        assert.deepEqual(windows(`# Plan\n\n${line}\n`, '2026-12-10'), days ? [`blackout | ${name} | ${days}`] : [])
      })

    it('O-04 of two columns', () => {
      const text = doc`
        # Plan

        | Window      | From   | Until | Why      |
        | ----------- | ------ | ----- | -------- |
        | Blackout    | 20 Dec | 3 Jan | Holidays |
        | Code freeze | T-5    | T0    | Quiet    |
      `
      assert.deepEqual(windows(text, '2026-12-10'), [
        'blackout | Blackout | 2026-12-20 | 2027-01-03',
        'freeze | Code freeze | 2026-12-05 | 2026-12-10',
      ])
    })

    it('O-04 are told by a dated step where go-live is not known; what hangs on go-live is not', () => {
      const plan = '# Plan\n\n| Milestone | Date | Owner |\n|---|---|---|\n| Dry run | 2026-12-14 | SRE |\n\n'
      assert.deepEqual(windows(`${plan}Blackout: 20 Dec – 3 Jan\n`), ['blackout | Blackout | 2026-12-20 | 2027-01-03'])
      assert.deepEqual(windows(`${plan}Blackout: T-2 to T+1\n`), [])
      assert.deepEqual(windows('# Plan\n\nBlackout: 20 Dec – 3 Jan\n'), [])
    })
  })

  describe('over two rows', () => {
    for (const [rows, expected] of [
      [['Blackout starts', '2026-12-18', 'Blackout ends', '2027-01-03'], 'blackout | Blackout starts'],
      [['Start of blackout', '18 Dec', 'End of the blackout', '3 Jan'], 'blackout | Start of blackout'],
      [['Code freeze', '2026-12-18', 'Code freeze lifted', '2027-01-03'], 'freeze | Code freeze'],
      [['Code freeze', '2026-12-18', 'Blackout ends', '2027-01-03'], undefined],
      [['Blackout ends', '2026-12-18', 'Blackout starts', '2027-01-03'], undefined],
      [['Code freeze', '2026-12-18', 'Code freeze lifted', 'when all is done'], undefined],
    ] as const)
      it(`O-04 "${rows[0]}" and "${rows[2]}"`, () => {
        const table = `| Milestone | Date |\n|---|---|\n| ${rows[0]} | ${rows[1]} |\n| Dry run | 2026-12-19 |\n| ${rows[2]} | ${rows[3]} |\n`
        const lines = `- ${rows[0]}: ${rows[1]}\n- ${rows[2]}: ${rows[3]}\n`
        for (const text of [table, lines])
          assert.deepEqual(
            windows(`# Plan\n\n${text}`, '2026-12-10'),
            expected ? [`${expected} | 2026-12-18 | 2027-01-03`] : [],
          )
      })
  })

  it('O-04 are not read into a log of what has been done', () => {
    const table = (start: string, end: string): string => doc`
      | Step       | ${start}         | ${end}           |
      | ---------- | ---------------- | ---------------- |
      | 1, dry run | 2026-11-12 09:00 | 2026-11-12 09:04 |
    `
    const planned = ['dry-run | 1, dry run | 2026-11-12 | 2026-11-12 | whole 2026-11-13 2026-11-11']
    assert.deepEqual(windows(`# Plan\n\n## Rehearsals\n\n${table('Start', 'End')}`), planned)
    assert.deepEqual(windows(`# Plan\n\n## Execution log\n\n${table('Start', 'End')}`), [])
    assert.deepEqual(windows(`# Plan\n\n## Steps\n\n${table('Started', 'Finished')}`), [])
    assert.deepEqual(windows(`# Plan\n\n## Steps\n\n${table('Actual start', 'Actual end')}`), [])
  })
})
