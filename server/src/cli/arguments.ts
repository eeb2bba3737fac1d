/** Reads the words after `slipway` into one request, or says what is wrong with them. */
import { parseArgs } from 'node:util'
import { LEVELS, type Level } from '../analysis/lint/severity.js'
import { suggest } from '../analysis/lint/suggest.js'
import { RULES } from '../analysis/rules/index.js'
import { AUDIENCES, type NotesAudience } from '../analysis/verdict/notes.js'
import { EXPORT_FORMATS, NOTES_FORMATS, type ExportFormat } from '../exports/exported.js'
import { CouldNotRun } from './io.js'
import { OPTIONS, type Option } from './options.js'

const COMMANDS = ['check', 'verdict', 'report', 'why', 'config', 'init'] as const
const FORMATS = ['human', 'json'] as const
const VERDICT_FORMATS = ['human', 'json', 'junit'] as const

export type Format = (typeof FORMATS)[number]

export interface CheckRequest {
  readonly command: 'check'
  readonly paths: readonly string[]
  readonly format: Format
  readonly fix: boolean
  readonly quiet: boolean
  readonly asOf: string | undefined
  readonly config: string | undefined
  /** A folder for what is found. */
  readonly cache: string | undefined
  readonly severities: Readonly<Record<string, Level>>
  /** Findings this grave or graver fail the run. */
  readonly threshold: Level
}

export interface VerdictRequest {
  readonly command: 'verdict'
  readonly paths: readonly string[]
  readonly format: 'human' | 'json' | 'junit'
  /** Files of test runs in JUnit's XML. */
  readonly tests: readonly string[]
  /** Every reason, not the first of each criterion. */
  readonly all: boolean
  readonly asOf: string | undefined
  readonly config: string | undefined
}

export interface ReportRequest {
  readonly command: 'report'
  readonly paths: readonly string[]
  readonly tests: readonly string[]
  readonly format: ExportFormat
  /** Release notes for these, instead of the readiness. */
  readonly audience: NotesAudience | undefined
  /** Of the matrices nothing else. */
  readonly holes: boolean
  readonly asOf: string | undefined
  readonly config: string | undefined
}

export type Request =
  | CheckRequest
  | VerdictRequest
  | ReportRequest
  | { readonly command: 'why'; readonly path: string; readonly config: string | undefined }
  | { readonly command: 'config'; readonly path: string; readonly format: Format; readonly config: string | undefined }
  | { readonly command: 'init'; readonly path: string; readonly write: boolean }
  | { readonly command: 'explain'; readonly rule: string }
  | { readonly command: 'list-rules' | 'schema' | 'help' | 'version' }

export function readArguments(argv: readonly string[]): Request {
  const { given, words } = tokens(argv)
  const last = (name: keyof typeof OPTIONS): string | undefined => given.get(name)?.at(-1)
  const has = (name: keyof typeof OPTIONS): boolean => given.has(name)

  if (has('help') || (words[0] === 'help' && words.length === 1)) return { command: 'help' }
  if (has('version')) return { command: 'version' }
  const explained = last('explain')
  if (explained !== undefined) return { command: 'explain', rule: ruleNamed(explained, '--explain') }
  if (has('list-rules')) return { command: 'list-rules' }

  const [command, ...paths] = words
  const config = last('config')
  if (command === undefined) throw new CouldNotRun('No command is given.', 'Try `slipway check`, or `slipway --help`.')
  if (command === 'why') {
    if (paths.length !== 1) throw new CouldNotRun('`slipway why` takes one path.', 'Write `slipway why PATH[:LINE]`.')
    return { command, path: paths[0]!, config }
  }
  if (command === 'verdict') {
    const format = oneOf(VERDICT_FORMATS, last('format') ?? 'human', '--format')
    return {
      command,
      paths,
      format,
      tests: given.get('tests') ?? [],
      all: has('all'),
      asOf: day(last('as-of')),
      config,
    }
  }
  if (command === 'report') {
    const who = last('audience')
    const audience = who === undefined ? undefined : oneOf(AUDIENCES, who, '--audience')
    const format =
      audience === undefined
        ? oneOf(EXPORT_FORMATS, last('format') ?? 'html', '--format')
        : oneOf(NOTES_FORMATS, last('format') ?? 'markdown', '--audience with --format')
    const holes = has('holes')
    if (holes && (audience !== undefined || !['html', 'markdown', 'requirements'].includes(format)))
      throw new CouldNotRun('`--holes` goes with `--format html`, `markdown` or `requirements`.')
    return {
      command,
      paths,
      format,
      audience,
      holes,
      tests: given.get('tests') ?? [],
      asOf: day(last('as-of')),
      config,
    }
  }
  const format = oneOf(FORMATS, last('format') ?? 'human', '--format')
  if (command === 'config') {
    if (has('schema')) return { command: 'schema' }
    if (paths.length > 1) throw new CouldNotRun('`slipway config` takes one path.', 'Write `slipway config [PATH]`.')
    return { command, path: paths[0] ?? '.', format, config }
  }
  if (command === 'init') {
    if (paths.length > 1) throw new CouldNotRun('`slipway init` takes one folder.', 'Write `slipway init [PATH]`.')
    return { command, path: paths[0] ?? '.', write: has('write') }
  }
  if (command !== 'check') throw new CouldNotRun(`\`${command}\` is no command.`, meantCommand(command))
  return {
    command,
    paths,
    format,
    fix: has('fix'),
    quiet: has('quiet'),
    asOf: day(last('as-of')),
    config,
    cache: last('cache'),
    severities: severities(given.get('rule') ?? []),
    threshold: oneOf(LEVELS, last('max-severity') ?? 'error', '--max-severity'),
  }
}

