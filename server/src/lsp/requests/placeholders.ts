/** slipway/placeholders: every place of a document that waits to be filled in. */
import type { Range } from 'vscode-languageserver'
import { placeholdersOf } from '../../analysis/features/placeholders.js'
import { fromDocument } from '../fromLsp.js'
import type { Session } from '../session.js'
import { toRange } from '../toLsp.js'

export interface Waiting {
  /** Of an open document, the version the ranges are of. */
  readonly version: number | null
  /** In reading order. */
  readonly ranges: readonly Range[]
}

/** Undefined for what is no artefact. */
export function placeholders(session: Session, params: unknown): Waiting | undefined {
  const id = fromDocument(params)
  const [source, view] = id === undefined ? [] : [session.source(id), session.analysis().view(id)]
  if (!source || !view) return undefined
  const ranges = placeholdersOf(view).map(range => toRange(source, range))
  return { version: session.open(view.document)?.version ?? null, ranges }
}
