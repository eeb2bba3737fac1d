/** A client that talks to a server over real streams, in this process, and remembers what it was told. */
import { PassThrough } from 'node:stream'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CancellationToken,
  type CodeAction,
  type Diagnostic,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver-protocol/node'
import { createConnection, ProposedFeatures, type ClientCapabilities } from 'vscode-languageserver/node'
import { memoryFiles } from '../../server/src/files/memory.js'
import { tableOnDisk } from '../../server/src/files/tables.js'
import { Greeting } from '../../server/src/lsp/greeting.js'
import type { House } from '../../server/src/lsp/house.js'
import { start } from '../../server/src/lsp/start.js'
import type { Status } from '../../server/src/lsp/publish.js'

export const ROOT = 'file:///work'

export const SNIPPETS: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
}

/** What nearly every editor can do with diagnostics. */
const PUBLISHED: ClientCapabilities['textDocument'] = {
  publishDiagnostics: { versionSupport: true, relatedInformation: true },
}

/** Of an editor that asks for diagnostics. */
export const PULLING: ClientCapabilities = {
  textDocument: { ...PUBLISHED, diagnostic: { relatedDocumentSupport: false } },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
}

interface Opening {
  /** Closed files by URI; the map may change later. */
  readonly files?: Map<string, string>
  readonly folders?: readonly string[] | null
  readonly capabilities?: ClientCapabilities
  /** Of the person's interface, as `de-AT`. */
  readonly locale?: string
  /** Initialization options. */
  readonly options?: unknown
  readonly settings?: (section: string, scope: string) => unknown
  readonly day?: () => string
  readonly newDay?: (changed: () => void) => void
  readonly longEdited?: () => void
}

/** Items where it is `full`. */
export interface Report {
  readonly kind: 'full' | 'unchanged'
  readonly resultId?: string
  readonly items?: Diagnostic[]
}

export async function converse(opening: Opening = {}): Promise<Conversation> {
  const conversation = new Conversation(opening)
  await conversation.begin(opening)
  return conversation
}

export class Conversation {
  readonly log: string[] = []
  /** What the server would have an editor pop up. */
  readonly toasts: string[] = []
  /** Addresses the server had shown. */
  readonly shown: string[] = []
  readonly published: PublishDiagnosticsParams[] = []
  readonly statuses: Status[] = []
  indexed = 0
  /** How often the server asked to have its lenses asked for again. */
  refreshed = 0
  /** The same of diagnostics. */
  asksAgain = 0
  /** The answer to `initialize`. */
  said: unknown
  private readonly connection
  private readonly listeners = new Set<() => void>()

  constructor({
    files = new Map(),
    settings = () => null,
    day = () => '2026-11-20',
    newDay = () => {},
    longEdited = () => {},
  }: Opening) {
    const [up, down] = [new PassThrough(), new PassThrough()]
    const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down))
    const house: House = {
      files: memoryFiles(files),
      pages: 'file:///slipway/rules',
      turn: () => new Promise(resolve => setImmediate(resolve)),
      tables: tableOnDisk,
      day,
      newDay,
      longEdited,
    }
    start(server, new Greeting(server, house), house)
    server.listen()
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
    const hear = <T>(method: string, take: (params: T) => void): void => {
      this.connection.onNotification(method, (params: T) => {
        take(params)
        for (const listener of [...this.listeners]) listener()
      })
    }
    hear<PublishDiagnosticsParams>('textDocument/publishDiagnostics', params => this.published.push(params))
    hear<Status>('slipway/status', params => this.statuses.push(params))
    hear('slipway/indexed', () => this.indexed++)
    hear<{ message: string }>('window/logMessage', ({ message }) => this.log.push(message))
    hear<{ message: string }>('window/showMessage', ({ message }) => this.toasts.push(message))
    this.connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      this.toasts.push(message)
      return null
    })
    this.connection.onRequest('client/registerCapability', () => null)
    this.connection.onRequest('workspace/codeLens/refresh', () => {
      this.refreshed++
      for (const listener of [...this.listeners]) listener()
      return null
    })
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.asksAgain++
      for (const listener of [...this.listeners]) listener()
      return null
    })
    this.connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
      this.shown.push(uri)
      return { success: true }
    })
    this.connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: { section: string; scopeUri: string }[] }) =>
        items.map(({ section, scopeUri }) => settings(section, scopeUri)),
    )
    this.connection.listen()
  }

  async begin({ folders = [ROOT], capabilities = {}, options, locale }: Opening): Promise<void> {
    const workspaceFolders = folders?.map(uri => ({ uri, name: uri })) ?? null
    this.said = await this.ask('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { ...capabilities, textDocument: { ...PUBLISHED, ...capabilities.textDocument } },
      workspaceFolders,
      ...(locale === undefined ? {} : { locale }),
      initializationOptions: options,
    })
    this.tell('initialized', {})
  }

  ask<Result = unknown>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest(method, params)
  }

  /** Takes the question back when the token says so. */
  askUntil<Result = unknown>(method: string, params: unknown, token: CancellationToken): Promise<Result> {
    return this.connection.sendRequest(method, params, token)
  }

  /** Asks what is found in a document. */
  pull(uri: string, previousResultId?: string): Promise<Report> {
    return this.ask('textDocument/diagnostic', { textDocument: { uri }, identifier: 'slipway', previousResultId })
  }

  tell(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params)
  }

  open(uri: string, text: string, version = 1): void {
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } })
  }

  change(uri: string, version: unknown, ...contentChanges: unknown[]): void {
    this.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
  }

  close(uri: string): void {
    this.tell('textDocument/didClose', { textDocument: { uri } })
  }

  /** Waits until something is true of what was heard; mocha's timeout says when it never is. */
  until<T>(find: () => T | undefined | false): Promise<T> {
    return new Promise(resolve => {
      const look = (): void => {
        const found = find()
        if (found === undefined || found === false) return
        this.listeners.delete(look)
        resolve(found)
      }
      this.listeners.add(look)
      look()
    })
  }

  /** What was last published of a document, once it is of this version. */
  async diagnostics(uri: string, version?: number): Promise<Diagnostic[]> {
    return (await this.until(() => this.last(uri, version))).diagnostics
  }

  last(uri: string, version?: number): PublishDiagnosticsParams | undefined {
    return this.published.findLast(one => one.uri === uri && (version === undefined || one.version === version))
  }

  actions(uri: string, range: Range, context: object = { diagnostics: [] }): Promise<CodeAction[]> {
    return this.ask('textDocument/codeAction', { textDocument: { uri }, range, context })
  }

  end(): void {
    this.connection.dispose()
  }
}

/** From one place to another in a line. */
export const at = (line: number, character: number, endLine = line, end = character): Range => ({
  start: { line, character },
  end: { line: endLine, character: end },
})

export const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code)
