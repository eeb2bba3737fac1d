/** The command line's door: gives it the real world, takes its exit code. */
import { readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { availableParallelism } from 'node:os'
import { settleEngine } from './cli/engineSettings.js'
import { CouldNotRun, EXIT, type Now, type Sink, type World } from './cli/io.js'
import { crewOf } from './cli/crew.js'
import type { Around, Share } from './cli/share.js'
import { digest } from './cli/digest.js'
import { resolvePath } from './cli/paths.js'
import { answered, refusal } from './cli/door.js'
import { fileTrouble } from './cli/fileError.js'
import { spoken } from './analysis/text/said.js'

if (isMainThread) settleEngine(process.versions.v8)

const script = realpathSync(process.argv[1]!)
const here = dirname(script)

/** Where it is none, Node leaves `isTTY` undefined, whatever its types say. */
const isTerminal = (stream: { isTTY?: boolean }): boolean => stream.isTTY === true

const sink = (stream: NodeJS.WriteStream): Sink => ({
  write: text => void stream.write(text),
  isTerminal: isTerminal(stream),
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

function now(): Now {
  const date = new Date()
  const two = (number: number): string => String(number).padStart(2, '0')
  return { day: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`, moment: date.getTime() }
}

const argv = process.argv.slice(2)

function refuse(why: CouldNotRun): void {
  process.stderr.write(refusal(argv, why))
  process.exitCode = EXIT.couldNotRun
}

/** A report that is not whole must not look as if it were. */
let isCutShort = false
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, is no failure.
  if (error.code === 'EPIPE' || isCutShort) return
  isCutShort = true
  const told = { error: fileTrouble(error) }
  refuse(new CouldNotRun(spoken('The standard output cannot be written: {error:raw}.', told)))
})
// Nobody hears any more what is said there.
process.stderr.on('error', () => {})

/** Undefined where the folder was taken away under it. */
function folderHere(): string | undefined {
  try {
    return process.cwd()
  } catch {
    return undefined
  }
}

const worldAt = (cwd: string): World => ({
  cwd: resolvePath(cwd, '.'),
  environment: process.env,
  in: { isTerminal: isTerminal(process.stdin) },
  out: sink(process.stdout),
  err: sink(process.stderr),
  today,
  now,
  version: () =>
    (JSON.parse(readFirst(['../package.json', '../../package.json']) ?? '{}') as { version?: string }).version ?? '',
  // The names of the parts it imports say what is in them.
  engine: () => digest(readFileSync(fileURLToPath(import.meta.url), 'latin1')),
  onInterrupt: end => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
  },
  // The door itself: it opens by being read.
  serve: () => void import('./main.node.js'),
  page: rule => readFirst([`rules/${rule}.md`, `analysis/rules/${rule}.md`]),
})

/** Below it the start of a thread takes longer than it saves. */
const ENOUGH = 2_000_000
/** Each holds a copy of the program. */
const MOST = 8
const wanted = Number(process.env['SLIPWAY_THREADS'] ?? NaN)
// The sources' loader does not reach into threads.
const most = script.endsWith('.ts') ? 1 : Math.min(availableParallelism(), MOST)
const crew = wanted >= 1 ? crewOf(script, wanted, 0) : crewOf(script, most, ENOUGH)

async function main(): Promise<void> {
  const cwd = folderHere()
  if (cwd === undefined)
    return refuse(new CouldNotRun(spoken('The working folder is no longer there.'), spoken('Change to one that is.')))
  const code = await answered(argv, worldAt(cwd), crew)
  process.exitCode = isCutShort ? EXIT.couldNotRun : code
}

if (isMainThread) void main()
else
  void import('./cli/share.js').then(({ judgeShare }) =>
    parentPort!.on('message', (share: Share) => parentPort!.postMessage(judgeShare(workerData as Around, share))),
  )
