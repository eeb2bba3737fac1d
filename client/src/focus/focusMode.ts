/** Keeps what was found on the line being typed from being shown until the cursor leaves it or the document is saved by hand. */
import {
  DiagnosticSeverity,
  Disposable,
  TextDocumentSaveReason,
  window,
  workspace,
  type Diagnostic,
  type Range,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  type TextEditor,
  type Uri,
} from 'vscode'
import type { Counts } from '../views/statusText.js'
import { TypedLines } from './typedLines.js'

type Show = (uri: Uri, diagnostics: Diagnostic[]) => void

interface Said {
  readonly uri: Uri
  readonly diagnostics: Diagnostic[]
  readonly show: Show
  /** The text where something was found has changed since: the server's next word is on its way. */
  isOld: boolean
}

export class FocusMode implements Disposable {
  private typed = new TypedLines()
  /** Documents of which something is not shown. */
  private readonly withheld = new Map<string, Said>()
  private readonly listening: Disposable

  /** @param tell how many findings of a document are not shown */
  constructor(private readonly tell: (uri: Uri, held: Counts) => void) {
    this.listening = Disposable.from(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const said = this.withheld.get(document.uri.toString())
        if (said && contentChanges.some(change => isAmong(change, said.diagnostics))) said.isOld = true
        if (document !== window.activeTextEditor?.document) return
        this.typed.change(
          contentChanges.map(({ range: { start, end }, text }) => ({
            start: start.line,
            end: end.line,
            breaks: text.split(/\r\n|\n|\r/).length - 1,
          })),
        )
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor && this.typed.keep(cursorsOf(textEditor))) this.release()
      }),
      window.onDidChangeActiveTextEditor(() => this.leave()),
      workspace.onWillSaveTextDocument(({ document, reason }) => {
        // Saving after a delay is no sign that the line is finished.
        if (reason === TextDocumentSaveReason.Manual && document === window.activeTextEditor?.document) this.leave()
      }),
      workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration('slipway.focusMode')) this.release()
      }),
    )
  }

  /** Middleware of the language client. */
  readonly handleDiagnostics = (uri: Uri, diagnostics: Diagnostic[], show: Show): void => {
    const key = uri.toString()
    const document = this.focused(uri)
    const held = document ? diagnostics.filter(({ range }) => this.isTyped(range)) : []
    if (held.length > 0) this.withheld.set(key, { uri, diagnostics, show, isOld: false })
    else this.withheld.delete(key)
    show(
      uri,
      diagnostics.filter(one => !held.includes(one)),
    )
    this.tell(uri, countsOf(held))
  }

  dispose(): void {
    this.listening.dispose()
    this.withheld.clear()
  }

  /** The document in front of the reader, where it is this one and he wants to be left in peace. */
  private focused(uri: Uri): TextDocument | undefined {
    const document = window.activeTextEditor?.document
    if (document?.uri.toString() !== uri.toString()) return undefined
    const settings = workspace.getConfiguration('slipway', uri)
    // What is checked on save says nothing new while somebody types.
    return settings.get('focusMode') === true && settings.get('run') !== 'onSave' ? document : undefined
  }

  /** Lies on typed lines only, a cursor on each. */
  private isTyped({ start, end }: Range): boolean {
    const cursors = window.activeTextEditor ? cursorsOf(window.activeTextEditor) : []
    for (let line = start.line; line <= end.line; line++)
      if (!this.typed.has(line) || !cursors.includes(line)) return false
    return true
  }

  private leave(): void {
    this.typed = new TypedLines()
    this.release()
  }

  private release(): void {
    for (const { uri, diagnostics, show, isOld } of [...this.withheld.values()])
      if (!isOld) this.handleDiagnostics(uri, diagnostics, show)
  }
}

/** Of a change on a line where nothing is found the server says nothing, where it finds nothing else either. */
const isAmong = ({ range, text }: TextDocumentContentChangeEvent, diagnostics: readonly Diagnostic[]): boolean => {
  const isInLine = range.isSingleLine && !/[\r\n]/.test(text)
  return diagnostics.some(
    ({ range: { start, end } }) => end.line >= range.start.line && (start.line <= range.end.line || !isInLine),
  )
}

const countsOf = (held: readonly Diagnostic[]): Counts => {
  const count = (severity: DiagnosticSeverity): number => held.filter(one => one.severity === severity).length
  return {
    error: count(DiagnosticSeverity.Error),
    warning: count(DiagnosticSeverity.Warning),
    info: count(DiagnosticSeverity.Information),
    hint: count(DiagnosticSeverity.Hint),
  }
}

const cursorsOf = ({ selections }: TextEditor): number[] => selections.map(({ active }) => active.line)
