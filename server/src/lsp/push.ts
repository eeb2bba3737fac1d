/** Tells clients that do not ask what is found in a document: when it is other than what they have. */
import type { Diagnostic } from 'vscode-languageserver'
import type { DocumentId } from '../analysis/analysis.js'
import type { Picture } from './pictures.js'

export interface PushNeeds {
  send(params: { uri: string; version?: number; diagnostics: Diagnostic[] }): void
  /** Whether the client drops what is of another version than its document, and waits for the next. */
  readonly awaitsVersions: () => boolean
}

interface Pushed {
  readonly number: number
  readonly version: number | undefined
  /** For when the document is gone. */
  readonly uri: string
}

export class Push {
  private readonly pushed = new Map<DocumentId, Pushed>()

  constructor(private readonly needs: PushNeeds) {}

  get ids(): readonly DocumentId[] {
    return [...this.pushed.keys()]
  }

  /** @param version undefined for a document that nobody has open */
  tell(id: DocumentId, uri: string, version: number | undefined, { number, diagnostics }: Picture): void {
    const before = this.pushed.get(id)
    const isAwaited = before?.version !== version && this.needs.awaitsVersions()
    if (before?.number === number && !isAwaited) return
    // A closed configuration without mistakes is nobody's business.
    if (version === undefined && diagnostics.length === 0 && !before) return
    this.pushed.set(id, { number, version, uri })
    this.needs.send({ uri, ...(version === undefined ? {} : { version }), diagnostics: [...diagnostics] })
  }

  /** Takes back what was told. */
  forget(id: DocumentId, uri = this.pushed.get(id)?.uri ?? id): void {
    if (this.pushed.delete(id)) this.needs.send({ uri, diagnostics: [] })
  }
}
