/** A rule is a value: what it reads, what it says, how it mends. It has no clock, no dice, no memory, no parser. */
import type { Range } from '../text/range.js'
import type { Artefact } from '../model/artefact.js'
import type { SliceModel, Suppression } from '../model/artefact.js'
import type { Moment } from '../model/moment.js'
import type { FieldName, IdMention, Part, PartType, Placeholder } from '../model/part.js'
import type { Packet } from '../facts/packet.js'
import type { Fix, Related, Severity } from './finding.js'
import type { Arguments } from '../text/said.js'

export type Phase = 'draft' | 'review' | 'approved'

interface Rulebook {
  /** The defect's name; also the file, the page, the diagnostic's code, the setting and the suppression. */
  readonly id: string
  /** One sentence, the first paragraph of the page. */
  readonly summary: string
  readonly severity: Readonly<Record<Phase, Severity | 'off'>>
  readonly fix: 'safe' | 'suggested' | 'none'
  readonly since: string
  /**
   * English sentences by key. `{name}` stands for an argument, quoted and cut where it is text; `{name:raw}` as it is.
   * `all` is what one finding says where all {count} parts of {title} lack the same thing, `most` where {count} of
   * {total} do.
   */
  readonly messages: Readonly<Record<string, string>>
}

/** What a rule yields. Ranges are those of its subject: relative to the slice for parts, absolute otherwise. */
export interface Report {
  readonly range: Range
  readonly message: string
  readonly args?: Arguments
  /** The property that is missing: like reports of one group fold into one finding at its header or anchor. */
  readonly field?: FieldName
  readonly related?: readonly Related[]
  /** Of a rule about the packet: the part it means, for folding; ranges and fixes then count from the part's slice. */
  readonly of?: { readonly part: Part; readonly slice: number }
  /** The same again, anywhere in the document, is one finding at the first place. */
  readonly once?: true
}

export interface Subjects extends Record<PartType, Part> {
  placeholder: Placeholder
  reference: IdMention
  /** A date or a time of day. */
  moment: Moment
  /** A slice as a whole, for what is no part. */
  slice: SliceModel
}

export type Subject = Subjects[keyof Subjects]

/**
 * Looks at one part. What it finds is kept as long as the part's slice stays: `check` must not ask `look` for the
 * status, the path, the packet or the people. `mend` runs when somebody asks for the fixes, and may; it gives edits in
 * the part's own offsets (relative to the slice).
 */
export interface PartRule<About extends keyof Subjects = keyof Subjects> extends Rulebook {
  readonly reads: 'part'
  readonly about: About
  check(subject: Subjects[About], look: Look): Iterable<Report>
  mend?(subject: Subjects[About], report: Report, look: Mending): readonly Fix[]
}

/** What a rule about a whole document may say of itself, to be asked less often. */
interface Seeing {
  /**
   * All that `check` looks at of the document's slices, each worked out once a slice; of the document's own facts those
   * that `seenFacts` names. Beside them it may look at the front matter, at headings and at what `look` shows of the
   * artefact, but not at the text, the number of words or where things stand. While all this stays, so does what was said,
   * and moves along. Without it, or where it is undefined, the rule is asked after every change.
   */
  readonly sees?: (artefact: Artefact, look: Look) => Sight | undefined
}

export interface Sight {
  readonly slices: readonly ((model: SliceModel) => unknown)[]
  /** What else it goes by, as plain data. */
  readonly besides?: unknown
}

/** Looks at one document. */
export interface ArtefactRule extends Rulebook, Seeing {
  readonly reads: 'artefact'
  check(artefact: Artefact, look: Look): Iterable<Report>
  mend?(artefact: Artefact, report: Report, look: Mending): readonly Fix[]
}

/** Looks at one document in the light of all artefacts of its release; silent until the packet is complete. */
export interface PacketRule extends Rulebook, Seeing {
  readonly reads: 'packet'
  check(artefact: Artefact, look: Look): Iterable<Report>
  mend?(artefact: Artefact, report: Report, look: Mending): readonly Fix[]
}

/** What became of a suppression, once all other rules have run; ranges relative to its slice. */
export interface SuppressionUse {
  readonly suppression: Suppression
  readonly used: boolean
  readonly expired: boolean
  /** The ids it may name. */
  readonly ruleIds: readonly string[]
}

/** Looks at one suppression, after everything else. */
export interface SuppressionRule extends Rulebook {
  readonly reads: 'suppression'
  check(use: SuppressionUse, look: Look): Iterable<Report>
  mend?(use: SuppressionUse, report: Report, look: Mending): readonly Fix[]
}

export type AnyPartRule = { [About in keyof Subjects]: PartRule<About> }[keyof Subjects]

export type Rule = AnyPartRule | ArtefactRule | PacketRule | SuppressionRule

/** The only window a rule has. */
export interface Look {
  readonly artefact: Pick<Artefact, 'path' | 'kind' | 'status' | 'timezone' | 'anchor' | 'template'>
  readonly packet: Packet
  /** `YYYY-MM-DD` in the document's zone. */
  readonly today: string
  /** Rule options of the configuration, by name. */
  readonly options: Readonly<Record<string, unknown>>
  /** The nearest `slipway.yml`, for fixes that write into it. */
  readonly configuration: { readonly path: string; readonly text: string } | undefined
  /** Roles and people to offer as choices, likeliest first. */
  readonly people: readonly string[]
}

/** What a fix may look at besides: the text that its offsets count in. */
export interface Mending extends Look {
  readonly text: string
  /** False for the second and further parts of one fix for many: what the first inserts for all is not repeated. */
  readonly first: boolean
}
