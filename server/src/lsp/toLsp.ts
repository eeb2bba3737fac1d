/** Findings, places and outlines in the words of the protocol. */
import {
  DiagnosticSeverity,
  DiagnosticTag,
  SymbolKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Location,
  type Range,
} from 'vscode-languageserver'
import type { DocumentId, Outline } from '../analysis/analysis.js'
import type { Place } from '../analysis/features/place.js'
import type { PartType } from '../analysis/model/part.js'
import type { Finding, Severity } from '../analysis/lint/finding.js'
import { RULES } from '../analysis/rules/index.js'
import type { Range as Offsets } from '../analysis/text/range.js'
import type { Session } from './session.js'
import type { Source } from './source.js'

export const toRange = ({ text, bom }: Source, [start, end]: Offsets): Range => ({
  start: text.positionAt(start + bom),
  end: text.positionAt(end + bom),
})

export const toSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

export const toSymbolKind: Readonly<Record<Outline['kind'], SymbolKind>> = {
  section: SymbolKind.String,
  milestone: SymbolKind.Event,
  risk: SymbolKind.Struct,
  gate: SymbolKind.Key,
  checklistItem: SymbolKind.Boolean,
  requirement: SymbolKind.Field,
}

/** As in the outline; what it does not show is an object. */
export const toPartSymbolKind = (type: PartType): SymbolKind =>
  type in toSymbolKind ? toSymbolKind[type as keyof typeof toSymbolKind] : SymbolKind.Object

export const toLocations = (session: Pick<Session, 'source'>, places: readonly Place[]): Location[] =>
  places.flatMap(({ document, range }) => toLocation(session, document, range) ?? [])

function toLocation(session: Pick<Session, 'source'>, id: DocumentId, range: Offsets): Location | undefined {
  const source = session.source(id)
  return source && { uri: source.uri, range: toRange(source, range) }
}

const WITH_PAGE = new Set(RULES.map(rule => rule.id))

/** Its fixes are not asked for: they are worked out when somebody wants them. */
export function toDiagnostic(
  session: Pick<Session, 'client' | 'source' | 'pages' | 'say'>,
  id: DocumentId,
  source: Source,
  finding: Finding,
  isKnown = false,
): Diagnostic {
  const { pages } = session
  const related = session.client.relatedPlaces ? toRelated(session, id, source, finding) : []
  return {
    range: toRange(source, finding.range),
    severity: toSeverity[isKnown ? 'hint' : finding.severity],
    // Shown faded.
    ...(isKnown ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    source: 'slipway',
    code: finding.rule,
    ...(pages && WITH_PAGE.has(finding.rule) ? { codeDescription: { href: `${pages}/${finding.rule}.md` } } : {}),
    message: session.say({ english: finding.message, said: finding.said }),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  }
}

function toRelated(
  session: Pick<Session, 'source' | 'say'>,
  id: DocumentId,
  source: Source,
  { related = [], covers = [] }: Finding,
): DiagnosticRelatedInformation[] {
  const places: DiagnosticRelatedInformation[] = []
  const relate = (document: DocumentId, range: Offsets, message: string): void => {
    const location = toLocation(session, document, range)
    if (location) places.push({ location, message })
  }
  for (const { path = id, range, message } of related) relate(path, range, message)
  const shown = covers.length > MOST_PLACES ? MOST_PLACES - 1 : covers.length
  for (const cover of covers.slice(0, shown)) relate(id, cover, firstLine(source, cover))
  const more = covers.length - shown
  if (more > 0) relate(id, covers[shown]!, session.say('and {count} more', { count: more }))
  return places
}

const LONGEST_LINE = 80
/** Nobody goes through more, and all of them are sent again with whatever changes. */
const MOST_PLACES = 10

/** What a covered part begins with. */
function firstLine({ text, bom }: Source, [start, end]: Offsets): string {
  const head = text.slice(start + bom, Math.min(end, start + 4 * LONGEST_LINE) + bom)
  const line = /[^\r\n]*/.exec(head.trimStart())![0].trimEnd()
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
