/** Holds how a sentence is said in another language, whatever its arguments are. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { lacking } from '../../server/src/analysis/lint/missing.js'
import { inOther, spoken } from '../../server/src/analysis/text/said.js'
import { say } from '../../server/src/l10n/say.js'
import { languageOf } from '../../server/src/l10n/table.js'
import { tableOnDisk } from '../../server/src/files/tables.js'

const [de, ja] = [tableOnDisk('de')!, tableOnDisk('ja')!]

describe('a sentence in another language', () => {
  it('lists what is lacking in words of its own', () => {
    const what = lacking(['id', 'type', 'date'])
    const change = { key: 'incomplete-change.missing', args: { name: 'A|B', what } }
    assert.equal(what.english, 'no id, no type and no date')
    assert.equal(say(de, '', change), 'Der Änderung „A|B“ fehlt: ID, Typ und Datum.')
    assert.equal(say(ja, '', change), '変更「A|B」に次の記載がありません: ID、種別、日付。')
  })

  it('quotes names, as they stand, and cuts the long ones', () => {
    const what = inOther('"Steps" or "Risks"', '{headings:raw}', { headings: 'Steps\nRisks' })
    assert.equal(say(de, '', { key: 'missing-section.some', args: { what } }), 'Es fehlen Abschnitte zu „Steps“ und „Risks“.') // prettier-ignore
    const long = say(ja, '', { key: 'empty-section.empty', args: { title: 'x'.repeat(70) } })
    assert.equal(long, `セクション「${'x'.repeat(59)}…」に内容がありません。`)
  })

  it('takes a sentence into a sentence without its full stop', () => {
    const first = { english: 'Nothing explains "RTO"', said: { key: 'undefined-acronym.undefined', args: { acronym: 'RTO' } } } // prettier-ignore
    const { english, said } = spoken('{first:raw}, and {count} more under {place}.', { first, count: 24, place: 'Risks' }) // prettier-ignore
    assert.equal(english, 'Nothing explains "RTO", and 24 more under "Risks".')
    assert.equal(say(de, english, said), 'Die Abkürzung „RTO“ ist nirgends erklärt; 24 weitere unter „Risks“.')
    assert.equal(say(ja, english, said), '略語「RTO」の説明がありません。「Risks」にほか 24 件。')
  })

  it('says durations in its own units', () => {
    const args = { taken: '2 hours 30 minutes', given: '1 hour' }
    assert.match(say(de, '', { key: 'unordered-dates.steps', args }), /2 Stunden 30 Minuten, .* 1 Stunde\.$/)
  })

  it('is English where nothing is known of it', () => {
    assert.equal(say(de, 'Yes.', undefined), 'Yes.')
    assert.equal(say(de, 'Yes.', { key: 'toString' }), 'Yes.')
    assert.equal(say(undefined, 'Yes.', { key: 'empty-section.empty' }), 'Yes.')
    assert.equal(say(de, '', { key: 'missing-audience.missing', args: { audience: 'pilots' } }), 'Kein Teil dieses Dokuments richtet sich an: pilots.') // prettier-ignore
  })

  it('is asked for by tags of languages', () => {
    const tags = ['de', 'de-AT', 'DE_de', 'ja-JP', 'en-GB', 'fr', '', undefined, 7]
    assert.deepEqual(tags.map(languageOf), ['de', 'de', 'de', 'ja', 'en', 'en', 'en', 'en', 'en'])
  })
})
