/** Joins the server's rooms to a connection, whatever lies behind it. */
import {
  CodeLensRefreshRequest,
  DocumentDiagnosticRequest,
  ErrorCodes,
  FileChangeType,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver'
import { Host, type DocumentId } from '../analysis/analysis.js'
import { Calm } from './calm.js'
import { ClosedSources } from './closedSources.js'
import { Documents } from './documents.js'
import { fromArray, fromChanges, fromDocument, fromFolders, fromRecord, fromUri } from './fromLsp.js'
import type { Greeting } from './greeting.js'
import type { House } from './house.js'
import { paced } from './pace.js'
import { Publisher } from './publish.js'
import { askForNews } from './register.js'
import type { requestOf } from './requests.js'
import { stackOf, type Session } from './session.js'
import { foldersWithSettings } from './settings.js'
import { Snapshots } from './snapshots.js'
import { onNewDay, systemMoment } from './today.js'
import { WorkspaceIndex } from './workspaceIndex.js'

const CALM = [{ section: 'slipway.run' }, { section: 'slipway.scope' }]

/** Characters of documents that stay read: open ones and a release's others; a folder may hold thousands. */
const REMEMBERED = 1_000_000
/** Characters of a document that is long. */
const LONG = 100_000

export function start(
  connection: Connection,
  greeting: Greeting,
  { files, turn, longEdited, readsFolders, day = systemMoment, newDay = onNewDay, paranoid = false }: House,
): void {
  const log = connection.console
  const failed = (what: string) => (error: unknown) => log.error(`${what} failed: ${stackOf(error)}`)
  const host = new Host({
    remember: REMEMBERED,
    failed: (rule, error) => failed(`The rule ${rule}`)(error),
    differs: paranoid
      ? text => log.error(`The plain reader and remark-parse differ, remark-parse counts: ${JSON.stringify(text)}`)
      : undefined,
  })
  const snapshots = new Snapshots(host, day)
  const documents = new Documents(snapshots, why => log.warn(why))
  const index: WorkspaceIndex = new WorkspaceIndex({
    files,
    snapshots,
    documents,
    turn,
    quiet: () => publisher.quiet(),
    log,
  })
  const closed = new ClosedSources(
    () => snapshots.now(),
    (id, analysis) => [index.uri(id), index.configuration(id) ?? analysis.text(id)],
  )
  const calm = new Calm()
  let isLongEdited = false
  /** What the documents said when lenses were last asked for again. */
  let told: readonly unknown[] | undefined
  const session: Session = {
    get client() {
      return greeting.client
    },
    get pages() {
      return greeting.pages
    },
    get folders() {
      return greeting.folders
    },
    get say() {
      return greeting.say
    },
    show: async uri => {
      if (greeting.client.showsDocuments) await connection.window.showDocument({ uri })
    },
    analysis: () => snapshots.now(),
    analysisOn: other => snapshots.on(other),
    read: uri => files.read(uri),
    write: (id, text) => snapshots.write(id, text),
    setting: async (scopeUri, section) =>
      greeting.client.settings
        ? connection.workspace.getConfiguration({ scopeUri, section }).catch(() => undefined)
        : undefined,
    whole: () => index.whole(),
    inSteps: steps => paced(steps, turn),
    open: id => documents.get(id),
    source: id => documents.get(id) ?? closed.get(id),
  }
  const publisher = new Publisher({
    session,
    turn,
    log,
    isIndexing: () => index.isIndexing,
    isHeld: id => calm.isHeld(id),
    outlet: {
      diagnostics: params => void connection.sendDiagnostics(params),
      refresh: () => connection.languages.diagnostics.refresh().catch(failed('Refreshing the diagnostics')),
      status: status => void connection.sendNotification('slipway/status', status),
    },
  })
  const lookAgain = (...first: DocumentId[]): void =>
    publisher.look([...first, ...documents.ids, ...index.configurationIds])

  /** All that is told of: what is open and, where a person wants it, every document. */
  const lookAtAll = (...first: DocumentId[]): void => {
    publisher.keep(
      id => calm.isWorkspaceWide || documents.get(id) !== undefined || index.configuration(id) !== undefined,
    )
    lookAgain(...first)
    if (calm.isWorkspaceWide) publisher.lookLater(snapshots.now().documents)
  }

  /**
   * What was said of documents may hang on others, the words of lenses too. Where none of them says anything new, the
   * lenses stay: an editor that replaces them has forgotten the command of the one that is being clicked.
   */
  const othersChanged = (): void => {
    lookAtAll()
    if (!greeting.client.lensRefresh) return
    const [before, facts] = [told, snapshots.now().facts()]
    told = facts
    if (before?.length === facts.length && before.every((one, at) => one === facts[at])) return
    connection.sendRequest(CodeLensRefreshRequest.type).catch(failed('Refreshing the lenses'))
  }

  /** A notification that makes no sense is a line in the log. */
  const on = (method: string, handle: (params: unknown) => unknown): void => {
    connection.onNotification(method, async (params: unknown) => {
      try {
        await handle(params)
      } catch (error) {
        failed(method)(error)
      }
    })
  }

  // Their code is read once the first is asked for, behind what is said of a document that somebody has just opened.
  let handlers: Promise<typeof requestOf> | undefined
  connection.onRequest(async (method: string, params: unknown, token: CancellationToken) => {
    if (greeting.life === 'before') return new ResponseError(ErrorCodes.ServerNotInitialized, 'Initialize comes first.')
    if (greeting.life === 'over') return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.')
    try {
      if (method === DocumentDiagnosticRequest.method) return await diagnostics(params, token)
      handlers ??= publisher.quiet().then(async () => (await import('./requests.js')).requestOf)
      const request = (await handlers)(method)
      if (!request) return new ResponseError(ErrorCodes.MethodNotFound, `There is no request ${method}.`)
      // Taken back while it waited behind others.
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'No longer asked for.')
      return (await request(session, params)) ?? null
    } catch (error) {
      failed(method)(error)
      return null
    }
  })

  const diagnostics = async (params: unknown, token: CancellationToken): ReturnType<Publisher['report']> => {
    const id = fromDocument(params) ?? ''
    // As when it was opened, which may have been a moment ago.
    if (documents.get(id)) await index.readAbove(id)
    return publisher.report(id, fromRecord(params)['previousResultId'], token)
  }

  /** Until the first answer comes: what changes before is in it. */
  let knowsSettings = false
  const readWorkspace = async (): Promise<void> => {
    const wishes = greeting.client.settings ? await connection.workspace.getConfiguration(CALM).catch(() => []) : []
    knowsSettings = true
    calm.settings(...(fromArray(wishes) as [unknown, unknown]))
    const folders = await foldersWithSettings(connection, greeting.client, greeting.folders)
    await publisher.quiet()
    readsFolders?.()
    const isRead = await index.read(folders)
    if (!isRead) return
    othersChanged()
    const { documents: all } = snapshots.now()
    await connection.sendNotification('slipway/indexed', { documents: all.length })
  }

  const foldersChanged = async (params: unknown): Promise<void> => {
    const { added, removed } = fromRecord(fromRecord(params)['event'])
    const gone = new Set(fromFolders({ workspaceFolders: removed }))
    const kept = greeting.folders.filter(uri => !gone.has(uri))
    greeting.folders = [...new Set([...kept, ...fromFolders({ workspaceFolders: added })])]
    await readWorkspace()
  }
  on('initialized', async () => {
    // Only now: until then the library has a handler of its own there.
    on('workspace/didChangeWorkspaceFolders', foldersChanged)
    newDay(() => lookAgain())
    // What is open stands behind this in the queue, and is told first.
    await turn()
    await publisher.quiet()
    await Promise.all([askForNews(connection, greeting.client), readWorkspace()])
  })
  on('workspace/didChangeConfiguration', async () => {
    // Many editors tell at once of what they have, where they were asked to tell of news.
    if (!knowsSettings) return
    if (greeting.client.inlayRefresh) await connection.languages.inlayHint.refresh()
    if (greeting.client.tokensRefresh) await connection.languages.semanticTokens.refresh()
    await readWorkspace()
  })
  for (const news of ['didDeleteFiles', 'didRenameFiles']) on(`workspace/${news}`, readWorkspace)
  on('workspace/didChangeWatchedFiles', async params => {
    const changes = fromArray(fromRecord(params)['changes'])
      .map(fromRecord)
      .filter(({ uri }) => fromUri(uri) !== undefined)
    const told = (deleted: boolean): string[] =>
      changes.flatMap(({ uri, type }) => ((type === FileChangeType.Deleted) === deleted ? [uri as string] : []))
    let isChanged = index.deleted(told(true))
    for (const uri of told(false)) isChanged = (await index.fileChanged(uri)) || isChanged
    if (isChanged) othersChanged()
  })
  on('textDocument/didOpen', async params => {
    const draft = documents.get(fromDocument(params) ?? '')
    const document = documents.opened(params)
    if (!document) return
    if (draft && draft.uri !== document.uri) publisher.forget(draft.id, draft.uri)
    calm.settled(document.id)
    publisher.changed(document.id, undefined)
    publisher.expect(document.id)
    // Everything else waits until it has been told of.
    await index.readAbove(document.id).finally(() => lookAgain(document.id))
  })
  on('textDocument/didChange', params => {
    const document = documents.changed(params)
    if (!document) return
    if (!isLongEdited && document.text.length > LONG) {
      isLongEdited = true
      longEdited?.()
    }
    calm.changed(document.id)
    publisher.changed(document.id, fromChanges(fromRecord(params)['contentChanges']))
    lookAgain(document.id)
  })
  on('textDocument/didSave', params => {
    const id = fromDocument(params)
    if (id === undefined || !documents.get(id)) return
    calm.settled(id)
    lookAtAll(id)
  })
  on('textDocument/didClose', async params => {
    const document = documents.closed(params)
    if (!document) return
    calm.settled(document.id)
    publisher.forget(document.id, document.uri)
    await index.letGo(document.id, document.uri)
    lookAtAll()
  })
}
