/** textDocument/references */
import type { Location } from 'vscode-languageserver'
import { referencesOf } from '../../analysis/features/references.js'
import { viewAt } from '../at.js'
import { fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import { toLocations } from '../toLsp.js'

export function references(session: Session, params: unknown): Location[] | undefined {
  const place = viewAt(session, params)
  const withDefinition = fromRecord(fromRecord(params)['context'])['includeDeclaration'] !== false
  return (
    place &&
    toLocations(session, referencesOf(place.view, place.offset, withDefinition, !session.client.completesLinks))
  )
}
