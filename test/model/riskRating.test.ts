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

  it('takes what words are worth from what the documents say', () => {
    const said = { steps: [['low', 1], ['medium', 2], ['high', 4], ['high', 4]], bands: [] } as const // prettier-ignore
    const one = risk('High', 'Low')
    assert.deepEqual(riskRating(one, [one], { ...NONE, said }), {
      probability: 4,
      impact: 1,
      steps: { probability: 4, impact: 4 },
      level: 'low',
    })
    const torn = { steps: [...said.steps, ['high', 5]] as const, bands: [] }
    assert.equal(riskRating(one, [one], { ...NONE, said: torn }).probability, 3)
  })

  describe('by the bands of scores', () => {
    const bands = [[{ from: 1, to: 2, name: 'Low' }, { from: 3, to: 4, name: 'Medium' }, { from: 6, name: 'High' }]] // prettier-ignore
    const chances = [{ from: 1, to: 1, name: 'Low' }, { from: 2, to: 3, name: 'High' }] // prettier-ignore
    const named = [[{ from: 1, to: 2, name: 'Acceptable' }, { from: 3, to: 4, name: 'Tolerable' }, { from: 5, to: 9, name: 'Intolerable' }]] // prettier-ignore
    for (const [probability, impact, score, legends, level] of [
      ['2', '2', '', bands, 'medium'],
      ['1', '3', '', bands, 'medium'],
      ['1', '2', '', bands, 'low'],
      ['', '', '7', bands, 'high'],
      ['1', '2', 'High', bands, 'high'],
      ['1', '3', '', [...bands, chances], 'medium'],
      ['2', '2', '', named, 'medium'],
      ['1', '1', '', named, 'low'],
      ['3', '3', '', named, 'high'],
      ['1', '3', '', [...bands, [{ from: 1, to: 9, name: 'Low' }]], 'medium'],
      ['1', '2', '', [[{ from: 3, to: 9, name: 'Low' }]], 'low'],
    ] as const)
      it(`"${probability}" by "${impact}" with score "${score}" is ${level} of ${legends.length} with ${legends[0]![0].name}`, () => {
        const one = risk(probability, impact, score)
        assert.equal(riskRating(one, [one], { ...NONE, said: { steps: [], bands: legends } }).level, level)
      })
  })
})
