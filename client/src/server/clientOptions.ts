/** What both hosts tell the language client: which documents, where to log, how to be quiet about trouble. */
import { extensions, Uri, workspace, type LogOutputChannel } from 'vscode'
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  State,
  type BaseLanguageClient,
  type DocumentFilter,
  type LanguageClientOptions,
} from 'vscode-languageclient'
import { FocusMode } from '../focus/focusMode.js'
import type { Counts } from '../views/statusText.js'
import { answerFileRequests } from './fileRequests.js'
import { pushed } from './pushed.js'
import type { Session } from './serverLife.js'

export const CLIENT_ID = 'slipway'
export const CLIENT_NAME = 'Slipway'

export interface Wiring {
  /** The installed extension's folder, which holds the rules' pages. */
  readonly home: Uri
  readonly log: LogOutputChannel
  /** The server ended without being asked to. */
  readonly closed: () => void
  /** What `slipway/status` says. */
  readonly status: (params: unknown) => void
  /** How many findings of a document focus mode keeps from being shown. */
  readonly held: (uri: Uri, held: Counts) => void
}

export const clientOptions = ({ home, log, closed }: Wiring): LanguageClientOptions => ({
  documentSelector: [...schemes()].flatMap((scheme): DocumentFilter[] => [
    { scheme, language: 'markdown' },
    { scheme, pattern: '**/slipway.yml' },
  ]),
  initializationOptions: {
    rulePages: Uri.joinPath(home, 'dist/rules').toString(true),
    commands: ['slipway.showReferences', 'slipway.setSeverity', 'slipway.explainRule', 'slipway.nextPlaceholder'],
    completesLinks: completesLinks(),
  },
  diagnosticCollectionName: CLIENT_ID,
  outputChannel: log,
  revealOutputChannelOn: RevealOutputChannelOn.Never,
  initializationFailedHandler: () => false,
  errorHandler: {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      // In the next turn, when the client has put its things away: the next session is a new client.
      setTimeout(closed, 0)
      return { action: CloseAction.DoNotRestart, handled: true }
    },
  },
})

/** VS Code's own Markdown support, which may be switched off, offers the same paths: nobody wants them twice. */
const completesLinks = (): boolean =>
  extensions.getExtension('vscode.markdown-language-features') !== undefined &&
  workspace.getConfiguration('markdown').get('suggest.paths.enabled') !== false

/** Documents of other schemes (`git:`, `output:`, chat, diff views) are copies that nobody mends. */
function schemes(): ReadonlySet<string> {
  const ofFolders = (workspace.workspaceFolders ?? []).map(folder => folder.uri.scheme)
  const ofDocuments = workspace.textDocuments.map(document => document.uri.scheme)
  const writable = ofDocuments.filter(scheme => workspace.fs.isWritableFileSystem(scheme) === true)
  return new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...ofFolders, ...writable])
}

/** Starts the client and answers what the server asks; trouble goes to the log and the status item, never into a toast. */
export async function open(client: BaseLanguageClient, wiring: Wiring, ended = () => {}): Promise<Session> {
  const error = client.error.bind(client)
  client.error = (message, data) => error(message, data, false)
  const stop = client.stop.bind(client)
  client.stop = timeout => stop(timeout).catch(() => {})
  client.onNotification('slipway/status', wiring.status)
  answerFileRequests(client)
  const focus = new FocusMode(wiring.held)
  client.middleware.handleDiagnostics = focus.handleDiagnostics
  client.registerFeature(pushed)
  client.onDidChangeState(({ newState }) => newState === State.Stopped && focus.dispose())
  await client.start()
  return {
    request: (method, params) => client.sendRequest(method, params),
    stop: async () => {
      await client.stop()
      ended()
    },
  }
}
