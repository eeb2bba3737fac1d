/** docs/configuration.md is complete and true: every key has its section, every example is read without a mistake. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { CONFIGURATION } from '../../server/src/analysis/analysis.js'
import { readConfiguration } from '../../server/src/analysis/lint/configuration.js'
import type { Form } from '../../server/src/analysis/lint/form.js'
import { RULES } from '../../server/src/analysis/rules/index.js'

const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8')
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map(section => [/^[^\n]*/.exec(section)![0], section] as const),
)
const examples = (text: string): string[] => [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml]) => yaml!)
const ids = RULES.map(({ id }) => id)

/** Keys known beforehand, but for those that are all alike: kinds, rules. */
function* keysOf(form: Form): Generator<string> {
  if (form.type === 'either') for (const one of form.forms) yield* keysOf(one)
  else if (form.type === 'list' || form.type === 'map') yield* keysOf(form.of)
  else if (form.type === 'keys') {
    const all = Object.entries(form.keys)
    const own = all.length > 15 && form !== CONFIGURATION ? all.slice(0, 1) : all
    for (const [key, one] of own) {
      if (own === all) yield key
      // Told once, under their own names.
      if (one.name !== 'rules' && !(one.name === 'frontMatter' && form !== CONFIGURATION)) yield* keysOf(one)
    }
  }
}

describe('docs/configuration.md', () => {
  for (const [key, form] of Object.entries(CONFIGURATION.keys))
    it(`shows ${key} with all that can be said of it`, () => {
      const section = sections.get(key)
      assert.ok(section, 'it has no section')
      const [example, ...more] = examples(section)
      assert.ok(example !== undefined && more.length === 0, 'it has no example')
      assert.ok(example.startsWith(`${key}:`), example)
      assert.deepEqual(readConfiguration('/slipway.yml', example, ids).mistakes, [])
      for (const inner of keysOf(form)) assert.match(example, new RegExp(`\\b${inner}:`), inner)
    })

  it('has no section for a key that does not exist', () => {
    const others = [...sections.keys()].filter(key => !(key in CONFIGURATION.keys))
    assert.deepEqual(others, ['Patterns', 'slipway config'])
  })

  it('says what counts where nothing is said', () => {
    for (const [key, { initial }] of Object.entries(CONFIGURATION.keys))
      for (const word of Array.isArray(initial) ? (initial as string[]) : [])
        assert.ok(sections.get(key)!.includes(word), word)
  })
})
