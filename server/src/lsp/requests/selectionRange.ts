/** textDocument/selectionRange */
import type { SelectionRange } from 'vscode-languageserver'
import { selectionsAt } from '../../analysis/features/selection.js'
import { viewAt } from '../at.js'
import { fromArray, fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import { toRange } from '../toLsp.js'

/** More cursors than anybody has. */
const MOST = 500

/** One for each position, in their order; none at all where one of them is no position. */
export function selectionRange(session: Session, params: unknown): SelectionRange[] | undefined {
  const { textDocument, positions } = fromRecord(params)
  const found = fromArray(positions)
    .slice(0, MOST)
    .map(position => viewAt(session, { textDocument, position }))
  const places = found.flatMap(place => place ?? [])
  if (places.length < found.length || places.length === 0) return undefined
  return places.map(({ view, offset, source }) =>
    selectionsAt(view, offset).reduceRight<SelectionRange | undefined>(
      (parent, range) => ({ range: toRange(source, range), ...(parent ? { parent } : {}) }),
      undefined,
    )!,
  )
}
