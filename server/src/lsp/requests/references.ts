/** textDocument/references */
import type { Location } from 'vscode-languageserver'
import { at } from '../at.js'
import { fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import { toLocations } from '../toLsp.js'

export function references(session: Session, params: unknown): Location[] | undefined {
  const place = at(session, params)
  const withDefinition = fromRecord(fromRecord(params)['context'])['includeDeclaration'] !== false
  return place && toLocations(session, session.analysis().references(place.id, place.offset, withDefinition))
}
