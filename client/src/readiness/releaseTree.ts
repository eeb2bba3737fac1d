/** The Release tree in the explorer: release, artefacts, and what is open in each; a click leads there. */
import { t } from '@vscode/l10n'
import {
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  type TreeDataProvider,
} from 'vscode'
import { toRange } from '../server/places.js'
import type { ServerLife } from '../server/serverLife.js'
import { askReadiness, type Twig } from './answers.js'

const ICONS: Readonly<Record<Twig['mood'], ThemeIcon>> = {
  bad: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  open: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  good: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  plain: new ThemeIcon('circle-outline'),
}
/** Said to a screen reader, which does not see the icon. */
const WORDS: Readonly<Record<Twig['mood'], string>> = {
  bad: t('against the release'),
  open: t('open'),
  good: t('good'),
  plain: '',
}

export class ReleaseTree implements TreeDataProvider<Twig> {
  readonly #changed = new EventEmitter<undefined>()
  readonly onDidChangeTreeData = this.#changed.event

  constructor(readonly server: ServerLife) {}

  refresh(): void {
    this.#changed.fire(undefined)
  }

  async getChildren(twig?: Twig): Promise<readonly Twig[] & Twig[]> {
    if (twig) return [...twig.children]
    return (await askReadiness(this.server, 'tree')).flatMap(({ tree }) => tree ?? [])
  }

  getTreeItem({ label, description, mood, spot, children }: Twig): TreeItem {
    const state = children.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None
    const item = new TreeItem(label, state)
    item.description = description
    item.iconPath = ICONS[mood]
    item.tooltip = `${label}\n${description}`
    item.accessibilityInformation = { label: [label, description, WORDS[mood]].filter(Boolean).join(', ') }
    if (spot)
      item.command = {
        title: t('Open'),
        command: 'vscode.open',
        arguments: [Uri.parse(spot.uri, true), { selection: toRange(spot.range), preview: true }],
      }
    return item
  }
}
