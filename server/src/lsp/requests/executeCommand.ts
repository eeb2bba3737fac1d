/** workspace/executeCommand, for clients without commands of their own: the places that refer to an id, a rule's page. */
import type { Location } from 'vscode-languageserver'
import { describeLens } from '../../analysis/features/lens.js'
import { EXPLAIN, REFERENCES } from '../capabilities.js'
import { fromArray, fromDocument, fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import { pageOf } from '../ruleActions.js'
import { toLocations } from '../toLsp.js'

/** Changes nothing. Undefined for a command nobody offered. */
export async function executeCommand(session: Session, params: unknown): Promise<Location[] | undefined> {
  const { command, arguments: given } = fromRecord(params)
  if (command === EXPLAIN) {
    const page = pageOf(session, fromArray(given)[0])
    if (page !== undefined) await session.show(page)
    return undefined
  }
  const { uri, id } = fromRecord(fromArray(given)[0])
  const document = fromDocument({ uri })
  if (command !== REFERENCES || typeof id !== 'string' || document === undefined) return undefined
  const view = session.analysis().view(document)
  return view && toLocations(session, describeLens(view, id)?.places ?? [])
}
