/** slipway/recordApproval: the edits that write an approval into the front matter of a document. */
import type { TextEdit } from 'vscode-languageserver'
import { recordApproval as recorded } from '../../analysis/features/approval.js'
import { fromDocument, fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import { toRange } from '../toLsp.js'

export interface Recorded {
  /** Of an open document, the version the edits are for. */
  readonly version: number | null
  readonly edits: readonly TextEdit[]
  /** Findings in it that would be errors now: told before anybody approves. */
  readonly errors: number
}

const LONGEST_NAME = 200

/** Undefined for what is no artefact. `at` is ISO 8601. Without `by` nothing is to be written: only the errors count. */
export function recordApproval(session: Session, params: unknown): Recorded | undefined {
  const id = fromDocument(params)
  const { by, at } = fromRecord(params)
  const analysis = session.analysis()
  const [source, view] = id === undefined ? [] : [session.source(id), analysis.view(id)]
  if (!source || !view) return undefined
  const errors = analysis.findings(view.document).filter(({ severity }) => severity === 'error').length
  const version = session.open(view.document)?.version ?? null
  const name = typeof by === 'string' ? by.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME) : ''
  if (name === '' || typeof at !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/.test(at))
    return { version, edits: [], errors }
  const edits = recorded(view, name, at).map(({ range, text }) => ({ range: toRange(source, range), newText: text }))
  return { version, edits, errors }
}
