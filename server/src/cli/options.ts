/** Every option of the command line, once: for reading arguments as for the help. */

export const COMMANDS = ['check', 'merge', 'verdict', 'report', 'why', 'config', 'init', 'lsp', 'mcp'] as const
export type Command = (typeof COMMANDS)[number]

export interface Option {
  readonly type: 'boolean' | 'string'
  readonly short?: string
  readonly multiple?: boolean
  /** The commands it belongs to; of all where there are none. */
  readonly of?: readonly Command[]
  /** What stands for the value in the help. */
  readonly value?: string
  readonly help: string
}

export const OPTIONS = {
  format: {
    type: 'string',
    multiple: true,
    of: ['check', 'merge', 'verdict', 'report', 'config'],
    value: 'FORMAT[=FILE]',
    help: 'see below; check and merge write several in one run, all but one to files',
  },
  output: {
    type: 'string',
    of: ['check', 'merge', 'verdict', 'report'],
    value: 'FILE',
    help: 'write the report there instead of to the standard output',
  },
  fix: {
    type: 'boolean',
    of: ['check'],
    help: 'mend what needs no choice, then report what is left',
  },
  'as-of': {
    type: 'string',
    of: ['check', 'verdict', 'report', 'mcp'],
    value: 'YYYY-MM-DD',
    help: 'the day to take for today, so that runs repeat',
  },
  cache: {
    type: 'string',
    of: ['check'],
    value: 'DIR',
    help: 'keep what is found in this folder: the next run asks only about what changed',
  },
  config: {
    type: 'string',
    of: ['check', 'verdict', 'report', 'why', 'config', 'mcp'],
    value: 'FILE',
    help: 'settings to use in place of any slipway.yml',
  },
  language: {
    type: 'string',
    of: ['check', 'merge', 'verdict', 'report', 'why', 'config', 'init'],
    value: 'LANGUAGE',
    help: 'speak en (default), de or ja; documents and machine-readable keys stay as they are',
  },
  rule: {
    type: 'string',
    of: ['check'],
    value: 'ID=SEVERITY',
    multiple: true,
    help: 'set a rule to off, hint, info, warning or error; may be repeated',
  },
  'max-severity': {
    type: 'string',
    of: ['check'],
    value: 'SEVERITY',
    help: 'findings this grave or graver fail the run (default error; off: none do)',
  },
  quiet: {
    type: 'boolean',
    short: 'q',
    of: ['check'],
    help: 'report only findings that fail the run, without summary',
  },
  baseline: {
    type: 'string',
    of: ['check'],
    value: 'FILE',
    help: 'leave out the findings that stand in this file, and name its entries that nothing answers to any more',
  },
  'update-baseline': {
    type: 'boolean',
    of: ['check'],
    help: 'take those entries out of the file; write it with all that is found where there is none yet',
  },
  'accept-new': {
    type: 'boolean',
    of: ['check'],
    help: 'with --update-baseline: put new findings into the file, too',
  },
  'changed-since': {
    type: 'string',
    of: ['check'],
    value: 'REF',
    help: 'report only what stands on lines that changed since the branch left this commit, tag or branch of git',
  },
  verdict: {
    type: 'boolean',
    of: ['check'],
    help: 'put the verdict on each release into the JSON report, too; a summary has it always',
  },
  shard: {
    type: 'string',
    of: ['check'],
    value: 'N/COUNT',
    help: 'check only one of so many parts of the folders, each release whole in one of them',
  },
  watch: {
    type: 'boolean',
    of: ['check'],
    help: 'check again whenever a file changes, until interrupted',
  },
  tests: {
    type: 'string',
    of: ['verdict', 'report'],
    value: 'FILE',
    multiple: true,
    help: 'with verdict and report: a test run in JUnit XML, as evidence for requirements; may be repeated',
  },
  audience: {
    type: 'string',
    of: ['report'],
    value: 'WHO',
    help: 'with report: the release notes for customers, support, leadership, internal, or unaddressed: what names nobody',
  },
  holes: {
    type: 'boolean',
    of: ['report'],
    help: 'with report as html, markdown or requirements: of the traceability matrices only the holes',
  },
  all: {
    type: 'boolean',
    of: ['verdict'],
    help: 'with verdict: every reason, not the first of each criterion',
  },
  write: {
    type: 'boolean',
    of: ['init'],
    help: 'with init: write the proposal, never over a file that is there',
  },
  schema: {
    type: 'boolean',
    of: ['config'],
    help: 'with config: print the JSON Schema of slipway.yml',
  },
  stdio: {
    type: 'boolean',
    of: ['lsp'],
    help: 'with lsp: speak over the standard streams, which it does without being told, too',
  },
  'list-rules': {
    type: 'boolean',
    help: 'list all rules with their severities',
  },
  explain: {
    type: 'string',
    value: 'RULE',
    help: 'show the page of a rule',
  },
  help: { type: 'boolean', short: 'h', help: 'show this help' },
  version: { type: 'boolean', short: 'v', help: 'show the version' },
} as const satisfies Record<string, Option>

export const helpText = (version: string): string => `slipway ${version}: checks Markdown release artefacts

Usage
  slipway check [paths…] [options]   check files, and the Markdown files of folders (default: this folder)
  slipway merge FILES… [options]     make one report of the JSON reports of shards
  slipway verdict [paths…] [options] say whether the releases in folders are ready, and why
  slipway report [paths…] [options]  write the same with pictures and tables, as HTML, Markdown, CSV or calendar;
                                     or the release notes for an audience
  slipway why PATH[:LINE]            say why a file is checked or not, or what a line was taken for
  slipway config [PATH]              show what is in force at a path, and which line says so
  slipway init [PATH] [--write]      propose a slipway.yml from what lies in a folder
  slipway lsp --stdio                serve an editor that speaks the Language Server Protocol
  slipway mcp [folders…]             answer assistants over the standard streams, by the Model Context Protocol:
                                     read only, and nothing outside these folders (default: this folder)

Options
${optionLines().join('\n')}

Formats
  check, merge  human, json, sarif, junit, github, gitlab, checkstyle, lines, summary (Markdown with the verdicts)
  verdict       human, json, junit
  report        html, markdown, requirements, risks, calendar
  config        human, json

Exit codes
  0  no finding as grave as --max-severity
  1  at least one
  2  could not run, or not on everything: bad arguments, a broken slipway.yml, a file that cannot be read or written

Exit codes of verdict
  0  go
  1  no-go
  2  could not run
  3  go with conditions
  4  not assessable

Settings come from the nearest slipway.yml above each file. NO_COLOR=1 switches colour off.
`

function optionLines(): string[] {
  const rows = Object.entries(OPTIONS as Record<string, Option>).map(([name, { short, value, help }]) => {
    const left = `  ${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`
    return [left, help] as const
  })
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, help]) => left.padEnd(width) + help)
}
