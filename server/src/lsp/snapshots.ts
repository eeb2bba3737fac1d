/** What was written since the last question, and the analysis of it all once somebody asks. */
import type { Analysis, DocumentId, Host } from '../analysis/analysis.js'
import type { Edited } from '../analysis/change.js'
import type { Text } from '../analysis/text/chunked.js'
import { asOne, type Edit } from '../analysis/text/edit.js'

export class Snapshots {
  private documents = new Map<DocumentId, string | Edited | null>()
  private aside = new Set<DocumentId>()
  private configurations = new Map<DocumentId, string | null>()
  private complete: boolean | undefined
  private listed: readonly DocumentId[] | undefined
  private unread: ReadonlySet<DocumentId> | undefined
  private today: string | undefined
  private analysis: Analysis | undefined

  constructor(
    private readonly host: Pick<Host, 'apply'>,
    private readonly day: () => string,
  ) {}

  /** A whole text, or null for a document that is gone. Last write wins. */
  write(id: DocumentId, text: string | null): void {
    this.documents.set(id, text)
    this.aside.delete(id)
  }

  /** The same for a text that nobody looks at. */
  writeAside(id: DocumentId, text: string): void {
    this.documents.set(id, text)
    this.aside.add(id)
  }

  /**
   * Edits of the text that was written last, and what they make of it. Where they come faster than anybody asks, they
   * become one that covers them all.
   */
  edit(id: DocumentId, edits: readonly Edit[], text: Text): void {
    if (edits.length === 0) return
    this.aside.delete(id)
    const before = this.documents.get(id)
    if (before === undefined) this.documents.set(id, { edits, text })
    else if (before === null || typeof before === 'string') this.documents.set(id, String(text))
    else this.documents.set(id, { edits: [asOne(before.edits, edits, text)], text })
  }

  configure(id: DocumentId, text: string | null): void {
    this.configurations.set(id, text)
  }

  /** Says whether every document of the workspace has been written: of these folders, with the slash at their ends. */
  completed(complete: boolean, listed: readonly DocumentId[]): void {
    this.complete = complete
    this.listed = listed
  }

  /** Markdown that lies there and that nobody reads. */
  leaveOut(unread: Iterable<DocumentId>): void {
    this.unread = new Set(unread)
  }

  isStale(): boolean {
    const { documents, configurations, complete, unread, today } = this
    const isTold = complete !== undefined || unread !== undefined
    return documents.size > 0 || configurations.size > 0 || isTold || today !== this.day()
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
    const { documents, aside, configurations, complete, listed, unread } = this
    const today = this.day()
    this.documents = new Map()
    this.aside = new Set()
    this.configurations = new Map()
    this.complete = undefined
    this.unread = undefined
    this.today = today
    return (this.analysis = this.host.apply({ documents, aside, configurations, complete, listed, unread, today }))
  }
}
