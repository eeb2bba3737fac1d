/** A client that types into a language server over its standard streams, and waits for what is published. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { memoryOf } from './memory.js'

export class Session {
  readonly #process: ChildProcessWithoutNullStreams
  readonly #connection: ProtocolConnection
  readonly #documents = new Map<string, TextDocument>()
  #heard: (params: PublishDiagnosticsParams) => void = () => {}
  /** Others are sent the whole text at every stroke. */
  #takesChanges = false
  #failed: (error: Error) => void = () => {}
  /** Resolves when the server says that it has read the folder; others never say. */
  readonly indexed: Promise<void>

  constructor(command: readonly string[], folder: string) {
    this.#process = spawn(command[0]!, command.slice(1), { cwd: folder })
    let said = ''
    this.#process.stderr.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-2000)))
    this.#process.once('exit', code => this.#failed(new Error(`${command.join(' ')} ended with ${code}: ${said}`)))
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    )
    this.#connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
      this.#heard(params),
    )
    this.indexed = new Promise(resolve => this.#connection.onNotification('slipway/indexed', () => resolve()))
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})))
    for (const method of ['client/registerCapability', 'window/workDoneProgress/create'])
      this.#connection.onRequest(method, () => null)
    this.#connection.listen()
  }

  async begin(folder: string): Promise<void> {
    const uri = pathToFileURL(folder).href
    const { capabilities } = await this.#connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: {
        textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } },
        workspace: { configuration: true, workspaceFolders: true },
      },
    })
    const sync = capabilities.textDocumentSync
    this.#takesChanges = (typeof sync === 'object' ? sync.change : sync) === TextDocumentSyncKind.Incremental
    await this.#connection.sendNotification('initialized', {})
  }

  /** Milliseconds until the first diagnostics. */
  open(uri: string, text: string): Promise<number> {
    this.#documents.set(uri, TextDocument.create(uri, 'markdown', 1, text))
    const answered = this.#answer(uri, 1)
    const textDocument = { uri, languageId: 'markdown', version: 1, text }
    void this.#connection.sendNotification('textDocument/didOpen', { textDocument })
    return answered
  }

  /** Milliseconds from one change to the diagnostics of the text with it. Characters from `start` to `end` give way to `text`. */
  type(uri: string, start: number, end: number, text: string): Promise<number> {
    const before = this.#documents.get(uri)!
    const version = before.version + 1
    const change = { range: { start: before.positionAt(start), end: before.positionAt(end) }, text }
    const after = TextDocument.update(before, [change], version)
    this.#documents.set(uri, after)
    const answered = this.#answer(uri, version)
    void this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [this.#takesChanges ? change : { text: after.getText() }],
    })
    return answered
  }

  /** Bytes in memory, where the system tells. */
  get memory(): number | undefined {
    return memoryOf(this.#process.pid!)
  }

  async end(): Promise<void> {
    const over = new Promise(resolve => this.#process.once('exit', resolve))
    this.#failed = () => {}
    await this.#connection.sendRequest('shutdown').catch(() => {})
    await this.#connection.sendNotification('exit').catch(() => {})
    const late = setTimeout(() => this.#process.kill('SIGKILL'), 2000)
    await over
    clearTimeout(late)
    this.#connection.dispose()
  }

  /** A server that names no version answers the change that it was sent last. */
  #answer(uri: string, version: number): Promise<number> {
    const begun = performance.now()
    return new Promise((resolve, reject) => {
      this.#failed = reject
      this.#heard = params => {
        if (params.uri === uri && (params.version ?? version) === version) resolve(performance.now() - begun)
      }
    })
  }
}
