/** What this server can do, and what a client says it can. */
import {
  CodeActionKind,
  TextDocumentSyncKind,
  type FileOperationRegistrationOptions,
  type ServerCapabilities,
} from 'vscode-languageserver'
import { fromArray, fromRecord } from './fromLsp.js'
import { LEGEND } from './legend.js'

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.slipway`

/** The client's command for a lens, which it names among `commands` of its initialization options. */
export const SHOW_REFERENCES = 'slipway.showReferences'
/** The server's own, for clients without: answers the places and does nothing. */
export const REFERENCES = 'slipway.references'

/** The client's commands behind two of the actions on a finding, named among its `commands` as well. */
export const SET_SEVERITY = 'slipway.setSeverity'
export const EXPLAIN_RULE = 'slipway.explainRule'
/** And behind one on what waits to be filled in. */
export const NEXT_PLACEHOLDER = 'slipway.nextPlaceholder'
/** The server's own, for clients without: has the client show the rule's page. */
export const EXPLAIN = 'slipway.explain'

const FOLDERS: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**', matches: 'folder' } }] }
const ANYTHING: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**' } }] }

export const serverCapabilities = (client: ClientSays): ServerCapabilities => ({
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL],
    resolveProvider: client.resolvesActions,
  },
  // What is closed is told of by itself, where a person wants that.
  ...(client.pullsDiagnostics
    ? { diagnosticProvider: { identifier: 'slipway', interFileDependencies: true, workspaceDiagnostics: false } }
    : {}),
  hoverProvider: true,
  // `-` of an id, `@` of a handle, `(` of an owner; `/` and `#` of a link, where the editor does not complete those.
  completionProvider: {
    triggerCharacters: ['-', '(', '@', ...(client.completesLinks ? [] : ['/', '#'])],
    completionItem: { labelDetailsSupport: true },
  },
  codeLensProvider: { resolveProvider: true },
  ...(ownCommands(client).length > 0 ? { executeCommandProvider: { commands: ownCommands(client) } } : {}),
  foldingRangeProvider: true,
  inlayHintProvider: true,
  selectionRangeProvider: true,
  semanticTokensProvider: { legend: LEGEND, full: true, range: true },
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

/** Those the client has no command of its own for. */
const ownCommands = ({ showsReferences, explainsRules, showsDocuments }: ClientSays): string[] => [
  ...(showsReferences ? [] : [REFERENCES]),
  ...(explainsRules || !showsDocuments ? [] : [EXPLAIN]),
]

export interface ClientSays {
  readonly snippetEdits: boolean
  readonly documentChanges: boolean
  readonly changeAnnotations: boolean
  /** It asks for the edit of an action once that is chosen. */
  readonly resolvesActions: boolean
  readonly markdownHover: boolean
  readonly labelDetails: boolean
  /** Its completions may take the place of what stands behind the cursor or leave it. */
  readonly insertsOrReplaces: boolean
  readonly nestedSymbols: boolean
  /** It asks for diagnostics of what is open, again when it is told to. */
  readonly pullsDiagnostics: boolean
  /** It takes diagnostics of the version that it has, and no others. */
  readonly awaitsVersions: boolean
  /** It shows other places beside a diagnostic. */
  readonly relatedPlaces: boolean
  readonly prepareRename: boolean
  /** It has a command of its own that opens a list of places. */
  readonly showsReferences: boolean
  /** It has commands of its own that ask for a severity and open a rule's page. */
  readonly setsSeverities: boolean
  readonly explainsRules: boolean
  readonly showsDocuments: boolean
  /** It has a command of its own that selects the next placeholder. */
  readonly goesToPlaceholders: boolean
  /** An edit may make a file. */
  readonly createsFiles: boolean
  /** It completes paths and headings in links itself. */
  readonly completesLinks: boolean
  /** Switched on by a client without settings. */
  readonly inlayHints: boolean
  readonly semanticTokens: boolean
  readonly tokensRefresh: boolean
  readonly inlayRefresh: boolean
  readonly lensRefresh: boolean
  readonly settings: boolean
  readonly watchesOnRequest: boolean
  readonly settingsOnRequest: boolean
}

/** @param capabilities as they came: nothing in them is taken for granted, nor in the options */
export function clientSays(capabilities: unknown, options: unknown): ClientSays {
  const at = (...path: string[]): unknown => path.reduce((value, key) => fromRecord(value)[key], capabilities)
  const commands = fromArray(fromRecord(options)['commands'])
  const formats = at('textDocument', 'hover', 'contentFormat')
  return {
    snippetEdits: at('workspace', 'workspaceEdit', 'snippetEditSupport') === true,
    documentChanges: at('workspace', 'workspaceEdit', 'documentChanges') === true,
    changeAnnotations: at('workspace', 'workspaceEdit', 'changeAnnotationSupport') !== undefined,
    resolvesActions: fromArray(at('textDocument', 'codeAction', 'resolveSupport', 'properties')).includes('edit'),
    markdownHover: !Array.isArray(formats) || formats.includes('markdown'),
    labelDetails: at('textDocument', 'completion', 'completionItem', 'labelDetailsSupport') === true,
    insertsOrReplaces: at('textDocument', 'completion', 'completionItem', 'insertReplaceSupport') === true,
    nestedSymbols: at('textDocument', 'documentSymbol', 'hierarchicalDocumentSymbolSupport') === true,
    // Libraries spell the second name in two ways.
    pullsDiagnostics:
      at('textDocument', 'diagnostic') !== undefined &&
      ['diagnostics', 'diagnostic'].some(one => at('workspace', one, 'refreshSupport') === true),
    awaitsVersions: at('textDocument', 'publishDiagnostics', 'versionSupport') === true,
    relatedPlaces: ['publishDiagnostics', 'diagnostic'].some(
      one => at('textDocument', one, 'relatedInformation') === true,
    ),
    prepareRename: at('textDocument', 'rename', 'prepareSupport') === true,
    showsReferences: commands.includes(SHOW_REFERENCES),
    setsSeverities: commands.includes(SET_SEVERITY),
    explainsRules: commands.includes(EXPLAIN_RULE),
    goesToPlaceholders: commands.includes(NEXT_PLACEHOLDER),
    showsDocuments: at('window', 'showDocument', 'support') === true,
    createsFiles: fromArray(at('workspace', 'workspaceEdit', 'resourceOperations')).includes('create'),
    completesLinks: fromRecord(options)['completesLinks'] === true,
    inlayHints: fromRecord(options)['inlayHints'] === true,
    semanticTokens: fromRecord(options)['semanticTokens'] === true,
    tokensRefresh: at('workspace', 'semanticTokens', 'refreshSupport') === true,
    lensRefresh: at('workspace', 'codeLens', 'refreshSupport') === true,
    inlayRefresh: at('workspace', 'inlayHint', 'refreshSupport') === true,
    settings: at('workspace', 'configuration') === true,
    watchesOnRequest: at('workspace', 'didChangeWatchedFiles', 'dynamicRegistration') === true,
    settingsOnRequest: at('workspace', 'didChangeConfiguration', 'dynamicRegistration') === true,
  }
}
