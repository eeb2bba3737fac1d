/** What was written since the last question, and the analysis of it all once somebody asks. */
import type { Analysis, DocumentId, Host } from '../analysis/analysis.js'
import type { Edit } from '../analysis/text/edit.js'

export class Snapshots {
  private documents = new Map<DocumentId, string | readonly Edit[] | null>()
  private configurations = new Map<DocumentId, string | null>()
  private complete: boolean | undefined
  private listed: readonly DocumentId[] | undefined
  private today: string | undefined
  private analysis: Analysis | undefined

  constructor(
    private readonly host: Pick<Host, 'apply'>,
    private readonly day: () => string,
  ) {}

  /** A whole text, or null for a document that is gone. Last write wins. */
  write(id: DocumentId, text: string | null): void {
    this.documents.set(id, text)
  }

  /** Edits of the text that was written last; a second time before anybody asked they become the whole text. */
  edit(id: DocumentId, edits: readonly Edit[], whole: () => string): void {
    this.documents.set(id, this.documents.has(id) ? whole() : edits)
  }

  configure(id: DocumentId, text: string | null): void {
    this.configurations.set(id, text)
  }

  /** Says whether every document of the workspace has been written: of these folders, with the slash at their ends. */
  completed(complete: boolean, listed: readonly DocumentId[]): void {
    this.complete = complete
    this.listed = listed
  }

  isStale(): boolean {
    const { documents, configurations, complete, today } = this
    return documents.size > 0 || configurations.size > 0 || complete !== undefined || today !== this.day()
  }

  /** What is known now, as of another day (`YYYY-MM-DD`). */
  on(day: string): Analysis {
    this.now()
    const other = this.host.apply({ today: day })
    this.host.apply({ today: this.today })
    return other
  }

  now(): Analysis {
    if (this.analysis && !this.isStale()) return this.analysis
    const { documents, configurations, complete, listed } = this
    const today = this.day()
    this.documents = new Map()
    this.configurations = new Map()
    this.complete = undefined
    this.today = today
    return (this.analysis = this.host.apply({ documents, configurations, complete, listed, today }))
  }
}
