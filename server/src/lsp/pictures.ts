/** What is found in each document, in the words of the protocol: made anew only where it is other than before. */
import type { Diagnostic, Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver'
import type { Analysis, DocumentId } from '../analysis/analysis.js'
import { knownFindings } from '../analysis/lint/baseline.js'
import type { Finding, Severity } from '../analysis/lint/finding.js'
import { editionOf } from '../analysis/lint/moved.js'
import { isEqual } from '../analysis/text/equal.js'
import type { Range as Offsets } from '../analysis/text/range.js'
import type { Session } from './session.js'
import type { Source } from './source.js'
import { toDiagnostic, toRange } from './toLsp.js'

export interface Picture {
  /** Another one whenever who has the last picture has to be told; none is used twice. */
  readonly number: number
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: Readonly<Record<Severity, number>>
}

interface Kept extends Picture {
  readonly uri: string
  readonly findings: readonly Finding[]
  readonly baseline: unknown
  /** First and last line of each place that is shown; undefined where one lies in another document. */
  readonly lines: readonly Lines[] | undefined
  /** An editor moves what it shows along with the text: where that was written over, it may show something else by now. */
  readonly isTouched: boolean
}

type Lines = readonly [first: number, last: number]

export class Pictures {
  private readonly kept = new Map<DocumentId, Kept>()
  private last = 0

  constructor(private readonly session: Pick<Session, 'client' | 'open' | 'source' | 'pages' | 'say'>) {}

  /** The text of an open document has changed: one after the other. Undefined for another text altogether. */
  changed(id: DocumentId, changes: readonly TextDocumentContentChangeEvent[] | undefined): void {
    const kept = this.kept.get(id)
    if (!kept || kept.isTouched) return
    if (!changes || changes.some(change => isTouching(change, kept))) this.kept.set(id, { ...kept, isTouched: true })
  }

  forget(id: DocumentId): void {
    this.kept.delete(id)
  }

  of(id: DocumentId, source: Source, analysis: Analysis, findings: readonly Finding[]): Picture {
    const before = this.kept.get(id)
    const baseline = analysis.view(id)?.baseline
    const stays = before && !before.isTouched && before.uri === source.uri
    // Of closed documents nobody tells what has changed in them.
    const isOpen = this.session.open(id) !== undefined
    if (stays && before.lines && isOpen && before.baseline === baseline)
      if (editionOf(before.findings) === editionOf(findings)) return this.keep(id, { ...before, findings })
    const known = baseline && knownFindings(baseline, id, findings)
    const again = stays && isOpen && !baseline && !before.baseline ? before : undefined
    const diagnostics = findings.map(
      (one, at) =>
        shownAs(source, again, one, at, findings.length) ??
        toDiagnostic(this.session, id, source, one, known?.has(one)),
    )
    if (stays && isEqual(before.diagnostics, diagnostics)) return this.keep(id, { ...before, findings, baseline })
    const counts = { error: 0, warning: 0, info: 0, hint: 0 }
    for (const one of findings) counts[known?.has(one) ? 'hint' : one.severity]++
    const lines = linesOf(source.uri, diagnostics)
    const { uri } = source
    const number = ++this.last
    return this.keep(id, { number, diagnostics, counts, uri, findings, baseline, lines, isTouched: false })
  }

  private keep(id: DocumentId, picture: Kept): Picture {
    this.kept.set(id, picture)
    return picture
  }
}

/** As the finding was shown before, counted from the first or from the last, where it is the same and stands there still. */
function shownAs(source: Source, before: Kept | undefined, finding: Finding, at: number, of: number) {
  for (const index of before ? [at, at - of + before.findings.length] : []) {
    const [was, shown] = [before!.findings[index], before!.diagnostics[index]]
    if (was && shown && isSame(was, finding) && standsThere(source, finding, shown)) return shown
  }
  return undefined
}

const isSame = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule &&
  one.severity === other.severity &&
  one.message === other.message &&
  one.covers?.length === other.covers?.length &&
  // These may lie in other documents.
  !one.related?.length &&
  !other.related?.length

const standsThere = (source: Source, { range, covers = [] }: Finding, shown: Diagnostic): boolean =>
  isAt(source, range, shown.range) &&
  (shown.relatedInformation ?? []).every(({ location }, at) => isAt(source, covers[at]!, location.range))

function isAt(source: Source, range: Offsets, place: Range): boolean {
  const { start, end } = toRange(source, range)
  return isSpot(start, place.start) && isSpot(end, place.end)
}

const isSpot = (one: Position, other: Position): boolean => one.line === other.line && one.character === other.character

function linesOf(uri: string, diagnostics: readonly Diagnostic[]): Lines[] | undefined {
  const places: Range[] = []
  for (const { range, relatedInformation = [] } of diagnostics) {
    places.push(range)
    for (const { location } of relatedInformation) {
      if (location.uri !== uri) return undefined
      places.push(location.range)
    }
  }
  return places.map(({ start, end }) => [start.line, end.line])
}

/** Whether something is shown where a change was made or, if lines came or went, behind it. */
function isTouching(change: TextDocumentContentChangeEvent, { lines, diagnostics }: Kept): boolean {
  if (!lines || !('range' in change)) return diagnostics.length > 0
  const { start, end } = change.range
  const [first, last] = start.line <= end.line ? [start.line, end.line] : [end.line, start.line]
  const isInLine = first === last && !/[\r\n]/.test(change.text)
  return lines.some(([from, to]) => to >= first && (from <= last || !isInLine))
}
