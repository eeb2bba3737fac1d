/** A page of the server's beside the editor, opened by command only, kept up while somebody writes. */
import { env, Uri, ViewColumn, window, type Disposable, type WebviewPanel } from 'vscode'
import { STYLE } from '../../../server/src/analysis/report/style.js'
import { toRange } from '../server/places.js'
import type { Spot } from './answers.js'
import { messageOf, shell, type Message } from './page.js'

/** What a panel shows now. */
export interface Shown {
  readonly title: string
  readonly page: string
  readonly spots: readonly Spot[]
}

export interface PageSource {
  /** The view's type, and its title before anything is known. */
  readonly type: string
  readonly title: string
  /** @param about a document of the release; without one, of every release */
  readonly ask: (about: Uri | undefined) => Promise<Shown>
  /** Said by the page, beside the places it opens. */
  readonly said?: (message: Message) => void
}

export class PagePanel implements Disposable {
  #panel: WebviewPanel | undefined
  #about: Uri | undefined
  #spots: readonly Spot[] = []
  /** For the tests: the last page that was shown. */
  shown = ''

  constructor(readonly source: PageSource) {}

  async open(about: Uri | undefined): Promise<void> {
    this.#about = about
    if (this.#panel) this.#panel.reveal()
    else this.#make()
    await this.refresh()
  }

  async refresh(): Promise<void> {
    const panel = this.#panel
    if (!panel?.visible) return
    const { title, page, spots } = await this.source.ask(this.#about)
    // Closed meanwhile.
    if (panel !== this.#panel) return
    this.#spots = spots
    this.shown = page
    panel.title = title
    await panel.webview.postMessage({ type: 'page', page })
  }

  #make(): void {
    const panel = window.createWebviewPanel(this.source.type, this.source.title, ViewColumn.Beside, {
      enableScripts: true,
      localResourceRoots: [],
    })
    this.#panel = panel
    panel.onDidDispose(() => (this.#panel = undefined))
    panel.onDidChangeViewState(() => void (panel.visible && this.refresh()))
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = messageOf(value)
      if (message?.type === 'ready') void (this.shown && panel.webview.postMessage({ type: 'page', page: this.shown }))
      else if (message?.type === 'open') void this.#follow(this.#spots[message.spot])
      else if (message) this.source.said?.(message)
    })
    panel.webview.html = shell(nonce(), STYLE, this.source.title, env.language)
  }

  async #follow(spot: Spot | undefined): Promise<void> {
    if (!spot) return
    await window.showTextDocument(Uri.parse(spot.uri, true), {
      selection: toRange(spot.range),
      viewColumn: this.#panel?.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One,
    })
  }

  dispose(): void {
    this.#panel?.dispose()
  }
}

const nonce = (): string => {
  const letters = crypto.getRandomValues(new Uint8Array(24))
  return [...letters].map(letter => (letter % 36).toString(36)).join('')
}
