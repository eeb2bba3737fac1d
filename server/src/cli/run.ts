/** The command line: arguments and the world in, exit code out. */
import { tableOnDisk } from '../files/tables.js'
import { sayIn } from '../l10n/say.js'
import { readArguments, type McpRequest, type Request } from './arguments.js'
import { check, checkInThreads } from './check.js'
import type { Crew } from './crew.js'
import { config, schema } from './config.js'
import { init } from './init.js'
import { languageAsked } from './languageAsked.js'
import { CouldNotRun, EXIT, type Io, type World } from './io.js'
import { mcp } from './mcp.js'
import { merge } from './merge.js'
import { helpText } from './options.js'
import type { Repeat } from './repeat.js'
import { report } from './report.js'
import { explain, listRules } from './rulebook.js'
import { verdict } from './verdict.js'
import { watch } from './watch.js'
import { why } from './why.js'
import { spoken } from '../analysis/text/said.js'

export function run(argv: readonly string[], world: World): number {
  const io = speaking(argv, world)
  try {
    const request = readArguments(argv)
    // It answers until its input ends: whoever runs it waits.
    if (request.command === 'mcp') throw new CouldNotRun(spoken('`slipway mcp` needs a process of its own.'))
    return answer(request, io)
  } catch (error) {
    return failed(error, io)
  }
}

/** The same with the help of other threads, and for what takes its time. */
export async function runInThreads(
  argv: readonly string[],
  world: World,
  crew: Crew,
  repeat?: Repeat,
): Promise<number> {
  const io = speaking(argv, world)
  try {
    const request = readArguments(argv)
    if (request.command === 'mcp') return await mcp(request, io)
    if (request.command !== 'check') return answer(request, io)
    return await (request.watch ? watch(request, io, crew) : checkInThreads(request, io, crew, repeat))
  } catch (error) {
    return failed(error, io)
  }
}

/** Also of words that cannot be understood it is said so in the language asked for. */
function speaking(argv: readonly string[], world: World): Io {
  const table = tableOnDisk(languageAsked(argv))
  return { ...world, table, say: sayIn(table) }
}

function failed(error: unknown, io: Io): number {
  if (error instanceof CouldNotRun) io.err.write(`slipway: ${error.in(io.say)}\n`)
  else io.err.write(`slipway broke down, please report it: ${error instanceof Error ? error.stack : String(error)}\n`)
  return EXIT.couldNotRun
}

function answer(request: Exclude<Request, McpRequest>, io: Io): number {
  switch (request.command) {
    case 'check':
      return check(request, io)
    case 'merge':
      return merge(request, io)
    case 'verdict':
      return verdict(request, io)
    case 'report':
      return report(request, io)
    case 'why':
      return why(request.path, request.config, io)
    case 'config':
      return config(request, io)
    case 'schema':
      return schema(io)
    case 'init':
      return init(request.path, request.write, io)
    case 'explain':
      return explain(request.rule, io)
    case 'list-rules':
      return listRules(io)
    case 'lsp':
      return serve(io)
    case 'help':
      io.out.write(helpText(io.version()))
      return EXIT.clean
    case 'version':
      io.out.write(`${io.version()}\n`)
      return EXIT.clean
  }
}

/** The server ends the process once its editor lets it go. */
function serve(io: Io): number {
  if (io.in.isTerminal)
    io.err.write(
      `${io.say('slipway lsp is waiting for an editor to speak to it; to check files, write `slipway check`.')}\n`,
    )
  io.serve()
  return EXIT.clean
}
