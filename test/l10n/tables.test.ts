/** Holds that every language says everything: each message, phrase and word, with the places for its arguments. */
import assert from 'node:assert/strict'
import { before, describe, it } from 'mocha'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { LANGUAGES, type Table } from '../../server/src/l10n/table.js'
import { tableOnDisk } from '../../server/src/files/tables.js'
import { shortKey } from '../../server/src/l10n/shortKey.js'
import { phrasesIn } from './phrases.js'
import { WORDS } from './words.js'

const MESSAGES = Object.fromEntries(
  RULES.flatMap(({ id, messages }) => Object.entries(messages).map(([key, text]) => [`${id}.${key}`, text])),
)

/** Whatever stands in the source to be said. */
const PHRASES = phrasesIn()

const placesIn = (template: string): string[] =>
  [...new Set([...template.matchAll(/\{(\w+)(?::[^{}]+)?\}/g)].map(match => match[1]!))].sort()

const FORMS = new Set(['raw', 'word', 'words', 'list', 'names', 'open'])

function holdsAll(
  what: string,
  english: Readonly<Record<string, string>>,
  table: Readonly<Record<string, string>>,
): void {
  for (const [key, template] of Object.entries(english)) {
    const translated = table[key]
    assert.ok(translated, `${what}: "${key}" has no translation of: ${template}`)
    assert.deepEqual(placesIn(translated), placesIn(template), `${what}: "${key}" has other arguments: ${translated}`)
    for (const [, form] of translated.matchAll(/\{\w+:([^{}]+)\}/g))
      assert.ok(FORMS.has(form!) || form!.split('|').length === 2, `${what}: "${key}": ${form!}`)
    assert.doesNotMatch(translated.replace(/\{\w+(?::[^{}]+)?\}/g, ''), /[{}]/, `${what}: "${key}"`)
  }
  for (const key of Object.keys(table)) assert.ok(key in english, `${what}: nothing in English is called "${key}"`)
}

for (const language of LANGUAGES.filter(one => one !== 'en')) {
  describe(`messages in ${language}`, () => {
    let table: Table
    before(() => {
      table = tableOnDisk(language)!
    })

    it('are there for every message of every rule', () => {
      holdsAll(`server/src/l10n/${language}.json, messages`, MESSAGES, table.messages)
    })

    it('are there for everything else that is said to a person', () => {
      holdsAll(
        `server/src/l10n/${language}.json, phrases`,
        Object.fromEntries(PHRASES.map(one => [one, one])),
        table.phrases,
      )
    })

    it('have every word that stands for an argument, and no other', () => {
      for (const word of WORDS)
        assert.ok(table.words[word], `server/src/l10n/${language}.json, words: "${word}" is missing`)
      for (const word of Object.keys(table.words)) assert.ok(WORDS.has(word), `nothing says "${word}"`)
    })

    it('have each a short key of its own where they ship', () => {
      for (const part of [table.messages, table.phrases, table.words])
        assert.equal(new Set(Object.keys(part).map(shortKey)).size, Object.keys(part).length)
    })

    it('leave nothing in English', () => {
      for (const [key, english] of Object.entries({
        ...MESSAGES,
        ...Object.fromEntries(PHRASES.map(one => [one, one])),
      }))
        if (/[a-z]{3}/.test(english.replace(/\{[^}]*\}/g, '')) && !SHARED.has(english))
          assert.notEqual(table.messages[key] ?? table.phrases[key], english, key)
    })
  })
}

/** The same in German. */
const SHARED: ReadonlySet<string> = new Set([
  'Go-live',
  'Status',
  'Releases',
  'Trend',
  'Gate',
  'Gates',
  'Phase',
  'Text',
  'Tests',
  'NO-GO',
  'Release',
])
