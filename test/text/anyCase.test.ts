/** Words are found whatever their case, and as the flag for it would find them. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { inAnyCase, lowered } from '../../server/src/analysis/text/anyCase.js'
import { NAMES_WINDOW, namesWindow } from '../../server/src/analysis/model/windowWords.js'

const folder = new URL('../../server/src/analysis/rules/', import.meta.url)
const lines = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .flatMap(name => readFileSync(new URL(name, folder), 'utf8').split('\n'))

describe('words in any case', () => {
  it('are found in capitals, of other scripts too', () => {
    const says = inAnyCase(/\bfreeze\b|заморозк|größe/u)
    for (const text of ['Code FREEZE', 'ЗАМОРОЗКА кода', 'Größe', 'GRÖßE']) assert.ok(says(text), text)
    for (const text of ['freezer', 'frozen', '']) assert.ok(!says(text), text)
  })

  it('stand in lower case where they stood', () => {
    assert.equal(lowered('Am 3. MÄRZ in İstanbul, KÖLN'), 'am 3. märz in İstanbul, köln')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        assert.equal(lowered(text).length, text.length)
        if (!text.includes('İ')) assert.equal(lowered(text), text.toLowerCase())
      }),
      { seed: 20260707 },
    )
  })

  it('are those that the flag finds, in lines of every page and in mixed case', () => {
    const flagged = new RegExp(NAMES_WINDOW.source, 'iu')
    const inTurns = (text: string, by: number): string =>
      [...text].map((sign, at) => (at % by === 0 ? sign.toUpperCase() : sign)).join('')
    fc.assert(
      fc.property(fc.constantFrom(...lines), fc.integer({ min: 1, max: 4 }), (line, by) => {
        for (const text of [line, inTurns(line, by)]) assert.equal(namesWindow(text), flagged.test(text), text)
      }),
      { seed: 20260707, numRuns: 2000 },
    )
  })
})
