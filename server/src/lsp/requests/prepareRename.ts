/** textDocument/prepareRename */
import { LSPErrorCodes, ResponseError, type PrepareRenameResult } from 'vscode-languageserver'
import { renamableAt } from '../../analysis/features/rename.js'
import { isRefusal } from '../../analysis/features/rename/rename.js'
import { viewAt } from '../at.js'
import type { Session } from '../session.js'
import { toRange } from '../toLsp.js'

/** A refusal is an error whose message the editor shows. */
export function prepareRename(
  session: Session,
  params: unknown,
): PrepareRenameResult | ResponseError<void> | undefined {
  const place = viewAt(session, params)
  const there = place && renamableAt(place.view, place.offset)
  if (!there) return undefined
  if (isRefusal(there)) return new ResponseError(LSPErrorCodes.RequestFailed, there.refused)
  return { range: toRange(place.source, there.range), placeholder: there.name }
}