/** Options by name with their values, and the words that are none. */
function tokens(argv: readonly string[]): { given: Map<string, string[]>; words: string[] } {
  const options = OPTIONS as Record<string, Option>
  const read = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true })
  const given = new Map<string, string[]>()
  const words: string[] = []
  for (const token of read.tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!option) throw new CouldNotRun(`\`${token.rawName}\` is no option.`, meantOption(token.name))
    const value = token.value
    if (option.type === 'boolean') {
      if (value !== undefined) throw new CouldNotRun(`\`--${token.name}\` takes no value.`)
    } else if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('-'))) {
      throw new CouldNotRun(`\`--${token.name}\` lacks its value.`, `Write \`--${token.name} ${option.value}\`.`)
    }
    if (given.has(token.name) && option.type === 'string' && !option.multiple)
      throw new CouldNotRun(`\`--${token.name}\` is given twice.`)
    given.set(token.name, [...(given.get(token.name) ?? []), value ?? ''])
  }
  return { given, words }
}

function severities(settings: readonly string[]): Record<string, Level> {
  const levels: Record<string, Level> = {}
  for (const setting of settings) {
    const equals = setting.indexOf('=')
    if (equals < 0) {
      throw new CouldNotRun(`\`--rule ${setting}\` names no severity.`, `Write \`--rule ${setting}=warning\`.`)
    }
    const id = ruleNamed(setting.slice(0, equals), '--rule')
    levels[id] = oneOf(LEVELS, setting.slice(equals + 1), `--rule ${id}`)
  }
  return levels
}

function ruleNamed(id: string, option: string): string {
  const ids = RULES.map(rule => rule.id)
  if (ids.includes(id)) return id
  throw new CouldNotRun(
    `\`${option}\`: there is no rule \`${id}\`.`,
    didYouMean(suggest(id, ids, 1)[0]) ?? '`slipway --list-rules` lists them.',
  )
}

function oneOf<Word extends string>(known: readonly Word[], given: string, option: string): Word {
  const word = known.find(one => one === given)
  if (word !== undefined) return word
  const all = `It takes ${known.slice(0, -1).join(', ')} or ${known.at(-1)}.`
  throw new CouldNotRun(
    `\`${option}\`: \`${given}\` is none of its values.`,
    [didYouMean(suggest(given, known, 1)[0]), all].filter(Boolean).join(' '),
  )
}

function day(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text)
    throw new CouldNotRun(`\`--as-of\`: \`${text}\` is no day.`, 'Write it as YYYY-MM-DD, such as 2026-11-20.')
  return text
}

const didYouMean = (word: string | undefined): string | undefined => word && `Did you mean \`${word}\`?`

function meantCommand(word: string): string {
  const near = didYouMean(suggest(word, COMMANDS, 1)[0])
  if (near) return near
  return /[./\\]/.test(word)
    ? `Did you mean \`slipway check ${word}\`?`
    : 'The commands are `check`, `verdict`, `report`, `why`, `config` and `init`.'
}

function meantOption(name: string): string {
  const near = suggest(name, Object.keys(OPTIONS), 1)[0]
  return didYouMean(near && `--${near}`) ?? '`slipway --help` lists the options.'
}
