/** What a tool may be asked with: as JSON Schema for whoever asks, and read strictly from what came. */
import { suggest } from '../analysis/text/suggest.js'
import { isKind, KINDS } from '../analysis/model/kind.js'
import { Refusal } from './answer.js'

const KNOWN = {
  path: { type: 'string', minLength: 1, maxLength: 1000 },
  line: { type: 'integer', minimum: 1 },
  rule: { type: 'string', pattern: '^[a-z-]+$', maxLength: 100 },
  id: { type: 'string', minLength: 1, maxLength: 100 },
  kind: { type: 'string', enum: KINDS },
  as_of: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
} as const

export type InputName = keyof typeof KNOWN

/** What somebody asked for. */
export interface Asked {
  readonly path?: string
  /** Counts from 1. */
  readonly line?: number
  readonly rule?: string
  readonly id?: string
  readonly kind?: string
  /** `YYYY-MM-DD` */
  readonly as_of?: string
}

/** What a tool takes, each with a sentence about it, and what it cannot do without. */
export interface Inputs {
  readonly of: Readonly<Partial<Record<InputName, string>>>
  readonly required: readonly InputName[]
}

export const AS_OF = 'The day to take for today, as YYYY-MM-DD, so that an answer can be repeated. Default: today.'

/** JSON Schema (2020-12) of an object that holds nothing else. */
export interface InputSchema {
  readonly [key: string]: unknown
  readonly type: 'object'
  readonly properties: { readonly [name: string]: { readonly [key: string]: unknown } }
  readonly required: string[]
  readonly additionalProperties: false
}

export const schemaOf = ({ of, required }: Inputs): InputSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(of).map(([name, description]) => [name, { ...KNOWN[name as InputName], description }]),
  ),
  required: [...required],
  additionalProperties: false,
})

/** Throws a `Refusal` that names what is wrong. */
export function readInputs({ of, required }: Inputs, given: unknown): Asked {
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given)))
    throw new Refusal('The arguments are no object. Give them by name.')
  const asked: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given ?? {})) {
    if (!Object.hasOwn(of, name)) throw new Refusal(`There is no argument \`${name.slice(0, 40)}\`. ${meant(name, of)}`)
    if (value === undefined) continue
    const wrong = fault(name as InputName, value)
    if (wrong) throw new Refusal(`\`${name}\` ${wrong}.`)
    asked[name] = value
  }
  for (const name of required) if (asked[name] === undefined) throw new Refusal(`\`${name}\` is missing: ${of[name]}`)
  return asked
}

function meant(name: string, of: Inputs['of']): string {
  const known = Object.keys(of)
  const near = suggest(name, known, 1)[0]
  return near ? `Did you mean \`${near}\`?` : `It takes ${known.map(one => `\`${one}\``).join(', ')}.`
}

function fault(name: InputName, value: unknown): string | undefined {
  const known: { readonly type: string; readonly maxLength?: number; readonly pattern?: string } = KNOWN[name]
  if (known.type === 'integer')
    return Number.isSafeInteger(value) && (value as number) >= 1 ? undefined : 'must be a whole number from 1'
  if (typeof value !== 'string') return 'must be a text'
  if (value.trim() === '') return 'is empty'
  if (known.maxLength !== undefined && value.length > known.maxLength)
    return `is longer than ${known.maxLength} characters`
  if (name === 'as_of') return isDay(value) ? undefined : 'must be a day, written as YYYY-MM-DD'
  if (name === 'kind') return isKind(value) ? undefined : `must be one of ${KINDS.join(', ')}`
  if (known.pattern !== undefined && !/^[a-z-]+$/.test(value))
    return 'must be the name of a rule, such as `unowned-risk`'
  return value.includes('\0') ? 'holds a character that no name has' : undefined
}

/** A day that is in the calendar, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}
