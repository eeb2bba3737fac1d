/** Publishes what is found in open documents, a few milliseconds at a time, so that the editor is always answered. */
import type { Diagnostic } from 'vscode-languageserver'
import type { Analysis, DocumentId } from '../analysis/analysis.js'
import { knownFindings } from '../analysis/lint/baseline.js'
import type { Finding, Severity } from '../analysis/lint/finding.js'
import { isEqual } from '../analysis/text/equal.js'
import type { OpenDocument } from './documents.js'
import { paced, type Turn } from './pace.js'
import { stackOf, type Log, type Session } from './session.js'
import { toDiagnostic } from './toLsp.js'

export interface Status {
  readonly uri: string
  readonly kind: string | null
  readonly status: string | null
  readonly counts: Readonly<Record<Severity, number>>
  readonly indexing: boolean
}

export interface Outlet {
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

/** What was said last of a document. */
interface Published {
  readonly version: number | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export class Publisher {
  private readonly waiting = new Set<DocumentId>()
  private readonly published = new Map<DocumentId, Published>()
  /** Of what was published, for when the document is gone. */
  private readonly addresses = new Map<DocumentId, string>()
  private readonly told = new Map<DocumentId, string>()
  private isRunning = false
  /** Those that somebody has before his eyes. */
  private readonly urgent = new Set<DocumentId>()
  private patient: (() => void)[] = []

  constructor(private readonly needs: PublisherNeeds) {}

  /** Has the documents looked at again, these before those that wait already. */
  look(ids: Iterable<DocumentId>): void {
    const [asked, before] = [[...ids], [...this.waiting]]
    this.waiting.clear()
    for (const id of asked) this.urgent.add(id)
    for (const id of [...asked, ...before]) this.waiting.add(id)
    if (!this.isRunning) void this.run()
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
    for (const id of [...this.published.keys()]) if (!isWanted(id)) this.forget(id, this.addresses.get(id) ?? id)
  }

  /** Takes back what was said of a document that is gone. */
  forget(id: DocumentId, uri: string): void {
    this.waiting.delete(id)
    this.saidOf(id)
    this.told.delete(id)
    this.addresses.delete(id)
    if (this.published.delete(id)) this.needs.outlet.diagnostics({ uri, diagnostics: [] })
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
    if (isHeld(id)) return
    const version = session.open(id)?.version
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
    if (!source) return this.forget(id, this.addresses.get(id) ?? id)
    const open: OpenDocument | undefined = session.open(id)
    const baseline = analysis.view(id)?.baseline
    const known = baseline && knownFindings(baseline, id, findings)
    const diagnostics = findings.map(finding => toDiagnostic(session, id, source, finding, known?.has(finding)))
    const before = this.published.get(id)
    const isNews = !before || before.version !== open?.version || !isEqual(before.diagnostics, diagnostics)
    // A closed configuration without mistakes is nobody's business.
    if (isNews && (open || diagnostics.length > 0 || before)) {
      this.published.set(id, { version: open?.version, diagnostics })
      this.addresses.set(id, source.uri)
      outlet.diagnostics({ uri: source.uri, ...(open ? { version: open.version } : {}), diagnostics })
    }
    if (!open || open.isConfiguration) return
    const counts = { error: 0, warning: 0, info: 0, hint: 0 }
    for (const finding of findings) counts[known?.has(finding) ? 'hint' : finding.severity]++
    const { kind = null, status = null } = analysis.describe(id) ?? {}
    const about: Status = { uri: source.uri, kind, status, counts, indexing: isIndexing() }
    const words = JSON.stringify(about)
    if (words === this.told.get(id)) return
    this.told.set(id, words)
    outlet.status(about)
  }
}

const first = <T>(set: ReadonlySet<T>): T | undefined => set.values().next().value
