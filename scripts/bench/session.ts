/** A client that types into a language server over its standard streams, and waits for its diagnostics: asked for where the server offers that, else published. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import {
  ConnectionError,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Server } from './contestants.js'
import { begin, end } from './leavings.js'
import { memoryOf } from './memory.js'
import { within } from './patience.js'

/** For a farewell, in milliseconds. */
const FAREWELL = 2_000

/** Every wait fails, with a sentence that names the server, when it ends or does not answer within its patience. */
export class Session {
  readonly #server: Server
  readonly #process: ChildProcessWithoutNullStreams
  readonly #connection: ProtocolConnection
  readonly #documents = new Map<string, TextDocument>()
  readonly #over: Promise<void>
  readonly #died: Promise<never>
  readonly #indexed: Promise<void>
  #heard: (params: PublishDiagnosticsParams) => void = () => {}
  /** Others are sent the whole text at every stroke. */
  #takesChanges = false
  /** Others publish by themselves. */
  #isAsked = false
  /** By document, what was answered last. */
  readonly #results = new Map<string, string | undefined>()

  constructor(server: Server, folder: string) {
    this.#server = server
    this.#process = begin(server.command, folder)
    let said = ''
    this.#process.stderr.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-2000)))
    const ended = new Promise<string>(resolve => {
      this.#process.once('error', error => resolve(`${server.name} does not start: ${error.message}`))
      this.#process.once('close', (code, signal) =>
        resolve(`${server.name} ended with ${code ?? signal} before it answered${said && `: ${said.trim()}`}`),
      )
    })
    this.#over = ended.then(() => {})
    this.#died = ended.then(why => Promise.reject(new Error(why)))
    this.#died.catch(() => {})
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    )
    this.#connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
      this.#heard(params),
    )
    this.#indexed = new Promise(resolve => this.#connection.onNotification('slipway/indexed', () => resolve()))
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})))
    const heard = ['client/registerCapability', 'window/workDoneProgress/create', 'workspace/diagnostic/refresh']
    for (const method of heard) this.#connection.onRequest(method, () => null)
    this.#connection.onError(() => {})
    this.#connection.listen()
  }

  async begin(folder: string): Promise<void> {
    const uri = pathToFileURL(folder).href
    const { capabilities } = await this.#patiently(
      this.#request<InitializeResult>('initialize', {
        processId: process.pid,
        rootUri: uri,
        workspaceFolders: [{ uri, name: 'bench' }],
        capabilities: {
          textDocument: {
            publishDiagnostics: { versionSupport: true, relatedInformation: true },
            diagnostic: { dynamicRegistration: false },
          },
          workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
        },
      }),
    )
    const sync = capabilities.textDocumentSync
    this.#takesChanges = (typeof sync === 'object' ? sync.change : sync) === TextDocumentSyncKind.Incremental
    this.#isAsked = capabilities.diagnosticProvider !== undefined
    this.#send('initialized', {})
  }

  /** Until the server says that it has read the folder; only ours does. */
  indexed(): Promise<void> {
    return this.#patiently(this.#indexed)
  }

  /** Milliseconds until the first diagnostics. */
  open(uri: string, text: string): Promise<number> {
    this.#documents.set(uri, TextDocument.create(uri, 'markdown', 1, text))
    return this.#answer(uri, 1, () =>
      this.#send('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } }),
    )
  }

  /** Milliseconds from one change to the diagnostics of the text with it. Characters from `start` to `end` give way to `text`. */
  type(uri: string, start: number, end: number, text: string): Promise<number> {
    const before = this.#documents.get(uri)!
    const version = before.version + 1
    const change = { range: { start: before.positionAt(start), end: before.positionAt(end) }, text }
    const after = TextDocument.update(before, [change], version)
    this.#documents.set(uri, after)
    const contentChanges = [this.#takesChanges ? change : { text: after.getText() }]
    return this.#answer(uri, version, () =>
      this.#send('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    )
  }

  /** Bytes in memory, where the system tells. */
  get memory(): number | undefined {
    return this.#process.pid === undefined ? undefined : memoryOf(this.#process.pid)
  }

  /** Never fails: one that does not take its leave is ended. */
  async end(): Promise<void> {
    const farewell = this.#request('shutdown', undefined).then(() => {
      this.#send('exit', undefined)
      return this.#over
    })
    await within(FAREWELL, this.#server.name, farewell, this.#died).catch(() => {})
    end(this.#process)
    await this.#over
    this.#connection.dispose()
  }

  /** Where the connection is closed, the server has ended or is about to: then that is the reason. */
  async #request<T>(method: string, params: object | undefined): Promise<T> {
    try {
      return await this.#connection.sendRequest<T>(method, params)
    } catch (error) {
      if (error instanceof ConnectionError) return this.#died
      throw error
    }
  }

  /** Whether it was taken shows in the answer. */
  #send(method: string, params: object | undefined): void {
    void (async () => this.#connection.sendNotification(method, params))().catch(() => {})
  }

  /** A server that names no version answers the change that it was sent last. */
  #answer(uri: string, version: number, send: () => void): Promise<number> {
    const begun = performance.now()
    const published = new Promise<void>(resolve => {
      this.#heard = params => {
        if (params.uri === uri && (params.version ?? version) === version) resolve()
      }
    })
    send()
    const answered = this.#isAsked ? this.#ask(uri) : published
    return this.#patiently(answered.then(() => performance.now() - begun))
  }

  async #ask(uri: string): Promise<void> {
    const asked = { textDocument: { uri }, previousResultId: this.#results.get(uri) }
    const { resultId } = await this.#request<DocumentDiagnosticReport>('textDocument/diagnostic', asked)
    this.#results.set(uri, resultId)
  }

  #patiently<T>(answer: Promise<T>): Promise<T> {
    return within(this.#server.patience, this.#server.name, answer, this.#died)
  }
}
