/** Reads the words after `slipway` into one request, or says what is wrong with them. */
import { suggest } from '../analysis/text/suggest.js'
import { AUDIENCES, type NotesAudience } from '../analysis/verdict/notes.js'
import { EXPORT_FORMATS, NOTES_FORMATS, type ExportFormat } from '../exports/exported.js'
import { LANGUAGES } from '../l10n/table.js'
import { readCheck, type CheckRequest } from './checkRequest.js'
import { day } from './day.js'
import { Given } from './given.js'
import { CouldNotRun } from './io.js'
import { COMMANDS } from './options.js'
import { readOutputs, type Output } from './outputs.js'
import { ruleNamed } from './ruleNamed.js'
import { didYouMean, oneOf } from './words.js'
import { inOther, listed, sayEnglish, spoken, type Spoken } from '../analysis/text/said.js'

const CONFIG_FORMATS = ['human', 'json'] as const
const VERDICT_FORMATS = ['human', 'json', 'junit'] as const

export interface VerdictRequest {
  readonly command: 'verdict'
  readonly paths: readonly string[]
  readonly output: Output<(typeof VERDICT_FORMATS)[number]>
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
  readonly output: Output<ExportFormat>
  /** Release notes for these, instead of the readiness. */
  readonly audience: NotesAudience | undefined
  /** Of the matrices nothing else. */
  readonly holes: boolean
  readonly asOf: string | undefined
  readonly config: string | undefined
}

export interface MergeRequest {
  readonly command: 'merge'
  /** JSON reports. */
  readonly files: readonly string[]
  readonly outputs: readonly Output[]
}

export interface ConfigRequest {
  readonly command: 'config'
  readonly path: string
  readonly format: (typeof CONFIG_FORMATS)[number]
  readonly config: string | undefined
}

export interface McpRequest {
  readonly command: 'mcp'
  /** Nothing outside them is read. */
  readonly folders: readonly string[]
  readonly asOf: string | undefined
  readonly config: string | undefined
}

export type Request =
  | CheckRequest
  | MergeRequest
  | VerdictRequest
  | ReportRequest
  | ConfigRequest
  | McpRequest
  | { readonly command: 'why'; readonly path: string; readonly config: string | undefined }
  | { readonly command: 'init'; readonly path: string; readonly write: boolean }
  | { readonly command: 'explain'; readonly rule: string }
  | { readonly command: 'list-rules' | 'schema' | 'lsp' | 'help' | 'version' }

export function readArguments(argv: readonly string[]): Request {
  const given = new Given(argv)
  const [word, ...paths] = given.words
  if (given.has('help') || (word === 'help' && paths.length === 0)) return { command: 'help' }
  if (given.has('version')) return { command: 'version' }
  const explained = given.one('explain')
  if (explained !== undefined) return { command: 'explain', rule: ruleNamed(explained, '--explain') }
  if (given.has('list-rules')) return { command: 'list-rules' }

  if (word === undefined)
    throw new CouldNotRun(spoken('No command is given.'), spoken('Try `slipway check`, or `slipway --help`.'))
  const command = COMMANDS.find(one => one === word)
  if (command === undefined) throw new CouldNotRun(spoken('`{word:raw}` is no command.', { word }), meantCommand(word))
  given.refuseForeign(command)
  oneOf(LANGUAGES, given.one('language') ?? 'en', '--language')
  if (paths.includes(''))
    throw new CouldNotRun(spoken('A path is empty.'), spoken('Leave it out, or write `.` for this folder.'))
  const [config, tests] = [given.one('config'), given.all('tests')]
  switch (command) {
    case 'check':
      return readCheck(given, paths)
    case 'merge': {
      if (paths.length === 0)
        throw new CouldNotRun(spoken('`slipway merge` takes JSON reports.'), spoken('Name their files.'))
      return { command, files: paths, outputs: readOutputs(given.all('format'), given.one('output')) }
    }
    case 'why': {
      if (paths.length !== 1)
        throw new CouldNotRun(spoken('`slipway why` takes one path.'), spoken('Write `slipway why PATH[:LINE]`.'))
      return { command, path: paths[0]!, config }
    }
    case 'verdict': {
      const output = onlyOne(given, VERDICT_FORMATS)
      return { command, paths, output, tests, all: given.has('all'), asOf: day(given.one('as-of')), config }
    }
    case 'report': {
      const who = given.one('audience')
      const audience = who === undefined ? undefined : oneOf(AUDIENCES, who, '--audience')
      const output =
        audience === undefined
          ? onlyOne(given, EXPORT_FORMATS)
          : onlyOne<ExportFormat>(given, NOTES_FORMATS, '--audience with --format')
      const holes = given.has('holes')
      if (holes && (audience !== undefined || !['html', 'markdown', 'requirements'].includes(output.format)))
        throw new CouldNotRun(spoken('`--holes` goes with `--format html`, `markdown` or `requirements`.'))
      return { command, paths, output, audience, holes, tests, asOf: day(given.one('as-of')), config }
    }
    case 'config': {
      if (given.has('schema')) return { command: 'schema' }
      if (paths.length > 1)
        throw new CouldNotRun(spoken('`slipway config` takes one path.'), spoken('Write `slipway config [PATH]`.'))
      const [format = 'human', more] = given.all('format')
      if (more !== undefined) throw new CouldNotRun(spoken('`--format` is given twice.'))
      return { command, path: paths[0] ?? '.', format: oneOf(CONFIG_FORMATS, format, '--format'), config }
    }
    case 'mcp':
      return { command, folders: paths, asOf: day(given.one('as-of')), config }
    case 'init': {
      if (paths.length > 1)
        throw new CouldNotRun(spoken('`slipway init` takes one folder.'), spoken('Write `slipway init [PATH]`.'))
      return { command, path: paths[0] ?? '.', write: given.has('write') }
    }
    case 'lsp': {
      if (paths.length > 0)
        throw new CouldNotRun(
          spoken('`slipway lsp` takes no path: the editor names its folders.'),
          spoken('Write `slipway lsp --stdio`.'),
        )
      return { command }
    }
  }
}

/** The first of the formats where none is given. */
function onlyOne<Format extends string>(given: Given, known: readonly Format[], option = '--format'): Output<Format> {
  if (given.all('format').length > 1) throw new CouldNotRun(spoken('`--format` is given twice.'))
  return readOutputs(given.all('format'), given.one('output'), known, option)[0]!
}

function meantCommand(word: string): Spoken {
  const near = suggest(word, COMMANDS, 1)[0]
  if (near) return didYouMean(near)
  if (/[./\\]/.test(word)) return didYouMean(`slipway check ${word}`)
  const all = COMMANDS.map(command => `\`${command}\``)
  return inOther(`The commands are ${listed(sayEnglish, all, 'and')}.`, 'The commands are {all:raw}.', {
    all: all.join(', '),
  })
}
