/** How long something takes, as people write it. */
import assert from 'node:assert/strict'
import { durationSaid, minutesIn } from '../../server/src/analysis/model/duration.js'

describe('durations', () => {
  for (const [minutes, texts] of [
    [45, ['45 minutes', '45 min', '45min', '45-minute', 'within 45 minutes', '45 Minuten', '45 мин', '45分']],
    [90, ['1 h 30 min', '1 hour and 30 minutes', '1.5 hours', '1,5 Stunden', '90 minutes, then 5 minutes more']],
    [15, ['15-20 min', '15 to 20 minutes', 'fifteen minutes']],
    [0.5, ['30 s', '30 seconds']],
    [undefined, ['soon', '', '45', '45 %', '4.2.0', '22:30', '45 items']],
  ] as const)
    it(`${minutes} minutes`, () => {
      for (const text of texts) assert.equal(minutesIn(text), minutes, text)
    })

  it('are said as a person says them', () => {
    assert.deepEqual([0.5, 1, 45, 60, 75, 130].map(durationSaid), [
      '30 seconds',
      '1 minute',
      '45 minutes',
      '1 hour',
      '75 minutes',
      '2 hours 10 minutes',
    ])
  })
})
