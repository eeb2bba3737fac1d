/** Offsets behind a time, and those that a zone's clocks have. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { offsetBehind, offsetLike, offsetsAt } from '../../server/src/analysis/text/offset.js'
import { localTimeTrouble, settles } from '../../server/src/analysis/text/zone.js'

describe('offsets', () => {
  for (const [text, expected] of [
    ['18:00+02:00', '+02:00'],
    ['18:00:30.5-05:30[America/New_York]', '-05:30'],
    ['08:00-10:00 Europe/Berlin', undefined],
    ['18:00 UTC+2', '+2'],
    ['18:00 (GMT −3)', '−3'],
    ['18:00 (GMT−3)', '−3'],
    ['18:00 +0200', '+0200'],
    ['18:00 - 20:00', undefined],
    ['18:00-20:00', undefined],
    ['18:00 UTC', undefined],
  ] as const)
    it(`U-01 ${text}`, () => {
      assert.equal(offsetBehind(text, 5)?.text, expected)
    })

  it('U-01 are read as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -14 * 60, max: 14 * 60 }), minutes => {
        assert.equal(offsetBehind(`18:00${offsetLike(minutes)}[Europe/Berlin]`, 5)?.minutes, minutes)
      }),
    )
  })

  it('U-01 there are two exactly where the clocks jump or show a time twice', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC')
    const days = fc
      .integer({ min: 0, max: 3650 })
      .map(day => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10))
    const clocks = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    fc.assert(
      fc.property(days, clocks, zones, (iso, [hour, minute], zone) => {
        const trouble = localTimeTrouble(iso, hour, minute, zone)
        assert.equal(offsetsAt(iso, hour, minute, zone).length, trouble ? 2 : 1)
      }),
    )
    assert.deepEqual(offsetsAt('2027-10-31', 2, 30, 'Europe/Berlin'), [120, 60])
    assert.deepEqual(offsetsAt('2027-10-31', 2, 30, 'Nowhere/At_All'), [])
  })

  it('U-01 an abbreviation is clear to those who use it', () => {
    assert.ok(settles('America/Winnipeg', 'CST') && settles('Asia/Kolkata', 'IST') && settles('Europe/London', 'BST'))
    assert.ok(!settles('Europe/London', 'IST') && !settles('Asia/Kolkata', 'CST') && !settles('Asia/Kolkata', 'UTC'))
  })
})
