/** slipway/columns: what headers of tables are about, in whatever language they are; for each of `headers` a list. */
import type { ColumnConcept } from '../../analysis/model/vocabulary/concept.js'
import { columnConcepts } from '../../analysis/model/vocabulary/lookup.js'
import { fromArray, fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'

export const columns = (_session: Session, params: unknown): readonly (readonly ColumnConcept[])[] =>
  fromArray(fromRecord(params)['headers']).map(header => (typeof header === 'string' ? columnConcepts(header) : []))
