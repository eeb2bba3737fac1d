/** textDocument/hover */
import { MarkupKind, type Hover } from 'vscode-languageserver'
import { hoverId } from '../../analysis/features/hover.js'
import { viewAt } from '../at.js'
import type { Session } from '../session.js'
import { toRange } from '../toLsp.js'

export function hover(session: Session, params: unknown): Hover | undefined {
  const place = viewAt(session, params)
  const found = place && hoverId(place.view, place.offset)
  if (!found) return undefined
  const kind = session.client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText
  return { contents: { kind, value: found.markdown }, range: toRange(place.source, found.range) }
}
