/** The editor as tests use it: open a document, write at a place, wait until something holds. */
import {
  commands,
  languages,
  Selection,
  Uri,
  window,
  workspace,
  type Diagnostic,
  type Event,
  type Position,
  type TextDocument,
  type TextEditor,
} from 'vscode'
import { ok } from './assert.js'

export const fileUri = (path: string): Uri => Uri.joinPath(workspace.workspaceFolders![0]!.uri, path)

export async function show(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileUri(path)), { preview: false })
}

/** Where a text begins. */
export function find(document: TextDocument, text: string): Position {
  const offset = document.getText().indexOf(text)
  ok(offset >= 0, `${document.uri.path} does not contain ${JSON.stringify(text)}`)
  return document.positionAt(offset)
}

/** Puts the cursor behind a text, and waits until the window has it there. */
export async function cursorBehind(editor: TextEditor, text: string): Promise<void> {
  const { document } = editor
  const position = document.positionAt(document.offsetAt(find(document, text)) + text.length)
  if (editor.selection.isEmpty && editor.selection.active.isEqual(position)) return
  const moved = until(
    window.onDidChangeTextEditorSelection,
    change => change?.textEditor.document === document && change.selections[0]?.active.isEqual(position),
  )
  editor.selection = new Selection(position, position)
  await moved
}

/** Types as the keyboard does, one key after the other. */
export async function typeKeys(text: string): Promise<void> {
  for (const key of text) await commands.executeCommand('type', { text: key })
}

/** Shorter than a test's, so that what was waited for is told. */
const PATIENCE = 25_000

/** Waits for the event after which something holds; at once where it holds already. Says where it waited in vain. */
export function until<T, E>(event: Event<E>, holds: (happened?: E) => T | false | undefined): Promise<T> {
  const vain = new Error(`In vain: ${String(holds)}`)
  return new Promise((resolve, reject) => {
    const subscription = event(check)
    const alarm = setTimeout(() => end(() => reject(vain)), PATIENCE)
    check()
    function check(happened?: E): void {
      try {
        const found = holds(happened)
        if (found !== false && found !== undefined) end(() => resolve(found))
      } catch (error) {
        end(() => reject(error))
      }
    }
    function end(settle: () => void): void {
      settle()
      clearTimeout(alarm)
      // The first check comes before there is a subscription to end.
      queueMicrotask(() => subscription.dispose())
    }
  })
}

export const rulesAt = (uri: Uri): string[] => languages.getDiagnostics(uri).map(codeOf)

/** Waits for a diagnostic of a rule. */
export const appearance = (uri: Uri, rule: string): Promise<Diagnostic> =>
  until(languages.onDidChangeDiagnostics, () => languages.getDiagnostics(uri).find(found => codeOf(found) === rule))

/** Waits until a rule has nothing to say. */
export const silence = (uri: Uri, rule: string): Promise<true> =>
  until(languages.onDidChangeDiagnostics, () => !rulesAt(uri).includes(rule))

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code)
}
