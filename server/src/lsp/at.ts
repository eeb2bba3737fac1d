/** The place in a document that the parameters of a request name. */
import type { DocumentId, View } from '../analysis/analysis.js'
import type { ConfigurationView } from '../analysis/features/configuration/view.js'
import { fromDocument, fromPosition, fromRecord } from './fromLsp.js'
import type { Session } from './session.js'
import type { Source } from './source.js'

export interface At {
  readonly id: DocumentId
  readonly source: Source
  readonly offset: number
}

/** Undefined where the document is not known or the position is none. */
export function at(session: Session, params: unknown): At | undefined {
  const id = fromDocument(params)
  const source = id === undefined ? undefined : session.source(id)
  if (id === undefined || !source) return undefined
  const offset = fromPosition(source, fromRecord(params)['position'])
  return offset === undefined ? undefined : { id, source, offset }
}

/** The same in an artefact; undefined in other Markdown. */
export function viewAt(session: Session, params: unknown): (At & { readonly view: View }) | undefined {
  const place = at(session, params)
  const view = place && session.analysis().view(place.id, session.say)
  return view && { ...place, view }
}

/** The same in a `slipway.yml`; undefined everywhere else. */
export function configurationAt(
  session: Session,
  params: unknown,
): (At & { readonly view: ConfigurationView }) | undefined {
  const place = at(session, params)
  const view = place && session.analysis().configuration(place.id, session.say)
  return view && { ...place, view }
}
