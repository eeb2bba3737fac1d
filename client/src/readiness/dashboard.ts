/** The readiness dashboard: the verdict on releases with all that stands behind it. */
import { t } from '@vscode/l10n'
import type { Uri } from 'vscode'
import type { ServerLife } from '../server/serverLife.js'
import { askReadiness, type Spot } from './answers.js'
import { PagePanel, type Shown } from './pagePanel.js'

const TITLE = t('Release readiness')

export const dashboardOf = (server: ServerLife): PagePanel =>
  new PagePanel({ type: 'slipway.readiness', title: TITLE, ask: about => ask(server, about) })

async function ask(server: ServerLife, about: Uri | undefined): Promise<Shown> {
  const answers = await askReadiness(server, 'page', about)
  const [first] = answers
  const spots: Spot[] = []
  // The numbers of each release's links count on from those before.
  const pages = answers.map(({ page = '', spots: own = [] }) => {
    const from = spots.length
    spots.push(...own)
    return page.replace(/ data-spot="(\d+)"/g, (_, number: string) => ` data-spot="${Number(number) + from}"`)
  })
  return {
    title: answers.length === 1 && first ? `${first.said}: ${first.release}` : TITLE,
    page: pages.length > 0 ? pages.join('') : NOTHING,
    spots,
  }
}

const NOTHING = `<p>${t('No release is in sight: open a release document, or a folder with a release plan or a go/no-go checklist.')}</p>`
