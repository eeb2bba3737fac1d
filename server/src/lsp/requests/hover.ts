/** textDocument/hover */
import type { Hover } from 'vscode-languageserver'
import { hoverAt } from '../../analysis/features/hover.js'
import { viewAt } from '../at.js'
import type { Session } from '../session.js'
import { toRange } from '../toLsp.js'
import { toMarkup } from '../toMarkup.js'

export function hover(session: Session, params: unknown): Hover | undefined {
  const place = viewAt(session, params)
  const found = place && hoverAt(place.view, place.offset)
  return found && { contents: toMarkup(session, found.markdown), range: toRange(place.source, found.range) }
}
