/** Reads a `slipway.yml`, a `CODEOWNERS` or a baseline: what it sets, and every mistake in it at its place. */
import type { Person } from '../facts/fact.js'
import { folderOf } from '../facts/fold.js'
import { nameOf } from '../model/address.js'
import { kindOf, told } from '../model/kind.js'
import type { ArtefactKind, KindAnswer, Near } from '../model/kind.js'
import { suggest } from '../text/suggest.js'
import type { Language } from '../model/vocabulary/lookup.js'
import type { Text } from '../text/chunked.js'
import { Lines } from '../text/lines.js'
import { parseYaml, type YamlValue } from '../syntax/frontMatter.js'
import { folderGlobOf, globOf } from '../text/glob.js'
import type { Range } from '../text/range.js'
import { configurationForm } from './configurationKeys.js'
import { baselineOf, readBaseline, type Baseline } from './baseline.js'
import { codeOwnersAbove, readCodeOwners, type CodeOwners } from './codeOwners.js'
import { BASELINE_FILE, CODE_OWNERS } from './fileNames.js'
import type { VerdictConfiguration } from './criterion.js'
import { keepOne, mendYaml } from './configurationFixes.js'
import type { Finding, Fix } from './finding.js'
import type { GivenMatter, MatterDefaults } from './matterDefaults.js'
import { toFinding } from './raised.js'
import { spoken, type Spoken } from '../text/said.js'
import { readForm, type FormReader, type ReadEntry } from './readForm.js'
import type { Setting, Settings, SeverityConfiguration } from './severity.js'

interface Pattern {
  readonly pattern: string
  readonly matches: (path: string) => boolean
}

export interface Configuration {
  readonly path: string
  readonly text: string
  readonly files: readonly (Pattern & { readonly kind: ArtefactKind | 'none' })[]
  /** What is never checked, whatever else is said of it. */
  readonly exclude: readonly Pattern[]
  readonly timezone: string | undefined
  /** Whose words are known beside English; undefined: all. */
  readonly languages: readonly Language[] | undefined
  readonly owners: readonly Person[]
  /** Every name, role and delegate among them as written, quotes included. */
  readonly ownerNames: readonly { readonly text: string; readonly range: Range }[]
  readonly severities: SeverityConfiguration & { readonly folders: readonly (Pattern & { rules: Settings })[] }
  /** What documents inherit that leave it out. */
  readonly frontMatter: GivenMatter
  /** The folder of the team's own templates, relative to the configuration's. */
  readonly templates: string | undefined
  /** What was said and understood, by key. */
  readonly said: Readonly<Record<string, unknown>>
  /** What a verdict is decided by. */
  readonly verdict: VerdictConfiguration
  /** What rules may be told, by name: `glossary`, `words`, … */
  readonly options: Readonly<Record<string, unknown>>
  /** Where each key stands, by the keys above it joined with line breaks. */
  readonly places: ReadonlyMap<string, Range>
  /** Of a `CODEOWNERS` file, which configures nothing else. */
  readonly codeOwners?: CodeOwners
  /** Of a baseline, the same. */
  readonly baseline?: Baseline
  /** Ranges are offsets in the file. */
  readonly mistakes: readonly Finding[]
}

interface Bounds {
  readonly min?: number
  readonly max?: number
}
type Rules = Readonly<Record<string, Setting>>

interface OfKind extends ForKinds {
  readonly rules?: Rules
  readonly words?: Bounds
}
interface ForKinds {
  readonly audiences?: readonly string[]
  readonly requiredKeys?: readonly string[]
}

/** What a form-abiding `slipway.yml` holds; every key may be left out. */
interface Said extends ForKinds {
  readonly files?: readonly ReadEntry<ArtefactKind | 'none'>[]
  readonly exclude?: readonly string[]
  readonly timezone?: string
  readonly languages?: readonly Language[]
  readonly owners?: readonly (string | { name: string; role?: string; delegate?: string })[]
  readonly rules?: Rules
  readonly kinds?: Readonly<Partial<Record<ArtefactKind, OfKind>>>
  readonly folders?: readonly ReadEntry<{ readonly rules?: Rules; readonly frontMatter?: MatterDefaults }>[]
  readonly frontMatter?: MatterDefaults
  readonly glossary?: readonly (string | ReadEntry)[]
  readonly words?: Bounds & Readonly<Partial<Record<ArtefactKind, Bounds>>>
  readonly templates?: string
  readonly verdict?: VerdictConfiguration
}

