/** The server's door for Node: standard streams, files from disk. */
import { existsSync, realpathSync } from 'node:fs'
import * as modules from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { byScheme } from './files/byScheme.js'
import { clientFiles } from './files/client.js'
import { nodeFiles } from './files/node.js'
import { tableOnDisk } from './files/tables.js'
import { Greeting, heardBy } from './lsp/greeting.js'
import type { House } from './lsp/house.js'

// Memory is cleared in small rooms, and before much has gathered: over a folder of 1,000 plans half of it is saved, for a
// third more of the processor's time, spent beside the work. An engine that does not know the settings says so and goes on without.
const rooms = (growth: number, percent: number): void => {
  setFlagsFromString(`--semi-space-growth-factor=${growth}`)
  setFlagsFromString(`--heap-growing-percent=${percent}`)
}
rooms(1, 40)
// What nearly always lasts is made among what is old, and what does not last after all holds the state of a document it
// belongs to until memory is cleared as a whole: so of each keystroke nothing was ever let go of cheaply.
setFlagsFromString('--no-allocation-site-pretenuring')
// Nearly every expression is asked again and again: put together once instead of twice, a tenth of the start is saved.
setFlagsFromString('--no-regexp-tier-up')

// Until the first document has been told of and the others are read, hardly anything is done twice: compiling it well takes a tenth of that time.
setFlagsFromString('--no-opt')

// Without a word about the way, as `slipway lsp` may be asked for, it is the standard streams.
if (!process.argv.slice(2).some(word => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(word))) process.argv.push('--stdio')

// The engine is read while client and server greet one another.
const engine = import('./lsp/start.js')
const connection = createConnection(ProposedFeatures.all, { messageStrategy: heardBy(engine) })
const log = (message: string): void => connection.console.warn(message)
process.on('unhandledRejection', error => connection.console.error(`Unhandled: ${String(error)}`))

// The build puts the pages beside the bundle.
const pages = join(dirname(realpathSync(process.argv[1] ?? '.')), 'rules')

const house: House = {
  pages: existsSync(pages) ? pathToFileURL(pages).href : undefined,
  files: byScheme(
    { file: nodeFiles(log) },
    clientFiles((method, params) => connection.sendRequest(method, params), log),
  ),
  tables: tableOnDisk,
  readsFolders: () => setFlagsFromString('--opt'),
  // What its keystrokes make fills the smallest room at every other one. These are the engine's own.
  longEdited: () => rooms(2, 0),
  paranoid: Boolean(process.env['SLIPWAY_PARANOID']),
  turn: () => new Promise(resolve => setImmediate(resolve)),
}
const greeting = new Greeting(connection, house)
void engine.then(({ start }) => start(connection, greeting, house))
connection.listen()

// What a newer Node compiled is kept for the next start, where the client said so, even if this process should be killed.
const { flushCompileCache } = modules as { flushCompileCache?: () => void }
if (flushCompileCache) setTimeout(flushCompileCache, 15_000).unref()
