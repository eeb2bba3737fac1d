/** Holds what the first lines of a `slipway.yml` say where a finding asks for it. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { configurationStart } from '../../server/src/analysis/features/configurationStart.js'
import type { Range } from '../../server/src/analysis/text/range.js'

const TEXT = 'The XQZ asks Ann Bell and the WVU; #1 knows.'
const place = (word: string): Range => [TEXT.indexOf(word), TEXT.indexOf(word) + word.length]
const startOf = (rule: string, word: string, others: readonly string[] = []) =>
  configurationStart(
    { rule, range: place(word), related: others.map(one => ({ range: place(one), message: one })) },
    TEXT,
  ).map(({ title, text }) => ({ title, text }))

describe('the start of a configuration', () => {
  it('U-01 lists an owner, or an acronym that the finding is about', () => {
    const told = (rule: string, word: string) => startOf(rule, word).map(({ title, text }) => ({ title, text }))
    assert.deepEqual(told('unknown-owner', 'Ann Bell'), [
      { title: 'Add Ann Bell to owners in slipway.yml', text: 'owners: [Ann Bell]\n' },
    ])
    assert.deepEqual(told('undefined-acronym', 'XQZ'), [
      { title: 'Add XQZ to glossary in slipway.yml', text: 'glossary: [XQZ]\n' },
    ])
  })
  it('lists all acronyms of one finding, and an owner once', () => {
    assert.equal(startOf('undefined-acronym', 'XQZ', ['XQZ', 'WVU'])[0]?.text, 'glossary: [XQZ, WVU]\n')
    assert.equal(startOf('unknown-owner', 'Ann Bell', ['WVU'])[0]?.text, 'owners: [Ann Bell]\n')
  })
  it('quotes what YAML would read otherwise', () => {
    assert.match(startOf('unknown-owner', '#1')[0]!.text, /["']#1["']/)
  })
  it('is nothing for other rules', () => {
    assert.deepEqual(startOf('undated-milestone', 'XQZ'), [])
  })
})
