/** The dates people write: what day they name, whether they name one, and whether they hang on another. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  datesIn,
  isRelativeDate,
  mayNameDay,
  namesDay,
  readDate,
  yearlessIn,
} from '../../server/src/analysis/text/date.js'
import { mayNameTime, timesIn } from '../../server/src/analysis/text/zone.js'

describe('dates', () => {
  for (const [form, texts] of Object.entries({
    'ISO 8601': ['2026-03-01', 'on 2026-03-01T22:00Z', '2026/3/1', '2026.03.01'],
    English: [
      '1 March 2026',
      'March 1st, 2026',
      'Mar 1 2026',
      '1st of March 2026',
      '01-Mar-2026',
      'Sunday, March 1, 2026',
    ],
    German: ['01.03.2026', '1. März 2026', '1.3.2026'],
    French: ['1er mars 2026', '1 mars 2026'],
    'Spanish, Portuguese, Italian': ['1 de marzo de 2026', '1 de março de 2026', '1 marzo 2026'],
    Russian: ['1 марта 2026'],
    'Japanese, Chinese, Korean': ['2026年3月1日', '2026년 3월 1일'],
    'with slashes, month first': ['3/1/2026', '03/01/26'],
  }))
    it(`are read in ${form}`, () => {
      for (const text of texts) assert.equal(readDate(text)?.iso, '2026-03-01', text)
    })

  it('with slashes are day first only where the other reading does not exist', () => {
    assert.equal(readDate('13/03/2026')?.iso, '2026-03-13')
    assert.equal(readDate('03/13/2026')?.iso, '2026-03-13')
  })

  it('stand where they say', () => {
    const text = 'Freeze on 1 March 2026, go-live on 2026-03-08'
    const { index, text: words } = readDate(text)!
    assert.equal(text.slice(index, index + words.length), '1 March 2026')
  })

  it('the first one counts, whatever its form', () => {
    assert.equal(readDate('from 1 March 2026 to 2026-03-08')?.iso, '2026-03-01')
    assert.equal(readDate('2026-03-01 to 8 March 2026')?.iso, '2026-03-01')
  })

  it('without a year name a day, by month or quarter none', () => {
    for (const text of ['Mon September 14', '14 Sep', '3月1日', '9/14']) {
      assert.deepEqual([readDate(text)?.iso, readDate(text)?.partial, namesDay(text)], ['', true, true], text)
    }
    for (const text of ['March 2026', "Sep '26", 'Q3 2026', 'Q1', '2026-03']) {
      assert.deepEqual([readDate(text)?.partial, namesDay(text)], [true, false], text)
    }
    assert.ok(namesDay('2026-03-01'))
  })

  it('are none where month or day does not exist, in versions, ratios, ids and words', () => {
    for (const text of [
      '2026-13-01',
      '2026-00-10',
      '2026-01-32',
      '1.2.3',
      '13/45/2026',
      'marching',
      'soon',
      'REQ-2026',
      '',
    ])
      assert.equal(readDate(text), undefined, text)
  })

  it('hang on another day', () => {
    for (const text of [
      'T-7',
      'T - 30 days',
      'T+1',
      'D-1',
      'J-15',
      'H-1',
      'T0',
      'D-Day',
      'go-live - 7',
      '7 days before go-live',
      'two weeks after',
      '3 business days prior',
      'Week 3',
      'Sprint 12',
      'Day 1',
      '3 jours avant',
      '2 Wochen vor',
      '5 días antes',
      '第3週',
      'неделя 2',
    ])
      // prettier-ignore
      assert.ok(isRelativeDate(text), text)
    for (const text of ['2026-03-01', 'TBD', 'weekly', 'UTF-8', 'next week', 'T-shirt', 'today'])
      assert.ok(!isRelativeDate(text), text)
  })

  it('and times stand in no text that may name none, whatever of it is blanked out', () => {
    const pieces = fc.constantFrom(
      ...'2026 2027-02-03 3 12 14 9:30 18h05 6 pm p.m. March mar. sept Dezember mai 3月4日 4/5 13. 1st er de of Q3 ’26'.split(' '),
      ...['**', '`', ' ', ', ', '.', '/', '\n', 'Release', 'step '],
    ) // prettier-ignore
    const texts = fc.array(fc.tuple(pieces, fc.constantFrom('', ' ', '*')), { maxLength: 8 })
    fc.assert(
      fc.property(texts, parts => {
        const text = parts.flat().join('')
        const blanked = text.replace(/[*`]/g, ' ')
        const days = [...datesIn(blanked), yearlessIn(blanked) ?? []].flat()
        if (days.length > 0) assert.ok(mayNameDay(text), text)
        if (readDate(blanked)) assert.ok(mayNameDay(text), text)
        if (timesIn(blanked).length > 0) assert.ok(mayNameTime(text), text)
      }),
      { numRuns: 3000 },
    )
    for (const text of ['step 3 of the market', 'Support Lead number 317 watches for 32 minutes', 'May we?'])
      assert.ok(!mayNameDay(text) && !mayNameTime(text), text)
  })
})
