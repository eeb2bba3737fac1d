/** slipway/setup: a configuration for a folder, proposed from what lies in it. */
import { proposeSetUp, type Proposal } from '../../analysis/features/setUp.js'
import { isInside } from '../address.js'
import { fromRecord, fromUri } from '../fromLsp.js'
import type { Session } from '../session.js'

/** Answers once the workspace has been read. */
export async function setup(session: Session, params: unknown): Promise<Proposal | null> {
  const folder = fromUri(fromRecord(params)['folder'])?.replace(/\/$/, '')
  if (folder === undefined) return null
  await session.whole()
  const analysis = session.analysis()
  const inside = analysis.documents.filter(id => isInside(folder, id))
  return proposeSetUp(inside.map(id => ({ path: id.slice(folder.length + 1), text: analysis.text(id) ?? '' })))
}