type ForEachKind = Readonly<Record<string, readonly string[]>>

/** Lists for all kinds, in place of which each kind may have its own. */
const FOR_KINDS = ['audiences', 'requiredKeys'] as const

/** Handed to the rules as they are written. */
const OPTIONS = ['terms', 'vagueWords', 'scales', 'changeTypes', 'changeFields', 'idFamilies'] as const

export function readConfiguration(path: string, text: string, ruleIds: readonly string[]): Configuration {
  if (nameOf(path) === CODE_OWNERS) return { ...readSlipwayYml(path, '', []), codeOwners: readCodeOwners(path, text) }
  if (nameOf(path) === BASELINE_FILE) return { ...readSlipwayYml(path, '', []), ...baselineIn(path, text) }
  return readSlipwayYml(path, text, ruleIds)
}

function baselineIn(path: string, text: string): Pick<Configuration, 'baseline' | 'mistakes'> {
  const read = readBaseline(text)
  if (!('why' in read)) return { baseline: baselineOf(path, read), mistakes: [] }
  const lines = new Lines(text)
  const range = [lines.start(read.line - 1), lines.end(read.line - 1)] as const
  const mistake = mistakeAt(range, spoken('The baseline cannot be understood: {why:raw}.', { why: read.why }), () => [])
  return { baseline: baselineOf(path, []), mistakes: [mistake] }
}

function readSlipwayYml(path: string, text: string, ruleIds: readonly string[]): Configuration {
  const form = configurationForm(ruleIds)
  const mistakes: Finding[] = []
  const places = new Map<string, Range>()
  const mistake = (range: Range, message: Spoken, mend: () => readonly Fix[] = () => []): void =>
    void mistakes.push(mistakeAt(range, message, mend))
  const tree = parseYaml(text)
  for (const problem of tree.problems)
    mistake(problem.range, { english: problem.message, said: problem.said }, () =>
      problem.code === 'duplicate-key'
        ? keepOne(tree.root, problem.range, text)
        : mendYaml(problem, text, mended => parseYaml(mended).problems),
    )
  // What cannot be read as YAML has no shape either.
  const unreadable = tree.problems.filter(({ code }) => code === 'syntax')
  const isEcho = ([start, end]: Range): boolean => unreadable.some(({ range }) => start <= range[1] && range[0] <= end)
  const reader: FormReader = {
    places,
    text,
    mistake: (range, message, mend) => (isEcho(range) ? undefined : mistake(range, message, mend)),
  }
  const said = ((tree.root && readForm(form, tree.root, tree.root.range, reader)) ?? {}) as Said
  const { rules = {}, kinds = {}, folders = [] } = said
  const folder = folderOf(path)
  const [pattern, folderPattern] = [patternsBelow(folder, globOf), patternsBelow(folder, folderGlobOf)]
  return {
    path,
    text,
    files: (said.files ?? []).map(([glob, kind]) => ({ ...pattern(glob), kind })),
    exclude: (said.exclude ?? []).map(folderPattern),
    timezone: said.timezone,
    languages: said.languages,
    owners: (said.owners ?? []).map(owner => ({
      source: 'configuration',
      ...(typeof owner === 'string' ? { name: owner } : owner),
    })),
    ownerNames: ownerNames(tree.root),
    severities: {
      rules,
      kinds: Object.fromEntries(Object.entries(kinds).map(([kind, { rules: own = {} }]) => [kind, own])),
      folders: folders.map(([glob, { rules: own = {} }]) => ({ ...folderPattern(glob), rules: own })),
    },
    frontMatter: {
      all: said.frontMatter ?? {},
      folders: folders.map(([glob, { frontMatter: says = {} }]) => ({ ...folderPattern(glob), says })),
    },
    templates: said.templates?.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, ''),
    said: said as Readonly<Record<string, unknown>>,
    verdict: said.verdict ?? {},
    options: optionsOf(said),
    places,
    mistakes: fewEnough(mistakes),
  }
}

/** Nobody reads more. */
const MOST_MISTAKES = 50

function fewEnough(mistakes: readonly Finding[]): readonly Finding[] {
  if (mistakes.length <= MOST_MISTAKES) return mistakes
  const shown = mistakes.slice(0, MOST_MISTAKES - 1)
  const next = mistakes[MOST_MISTAKES - 1]!
  const more = spoken('There are {count} more mistakes from here on.', { count: mistakes.length - shown.length })
  return [...shown, mistakeAt(next.range, more, () => [])]
}

