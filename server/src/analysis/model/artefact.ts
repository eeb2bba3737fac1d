/** One release artefact: its kind, its life, its sections and its parts. */
import type { Range } from '../text/range.js'
import type { Syntax, Tree } from '../syntax/document.js'
import type { ArtefactKind } from './kind.js'
import type { Moment } from './moment.js'
import type { Over } from './over.js'
import type { Group, IdMention, Part, Placeholder } from './part.js'

export type Status = 'draft' | 'in-review' | 'approved' | 'executed'

/** What was recognised in one slice; ranges are relative to the slice. Kept while text and context stay. */
export interface SliceModel {
  readonly tree: Tree
  readonly parts: readonly Part[]
  readonly placeholders: readonly Placeholder[]
  readonly moments: readonly Moment[]
  readonly ids: readonly IdMention[]
  readonly suppressions: readonly Suppression[]
  readonly words: number
  /** Where it is long: all of it in order, for whoever can look at a little at a time. */
  readonly stretches?: readonly StretchModel[]
}

/** Some rows, items or paragraphs of a long slice; it stays, whatever is written in the others. */
export interface StretchModel {
  /**
   * Only what is its own is among its parts, placeholders, moments and ids; the tree is the slice in small, with what
   * stands before and behind all stretches. Ranges count in that tree's text.
   */
  readonly model: SliceModel
  /** What it covers of the slice; the first begins with the slice, the last ends with it. */
  readonly range: Range
  /** Whether a range of its tree is the stretch's own; undefined where it goes beyond. */
  holds(one: { readonly range: Range }): boolean | undefined
  /** The same at its place in the slice. */
  place<One extends Placeable>(one: One): One
}

/** What has a place, and what it stands together with. */
export interface Placeable {
  readonly range: Range
  readonly group?: Group
}

/** `<!-- slipway-allow RULE: reason, until YYYY-MM-DD -->` */
export interface Suppression {
  /** As written; empty where it names none. */
  readonly rule: string
  readonly reason: string
  readonly until?: string
  readonly wholeFile: boolean
  readonly range: Range
  /** Where the rule's id stands. */
  readonly ruleRange: Range
  /** The block or line it speaks of, relative to the slice. */
  readonly covers: Range
  /** It stands behind the last block of its slice: what it speaks of opens the next. */
  readonly aheadOfNext?: true
}

export interface Head {
  readonly heading: string
  readonly depth: number
  /** The heading's text, relative to the slice. */
  readonly range: Range
}

/** The headings without their places. */
export interface Outline {
  /** By slice; undefined where none opens it. */
  readonly heads: readonly (Head | undefined)[]
  /** By slice, the slice that opens the section over the one it opens. */
  readonly parents: () => readonly (number | undefined)[]
}

export interface Section {
  readonly heading: string
  readonly depth: number
  /** The heading's text, absolute; empty range at the start for what stands before the first heading. */
  readonly headingRange: Range
  /** From the heading to the next heading of the same or a higher level, absolute. */
  readonly range: Range
  readonly slice: number
}

export interface PlacedModel {
  readonly start: number
  readonly model: SliceModel
}

export interface Artefact {
  readonly path: string
  readonly kind: ArtefactKind
  readonly status: Status
  /** First heading, else `title:` of the front matter, else the file's name. */
  readonly title: string
  readonly syntax: Syntax
  readonly slices: readonly PlacedModel[]
  /** The models alone. */
  readonly models: Over<SliceModel>
  readonly outline: Outline
  /** Put together when they are asked for. */
  readonly sections: readonly Section[]
  /** Placeholders in front matter values; absolute ranges. */
  readonly frontMatterPlaceholders: readonly Placeholder[]
  readonly release: string | undefined
  readonly timezone: string | undefined
  /** Go-live as `YYYY-MM-DD`, where the document names it: relative dates hang on it. */
  readonly anchor: string | undefined
  /** What the configuration says for keys that the front matter has not, by key. */
  readonly inherited: Readonly<Record<string, string>>
  /** A template for others to fill: placeholders are told once. */
  readonly template: boolean
  readonly words: number
}
