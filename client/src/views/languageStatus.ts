/** The language status item: kind, status, counts and server of the artefact in front of the reader. */
import { t } from '@vscode/l10n'
import {
  commands,
  languages,
  LanguageStatusSeverity,
  window,
  type Disposable,
  type TextDocument,
  type Uri,
} from 'vscode'
import type { Glance } from '../glance.js'
import { artefactOf } from '../newArtefact/artefacts.js'
import type { ServerState } from '../server/serverLife.js'
import { NONE, statusText, type ArtefactStatus, type Counts } from './statusText.js'

const SEVERITY = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
} as const

export class LanguageStatus implements Disposable {
  private readonly item = languages.createLanguageStatusItem('slipway.artefact', [])
  private readonly said = new Map<string, ArtefactStatus>()
  private readonly held = new Map<string, Counts>()
  private isArtefact: boolean | undefined

  constructor(
    private readonly glanceAt: (document: TextDocument) => Glance,
    private readonly server: () => ServerState,
  ) {
    this.item.name = 'Slipway'
  }

  /** Takes what the server says of a document. */
  take(status: ArtefactStatus): void {
    this.said.set(status.uri, status)
    this.refresh()
  }

  /** Takes how many findings of a document are not shown for now. */
  hold(uri: Uri, held: Counts): void {
    this.held.set(uri.toString(), held)
    this.refresh()
  }

  forget(document: TextDocument): void {
    this.said.delete(document.uri.toString())
    this.held.delete(document.uri.toString())
  }

  /** Says nothing of a server that is gone. */
  forgetAll(): void {
    this.said.clear()
    this.held.clear()
    this.refresh()
  }

  refresh(): void {
    const document = window.activeTextEditor?.document
    const glance = document?.languageId === 'markdown' ? this.glanceAt(document) : undefined
    const said = document && this.said.get(document.uri.toString())
    const held = (said && this.held.get(said.uri)) ?? NONE
    const shown = glance && statusText(glance, this.server(), said, held)
    this.tell(glance !== undefined && (said ? said.kind !== null : glance.wanted))
    if (!document || !shown) {
      this.item.selector = []
      return
    }
    this.item.selector = { language: 'markdown', scheme: document.uri.scheme }
    this.item.text = shown.text
    this.item.detail = shown.detail
    this.item.severity = SEVERITY[shown.severity]
    this.item.busy = shown.busy
    this.item.command =
      shown.command === 'restart'
        ? { title: t('Restart'), tooltip: t('Restart the Slipway language server'), command: 'slipway.restartServer' }
        : {
            title: t('This is: {0}', artefactOf(glance.near!).label),
            command: 'slipway.declareKind',
            arguments: [glance.near],
          }
  }

  /** For the `when` clauses of the manifest. */
  private tell(isArtefact: boolean): void {
    if (isArtefact === this.isArtefact) return
    this.isArtefact = isArtefact
    void commands.executeCommand('setContext', 'slipway.isArtefact', isArtefact)
  }

  dispose(): void {
    this.item.dispose()
  }
}