const mistakeAt = (range: Range, { english: message, said }: Spoken, mend: () => readonly Fix[]): Finding =>
  toFinding({ rule: 'invalid-configuration', severity: 'error', range, message, said }, {}, mend)

function ownerNames(root: YamlValue | undefined): { text: string; range: Range }[] {
  const list = root?.type === 'mapping' ? root.entries.find(({ key }) => key === 'owners')?.value : undefined
  const items = list?.type === 'sequence' ? list.items : []
  return items
    .flatMap(item => (item.type === 'mapping' ? item.entries.map(({ value }) => value) : [item]))
    .flatMap(value => (value?.type === 'scalar' ? [{ text: value.text, range: value.range }] : []))
}

function optionsOf(said: Said): Readonly<Record<string, unknown>> {
  const options: Record<string, unknown> = {}
  for (const key of OPTIONS) if (key in said) options[key] = (said as Record<string, unknown>)[key]
  if (said.glossary) options['glossary'] = said.glossary.map(word => (typeof word === 'string' ? word : word[0]))
  for (const key of FOR_KINDS) {
    const own = Object.entries(said.kinds ?? {}).flatMap(([kind, { [key]: words }]) => (words ? [[kind, words]] : []))
    if (said[key] || own.length > 0) options[key] = { all: said[key], kinds: Object.fromEntries(own) as ForEachKind }
  }
  const { min, max, ...kinds } = said.words ?? {}
  for (const [kind, { words }] of Object.entries(said.kinds ?? {})) if (words) kinds[kind as ArtefactKind] = words
  if (said.words || Object.keys(kinds).length > 0)
    options['words'] = { ...(min !== undefined && { min }), ...(max !== undefined && { max }), kinds }
  return options
}

/** @param changed texts by id; null where one is gone */
export function withConfigurations(
  before: ReadonlyMap<string, Configuration>,
  changed: ReadonlyMap<string, string | null>,
  ruleIds: readonly string[],
): ReadonlyMap<string, Configuration> {
  const configurations = new Map(before)
  for (const [path, text] of changed) {
    if (text === null) configurations.delete(path)
    else configurations.set(path, readConfiguration(path, text, ruleIds))
  }
  return configurations
}

/** Patterns count from the configuration's own folder. */
const patternsBelow =
  (folder: string, glob: (pattern: string) => (path: string) => boolean) =>
  (pattern: string): Pattern => {
    const matches = glob(pattern)
    return { pattern, matches: path => path.startsWith(folder) && matches(path.slice(folder.length)) }
  }

/** Which kind a document is, with what its configuration says of its path. */
export function kindWith(configuration: Configuration | undefined, path: string, text: Text): KindAnswer {
  const excluded = configuration?.exclude.find(entry => entry.matches(path))
  if (excluded)
    return { kind: undefined, ...told('`slipway.yml` excludes it: `{pattern:raw}`.', { pattern: excluded.pattern }) }
  return kindOf(
    path,
    text,
    configuration?.files.findLast(entry => entry.matches(path)),
    nearKind,
  )
}

/** Of four letters too much is near. */
export const nearKind: Near = (word, known) => (word.length > 4 ? suggest(word, known, 1)[0] : undefined)

/** The configuration nearest above the document; undefined where none is. */
export function nearest(configurations: ReadonlyMap<string, Configuration>, path: string): Configuration | undefined {
  let best: Configuration | undefined
  for (const configuration of configurations.values()) {
    if (configuration.codeOwners || configuration.baseline) continue
    const folder = folderOf(configuration.path)
    if (path.startsWith(folder) && folder.length >= (best ? folderOf(best.path).length : 0)) best = configuration
  }
  return best
}

/** Whoever may own something below a folder: listed in the nearest configuration, then named in `CODEOWNERS`. */
export function ownersListed(configurations: ReadonlyMap<string, Configuration>, path: string): Person[] {
  const handles = codeOwnersAbove(configurations.values(), folderOf(path)).flatMap(({ names }) => names)
  return [
    ...(nearest(configurations, path)?.owners ?? []),
    ...handles.map(({ text }): Person => ({ name: text, source: 'codeowners' })),
  ]
}
