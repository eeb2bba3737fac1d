/** textDocument/rename */
import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver'
import { rename as renamed } from '../../analysis/features/rename.js'
import { isRefusal } from '../../analysis/features/rename/rename.js'
import { viewAt } from '../at.js'
import { fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import { editsToWorkspaceEdit } from '../workspaceEdit.js'

/** A refusal is an error whose message the editor shows. */
export function rename(session: Session, params: unknown): WorkspaceEdit | ResponseError<void> | undefined {
  const place = viewAt(session, params)
  const { newName } = fromRecord(params)
  if (!place || typeof newName !== 'string') return undefined
  const answer = renamed(place.view, place.offset, newName)
  if (!answer) return undefined
  if (isRefusal(answer)) return new ResponseError(LSPErrorCodes.RequestFailed, answer.refused)
  return editsToWorkspaceEdit(session, answer)
}
