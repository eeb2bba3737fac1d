/** Holds that a client is greeted while the engine is still being read, and that nothing it says meanwhile is lost. */
import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import {
  createProtocolConnection,
  ErrorCodes,
  Message,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { memoryFiles } from '../../server/src/files/memory.js'
import { Greeting, heardBy } from '../../server/src/lsp/greeting.js'
import type { House } from '../../server/src/lsp/house.js'
import { start } from '../../server/src/lsp/start.js'
import { ROOT } from './conversation.js'

const uri = `${ROOT}/plan.md`
const text =
  '---\nartefact: release-plan\n---\n# Plan\n\n| Milestone | Date | Owner |\n|---|---|---|\n| Go-live | | SRE Lead |\n'

describe('greeting', () => {
  let engine: ReturnType<typeof later>
  let client: ProtocolConnection
  let published: PublishDiagnosticsParams[]
  let waiting: Map<string, () => void>
  /** In their order. */
  let events: string[]
  /** Resolves with the diagnostics of a version. */
  const diagnosed = (version: number) =>
    new Promise<void>(resolve =>
      client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        published.push(params)
        if (params.version === version) resolve()
      }),
    )
  const greet = (capabilities: ClientCapabilities = {}) =>
    client.sendRequest<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities })
  /** Resolves once a message waits for the engine. */
  const waits = (method: string) => new Promise<void>(resolve => waiting.set(method, resolve))

  beforeEach(() => {
    engine = later()
    published = []
    waiting = new Map()
    events = []
    const strategy = heardBy(engine.promise)
    const [up, down] = [new PassThrough(), new PassThrough()]
    const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down), {
      messageStrategy: {
        handleMessage: (message, hear) => {
          const heard = strategy.handleMessage(message, hear)
          if (Message.isNotification(message)) waiting.get(message.method)?.()
          return heard
        },
      },
    })
    const house: House = {
      files: memoryFiles(new Map()),
      turn: () => new Promise(setImmediate),
      day: () => '2026-11-20',
      readsFolders: () => events.push('reads'),
    }
    const greeting = new Greeting(server, house)
    void engine.promise.then(
      () => start(server, greeting, house),
      () => {},
    )
    server.listen()
    client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
    client.listen()
  })
  afterEach(() => client.dispose())

  it('is answered without the engine, and all that is said meanwhile is heard in its order', async () => {
    const { capabilities } = await greet()
    assert.equal(capabilities.hoverProvider, true)
    await client.sendNotification('initialized', {})
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    })
    const range = { start: { line: 7, character: 12 }, end: { line: 7, character: 12 } }
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: ' 2026-11-31' }],
    })
    const symbols = client.sendRequest<{ name: string }[]>('textDocument/documentSymbol', { textDocument: { uri } })
    assert.equal(published.length, 0)
    const told = diagnosed(2)
    engine.resolve()
    await told
    // Whether the text before the change is judged as well depends on what has come by then.
    assert.deepEqual(
      published.at(-1)?.diagnostics.map(({ code }) => code),
      ['impossible-date'],
    )
    assert.deepEqual(
      (await symbols).map(({ name }) => name),
      ['Plan', 'Go-live'],
    )
  })

  it('is followed by what is said of the open document, before the editor is asked for anything', async () => {
    client.onRequest('client/registerCapability', ({ registrations }: { registrations: readonly unknown[] }) => {
      events.push(`${registrations.length} registrations`)
      return null
    })
    client.onRequest('workspace/configuration', () => {
      events.push('settings')
      return null
    })
    const indexed = new Promise<void>(resolve => client.onNotification('slipway/indexed', () => resolve()))
    client.onNotification('textDocument/publishDiagnostics', () => {
      events.push('diagnostics')
    })
    const dynamicRegistration = true
    await greet({
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration },
        didChangeWatchedFiles: { dynamicRegistration },
      },
    })
    const opened = waits('textDocument/didOpen')
    await client.sendNotification('initialized', {})
    const textDocument = { uri, languageId: 'markdown', version: 1, text }
    await client.sendNotification('textDocument/didOpen', { textDocument })
    await opened
    engine.resolve()
    await indexed
    assert.deepEqual(events.slice(0, 4), ['diagnostics', '2 registrations', 'settings', 'reads'])
  })

  it('comes first, whenever the engine is there', async () => {
    const early = client.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    })
    engine.resolve()
    await assert.rejects(early, { code: ErrorCodes.ServerNotInitialized })
  })

  it('is followed by answers, and by an end, where the engine cannot be read', async () => {
    await greet()
    engine.reject(new Error('no such file'))
    await assert.rejects(client.sendRequest('textDocument/hover', {}), { code: ErrorCodes.MethodNotFound })
    await client.sendRequest('shutdown')
  })
})

/** A promise, and what settles it. */
function later() {
  let [resolve, reject]: [() => void, (why: unknown) => void] = [() => {}, () => {}]
  const promise = new Promise<void>((one, other) => ([resolve, reject] = [one, other]))
  return { promise, resolve, reject }
}
