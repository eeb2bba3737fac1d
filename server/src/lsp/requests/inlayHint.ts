/** textDocument/inlayHint: what a date means, once a person has switched it on. */
import type { InlayHint } from 'vscode-languageserver'
import { inlaysIn } from '../../analysis/features/inlay.js'
import { fromDocument, fromRange, fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import { toRange } from '../toLsp.js'

export async function inlayHint(session: Session, params: unknown): Promise<InlayHint[] | null> {
  const id = fromDocument(params)
  const uri = id === undefined ? undefined : session.source(id)?.uri
  if (id === undefined || uri === undefined) return null
  const isOn = (await session.setting(uri, 'slipway.inlayHints')) ?? session.client.inlayHints
  // Only now: the text may have changed while the client was asked.
  const source = session.source(id)
  const view = session.analysis().view(id, session.say)
  const range = source && fromRange(source, fromRecord(params)['range'])
  if (isOn !== true || !source || !view || !range) return null
  return inlaysIn(view, range).map(({ at, label }) => ({
    position: toRange(source, [at, at]).start,
    label,
    paddingLeft: true,
  }))
}
