/** Windows: spans of days that a row, a line or the heading over a table names. */
import assert from 'node:assert/strict'
import { windowsIn } from '../../server/src/analysis/model/window.js'
import { doc, read } from './reading.js'

const windows = (text: string): string[] =>
  read(text).slices.flatMap(({ model }) =>
    windowsIn(model).map(({ kind, name, start, end, whole: [from, to] }) =>
      [kind, name, start, end, ...(from === start && to === end ? [] : [`whole ${from} ${to}`])].join(' | '),
    ),
  )

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
})
