/** What this server can do, and what a client says it can. */
import {
  CodeActionKind,
  TextDocumentSyncKind,
  type FileOperationRegistrationOptions,
  type ServerCapabilities,
} from 'vscode-languageserver'
import { fromArray, fromRecord } from './fromLsp.js'

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.slipway`

/** The client's command for a lens, which it names among `commands` of its initialization options. */
export const SHOW_REFERENCES = 'slipway.showReferences'
/** The server's own, for clients without: answers the places and does nothing. */
export const REFERENCES = 'slipway.references'

const FOLDERS: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**', matches: 'folder' } }] }
const ANYTHING: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**' } }] }

export const serverCapabilities = (client: ClientSays): ServerCapabilities => ({
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  hoverProvider: true,
  // `-` of an id, `(`, `/` and `#` of a link, `@` of a handle; the rest is asked for or typed.
  completionProvider: { triggerCharacters: ['-', '(', '/', '#', '@'], completionItem: { labelDetailsSupport: true } },
  codeLensProvider: { resolveProvider: true },
  ...(client.showsReferences ? {} : { executeCommandProvider: { commands: [REFERENCES] } }),
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  renameProvider: client.prepareRename ? { prepareProvider: true } : true,
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    // Watchers of files hear nothing of those in a folder that goes.
    fileOperations: { didDelete: FOLDERS, didRename: FOLDERS, willRename: ANYTHING },
  },
})

export interface ClientSays {
  readonly snippetEdits: boolean
  readonly documentChanges: boolean
  readonly changeAnnotations: boolean
  readonly markdownHover: boolean
  readonly labelDetails: boolean
  readonly nestedSymbols: boolean
  readonly prepareRename: boolean
  /** It has a command of its own that opens a list of places. */
  readonly showsReferences: boolean
  /** It completes paths and headings in links itself. */
  readonly completesLinks: boolean
  readonly settings: boolean
  readonly watchesOnRequest: boolean
  readonly settingsOnRequest: boolean
}

/** @param capabilities as they came: nothing in them is taken for granted, nor in the options */
export function clientSays(capabilities: unknown, options: unknown): ClientSays {
  const at = (...path: string[]): unknown => path.reduce((value, key) => fromRecord(value)[key], capabilities)
  const formats = at('textDocument', 'hover', 'contentFormat')
  return {
    snippetEdits: at('workspace', 'workspaceEdit', 'snippetEditSupport') === true,
    documentChanges: at('workspace', 'workspaceEdit', 'documentChanges') === true,
    changeAnnotations: at('workspace', 'workspaceEdit', 'changeAnnotationSupport') !== undefined,
    markdownHover: !Array.isArray(formats) || formats.includes('markdown'),
    labelDetails: at('textDocument', 'completion', 'completionItem', 'labelDetailsSupport') === true,
    nestedSymbols: at('textDocument', 'documentSymbol', 'hierarchicalDocumentSymbolSupport') === true,
    prepareRename: at('textDocument', 'rename', 'prepareSupport') === true,
    showsReferences: fromArray(fromRecord(options)['commands']).includes(SHOW_REFERENCES),
    completesLinks: fromRecord(options)['completesLinks'] === true,
    settings: at('workspace', 'configuration') === true,
    watchesOnRequest: at('workspace', 'didChangeWatchedFiles', 'dynamicRegistration') === true,
    settingsOnRequest: at('workspace', 'didChangeConfiguration', 'dynamicRegistration') === true,
  }
}
