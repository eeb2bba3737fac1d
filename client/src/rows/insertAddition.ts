/** Puts an addition into its document and leaves the cursor at the first stop. */
import { Range, SnippetString, window, type TextDocument } from 'vscode'
import type { Addition } from './addition.js'

export async function insertAddition(document: TextDocument, { range, snippet }: Addition): Promise<void> {
  const editor = await window.showTextDocument(document, { preview: false })
  const place = new Range(document.positionAt(range[0]), document.positionAt(range[1]))
  const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true }
  await editor.insertSnippet(new SnippetString(snippet), place, options)
  editor.revealRange(editor.selection)
}
