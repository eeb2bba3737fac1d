/** textDocument/definition */
import type { Location } from 'vscode-languageserver'
import { at } from '../at.js'
import type { Session } from '../session.js'
import { toLocations } from '../toLsp.js'

export function definition(session: Session, params: unknown): Location[] | undefined {
  const place = at(session, params)
  return place && toLocations(session, session.analysis().definition(place.id, place.offset))
}
