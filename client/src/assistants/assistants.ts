/** Everything an assistant may ask the extension, there only while a person has switched it on. */
import { Disposable, Uri, workspace, type ExtensionContext } from 'vscode'
import type { ServerLife } from '../server/serverLife.js'
import { registerTools } from './languageModelTools.js'
import { registerParticipant } from './releaseParticipant.js'

const SETTING = 'slipway.assistants.enabled'

/** @param more what only one of the hosts can offer */
export class Assistants implements Disposable {
  #offered: Disposable | undefined
  readonly #watching: Disposable

  constructor(
    readonly context: ExtensionContext,
    readonly server: ServerLife,
    readonly more: (() => Disposable | undefined) | undefined,
  ) {
    this.#watching = workspace.onDidChangeConfiguration(
      change => change.affectsConfiguration(SETTING) && this.#follow(),
    )
    this.#follow()
  }

  get isOn(): boolean {
    return this.#offered !== undefined
  }

  dispose(): void {
    this.#watching.dispose()
    this.#offered?.dispose()
  }

  #follow(): void {
    this.#offered?.dispose()
    this.#offered = undefined
    if (workspace.getConfiguration().get(SETTING) !== true) return
    const icon = Uri.joinPath(this.context.extensionUri, 'images/icon.png')
    const parts = [registerParticipant(this.server, icon), registerTools(this.context, this.server), this.more?.()]
    this.#offered = Disposable.from(...parts.flatMap(part => part ?? []))
  }
}
