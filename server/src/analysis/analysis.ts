/** The roof: answers every question about release documents from an immutable snapshot. */
import type { Edit } from './text/edit.js'
import type { Range } from './text/range.js'
import type { ArtefactKind, KindAnswer } from './model/kind.js'
import type { Status } from './model/artefact.js'
import type { Finding } from './lint/finding.js'

/** Ids are strings whose folders are separated by `/`; the edges map them to URIs or paths. */
export type DocumentId = string

export interface Change {
  /** Whole texts (without BOM), edits in offsets of the text before, or null for a document that is gone. */
  readonly documents?: ReadonlyMap<DocumentId, string | readonly Edit[] | null>
  /** Texts of `slipway.yml` files by their id; null where one is gone. */
  readonly configurations?: ReadonlyMap<DocumentId, string | null>
  /** `YYYY-MM-DD`; where absent, overdue questions are not asked. */
  readonly today?: string
  /** True once every document of the workspace has been given. */
  readonly complete?: boolean
}

export interface Work {
  slicesParsed: number
  piecesParsed: number
  charactersParsed: number
  slicesRecognised: number
  rulesRun: number
}

export interface Hover {
  readonly range: Range
  /** Markdown; everything taken from documents is escaped. */
  readonly markdown: string
}
export interface Place {
  readonly document: DocumentId
  readonly range: Range
}
export interface Outline {
  readonly name: string
  readonly detail: string
  readonly kind: 'section' | 'milestone' | 'risk' | 'gate' | 'checklistItem' | 'requirement'
  readonly range: Range
  readonly nameRange: Range
  readonly children: readonly Outline[]
}

export interface Analysis {
  readonly work: Readonly<Work>
  /** Every document given, artefact or not, in order of id. */
  readonly documents: readonly DocumentId[]
  text(document: DocumentId): string | undefined
  kind(document: DocumentId): KindAnswer
  /** Kind, status and word count of an artefact; undefined for other Markdown. */
  describe(document: DocumentId): { kind: ArtefactKind; status: Status; words: number; title: string } | undefined
  /** Ordered by range, then rule. Also configuration findings, for the id of a `slipway.yml`. */
  findings(document: DocumentId): readonly Finding[]
  /** The same in small steps: the generator yields between slices and rules, and returns the findings. */
  findingsInSteps(document: DocumentId): Generator<void, readonly Finding[]>
  hover(document: DocumentId, offset: number): Hover | undefined
  definition(document: DocumentId, offset: number): readonly Place[]
  references(document: DocumentId, offset: number, withDefinition: boolean): readonly Place[]
  symbols(document: DocumentId): readonly Outline[]
  /** Roles and people to offer as owners in this document, likeliest first. */
  people(document: DocumentId): readonly string[]
  /** Why this is (not) an artefact, and, with an offset, what the part there was taken for. */
  why(document: DocumentId, offset?: number): string
}

/** Severities by rule that override everything else (`--rule id=severity`). */
export interface HostOptions {
  readonly severities?: Readonly<Record<string, Finding['severity'] | 'off'>>
}

export declare class Host {
  constructor(options?: HostOptions)
  /** Last write wins. Never throws on any text. */
  apply(change: Change): Analysis
}
