/** Dashboard, notes, tree and status bar together: asked again once the writer rests. */
import { commands, window, workspace, type Disposable } from 'vscode'
import type { ServerLife, ServerState } from '../server/serverLife.js'
import { dashboardOf } from './dashboard.js'
import { NotesPreview } from './notesPreview.js'
import type { PagePanel } from './pagePanel.js'
import { ReleaseTree } from './releaseTree.js'
import { ReadinessStatus } from './statusBar.js'

/** Milliseconds of rest after the last change before a release is judged again. */
const REST = 700

export class ReadinessViews implements Disposable {
  readonly dashboard: PagePanel
  readonly notesPreview: NotesPreview
  readonly #tree: ReleaseTree
  readonly #status: ReadinessStatus
  readonly #own: readonly Disposable[]
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(server: ServerLife) {
    this.dashboard = dashboardOf(server)
    this.notesPreview = new NotesPreview(server)
    this.#tree = new ReleaseTree(server)
    this.#status = new ReadinessStatus(server)
    const view = window.createTreeView('slipway.release', { treeDataProvider: this.#tree, showCollapseAll: true })
    this.#own = [
      view,
      this.dashboard,
      this.notesPreview,
      this.#status,
      window.onDidChangeActiveTextEditor(() => void this.#status.refresh()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId !== 'markdown' && !document.uri.path.endsWith('/slipway.yml')) return
        clearTimeout(this.#waiting)
        this.#waiting = setTimeout(() => this.refresh(), REST)
      }),
    ]
  }

  /** Told to the `when` clauses of the manifest, too: one that failed may be started again. */
  serverChanged(state: ServerState): void {
    void commands.executeCommand('setContext', 'slipway.isRunning', state === 'running')
    void commands.executeCommand('setContext', 'slipway.isWanted', state !== 'off')
    this.refresh()
  }

  refresh(): void {
    this.#tree.refresh()
    void this.#status.refresh()
    void this.dashboard.refresh()
    void this.notesPreview.refresh()
  }

  dispose(): void {
    clearTimeout(this.#waiting)
    for (const one of this.#own) one.dispose()
  }
}
