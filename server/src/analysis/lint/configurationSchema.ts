/** The JSON Schema of `slipway.yml`, from the table of its keys: for editors that know nothing of Slipway. */
import type { Form, KeysForm } from './form.js'
import { LONGEST_PATTERN } from './pattern.js'

export type JsonSchema = { readonly [key: string]: unknown }

/** Draft 7, which every editor reads. What only a look at the world can tell (is this a time zone?) is not in it. */
export function configurationSchema(form: KeysForm): JsonSchema {
  const definitions: Record<string, JsonSchema> = {}
  const root = body(form, definitions)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'slipway.yml',
    ...described(form),
    ...root,
    definitions,
  }
}

/** A form with a name stands once among the definitions; its help may differ from place to place. */
function schemaOf(form: Form, definitions: Record<string, JsonSchema>): JsonSchema {
  if (form.name === undefined) return { ...described(form), ...body(form, definitions) }
  if (!(form.name in definitions)) {
    definitions[form.name] = {}
    definitions[form.name] = body(form, definitions)
  }
  const reference = { $ref: `#/definitions/${form.name}` }
  return form.help ? { ...described(form), allOf: [reference] } : reference
}

const described = ({ help, initial }: Form): JsonSchema => ({
  ...(help ? { description: help } : {}),
  ...(initial === undefined ? {} : { default: initial }),
})

function body(form: Form, definitions: Record<string, JsonSchema>): JsonSchema {
  const each = (forms: Readonly<Record<string, Form>>): JsonSchema =>
    Object.fromEntries(Object.entries(forms).map(([key, one]) => [key, schemaOf(one, definitions)]))
  switch (form.type) {
    case 'word':
      // YAML reads `false` as no text.
      return { enum: [...form.known, ...Object.keys(form.also ?? {}).map(word => (word === 'false' ? false : word))] }
    case 'text':
      // A pattern binds texts only: where no number fits it, a number has to be refused by its type.
      return { type: form.pattern.test('7') ? TEXT : 'string', pattern: form.pattern.source }
    case 'pattern':
      return { type: TEXT, ...PATTERN }
    case 'number':
      return { type: 'integer', minimum: 0, maximum: 999_999 }
    case 'list':
      return { type: 'array', items: schemaOf(form.of, definitions) }
    case 'keys':
      return {
        type: 'object',
        properties: each(form.keys),
        additionalProperties: false,
        ...(form.required === undefined ? {} : { required: [form.required] }),
      }
    case 'map':
      return {
        type: 'object',
        additionalProperties: schemaOf(form.of, definitions),
        ...(form.patterns ? { propertyNames: PATTERN } : {}),
      }
    case 'either':
      return { anyOf: form.forms.map(one => schemaOf(one, definitions)) }
  }
}

/** What looks like a number or a truth is text to us. */
const TEXT = ['string', 'number', 'boolean']
const PATTERN = { minLength: 1, maxLength: LONGEST_PATTERN, pattern: '^(?![!/])' }
