/** Says what is found in documents, a few milliseconds at a time, so that the editor is always answered. */
import type { CancellationToken, Diagnostic, TextDocumentContentChangeEvent } from 'vscode-languageserver'
import type { Analysis, DocumentId } from '../analysis/analysis.js'
import type { Finding, Severity } from '../analysis/lint/finding.js'
import { paced, type Turn } from './pace.js'
import { Pictures } from './pictures.js'
import { Pull } from './pull.js'
import { Push } from './push.js'
import { stackOf, type Log, type Session } from './session.js'

export interface Status {
  readonly uri: string
  readonly kind: string | null
  readonly status: string | null
  readonly counts: Readonly<Record<Severity, number>>
  readonly indexing: boolean
}

export interface Outlet {
  /** Has a client that asks for diagnostics ask again; resolves once it has heard. */
  refresh(): Promise<unknown>
  diagnostics(params: { uri: string; version?: number; diagnostics: Diagnostic[] }): void
  status(status: Status): void
}

export interface PublisherNeeds {
  readonly session: Pick<Session, 'client' | 'analysis' | 'open' | 'source' | 'pages' | 'say'>
  readonly outlet: Outlet
  readonly turn: Turn
  readonly log: Log
  readonly isIndexing: () => boolean
  /** Whether what was said of a document stays as it is for now. */
  readonly isHeld: (id: DocumentId) => boolean
}

export class Publisher {
  private readonly waiting = new Set<DocumentId>()
  private readonly pictures: Pictures
  private readonly push: Push
  private readonly pull: Pull
  private readonly told = new Map<DocumentId, string>()
  private isRunning = false
  /** Those that somebody has before his eyes. */
  private readonly urgent = new Set<DocumentId>()
  private patient: (() => void)[] = []

  constructor(private readonly needs: PublisherNeeds) {
    const { session, outlet } = needs
    this.pictures = new Pictures(session)
    this.push = new Push({
      send: params => outlet.diagnostics(params),
      awaitsVersions: () => session.client.awaitsVersions,
    })
    this.pull = new Pull({ refresh: () => outlet.refresh() })
  }

  /**
   * What is found in a document that is open, once it has been looked at.
   * @param previous id of what the client has
   */
  report(id: DocumentId, previous: unknown, token: CancellationToken): ReturnType<Pull['ask']> {
    const answer = this.pull.ask(id, previous, token)
    if (this.needs.session.open(id)) this.look([id])
    else this.pull.forget(id)
    return answer
  }

  /** Has the documents looked at again, these before those that wait already. */
  look(ids: Iterable<DocumentId>): void {
    const [asked, before] = [[...ids], [...this.waiting]]
    this.waiting.clear()
    for (const id of asked) this.urgent.add(id)
    for (const id of [...asked, ...before]) this.waiting.add(id)
    if (!this.isRunning) void this.run()
  }

  /** The text of an open document has changed, in these places one after the other; undefined for another text. */
  changed(id: DocumentId, changes: readonly TextDocumentContentChangeEvent[] | undefined): void {
    this.pictures.changed(id, changes)
  }

  /** Says that the document is going to be looked at: somebody waits for it. */
  expect(id: DocumentId): void {
    this.urgent.add(id)
  }

  /** Resolves once all has been said that somebody waits for. */
  quiet(): Promise<void> {
    return this.urgent.size === 0 ? Promise.resolve() : new Promise(resolve => this.patient.push(resolve))
  }

  /** The same behind everything that waits. */
  lookLater(ids: Iterable<DocumentId>): void {
    for (const id of ids) this.waiting.add(id)
    if (!this.isRunning) void this.run()
  }

  /** Takes back what was said of all others. */
  keep(isWanted: (id: DocumentId) => boolean): void {
    for (const id of this.push.ids) if (!isWanted(id)) this.forget(id)
  }

  /** Takes back what was said of a document that is gone. */
  forget(id: DocumentId, uri?: string): void {
    this.waiting.delete(id)
    this.saidOf(id)
    this.told.delete(id)
    this.pictures.forget(id)
    this.push.forget(id, uri)
    this.pull.forget(id)
  }

  private async run(): Promise<void> {
    this.isRunning = true
    await this.needs.turn()
    for (let id = first(this.waiting); id !== undefined; id = first(this.waiting)) {
      this.waiting.delete(id)
      try {
        await this.publish(id)
      } catch (error) {
        this.needs.log.error(`${id} could not be checked: ${stackOf(error)}`)
        this.pull.fail(id, `${id} could not be checked.`)
      }
      if (!this.waiting.has(id)) this.saidOf(id)
    }
    this.isRunning = false
  }

  private saidOf(id: DocumentId): void {
    this.urgent.delete(id)
    if (this.urgent.size === 0) for (const resolve of this.patient.splice(0)) resolve()
  }

  private async publish(id: DocumentId): Promise<void> {
    const { session, turn, isHeld } = this.needs
    const version = session.open(id)?.version
    if (isHeld(id) && this.pull.hold(id, version)) return
    const analysis = session.analysis()
    // The change that came has put the document in the queue again.
    const isSame = () => session.open(id)?.version === version
    const findings = await paced(analysis.findingsInSteps(id), turn, isSame)
    if (!findings) return
    this.say(id, analysis, findings)
    await turn()
  }

  private say(id: DocumentId, analysis: Analysis, findings: readonly Finding[]): void {
    const { session, outlet, isIndexing } = this.needs
    const source = session.source(id)
    if (!source) return this.forget(id)
    const open = session.open(id)
    const picture = this.pictures.of(id, source, analysis, findings)
    if (open && session.client.pullsDiagnostics) {
      // Before it was opened it was told of by itself: nothing is to be shown twice.
      this.push.forget(id)
      this.pull.tell(id, open.version, picture)
    } else this.push.tell(id, source.uri, open?.version, picture)
    if (!open || open.isConfiguration) return
    const { counts } = picture
    const { kind = null, status = null } = analysis.describe(id) ?? {}
    const about: Status = { uri: source.uri, kind, status, counts, indexing: isIndexing() }
    const words = JSON.stringify(about)
    if (words === this.told.get(id)) return
    this.told.set(id, words)
    outlet.status(about)
  }
}

const first = <T>(set: ReadonlySet<T>): T | undefined => set.values().next().value
