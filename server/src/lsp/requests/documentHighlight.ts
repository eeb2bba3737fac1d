/** textDocument/documentHighlight */
import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver'
import { highlightsAt } from '../../analysis/features/highlight.js'
import { viewAt } from '../at.js'
import type { Session } from '../session.js'
import { toRange } from '../toLsp.js'

export function documentHighlight(session: Session, params: unknown): DocumentHighlight[] | undefined {
  const place = viewAt(session, params)
  return (
    place &&
    highlightsAt(place.view, place.offset).map(({ range, defines }) => ({
      range: toRange(place.source, range),
      kind: defines ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }))
  )
}
