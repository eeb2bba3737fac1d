/** slipway/why: why a document is (not) checked, or what a place in it was taken for. */
import { at } from '../at.js'
import { fromDocument, fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'

export function why(session: Session, params: unknown): string | undefined {
  const id = fromDocument(params)
  if (id === undefined) return undefined
  if (fromRecord(params)['position'] === undefined) return session.analysis().why(id, undefined, session.say)
  const place = at(session, params)
  return place && session.analysis().why(id, place.offset, session.say)
}
