/** Dates that hang on go-live, and days without a year: which day they mean. */
import assert from 'node:assert/strict'
import { isRelativeDate } from '../../server/src/analysis/text/date.js'
import { daysMeant, dueDay } from '../../server/src/analysis/text/dueDay.js'
import { relativeDay } from '../../server/src/analysis/text/relative.js'
import { yearlessDay } from '../../server/src/analysis/text/yearless.js'

const GO_LIVE = '2026-03-15'

describe('dates that hang on go-live', () => {
  for (const [day, texts] of [
    [
      '2026-03-08',
      [
        'T-7', 'T - 7', 'T–7 days', 'J-7', 'D-7', 'T minus 7', 'T-1 week', '7 days before go-live', '7 days prior to the release',
        'one week before go-live', 'a week before the launch', '7 Tage vor Go-Live', 'eine Woche vor der Produktivsetzung',
        '7 jours avant la mise en production', 'une semaine avant le lancement', '7 días antes del lanzamiento',
        '7 dias antes do lançamento', '7 giorni prima del rilascio', '7 дней до релиза', 'за 7 дней до запуска',
        'Go-live minus 7 days', 'go-live - 7 days', 'release - 1 week', 'リリース7日前', 'リリースの1週間前', '上线前7天', '출시 7일 전',
      ],
    ],
    ['2026-03-16', ['T+1', 'D+1', 'J+1', 'T plus 1', 'the day after go-live', 'one day after the release', 'go-live + 1 day', 'リリース1日後']],
    ['2026-03-13', ['two days before go-live', 'T-2d', 'zwei Tage vor dem Go-Live', 'deux jours avant le déploiement']],
    ['2026-03-15', ['T0', 'T-0', 'T=0', 'D-day', 'J0', 'Jour J', 'Go-live day', 'on release day', 'the day of the launch day', 'リリース当日', '上线当天']],
    [
      undefined,
      ['T-4h', 'H-1', '4 hours before go-live', 'T-30 min', '5 business days before go-live', 'T-5 working days', 'Week 3', 'R-01', 'G-04', 'soon', 'after go-live'],
    ],
  ] as const) {
    it(`${day ?? 'no day'}`, () => {
      for (const text of texts) assert.equal(relativeDay(text, GO_LIVE), day, text)
    })
  } // prettier-ignore

  it('count as dates even before go-live is known', () => {
    for (const text of [
      'T-7',
      'T minus 7',
      'two weeks before the release',
      'eine Woche vor dem Go-Live',
      'T-4h',
      '5 business days before go-live',
      'リリース7日前',
      'go-live + 2 weeks',
    ])
      assert.ok(isRelativeDate(text), text)
    for (const text of ['R-01', 'G-04', 'soon', 'Release 2', 'Launch day', 'after the release', 'the week'])
      assert.ok(!isRelativeDate(text), text)
  })
})

describe('days without a year', () => {
  it('are in the year of their weekday', () => {
    assert.equal(yearlessDay('Mon September 14', GO_LIVE), '2026-09-14')
    assert.equal(yearlessDay('Tue September 14', GO_LIVE), '2027-09-14')
    assert.equal(yearlessDay('Montag, 14 September', '2026-11-01'), '2026-09-14')
    assert.equal(yearlessDay('Mon 30 February', GO_LIVE), undefined)
  })

  it('are nearest to go-live', () => {
    assert.equal(yearlessDay('March 1', GO_LIVE), '2026-03-01')
    assert.equal(yearlessDay('20 December', '2027-01-15'), '2026-12-20')
    assert.equal(yearlessDay('5 January', '2026-12-20'), '2027-01-05')
    assert.equal(yearlessDay('3月1日', GO_LIVE), '2026-03-01')
    assert.equal(yearlessDay('29 February', GO_LIVE), undefined)
    assert.equal(yearlessDay('next week', GO_LIVE), undefined)
  })
})

describe('the days a text means', () => {
  it('are whole dates, else what go-live makes of them', () => {
    assert.deepEqual(daysMeant('2026-03-01 to 2026-03-03, T-7', GO_LIVE), ['2026-03-01', '2026-03-03'])
    assert.deepEqual(daysMeant('T-7', GO_LIVE), ['2026-03-08'])
    assert.deepEqual(daysMeant('March 1', undefined), [])
    assert.equal(dueDay('2026-03-01 to 2026-03-03', undefined), '2026-03-03')
    assert.equal(dueDay('2026-02-30', GO_LIVE), undefined)
  })
})
