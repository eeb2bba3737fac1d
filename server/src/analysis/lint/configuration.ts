/** Reads a `slipway.yml`: what it sets, and every mistake in it at its place. */
import picomatch from 'picomatch'
import type { Person } from '../facts/fact.js'
import { folderOf } from '../facts/fold.js'
import { suggest } from './suggest.js'
import type { Finding } from './finding.js'
import type { Setting, SeverityConfiguration } from './severity.js'
import { LEVELS } from './severity.js'
import { KINDS, isKind } from '../model/kind.js'
import type { ArtefactKind } from '../model/kind.js'
import { parseYaml } from '../syntax/frontMatter.js'
import type { YamlEntry, YamlValue } from '../syntax/frontMatter.js'
import type { Range } from '../text/range.js'

export interface Configuration {
  readonly path: string
  readonly files: readonly {
    readonly pattern: string
    readonly kind: ArtefactKind | 'none'
    readonly matches: (path: string) => boolean
  }[]
  readonly timezone: string | undefined
  readonly owners: readonly Person[]
  readonly severities: SeverityConfiguration
  /** The folder of the team's own templates, relative to the configuration's. */
  readonly templates: string | undefined
  /** What rules may be told, by name: `words`. */
  readonly options: Readonly<Record<string, unknown>>
  /** Ranges are offsets in the file. */
  readonly mistakes: readonly Finding[]
}

const KEYS = ['files', 'timezone', 'owners', 'rules', 'templates', 'words'] as const
const STATUSES = ['draft', 'in-review', 'review', 'approved', 'executed'] as const

/** Longer patterns are refused: a glob is a name, not a program. */
const LONGEST_PATTERN = 200

export function readConfiguration(path: string, text: string, ruleIds: readonly string[]): Configuration {
  const reader = new Reader(path, ruleIds)
  const tree = parseYaml(text)
  for (const problem of tree.problems) reader.mistake(problem.range, problem.message)
  if (tree.root) reader.top(tree.root)
  return reader
}

class Reader implements Configuration {
  readonly files: { pattern: string; kind: ArtefactKind | 'none'; matches: (path: string) => boolean }[] = []
  timezone: string | undefined
  templates: string | undefined
  readonly owners: Person[] = []
  readonly options: Record<string, unknown> = {}
  readonly mistakes: Finding[] = []
  readonly #rules: Record<string, Setting> = {}

  constructor(
    readonly path: string,
    readonly ruleIds: readonly string[],
  ) {}

  get severities(): SeverityConfiguration {
    return { rules: this.#rules }
  }

  mistake(range: Range, message: string): void {
    this.mistakes.push({ rule: 'invalid-configuration', severity: 'error', range, message, fixes: [] })
  }

  top(root: YamlValue): void {
    if (root.type !== 'mapping')
      return this.mistake(root.range, 'The configuration is not a list of keys such as `files:` and `rules:`.')
    for (const entry of root.entries) {
      if (entry.key === 'files') this.#files(entry)
      else if (entry.key === 'timezone') this.#timezone(entry)
      else if (entry.key === 'owners') this.#owners(entry)
      else if (entry.key === 'rules') this.#ruleSettings(entry)
      else if (entry.key === 'templates') this.#templates(entry)
      else if (entry.key === 'words') this.#words(entry)
      else this.mistake(entry.keyRange, `\`${entry.key}\` is no key of slipway.yml${meant(entry.key, KEYS)}.`)
    }
  }

  #files(entry: YamlEntry): void {
    const folder = folderOf(this.path)
    for (const { key, keyRange, value } of this.#mapping(entry, 'a path pattern and a kind on every line')) {
      if (key.length > LONGEST_PATTERN) {
        this.mistake(keyRange, `The pattern is longer than ${LONGEST_PATTERN} characters.`)
        continue
      }
      const kind = value?.type === 'scalar' ? value.text : ''
      if (kind !== 'none' && !isKind(kind)) {
        this.mistake(value?.range ?? keyRange, `\`${kind}\` is no kind of artefact${meant(kind, [...KINDS, 'none'])}.`)
        continue
      }
      const glob = picomatch(key, { noextglob: true, dot: true, basename: !key.includes('/') })
      this.files.push({
        pattern: key,
        kind,
        matches: path => path.startsWith(folder) && glob(path.slice(folder.length)),
      })
    }
  }

