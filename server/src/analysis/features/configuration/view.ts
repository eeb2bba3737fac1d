/** What a feature may ask about a `slipway.yml`: its text, the keys there are, and what lies below it. */
import type { Form, KeysForm } from '../../lint/form.js'
import type { Rule } from '../../lint/rule.js'
import type { Say } from '../../text/said.js'
import { ITEM } from '../../syntax/yamlPlace.js'

export interface ConfigurationView {
  readonly text: string
  /** In the language of whoever asks. */
  readonly say: Say
  readonly form: KeysForm
  readonly rules: readonly Pick<Rule, 'id' | 'summary' | 'severity'>[]
  /** Paths of the documents below it, from its own folder. */
  readonly documents: () => readonly string[]
  /** Roles and people to offer as owners. */
  readonly people: () => readonly string[]
}

/** The forms that the value below these keys may have; none where the keys do not exist. */
export function formsAt(form: Form, path: readonly string[]): readonly Exclude<Form, { type: 'either' }>[] {
  if (form.type === 'either') return form.forms.flatMap(one => formsAt(one, path))
  const [key, ...rest] = path
  if (key === undefined) return [form]
  const below = belowKey(form, key)
  return below ? formsAt(below, rest) : []
}

function belowKey(form: Form, key: string): Form | undefined {
  if (form.type === 'keys') return Object.hasOwn(form.keys, key) ? form.keys[key] : undefined
  if (form.type === 'map') return key === ITEM ? undefined : form.of
  return form.type === 'list' && key === ITEM ? form.of : undefined
}
