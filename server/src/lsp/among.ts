/** Whose releases a question is about. */
import type { DocumentId } from '../analysis/analysis.js'
import { isUnplaced } from './address.js'
import type { Session } from './session.js'

/** Those of one document; where none is named, all but drafts that belong nowhere. */
export const among = (session: Pick<Session, 'analysis'>, id: DocumentId | undefined): ReadonlySet<DocumentId> =>
  new Set(id === undefined ? session.analysis().documents.filter(one => !isUnplaced(one)) : [id])
