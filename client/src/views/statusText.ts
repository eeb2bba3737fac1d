/** What the language status item says about the document in front of the reader. */
import { t } from '@vscode/l10n'
import type { ArtefactKind } from '../../../server/src/analysis/model/kind.js'
import type { Glance } from '../glance.js'
import { artefactOf } from '../newArtefact/artefacts.js'
import type { ServerState } from '../server/serverLife.js'

/** What the server says about one document; `kind` is null for other Markdown. */
export interface ArtefactStatus {
  readonly uri: string
  readonly kind: ArtefactKind | null
  readonly status: string | null
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number }
  /** Other documents are still being read: what crosses documents is not asked yet. */
  readonly indexing: boolean
}

export interface StatusText {
  readonly text: string
  readonly detail: string
  readonly severity: 'information' | 'warning' | 'error'
  readonly busy: boolean
  readonly command: 'restart' | 'declareKind'
}

/** Undefined where there is nothing to say: the document is no release artefact and resembles none. */
export function statusText(glance: Glance, server: ServerState, said?: ArtefactStatus): StatusText | undefined {
  const kind = said ? (said.kind ?? undefined) : glance.kind
  if (kind === undefined && !glance.wanted) return glance.near && offer(glance.near)
  const text = [
    kind === undefined ? t('Unknown kind of artefact') : artefactOf(kind).label,
    ...(said?.status ? [said.status] : []),
  ].join(' · ')
  const severity =
    server === 'failed' || (said && said.counts.error > 0)
      ? 'error'
      : said && said.counts.warning > 0
        ? 'warning'
        : 'information'
  const parts =
    server === 'running' && said ? [counted(said.counts), said.indexing ? t('reading the other documents') : ''] : []
  return {
    text,
    detail: [...parts, SERVER[server]].filter(part => part !== '').join(' · '),
    severity,
    busy: server === 'starting' || (server === 'running' && said?.indexing === true),
    command: 'restart',
  }
}

const SERVER: Readonly<Record<ServerState, string>> = {
  off: t('server not started'),
  starting: t('server starting'),
  running: t('server running'),
  failed: t('server crashed too often; the log says why'),
}

const offer = (near: ArtefactKind): StatusText => ({
  text: t('Not checked. This is: {0}?', artefactOf(near).label),
  detail: t('file name and heading do not agree'),
  severity: 'information',
  busy: false,
  command: 'declareKind',
})

const COUNTED: Readonly<Record<keyof ArtefactStatus['counts'], (count: number) => string>> = {
  error: count => (count === 1 ? t('1 error') : t('{0} errors', count)),
  warning: count => (count === 1 ? t('1 warning') : t('{0} warnings', count)),
  info: count => t('{0} info', count),
  hint: count => (count === 1 ? t('1 hint') : t('{0} hints', count)),
}

function counted(counts: ArtefactStatus['counts']): string {
  const some = (['error', 'warning', 'info', 'hint'] as const)
    .filter(severity => counts[severity] > 0)
    .map(severity => COUNTED[severity](counts[severity]))
  return some.length > 0 ? some.join(', ') : t('no findings')
}
