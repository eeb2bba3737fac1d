/** Every text of the manifest is said in every language of the product, and no text is left over. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { keyOf, manifestTexts, shownManifest, writtenManifest } from '../manifest.js'

/** Properties whose values a person reads, wherever they stand. */
const READ =
  /^(?:title|shortTitle|category|name|contextualTitle|label|altText|contents|description|markdownDescription|(?:markdown)?[eE]num(?:Item)?Descriptions|(?:markdown)?[dD]eprecationMessage|errorMessage|userDescription|modelDescription|displayName|fullName|sampleRequest|disambiguation)$/
/** The name of the product, of its packages and of its files, and what a language model reads, are the same everywhere. */
const SAME =
  /^(?:name|displayName|contributes\.configuration\.title|contributes\.(?:problemMatchers|languageModelTools|chatParticipants).*\.(?:name|modelDescription|fullName|description|disambiguation.*))$/

type Found = readonly [path: string, text: string]

/** Every text that is read, with its path; positions in lists are left out. */
function textsIn(value: unknown, path = '', read = false): Found[] {
  if (typeof value === 'string') return read ? [[path, value]] : []
  if (Array.isArray(value)) return value.flatMap(one => textsIn(one, path, read))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path ? `${path}.${key}` : key, READ.test(key)))
}

const { contributes, capabilities, description } = writtenManifest() as Record<string, unknown>
const found = textsIn({ contributes, capabilities, description }).filter(([path]) => !SAME.test(path))

describe('the texts of the manifest', () => {
  it('are found: commands, settings, views', () => {
    const paths = new Set(found.map(([path]) => path))
    for (const path of [
      'description',
      'contributes.commands.title',
      'contributes.commands.category',
      'contributes.views.explorer.name',
      'contributes.configuration.properties.slipway.run.markdownDescription',
      'contributes.configuration.properties.slipway.run.enumDescriptions',
      'capabilities.untrustedWorkspaces.description',
    ])
      // prettier-ignore
      assert.ok(paths.has(path), path)
  })
  it('are never written into it', () => {
    assert.deepEqual(found.filter(([, text]) => keyOf(text) === undefined), []) // prettier-ignore
  })
  for (const language of ['en', 'de', 'ja'] as const)
    it(`have every key it uses, and no other, in ${language}`, () => {
      const used = new Set(JSON.stringify(writtenManifest()).match(/(?<=")%[^%\s"]+%(?=")/g))
      assert.deepEqual(Object.keys(manifestTexts(language)).toSorted(), [...used].map(key => keyOf(key)!).toSorted())
    })
  for (const language of ['de', 'ja'] as const)
    it(`are translated into ${language}: other words, with the settings, links and samples of the English`, () => {
      const english = manifestTexts('en')
      for (const [key, text] of Object.entries(manifestTexts(language))) {
        if (!SHARED.has(key)) assert.notEqual(text, english[key], key)
        assert.deepEqual(marksIn(text), marksIn(english[key]!), key)
        if (language === 'ja' && !SHARED.has(key))
          assert.match(text, /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u, key)
      }
    })
  it('give no two commands of a language one title', () => {
    for (const language of ['en', 'de', 'ja'] as const) {
      const { contributes: shown } = shownManifest(language) as { contributes: { commands: { title: string }[] } }
      const titles = shown.commands.map(({ title }) => title)
      assert.deepEqual(titles.filter((title, at) => titles.indexOf(title) !== at), [], language) // prettier-ignore
    }
  })
})

/** Words that German took over as they are. */
const SHARED = new Set(['category', 'view.release'])

/** What stays the same in every language: code, settings, links' targets. */
const marksIn = (text: string): string[] => (text.match(/`[^`]+`|\]\([^)]+\)|\{\d\}/g) ?? []).toSorted()
