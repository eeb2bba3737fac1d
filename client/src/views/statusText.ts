/** What the language status item says about the document in front of the reader. */
import { t } from '@vscode/l10n'
import type { ArtefactKind } from '../../../server/src/analysis/model/kind.js'
import type { Glance } from '../glance.js'
import { artefactOf } from '../newArtefact/artefacts.js'
import type { ServerState } from '../server/serverLife.js'

/** Findings by severity. */
export interface Counts {
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly hint: number
}

export const NONE: Counts = { error: 0, warning: 0, info: 0, hint: 0 }

/** What the server says about one document; `kind` is null for other Markdown. */
export interface ArtefactStatus {
  readonly uri: string
  readonly kind: ArtefactKind | null
  readonly status: string | null
  readonly counts: Counts
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

/**
 * Undefined where there is nothing to say: the document is no release artefact and resembles none.
 * @param held of what the server counted, what is not shown for now
 */
export function statusText(
  glance: Glance,
  server: ServerState,
  said?: ArtefactStatus,
  held = NONE,
): StatusText | undefined {
  const kind = said ? (said.kind ?? undefined) : glance.kind
  if (kind === undefined && !glance.wanted) return glance.near && offer(glance.near, glance.begun)
  const text = [
    kind === undefined ? t('Unknown kind of artefact') : artefactOf(kind).label,
    ...(said?.status ? [said.status] : []),
  ].join(' · ')
  const shown = said ? without(said.counts, held) : NONE
  const severity = server === 'failed' || shown.error > 0 ? 'error' : shown.warning > 0 ? 'warning' : 'information'
  const parts =
    server === 'running' && said
      ? [counted(shown), heldBack(held), said.indexing ? t('reading the other documents') : '']
      : []
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

const offer = (near: ArtefactKind, begun: boolean): StatusText => ({
  text: t('Not checked. This is: {0}?', artefactOf(near).label),
  detail: begun ? t('the file name says so, and no heading yet') : t('file name and heading do not agree'),
  severity: 'information',
  busy: false,
  command: 'declareKind',
})

/** The gravest first: so they are told. */
const COUNTED: Readonly<Record<keyof Counts, (count: number) => string>> = {
  error: count => (count === 1 ? t('1 error') : t('{0} errors', count)),
  warning: count => (count === 1 ? t('1 warning') : t('{0} warnings', count)),
  info: count => t('{0} info', count),
  hint: count => (count === 1 ? t('1 hint') : t('{0} hints', count)),
}

const SEVERITIES = Object.keys(COUNTED) as (keyof Counts)[]

/** The server's word may be older than the window's, or newer. */
const without = (counts: Counts, held: Counts): Counts => {
  const left = (severity: keyof Counts): number => Math.max(0, counts[severity] - held[severity])
  return { error: left('error'), warning: left('warning'), info: left('info'), hint: left('hint') }
}

function heldBack(held: Counts): string {
  const count = SEVERITIES.reduce((sum, severity) => sum + held[severity], 0)
  return count > 0 ? t('{0} held back on the line being typed', count) : ''
}

function counted(counts: Counts): string {
  const some = SEVERITIES.filter(severity => counts[severity] > 0).map(severity => COUNTED[severity](counts[severity]))
  return some.length > 0 ? some.join(', ') : t('no findings')
}
