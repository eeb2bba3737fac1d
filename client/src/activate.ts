/** The porch of the extension: commands at once, the language server only once a release artefact, or a configuration of some, is in sight. */
import {
  commands,
  Range,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type TextDocument,
  type WorkspaceFolder,
} from 'vscode'
import { answerInChat } from './assistants/releaseParticipant.js'
import { Assistants } from './assistants/assistants.js'
import { addRtmRow } from './commands/addRtmRow.js'
import { changeManagement } from './commands/changeManagement.js'
import { classifyChange } from './commands/classifyChange.js'
import { declareKind } from './commands/declareKind.js'
import { exportRelease } from './commands/exportRelease.js'
import { explainRule } from './commands/explainRule.js'
import { fixAllInDocument } from './commands/fixAllInDocument.js'
import { nextPlaceholder, previousPlaceholder } from './commands/goToPlaceholder.js'
import { newAnyArtefact } from './commands/newAnyArtefact.js'
import { newChangeLogEntry } from './commands/newChangeLogEntry.js'
import { newReleasePacket } from './commands/newReleasePacket.js'
import { newSystemFramework } from './commands/newSystemFramework.js'
import { previewNotes } from './commands/previewNotes.js'
import { recordApproval } from './commands/recordApproval.js'
import { restartServer } from './commands/restartServer.js'
import { setUpFolder } from './commands/setUpFolder.js'
import { setSeverity } from './commands/setSeverity.js'
import { showReadiness } from './commands/showReadiness.js'
import { showReferences } from './commands/showReferences.js'
import type { Command, Porch } from './porch.js'
import { ARTEFACTS } from './newArtefact/artefacts.js'
import { newArtefact } from './newArtefact/newArtefact.js'
import { glance, HEAD_LINES, type Glance } from './glance.js'
import { extendMarkdownIt } from './preview/artefactPreview.js'
import { hasFile } from './markdownFiles.js'
import { ReadinessViews } from './readiness/views.js'
import type { Wiring } from './server/clientOptions.js'
import { ServerLife, type Session } from './server/serverLife.js'
import { LanguageStatus } from './views/languageStatus.js'
import type { ArtefactStatus } from './views/statusText.js'

/** "Release: New Rollback Plan" and its sisters. */
const CREATING = ARTEFACTS.map((artefact): [string, Command] => [
  artefact.command,
  (porch, given) => newArtefact(artefact, porch, given),
])

const COMMANDS: Readonly<Record<string, Command>> = {
  ...Object.fromEntries(CREATING),
  'slipway.newAnyArtefact': newAnyArtefact,
  'slipway.newChangeLogEntry': newChangeLogEntry,
  'slipway.addRtmRow': addRtmRow,
  'slipway.classifyChange': classifyChange,
  'slipway.newReleasePacket': newReleasePacket,
  'slipway.newSystemFramework': newSystemFramework,
  'slipway.changeManagement': changeManagement,
  'slipway.recordApproval': recordApproval,
  'slipway.exportRelease': exportRelease,
  'slipway.previewNotes': previewNotes,
  'slipway.setUpFolder': setUpFolder,
  'slipway.fixAllInDocument': fixAllInDocument,
  'slipway.nextPlaceholder': nextPlaceholder,
  'slipway.previousPlaceholder': previousPlaceholder,
  'slipway.restartServer': restartServer,
  'slipway.declareKind': declareKind,
  'slipway.showReadiness': showReadiness,
  'slipway.showReferences': showReferences,
  'slipway.setSeverity': setSeverity,
  'slipway.explainRule': explainRule,
}

/** @param offer what assistants can be offered beside, in this host alone */
export function openPorch(
  context: ExtensionContext,
  connect: (wiring: Wiring) => Promise<Session>,
  offer?: () => Disposable | undefined,
): Porch {
  const begun = performance.now()
  const log = window.createOutputChannel('Slipway', { log: true })
  const status = new LanguageStatus(glanceAt, () => server.state)
  const server = new ServerLife(
    closed =>
      connect({
        home: context.extensionUri,
        log,
        closed,
        status: said => status.take(said as ArtefactStatus),
        held: (uri, held) => status.hold(uri, held),
      }),
    state => {
      if (state === 'running') status.refresh()
      else status.forgetAll()
      views.serverChanged(state)
    },
  )
  const views = new ReadinessViews(server)
  const look = async (documents: readonly TextDocument[]): Promise<void> => {
    if (server.state === 'off' && documents.some(isWanted)) await server.start()
  }
  const ready = Promise.all([look(workspace.textDocuments), startIfConfigured(server)]).then(() => {})
  const assistants = new Assistants(context, server, offer)
  const porch: Porch = {
    context,
    server,
    dashboard: views.dashboard,
    notesPreview: views.notesPreview,
    exports: {
      ready,
      serverState: () => server.state,
      activatedIn: 0,
      extendMarkdownIt,
      assistants: () => assistants.isOn,
      answerInChat: (asked, stream) => answerInChat(server, asked, stream),
    },
  }

  const configurations = workspace.createFileSystemWatcher('**/slipway.yml', false, true, true)
  context.subscriptions.push(
    log,
    status,
    views,
    assistants,
    { dispose: () => void server.stop() },
    configurations,
    configurations.onDidCreate(() => server.start()),
    workspace.onDidOpenTextDocument(document => look([document])),
    workspace.onDidCloseTextDocument(document => status.forget(document)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!contentChanges.some(change => change.range.start.line < HEAD_LINES)) return
      if (server.state === 'off') void look([document])
      if (document === window.activeTextEditor?.document) status.refresh()
    }),
    window.onDidChangeActiveTextEditor(() => status.refresh()),
    ...Object.entries(COMMANDS).map(([id, command]) =>
      commands.registerCommand(id, (given?: unknown) => command(porch, given)),
    ),
  )
  status.refresh()
  porch.exports.activatedIn = performance.now() - begun
  return porch
}

/** An artefact, or the configuration of some. */
const isWanted = (document: TextDocument): boolean => {
  const { wanted, begun } = glanceAt(document)
  return wanted || begun || (document.uri.path.endsWith('/slipway.yml') && document.uri.scheme !== 'git')
}

function glanceAt(document: TextDocument): Glance {
  if (document.languageId !== 'markdown') return { kind: undefined, near: undefined, wanted: false, begun: false }
  return glance(document.uri.path, document.getText(new Range(0, 0, HEAD_LINES, 0)))
}

/** A workspace with a `slipway.yml` says of itself that it holds release artefacts. */
async function startIfConfigured(server: ServerLife): Promise<void> {
  const look = async ({ uri }: WorkspaceFolder): Promise<unknown> =>
    (await hasFile(uri, 'slipway.yml')) && server.start()
  await Promise.all((workspace.workspaceFolders ?? []).map(look))
}
