/** What one document may say to another: small, plain, serialisable. Ranges are absolute offsets in the document. */
import type { Range } from '../text/range.js'
import type { ArtefactKind } from '../model/kind.js'
import type { FieldName, PartType } from '../model/part.js'
import type { RiskScale } from '../model/riskScale.js'
import type { StatedWindow } from '../model/window.js'
import type { Season } from '../text/span.js'

/** An id given a meaning: an RTM row, a risk, a change, a gate, a milestone. */
export interface DefinedId {
  readonly id: string
  /** The id with every run of digits at its end taken off: `REQ-FUNC-` of `REQ-FUNC-042`. */
  readonly family: string
  readonly type: PartType
  readonly range: Range
  readonly name: string
  /** Every recognised cell or label of the definition, as the author wrote it. */
  readonly fields: Readonly<Partial<Record<FieldName, string>>>
}

export interface Reference {
  readonly id: string
  readonly range: Range
}

/** A person or role who may own something, and where that is said. */
export interface Person {
  readonly name: string
  readonly role?: string
  readonly delegate?: string
  /** register: stakeholder register; configuration: slipway.yml; codeowners: a file of that name; used: an owner somewhere. */
  readonly source: 'register' | 'configuration' | 'codeowners' | 'used'
}

/** A milestone on a day, to compare with the same one elsewhere. */
export interface DatedMilestone {
  /** What it is called, however it is written. */
  readonly key: string
  readonly name: string
  readonly iso: string
  readonly written: string
  readonly range: Range
  /** Where its table or list begins. */
  readonly table: number
  readonly owner?: string
}

/** A gate, milestone, risk or requirement with whoever answers for it. */
export interface OwnedPart {
  readonly type: 'gate' | 'milestone' | 'risk' | 'requirement'
  /** What it is called, however it is written. */
  readonly key: string
  readonly name: string
  /** Empty where it has none. */
  readonly id: string
  readonly owner: string
  /** Where the owner stands. */
  readonly range: Range
}

/** A part that people look for by its name. */
export interface NamedPart {
  readonly type: PartType
  /** Empty where it has none. */
  readonly id: string
  /** As written. */
  readonly name: string
  /** Of the id, else of the name. */
  readonly range: Range
}

/** A table that defines the ids of a family, or lists people, and how a row is added to it. */
export interface Register {
  /** Empty for people. */
  readonly family: string
  readonly type: PartType
  /** The end of its last row. */
  readonly end: number
  /** Column of the ids, or of roles or names, from 0. */
  readonly column: number
  readonly headers: readonly string[]
}

export interface DocumentFacts {
  /** The document's id: folders separated by `/`. */
  readonly path: string
  readonly kind: ArtefactKind
  readonly title: string
  /** `release:` or `version:` of the front matter, as written. */
  readonly release?: string
  readonly version?: string
  /** The zone its times are in. */
  readonly timezone?: string
  /** What links may call its headings and other places, in lower case. */
  readonly anchors: readonly string[]
  readonly definitions: readonly DefinedId[]
  readonly references: readonly Reference[]
  /** Ids in code spans and in the front matter: references that no rule asks about. */
  readonly quoted: readonly Reference[]
  /** Ids as written in lower case or with hyphens that do not break: references where the release defines what they mean. */
  readonly loose: readonly Reference[]
  readonly milestones: readonly DatedMilestone[]
  /** Of plans: when nothing may change. */
  readonly blackouts: readonly StatedWindow[]
  /** What its days without a year, and those that hang on go-live, are read by. */
  readonly season: Season
  /** What its risk words are worth, and where scores fall. */
  readonly riskScale: RiskScale
  readonly owned: readonly OwnedPart[]
  /** Requirements, risks, changes, gates and milestones. */
  readonly named: readonly NamedPart[]
  readonly registers: readonly Register[]
  readonly people: readonly Person[]
}
