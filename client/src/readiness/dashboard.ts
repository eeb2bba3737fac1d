/** The readiness dashboard: a page beside the editor, opened by command only, kept up while somebody writes. */
import { Uri, ViewColumn, window, type Disposable, type WebviewPanel } from 'vscode'
import { STYLE } from '../../../server/src/analysis/report/style.js'
import { toRange } from '../server/places.js'
import type { ServerLife } from '../server/serverLife.js'
import { askReadiness, type Spot } from './answers.js'
import { messageOf, shell } from './page.js'

export class Dashboard implements Disposable {
  #panel: WebviewPanel | undefined
  #about: Uri | undefined
  #spots: readonly Spot[] = []
  /** For the tests: the last page that was shown. */
  shown = ''

  constructor(readonly server: ServerLife) {}

  /** @param about a document of the release; without one, every release is shown */
  async open(about: Uri | undefined): Promise<void> {
    this.#about = about
    if (this.#panel) this.#panel.reveal()
    else this.#make()
    await this.refresh()
  }

  async refresh(): Promise<void> {
    const panel = this.#panel
    if (!panel?.visible) return
    const answers = await askReadiness(this.server, 'page', this.#about)
    const [first] = answers
    const spots: Spot[] = []
    // The numbers of each release's links count on from those before.
    const pages = answers.map(({ page = '', spots: own = [] }) => {
      const from = spots.length
      spots.push(...own)
      return page.replace(/ data-spot="(\d+)"/g, (_, number: string) => ` data-spot="${Number(number) + from}"`)
    })
    this.#spots = spots
    this.shown = pages.length > 0 ? pages.join('') : NOTHING
    panel.title = answers.length === 1 && first ? `${first.said}: ${first.release}` : 'Release readiness'
    await panel.webview.postMessage({ type: 'page', page: this.shown })
  }

  #make(): void {
    const panel = window.createWebviewPanel('slipway.readiness', 'Release readiness', ViewColumn.Beside, {
      enableScripts: true,
      localResourceRoots: [],
    })
    this.#panel = panel
    panel.onDidDispose(() => (this.#panel = undefined))
    panel.onDidChangeViewState(() => void (panel.visible && this.refresh()))
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = messageOf(value)
      if (message?.type === 'ready') void panel.webview.postMessage({ type: 'page', page: this.shown || NOTHING })
      else if (message) void this.#follow(this.#spots[message.spot])
    })
    panel.webview.html = shell(nonce(), STYLE)
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

const NOTHING =
  '<p>No release is in sight: open a release document, or a folder with a release plan or a go/no-go checklist.</p>'

const nonce = (): string => {
  const letters = crypto.getRandomValues(new Uint8Array(24))
  return [...letters].map(letter => (letter % 36).toString(36)).join('')
}
