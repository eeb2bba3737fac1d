/** workspace/willRenameFiles: links that would lead nowhere once files or folders have another name. */
import type { WorkspaceEdit } from 'vscode-languageserver'
import { movedLinks, type Move } from '../../analysis/features/movedLinks.js'
import { fromArray, fromRecord, fromUri } from '../fromLsp.js'
import type { Session } from '../session.js'
import { editsToWorkspaceEdit } from '../workspaceEdit.js'

/** Waits until the workspace has been read. The client asks a person before it moves anything. */
export async function willRenameFiles(session: Session, params: unknown): Promise<WorkspaceEdit | null> {
  const moves = fromArray(fromRecord(params)['files']).flatMap((file): Move[] => {
    const { oldUri, newUri } = fromRecord(file)
    const [from, to] = [fromUri(oldUri), fromUri(newUri)]
    return from === undefined || to === undefined || from === to ? [] : [{ from, to }]
  })
  if (moves.length === 0) return null
  await session.whole()
  const edits = movedLinks(session.analysis(), moves)
  return edits.size > 0 ? editsToWorkspaceEdit(session, edits, false) : null
}
