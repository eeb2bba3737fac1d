/** workspace/executeCommand: the places that refer to an id, for clients that have no list of their own to show. */
import type { Location } from 'vscode-languageserver'
import { describeLens } from '../../analysis/features/lens.js'
import { REFERENCES } from '../capabilities.js'
import { fromArray, fromDocument, fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import { toLocations } from '../toLsp.js'

/** Changes nothing. Undefined for a command nobody offered. */
export function executeCommand(session: Session, params: unknown): Location[] | undefined {
  const { command, arguments: given } = fromRecord(params)
  const { uri, id } = fromRecord(fromArray(given)[0])
  const document = fromDocument({ uri })
  if (command !== REFERENCES || typeof id !== 'string' || document === undefined) return undefined
  const view = session.analysis().view(document)
  return view && toLocations(session, describeLens(view, id)?.places ?? [])
}
