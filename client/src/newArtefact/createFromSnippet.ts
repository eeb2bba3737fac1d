/** Creates a file, never over another, and fills it with a snippet whose tab stops wait in the editor. */
import { t } from '@vscode/l10n'
import { Position, SnippetString, window, workspace, WorkspaceEdit, type Uri } from 'vscode'
import { plainText } from './plainText.js'

/** `${1/pattern/…/}`: VS Code would run the pattern, whoever wrote the template. */
const TRANSFORM = /\$\{\w+\//

/**
 * The file is created by a workspace edit and filled by an editor edit, so that both can be undone. It is saved at once:
 * a release artefact that exists only in a tab is found neither by colleagues nor by the index.
 * @returns why it failed, as the end of a sentence; undefined when all went well
 */
export async function createFromSnippet(target: Uri, snippet: string): Promise<string | undefined> {
  const creation = new WorkspaceEdit()
  creation.createFile(target, { overwrite: false, ignoreIfExists: false })
  if (!(await workspace.applyEdit(creation))) {
    const appeared = await workspace.fs.stat(target).then(
      () => true,
      () => false,
    )
    return appeared ? t('a file of that name appeared meanwhile') : t('its folder cannot be written to')
  }
  const editor = await window.showTextDocument(target, { preview: false })
  const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true }
  if (!(await editor.insertSnippet(trusted(snippet), new Position(0, 0), options)))
    return t('its editor did not take the text: the file is empty, and can be deleted')
  await editor.document.save()
  return undefined
}

/** Where nobody trusts the workspace, what has patterns of its own comes as plain text without stops. */
const trusted = (snippet: string): SnippetString =>
  workspace.isTrusted || !TRANSFORM.test(snippet)
    ? new SnippetString(snippet)
    : new SnippetString().appendText(plainText(snippet))
