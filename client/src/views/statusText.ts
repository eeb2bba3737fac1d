/** What the language status item says about the document in front of the reader. */
import { kindTitle, thisIs, type ArtefactKind } from '../../../server/src/analysis/model/kind.js'
import type { Glance } from '../glance.js'
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
    kind === undefined ? 'Unknown kind of artefact' : kindTitle(kind),
    ...(said?.status ? [said.status] : []),
  ].join(' · ')
  const severity =
    server === 'failed' || (said && said.counts.error > 0)
      ? 'error'
      : said && said.counts.warning > 0
        ? 'warning'
        : 'information'
  const parts =
    server === 'running' && said ? [counted(said.counts), said.indexing ? 'reading the other documents' : ''] : []
  return {
    text,
    detail: [...parts, SERVER[server]].filter(part => part !== '').join(' · '),
    severity,
    busy: server === 'starting' || (server === 'running' && said?.indexing === true),
    command: 'restart',
  }
}

const SERVER: Readonly<Record<ServerState, string>> = {
  off: 'server not started',
  starting: 'server starting',
  running: 'server running',
  failed: 'server crashed too often; the log says why',
}

const offer = (near: ArtefactKind): StatusText => ({
  text: `Not checked. ${thisIs(near)}?`,
  detail: 'file name and heading do not agree',
  severity: 'information',
  busy: false,
  command: 'declareKind',
})

function counted(counts: ArtefactStatus['counts']): string {
  const some = (['error', 'warning', 'info', 'hint'] as const)
    .filter(severity => counts[severity] > 0)
    .map(severity => `${counts[severity]} ${severity}${counts[severity] === 1 || severity === 'info' ? '' : 's'}`)
  return some.length > 0 ? some.join(', ') : 'no findings'
}
