/** textDocument/codeLens, codeLens/resolve: over each id that is defined, how often it is referred to and what it lacks. */
import type { CodeLens } from 'vscode-languageserver'
import { describeLens, lensesOf } from '../../analysis/features/lens.js'
import { REFERENCES, SHOW_REFERENCES } from '../capabilities.js'
import { fromDocument, fromRecord, isRange } from '../fromLsp.js'
import type { Session } from '../session.js'
import { toLocations, toRange } from '../toLsp.js'

/** Without words: an editor asks for those of the lenses it shows. */
export function codeLens(session: Session, params: unknown): CodeLens[] | undefined {
  const id = fromDocument(params)
  const source = id === undefined ? undefined : session.source(id)
  const view = id === undefined ? undefined : session.analysis().view(id)
  if (!source || !view) return undefined
  return lensesOf(view).map(lens => ({
    range: toRange(source, lens.range),
    data: { uri: source.uri, id: lens.id },
  }))
}

/** By the id, not by the place: the text may have moved since. */
export function codeLensResolve(session: Session, params: unknown): CodeLens | undefined {
  const { range, data } = fromRecord(params)
  const { uri, id } = fromRecord(data)
  const document = fromDocument({ uri })
  if (!isRange(range) || typeof uri !== 'string' || typeof id !== 'string' || document === undefined) return undefined
  const view = session.analysis().view(document, session.say)
  const said = view && describeLens(view, id)
  if (!said)
    return { range, command: { title: session.say('{id:raw} is no longer defined here', { id }), command: '' } }
  const { title, places } = said
  if (!session.client.showsReferences)
    return { range, command: { title, command: REFERENCES, arguments: [{ uri, id }] } }
  const locations = toLocations(session, places)
  return { range, command: { title, command: SHOW_REFERENCES, arguments: [{ uri, position: range.start, locations }] } }
}
