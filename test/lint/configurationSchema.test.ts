/** The published JSON Schema: the table of keys as it is, and of one mind with the reader about what is a mistake. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { CONFIGURATION } from '../../server/src/analysis/analysis.js'
import { readConfiguration } from '../../server/src/analysis/lint/configuration.js'
import type { Form } from '../../server/src/analysis/lint/form.js'
import { configurationSchema } from '../../server/src/analysis/lint/configurationSchema.js'
import { RULES } from '../../server/src/analysis/rules/index.js'

const schema = configurationSchema(CONFIGURATION)
const isValid = new Ajv({ strict: false, allowUnionTypes: true }).compile(schema)
const mistakes = (data: unknown): string[] =>
  readConfiguration(
    '/slipway.yml',
    JSON.stringify(data),
    RULES.map(({ id }) => id),
  ).mistakes.map(({ message }) => message)

/** What a form allows, and now and then what it does not. */
function dataOf(form: Form): fc.Arbitrary<unknown> {
  const wrong = fc.constantFrom<unknown>('nonsense', 7, [], {}, { nonsense: 1 })
  const right = (): fc.Arbitrary<unknown> => {
    switch (form.type) {
      case 'word':
        return fc.constantFrom(...form.known)
      case 'text':
        return fc.constantFrom('UTC', 'Europe/London', 'REQ-', 'docs', 'QA lead')
      case 'pattern':
        return fc.constantFrom('docs/*.md', '*.md', '')
      case 'number':
        return fc.nat(2)
      case 'list':
        return fc.array(dataOf(form.of), { maxLength: 3 })
      case 'keys':
        return fc
          .subarray(Object.keys(form.keys), { maxLength: Math.min(3, Object.keys(form.keys).length) })
          .chain(keys => fc.record(Object.fromEntries(keys.map(key => [key, dataOf(form.keys[key]!)]))))
          .map(record => ({ ...record }))
      case 'map':
        return fc
          .dictionary(fc.constantFrom('a/*.md', 'B', '/c'), dataOf(form.of), { maxKeys: 2 })
          .map(record => ({ ...record }))
      case 'either':
        return fc.oneof(...form.forms.map(dataOf))
    }
  }
  return fc.oneof({ weight: 20, arbitrary: right() }, { weight: 1, arbitrary: wrong })
}

/** What only a look at the world, or at two values together, can tell. */
const BEYOND = /(?:time )?zone is not|is more than|no text|An id family|The templates are not/

describe('the JSON Schema of slipway.yml', () => {
  it('is the one that is published: `npm run build` writes it', () => {
    const published = readFileSync(new URL('../../schemas/slipway.schema.json', import.meta.url), 'utf8')
    assert.deepEqual(JSON.parse(published), JSON.parse(JSON.stringify(schema)))
  })

  it('names every key, rule, kind and language, each with a sentence', () => {
    const { properties, definitions } = schema as Record<string, Record<string, Record<string, unknown>>>
    for (const [key, form] of Object.entries(CONFIGURATION.keys)) {
      assert.ok(form.help, key)
      assert.equal(properties![key]!['description'], form.help)
    }
    const rules = definitions!['rules']!['properties'] as Record<string, { description: string }>
    assert.deepEqual(
      Object.entries(rules).map(([id, { description }]) => [id, description]),
      RULES.map(({ id, summary }) => [id, summary]),
    )
  })

  it('accepts what the reader accepts, and nothing else', () => {
    let accepted = 0
    fc.assert(
      fc.property(dataOf(CONFIGURATION), data => {
        const found = mistakes(data)
        if (found.length === 0) accepted++
        if (found.every(message => BEYOND.test(message)) && found.length > 0) return
        assert.equal(isValid(data), found.length === 0, JSON.stringify([data, found, isValid.errors]))
      }),
      { numRuns: 2000 },
    )
    assert.ok(accepted > 200, String(accepted))
  })
})
