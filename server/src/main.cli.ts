/** The command line's door: gives it the real world, takes its exit code. */
import { readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Sink } from './cli/io.js'
import { digest } from './cli/cache.js'
import { resolvePath } from './cli/paths.js'
import { run } from './cli/run.js'

const here = dirname(realpathSync(process.argv[1]!))

const sink = (stream: NodeJS.WriteStream): Sink => ({
  write: text => void stream.write(text),
  isTerminal: stream.isTTY,
  columns: stream.columns,
})

/** The first of the files that is there: beside the bundle, or in the sources. */
function readFirst(files: readonly string[]): string | undefined {
  for (const file of files) {
    try {
      return readFileSync(join(here, file), 'utf8')
    } catch {
      continue
    }
  }
  return undefined
}

/** The moment on this machine's clock, with its zone. */
const today = (): string => `${new Date().toISOString()}[${Intl.DateTimeFormat().resolvedOptions().timeZone}]`

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = run(process.argv.slice(2), {
  cwd: resolvePath(process.cwd(), '.'),
  environment: process.env,
  out: sink(process.stdout),
  err: sink(process.stderr),
  today,
  version: () =>
    (JSON.parse(readFirst(['../package.json', '../../package.json']) ?? '{}') as { version?: string }).version ?? '',
  engine: () => digest(readFileSync(process.argv[1]!, 'latin1')),
  page: rule => readFirst([`rules/${rule}.md`, `analysis/rules/${rule}.md`]),
})
