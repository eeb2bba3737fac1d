/** Answers clients that ask what is found in a document they have open: all of it, or that it is as they have it. */
import {
  DocumentDiagnosticReportKind,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver'
import type { DocumentId } from '../analysis/analysis.js'
import type { Picture } from './pictures.js'

export interface PullNeeds {
  /** Has the client ask again for all that it has open; resolves once it has heard. */
  readonly refresh: () => Promise<unknown>
}

type Answer = DocumentDiagnosticReport | ResponseError

interface Asking {
  /** What the client has by its own account. */
  readonly previous: unknown
  readonly token: CancellationToken
  readonly answer: (answer: Answer) => void
}

interface Answered {
  readonly resultId: string
  readonly version: number
  /** Of the last picture that the client has or was asked to ask for. */
  readonly number: number
}

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] }

export class Pull {
  private readonly asking = new Map<DocumentId, Asking[]>()
  private readonly answered = new Map<DocumentId, Answered>()
  /** A client may have what another server told it. */
  private readonly series = Date.now().toString(36)
  private refreshing: 'no' | 'asked' | 'again' = 'no'

  constructor(private readonly needs: PullNeeds) {}

  /** Resolves once the document has been looked at; to an error where the question was taken back meanwhile. */
  ask(id: DocumentId, previous: unknown, token: CancellationToken): Promise<Answer> {
    return new Promise(answer => this.asking.set(id, [...(this.asking.get(id) ?? []), { previous, token, answer }]))
  }

  /** What was found in an open document: for who asks, and news for who has asked before. */
  tell(id: DocumentId, version: number, picture: Picture): void {
    const { number } = picture
    const resultId = `${this.series}-${number}`
    const asking = this.taken(id)
    for (const { previous, answer } of asking)
      answer(
        previous === resultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...picture.diagnostics] },
      )
    const before = this.answered.get(id)
    if (asking.length > 0) this.answered.set(id, { resultId, version, number })
    // Of a text that it has changed since a client asks by itself.
    else if (before && before.version === version && before.number !== number) {
      this.answered.set(id, { ...before, number })
      this.refresh()
    }
  }

  /** Nothing new is said of the document for now. False where somebody asks who has nothing of it. */
  hold(id: DocumentId, version: number | undefined): boolean {
    const before = this.answered.get(id)
    const asking = this.asking.get(id) ?? []
    if (asking.some(({ previous }) => previous !== before?.resultId)) return false
    if (asking.length === 0 || !before || version === undefined) return true
    for (const { answer } of this.taken(id))
      answer({ kind: DocumentDiagnosticReportKind.Unchanged, resultId: before.resultId })
    this.answered.set(id, { ...before, version })
    return true
  }

  /** The document could not be looked at. */
  fail(id: DocumentId, why: string): void {
    for (const { answer } of this.taken(id)) answer(new ResponseError(ErrorCodes.InternalError, why))
  }

  /** The document is closed: a client has forgotten what it had. */
  forget(id: DocumentId): void {
    this.answered.delete(id)
    for (const { answer } of this.taken(id)) answer(NOTHING)
  }

  /** Those that still want to know; the others hear that they have taken it back. */
  private taken(id: DocumentId): Asking[] {
    const asking = this.asking.get(id) ?? []
    this.asking.delete(id)
    return asking.filter(({ token, answer }) => {
      if (token.isCancellationRequested)
        answer(new ResponseError(LSPErrorCodes.RequestCancelled, 'No longer asked for.'))
      return !token.isCancellationRequested
    })
  }

  /** One at a time. */
  private refresh(): void {
    if (this.refreshing !== 'no') {
      this.refreshing = 'again'
      return
    }
    this.refreshing = 'asked'
    void this.needs.refresh().then(() => {
      const isAgain = this.refreshing === 'again'
      this.refreshing = 'no'
      if (isAgain) this.refresh()
    })
  }
}
