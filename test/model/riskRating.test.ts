/** How grave a risk is, in figures, words and per cent. */
import assert from 'node:assert/strict'
import { riskRating, type Scales } from '../../server/src/analysis/model/riskRating.js'
import type { Part } from '../../server/src/analysis/model/part.js'

const NONE: Scales = { probability: [], impact: [] }
const risk = (probability: string, impact: string, score = ''): Part =>
  ({
    fields: Object.fromEntries(
      Object.entries({ probability, impact, score }).flatMap(([name, text]) => (text ? [[name, { text, range: [0, 0] }]] : [])),
    ),
  }) as unknown as Part // prettier-ignore

describe('C-03 risk rating', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['High', 'High', '', 'high'],
    ['Medium', 'High', '', 'high'],
    ['Low', 'High', '', 'medium'],
    ['Low', 'Low', '', 'low'],
    ['🔴 **High**', 'Medium', '', 'high'],
    ['Likely (4)', '4', '', 'high'],
    ['60 %', 'High', '', 'high'],
    ['5 %', 'Low', '', 'low'],
    ['Hoch', 'Hoch', '', 'high'],
    ['Élevée', 'Moyen', '', 'high'],
    ['Высокая', 'Низкое', '', 'medium'],
    ['高', '低', '', 'medium'],
    ['', '', 'High (15)', 'high'],
    ['Low', 'Low', 'Critical', 'high'],
    ['Purple', 'Vast', '', 'undefined'],
    ['', 'High', '', 'undefined'],
  ]
  for (const [probability, impact, score, level] of cases)
    it(`"${probability}" by "${impact}" ${score && `with score "${score}" `}is ${level}`, () => {
      const one = risk(probability, impact, score)
      assert.equal(String(riskRating(one, [one], NONE).level), level)
    })

  it('takes the length of the scale from the figures of the table', () => {
    const [three, five] = [risk('3', '3'), risk('5', '5')]
    assert.equal(riskRating(three, [three], NONE).level, 'high')
    assert.equal(riskRating(three, [three, five], NONE).level, 'medium')
  })

  it('reads the words of a team', () => {
    const scales = { probability: ['rare', 'often'], impact: ['meh', 'ouch'] }
    const one = risk('Often', 'ouch')
    assert.deepEqual(riskRating(one, [one], scales), {
      probability: 2,
      impact: 2,
      steps: { probability: 2, impact: 2 },
      level: 'high',
    })
  })
})
