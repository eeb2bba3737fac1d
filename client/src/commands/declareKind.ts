/** Says in the front matter what the file name or the heading only nearly says: "This is a rollback plan". */
import { Position, window, workspace, WorkspaceEdit } from 'vscode'
import { isKind } from '../../../server/src/analysis/model/kind.js'
import type { Porch } from '../porch.js'

export async function declareKind(_porch: Porch, kind?: unknown): Promise<void> {
  const document = window.activeTextEditor?.document
  if (!document || typeof kind !== 'string' || !isKind(kind)) return
  const hasFrontMatter = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.test(document.getText())
  const edit = new WorkspaceEdit()
  if (hasFrontMatter) edit.insert(document.uri, new Position(1, 0), `artefact: ${kind}\n`)
  else edit.insert(document.uri, new Position(0, 0), `---\nartefact: ${kind}\n---\n\n`)
  await workspace.applyEdit(edit)
}
