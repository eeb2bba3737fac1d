/** Contestants that behave as a test wants them to. */
import { createRequire } from 'node:module'
import type { Command, Server } from '../../scripts/bench/contestants.js'

/** Longer than any test: who is measured with it answers. */
export const PATIENT = 600_000

/** Says what it is asked for, and no more. */
const ANSWERS = `
const { createConnection, StreamMessageReader, StreamMessageWriter, TextDocumentSyncKind } = require(${JSON.stringify(createRequire(import.meta.url).resolve('vscode-languageserver/node'))})
const connection = createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout))
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }))
connection.onInitialized(() => connection.sendNotification('slipway/indexed', {}))
const answer = ({ textDocument: { uri, version } }) => connection.sendDiagnostics({ uri, version, diagnostics: [] })
connection.onNotification('textDocument/didOpen', answer)
connection.onNotification('textDocument/didChange', answer)
connection.listen()
`
const SILENT = 'setInterval(() => {}, 1e6)'

const running = (script: string): readonly string[] => [process.execPath, '-e', script]

const server = (name: string, script: string, patience: number): Server => ({
  name,
  command: running(script),
  patience,
  every: { short: 1, long: 1 },
})

export const answering = (name: string): Server => server(name, ANSWERS, PATIENT)

/** However fast a machine is, a millisecond is not enough for it. */
export const hanging = (name: string): Server => server(name, SILENT, 1)

/** Answers until the text has grown to so many versions, then ends. */
export const dying = (name: string, version: number): Server =>
  server(
    name,
    `${ANSWERS}
connection.onNotification('textDocument/didChange', asked =>
  asked.textDocument.version < ${version} ? answer(asked) : (console.error('Out of memory.'), process.exit(7)))`,
    PATIENT,
  )

export const quick = (name: string): Command => ({ name, command: running(''), patience: PATIENT })

export const endless = (name: string): Command => ({ name, command: running(SILENT), patience: 1 })

export const absent = (name: string): Command => ({ name, command: ['/nowhere/rumdl'], patience: PATIENT })
