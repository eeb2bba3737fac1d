/** slipway/people: roles and people to offer as owners in a document, likeliest first. */
import { fromDocument } from '../fromLsp.js'
import type { Session } from '../session.js'

/** The document need not be there yet: those of its folder's release are offered. */
export function people(session: Session, params: unknown): readonly string[] {
  const id = fromDocument(params)
  return id === undefined ? [] : session.analysis().people(id)
}
