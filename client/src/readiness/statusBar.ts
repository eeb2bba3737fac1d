/** The status bar item: the verdict on the release that the document in front belongs to, and nothing elsewhere. */
import { t } from '@vscode/l10n'
import { StatusBarAlignment, ThemeColor, window, type Disposable } from 'vscode'
import type { ServerLife } from '../server/serverLife.js'
import { askReadiness, type Readiness } from './answers.js'

const ICONS: Readonly<Record<Readiness['outcome'], string>> = {
  go: '$(pass)',
  conditions: '$(warning)',
  'no-go': '$(error)',
  'not-assessable': '$(question)',
}

export class ReadinessStatus implements Disposable {
  readonly #item = window.createStatusBarItem('slipway.readiness', StatusBarAlignment.Left, 10)

  constructor(readonly server: ServerLife) {
    this.#item.name = t('Release readiness')
    this.#item.command = 'slipway.showReadiness'
  }

  async refresh(): Promise<void> {
    const document = window.activeTextEditor?.document
    const ours = document?.languageId === 'markdown' && this.server.state === 'running'
    const [readiness] = ours ? await askReadiness(this.server, 'word', document.uri) : []
    // A folder without plan and decision is no release's.
    if (!readiness?.assessable) return this.#item.hide()
    const { outcome, said, release, against, conditions } = readiness
    this.#item.text = `${ICONS[outcome]} ${said}`
    this.#item.tooltip = t(
      '{0}: {1}. Reasons against it: {2}, conditions: {3}. Opens the readiness dashboard.',
      ...[release, said, against, conditions],
    )
    this.#item.accessibilityInformation = { label: t('Release readiness of {0}: {1}', release, said) }
    this.#item.backgroundColor = outcome === 'no-go' ? new ThemeColor('statusBarItem.warningBackground') : undefined
    this.#item.show()
  }

  dispose(): void {
    this.#item.dispose()
  }
}
