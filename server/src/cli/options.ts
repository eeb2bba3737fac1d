/** Every option of the command line, once: for reading arguments as for the help. */

export interface Option {
  readonly type: 'boolean' | 'string'
  readonly short?: string
  readonly multiple?: boolean
  /** What stands for the value in the help. */
  readonly value?: string
  readonly help: string
}

export const OPTIONS = {
  format: {
    type: 'string',
    value: 'human|json|…',
    help: 'human or json; with verdict junit, too; with report html, markdown, requirements, risks or calendar',
  },
  fix: {
    type: 'boolean',
    help: 'mend what needs no choice, then report what is left',
  },
  'as-of': {
    type: 'string',
    value: 'YYYY-MM-DD',
    help: 'the day to take for today, so that runs repeat',
  },
  cache: {
    type: 'string',
    value: 'DIR',
    help: 'keep what is found in this folder: the next run asks only about what changed',
  },
  config: {
    type: 'string',
    value: 'FILE',
    help: 'settings to use in place of any slipway.yml',
  },
  rule: {
    type: 'string',
    value: 'ID=SEVERITY',
    multiple: true,
    help: 'set a rule to off, hint, info, warning or error; may be repeated',
  },
  'max-severity': {
    type: 'string',
    value: 'SEVERITY',
    help: 'findings this grave or graver fail the run (default error; off: none do)',
  },
  quiet: {
    type: 'boolean',
    short: 'q',
    help: 'report only findings that fail the run, without summary',
  },
  tests: {
    type: 'string',
    value: 'FILE',
    multiple: true,
    help: 'with verdict and report: a test run in JUnit XML, as evidence for requirements; may be repeated',
  },
  audience: {
    type: 'string',
    value: 'WHO',
    help: 'with report: the release notes for customers, support, leadership, internal, or unaddressed: what names nobody',
  },
  holes: {
    type: 'boolean',
    help: 'with report as html, markdown or requirements: of the traceability matrices only the holes',
  },
  all: {
    type: 'boolean',
    help: 'with verdict: every reason, not the first of each criterion',
  },
  write: {
    type: 'boolean',
    help: 'with init: write the proposal, never over a file that is there',
  },
  schema: {
    type: 'boolean',
    help: 'with config: print the JSON Schema of slipway.yml',
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
  slipway verdict [paths…] [options] say whether the releases in folders are ready, and why
  slipway report [paths…] [options]  write the same with pictures and tables, as HTML, Markdown, CSV or calendar;
                                     or the release notes for an audience
  slipway why PATH[:LINE]            say why a file is checked or not, or what a line was taken for
  slipway config [PATH]              show what is in force at a path, and which line says so
  slipway init [PATH] [--write]      propose a slipway.yml from what lies in a folder

Options
${optionLines().join('\n')}

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
