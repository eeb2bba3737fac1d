/** textDocument/definition */
import type { Location } from 'vscode-languageserver'
import { definitionOf } from '../../analysis/features/definition.js'
import { viewAt } from '../at.js'
import type { Session } from '../session.js'
import { toLocations } from '../toLsp.js'

export function definition(session: Session, params: unknown): Location[] | undefined {
  const place = viewAt(session, params)
  return place && toLocations(session, definitionOf(place.view, place.offset))
}
