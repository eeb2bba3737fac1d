/** What is in force for one path, and what says so: a line of a `slipway.yml`, the document itself, or nobody. */
import { nearKind, type Configuration } from '../lint/configuration.js'
import type { KeysForm } from '../lint/form.js'
import type { Phase, Rule } from '../lint/rule.js'
import { levelGiven, type GivenLevel, type Level } from '../lint/severity.js'
import type { Artefact, Status } from '../model/artefact.js'
import { declaredKind, headOf, kindMeant, type ArtefactKind, type KindAnswer } from '../model/kind.js'
import type { Text } from '../text/chunked.js'
import type { Range } from '../text/range.js'

export type Origin =
  | { readonly from: 'default' | 'document' }
  /** `keys` are those above the value, outermost first; the range is that of the last one, in the configuration. */
  | { readonly from: 'configuration'; readonly keys: readonly string[]; readonly range: Range }

export interface EffectiveSetting {
  readonly key: string
  /** Plain data; undefined where nothing is set and nothing holds by itself. */
  readonly value: unknown
  readonly origin: Origin
}

export interface EffectiveSeverity {
  readonly level: Level
  readonly origin: Origin
}

export interface EffectiveSettings {
  /** The `slipway.yml` that counts here, by its id. */
  readonly configuration: string | undefined
  readonly kind: Pick<KindAnswer, 'because' | 'said'> & {
    readonly value: ArtefactKind | undefined
    readonly origin: Origin
  }
  /** Undefined for what is no artefact. */
  readonly status: Status | undefined
  readonly settings: readonly EffectiveSetting[]
  /** `now` is that of the artefact's status. */
  readonly rules: readonly {
    readonly id: string
    readonly severity: Readonly<Record<Phase, EffectiveSeverity>>
    readonly now: EffectiveSeverity | undefined
  }[]
}

/** What is asked about; a path at which nothing lies has no text. */
export interface Subject {
  readonly path: string
  readonly text: Text
  readonly answer: KindAnswer
  readonly artefact: Artefact | undefined
  readonly configuration: Configuration | undefined
}

/** These decide about kind and severities, and are told there. */
const TOLD_ELSEWHERE = new Set(['files', 'exclude', 'rules', 'kinds', 'folders'])

export function effectiveSettings(
  subject: Subject,
  form: KeysForm,
  rules: readonly Pick<Rule, 'id' | 'severity'>[],
): EffectiveSettings {
  const { path, answer, artefact, configuration } = subject
  const kind = answer.kind
  const severity = (rule: (typeof rules)[number], status: Status): EffectiveSeverity => {
    const { level, keys }: GivenLevel = levelGiven(rule, { path, kind, status }, configuration?.severities)
    return { level, origin: keys ? said(configuration, ...keys) : BY_DEFAULT }
  }
  return {
    configuration: configuration?.path,
    kind: {
      value: kind,
      because: answer.because,
      ...(answer.said ? { said: answer.said } : {}),
      origin: kindOrigin(subject),
    },
    status: artefact?.status,
    settings: Object.keys(form.keys)
      .filter(key => !TOLD_ELSEWHERE.has(key))
      .map(key => setting(subject, key, form)),
    rules: rules.map(rule => ({
      id: rule.id,
      severity: {
        draft: severity(rule, 'draft'),
        review: severity(rule, 'in-review'),
        approved: severity(rule, 'approved'),
      },
      now: artefact && severity(rule, artefact.status),
    })),
  }
}

const BY_DEFAULT: Origin = { from: 'default' }

/** The innermost of these keys that has a place: a key in a list of patterns may stand there twice. */
function said(configuration: Configuration | undefined, ...keys: readonly string[]): Origin {
  for (let length = keys.length; configuration && length > 0; length--) {
    const range = configuration.places.get(keys.slice(0, length).join('\n'))
    if (range) return { from: 'configuration', keys: keys.slice(0, length), range }
  }
  return BY_DEFAULT
}

function kindOrigin({ path, text, answer, configuration }: Subject): Origin {
  if (configuration?.exclude.some(entry => entry.matches(path))) return said(configuration, 'exclude')
  const declared = declaredKind(headOf(text))
  if (declared === 'none' || (declared !== undefined && kindMeant(declared, nearKind) !== undefined))
    return { from: 'document' }
  const named = configuration?.files.findLast(entry => entry.matches(path))
  if (named) return said(configuration, 'files', named.pattern)
  return answer.kind ? { from: 'document' } : BY_DEFAULT
}

function setting({ answer, artefact, configuration }: Subject, key: string, form: KeysForm): EffectiveSetting {
  if (key === 'timezone' && artefact && artefact.timezone !== configuration?.timezone)
    return { key, value: artefact?.timezone, origin: { from: 'document' } }
  if (key === 'words') return { key, ...bounds(configuration, answer.kind) }
  const forKind = answer.kind && ofKind(configuration, answer.kind)?.[key]
  if (forKind !== undefined) return { key, value: forKind, origin: said(configuration, 'kinds', answer.kind!, key) }
  const value = configuration?.said[key]
  return value === undefined
    ? { key, value: form.keys[key]?.initial, origin: BY_DEFAULT }
    : { key, value: plain(value), origin: said(configuration, key) }
}

/** Words of the team with their meanings are read as pairs. */
const plain = (value: unknown): unknown =>
  Array.isArray(value) && value.length > 0 && value.every(Array.isArray)
    ? Object.fromEntries(value as [string, unknown][])
    : value

function ofKind(configuration: Configuration | undefined, kind: ArtefactKind) {
  const kinds = configuration?.said['kinds'] as Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined
  return kinds?.[kind]
}

/** Those of the kind, at either place, else those for all. */
function bounds(configuration: Configuration | undefined, kind: ArtefactKind | undefined) {
  const { words } = (configuration?.said ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>>>>
  const own = kind && ofKind(configuration, kind)?.['words']
  if (own) return { value: own, origin: said(configuration, 'kinds', kind, 'words') }
  if (kind && words?.[kind]) return { value: words[kind], origin: said(configuration, 'words', kind) }
  const { min, max } = words ?? {}
  if (min === undefined && max === undefined) return { value: undefined, origin: BY_DEFAULT }
  return {
    value: { ...(min !== undefined && { min }), ...(max !== undefined && { max }) },
    origin: said(configuration, 'words'),
  }
}
