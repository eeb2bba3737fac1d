/** textDocument/hover */
import type { Hover } from 'vscode-languageserver'
import { hoverAt } from '../../analysis/features/hover.js'
import { hoverConfiguration } from '../../analysis/features/configuration/hover.js'
import type { Hover as Found } from '../../analysis/features/hover/hover.js'
import { configurationAt, viewAt } from '../at.js'
import type { Session } from '../session.js'
import type { Source } from '../source.js'
import { toRange } from '../toLsp.js'
import { toMarkup } from '../toMarkup.js'

export function hover(session: Session, params: unknown): Hover | undefined {
  const place = viewAt(session, params)
  if (place) return toHover(session, place.source, hoverAt(place.view, place.offset))
  const configured = configurationAt(session, params)
  return configured && toHover(session, configured.source, hoverConfiguration(configured.view, configured.offset))
}

const toHover = (session: Session, source: Source, found: Found | undefined): Hover | undefined =>
  found && { contents: toMarkup(session, found.markdown), range: toRange(source, found.range) }
