/** textDocument/hover */
import { MarkupKind, type Hover } from 'vscode-languageserver'
import { at } from '../at.js'
import type { Session } from '../session.js'
import { toRange } from '../toLsp.js'

export function hover(session: Session, params: unknown): Hover | undefined {
  const place = at(session, params)
  const found = place && session.analysis().hover(place.id, place.offset)
  if (!found) return undefined
  const kind = session.client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText
  return { contents: { kind, value: found.markdown }, range: toRange(place.source, found.range) }
}
