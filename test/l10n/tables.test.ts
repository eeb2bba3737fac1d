/** Holds that every language says everything: each message, phrase and word, with the places for its arguments. */
import assert from 'node:assert/strict'
import { before, describe, it } from 'mocha'
import { nounOf } from '../../server/src/analysis/lint/fold.js'
import { LABELS } from '../../server/src/analysis/lint/missing.js'
import { PHRASES } from '../../server/src/analysis/lint/phrases.js'
import { kindTitle, KINDS } from '../../server/src/analysis/model/kind.js'
import { AUDIENCES } from '../../server/src/analysis/model/readers.js'
import { COVERING_NAMES } from '../../server/src/analysis/model/coverage.js'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { weekdayLike } from '../../server/src/analysis/text/calendar.js'
import type { PartType } from '../../server/src/analysis/model/part.js'
import { LANGUAGES, tableFor, type Table } from '../../server/src/l10n/table.js'

const MESSAGES = Object.fromEntries(
  RULES.flatMap(({ id, messages }) => Object.entries(messages).map(([key, text]) => [`${id}.${key}`, text])),
)

/** Each type, so that a new one does not go unsaid. */
const TYPES: Readonly<Record<PartType, true>> = {
  milestone: true, risk: true, gate: true, checklistItem: true, requirement: true, person: true, dependency: true,
  openIssue: true, communication: true, trigger: true, step: true, change: true, evidence: true, flag: true,
  entry: true, day: true, time: true,
} // prettier-ignore

/** All that is said with `:word`, `:words` or `:list` and is known beforehand. */
const WORDS = [
  ...Object.values(LABELS).map(label => label.toLowerCase().replace(/^id$/, 'ID')),
  ...Object.values(COVERING_NAMES),
  ...['before', 'during', 'after', 'decision', 'decider', 'time', 'id', 'reason'],
  ...AUDIENCES,
  ...[1, 2, 3, 4, 5, 6, 7].map(day => weekdayLike(day, 'Monday')),
  ...(Object.keys(TYPES) as PartType[]).map(nounOf),
  ...KINDS,
  ...KINDS.map(kind => `every ${kindTitle(kind).toLowerCase().replace(/s$/, '')}`),
]

const placesIn = (template: string): string[] =>
  [...new Set([...template.matchAll(/\{(\w+)(?::\w+)?\}/g)].map(match => match[1]!))].sort()

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
    for (const [, form] of translated.matchAll(/\{\w+:(\w+)\}/g))
      assert.ok(FORMS.has(form!), `${what}: "${key}": ${form!}`)
    assert.doesNotMatch(translated.replace(/\{\w+(?::\w+)?\}/g, ''), /[{}]/, `${what}: "${key}"`)
  }
  for (const key of Object.keys(table)) assert.ok(key in english, `${what}: nothing in English is called "${key}"`)
}

for (const language of LANGUAGES.filter(one => one !== 'en')) {
  describe(`messages in ${language}`, () => {
    let table: Table
    before(async () => {
      table = (await tableFor(language))!
    })

    it('are there for every message of every rule', () => {
      holdsAll(`server/src/l10n/${language}.json, messages`, MESSAGES, table.messages)
    })

    it('are there for every title of a fix or an action', () => {
      holdsAll(
        `server/src/l10n/${language}.json, phrases`,
        Object.fromEntries(PHRASES.map(phrase => [phrase, phrase])),
        table.phrases,
      )
    })

    it('have every word that stands for an argument', () => {
      for (const word of WORDS)
        assert.ok(table.words[word], `server/src/l10n/${language}.json, words: "${word}" is missing`)
    })

    it('leave nothing in English', () => {
      for (const [key, english] of Object.entries({
        ...MESSAGES,
        ...Object.fromEntries(PHRASES.map(one => [one, one])),
      }))
        if (/[a-z]{3}/.test(english.replace(/\{[^}]*\}/g, '')))
          assert.notEqual(table.messages[key] ?? table.phrases[key], english, key)
    })
  })
}