  #timezone({ keyRange, value }: YamlEntry): void {
    if (
      value?.type !== 'scalar' ||
      !/^(?:UTC|[A-Z][A-Za-z_]+(?:\/[A-Za-z_+\-\d]+){1,2}|[+-]\d\d:\d\d)$/.test(value.text)
    ) {
      return this.mistake(value?.range ?? keyRange, 'The time zone is not an IANA name such as `Europe/London`.')
    }
    this.timezone = value.text
  }

  #templates({ keyRange, value }: YamlEntry): void {
    const path = value?.type === 'scalar' ? value.text.replace(/^\.\/|\/+$/g, '') : ''
    const isInside = !/[\\:\p{Cc}]/u.test(path) && path.split('/').every(name => !/^\.{0,2}$/.test(name))
    if (isInside) this.templates = path
    else
      this.mistake(
        value?.range ?? keyRange,
        'The templates are not in a folder below this one, such as `docs/release/templates`.',
      )
  }

  #owners({ keyRange, value }: YamlEntry): void {
    if (value?.type !== 'sequence')
      return this.mistake(value?.range ?? keyRange, '`owners` is not a list of roles or people.')
    for (const item of value.items) {
      if (item.type === 'scalar') this.owners.push({ name: item.text, source: 'configuration' })
      else if (item.type === 'mapping') this.#owner(item.entries, item.range)
      else this.mistake(item.range, 'An owner is neither a name nor `{ name, delegate }`.')
    }
  }

  #owner(entries: readonly YamlEntry[], range: Range): void {
    const said = new Map<string, string>()
    for (const { key, keyRange, value } of entries) {
      if (key !== 'name' && key !== 'delegate' && key !== 'role')
        this.mistake(keyRange, `\`${key}\` is no key of an owner${meant(key, ['name', 'delegate', 'role'])}.`)
      else if (value?.type === 'scalar') said.set(key, value.text)
    }
    const name = said.get('name')
    if (!name) return this.mistake(range, 'An owner has no `name`.')
    const [role, delegate] = [said.get('role'), said.get('delegate')]
    this.owners.push({ name, source: 'configuration', ...(role ? { role } : {}), ...(delegate ? { delegate } : {}) })
  }

  #ruleSettings(entry: YamlEntry): void {
    for (const { key, keyRange, value } of this.#mapping(entry, 'a rule and a severity on every line')) {
      if (!this.ruleIds.includes(key)) {
        this.mistake(keyRange, `\`${key}\` is no rule${meant(key, this.ruleIds)}.`)
        continue
      }
      const setting = value && this.#setting(value)
      if (setting === undefined)
        this.mistake(
          value?.range ?? keyRange,
          `\`${key}\` is set to no severity: off, hint, info, warning or error, or one for each status.`,
        )
      else this.#rules[key] = setting
    }
  }

  /** `{ min: 500, max: 1000 }` for every kind, or such bounds by kind. */
  #words(entry: YamlEntry): void {
    const all: Record<string, number> = {}
    const kinds: Record<string, Record<string, number>> = {}
    const bound = (into: Record<string, number>, { key, keyRange, value }: YamlEntry): void => {
      const count = value?.type === 'scalar' && /^\d{1,6}$/.test(value.text) ? Number(value.text) : undefined
      if (key !== 'min' && key !== 'max')
        this.mistake(keyRange, `\`${key}\` is neither a kind, nor \`min\`, nor \`max\`.`)
      else if (count === undefined) this.mistake(value?.range ?? keyRange, `\`${key}\` is not a number of words.`)
      else into[key] = count
    }
    for (const one of this.#mapping(entry, 'a number of words for `min` and `max`')) {
      if (isKind(one.key))
        for (const own of this.#mapping(one, 'a number of words for `min` and `max`'))
          bound((kinds[one.key] ??= {}), own)
      else bound(all, one)
    }
    this.options['words'] = { ...all, kinds }
  }

  #setting(value: YamlValue): Setting | undefined {
    if (value.type === 'scalar')
      return LEVELS.find(level => level === value.text || (level === 'off' && value.text === 'false'))
    if (value.type !== 'mapping') return undefined
    const levels: Record<string, (typeof LEVELS)[number]> = {}
    for (const entry of value.entries) {
      const level =
        entry.value?.type === 'scalar' ? LEVELS.find(one => one === (entry.value as { text: string }).text) : undefined
      if (!(STATUSES as readonly string[]).includes(entry.key))
        this.mistake(entry.keyRange, `\`${entry.key}\` is no status${meant(entry.key, STATUSES)}.`)
      else if (!level) return undefined
      else levels[entry.key] = level
    }
    return levels
  }

  #mapping({ keyRange, value, key }: YamlEntry, form: string): readonly YamlEntry[] {
    if (value?.type === 'mapping') return value.entries
    this.mistake(value?.range ?? keyRange, `\`${key}\` does not have ${form}.`)
    return []
  }
}

const meant = (word: string, known: readonly string[]): string => {
  const near = suggest(word, known, 1)[0]
  return near ? `; did you mean \`${near}\`` : ''
}

/** The configuration nearest above the document; undefined where none is. */
export function nearest(configurations: ReadonlyMap<string, Configuration>, path: string): Configuration | undefined {
  let best: Configuration | undefined
  for (const configuration of configurations.values()) {
    const folder = folderOf(configuration.path)
    if (path.startsWith(folder) && folder.length >= (best ? folderOf(best.path).length : 0)) best = configuration
  }
  return best
}
