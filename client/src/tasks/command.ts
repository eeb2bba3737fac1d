/** What a task of type `slipway` runs: the command line that lies in the extension, with arguments of its own. */

/** As `tasks.json` says it. */
export interface Definition {
  readonly type: 'slipway'
  readonly command: 'check' | 'verdict'
  /** Files or folders, from the workspace folder; the folder itself without them. */
  readonly paths?: readonly string[]
  /** `YYYY-MM-DD`: the day to take for today. */
  readonly asOf?: string
}

/** Anything else is no task of ours. */
export function definitionOf(value: unknown): Definition | undefined {
  const { type, command, paths, asOf } = (value ?? {}) as Readonly<Record<string, unknown>>
  if (type !== 'slipway' || (command !== 'check' && command !== 'verdict')) return undefined
  const some = Array.isArray(paths) ? paths.filter(path => typeof path === 'string') : undefined
  return { type, command, ...(some ? { paths: some } : {}), ...(typeof asOf === 'string' ? { asOf } : {}) }
}

/** Paths stand behind `--`: none is taken for an option. */
export const argumentsOf = ({ command, paths = [], asOf }: Definition): readonly string[] => [
  command,
  ...(command === 'check' ? ['--format', 'lines'] : []),
  ...(asOf === undefined ? [] : ['--as-of', asOf]),
  ...(paths.length > 0 ? ['--', ...paths] : []),
]
