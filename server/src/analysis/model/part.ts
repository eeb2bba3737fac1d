/** What release people mean by a row, a bullet or a heading: the parts of an artefact, with the place of everything said. */
import type { Range } from '../text/range.js'

/** A word or phrase at its place. Ranges of parts are relative to the slice that holds them. */
export interface Spot {
  readonly text: string
  readonly range: Range
}

/**
 * What a part says about one property. `text` is plain and trimmed; it is empty where the place exists and nothing
 * stands in it (a label with nothing behind it; an empty cell, whose range is then all the blank between its pipes,
 * so that ` value ` replaces it). `forAll` marks what was said once for several parts: in a heading, an introducing
 * line, the front matter. `inProse` marks words of a sentence that settles it: they name no value.
 */
export interface Field extends Spot {
  readonly forAll?: boolean
  readonly inProse?: boolean
}

export const FIELDS = [
  'id',
  'name',
  'date',
  'owner',
  'status',
  'criteria',
  'probability',
  'impact',
  'mitigation',
  'score',
  'category',
  'approver',
  'fallback',
  'threshold',
  'evidence',
  'priority',
  'verification',
  'releaseReferences',
  'rollbackControl',
  'defect',
  'design',
  'channel',
  'audience',
  'sender',
  'trigger',
  'message',
  'action',
  'type',
  'reason',
  'rollback',
  'location',
  'retention',
  'role',
  'contact',
  'note',
] as const
/** `description` is what a change does; elsewhere the words of a column or label called so are no property. */
export type FieldName = (typeof FIELDS)[number] | 'description'

export type PartType =
  | 'milestone'
  | 'risk'
  | 'gate'
  | 'checklistItem'
  | 'requirement'
  | 'person'
  | 'dependency'
  | 'openIssue'
  | 'communication'
  | 'trigger'
  | 'step'
  | 'change'
  | 'evidence'
  | 'flag'
  /** A row with an id in a table of no known kind: enough for the id to exist. */
  | 'entry'
  /** A date, and a time of day, wherever they are written. */
  | 'day'
  | 'time'

/** How the part is written, which decides where something can be inserted. */
export type Form = 'row' | 'item' | 'section' | 'line'

export interface Part {
  readonly type: PartType
  readonly form: Form
  /** The row, the item, the line, or the heading with its section. */
  readonly range: Range
  readonly name: Spot
  readonly fields: Readonly<Partial<Record<FieldName, Field>>>
  readonly group: Group
  /** open unless the author says otherwise: ticked, struck through, "N/A", "deferred". */
  readonly state: 'open' | 'done' | 'notApplicable' | 'deferred' | 'accepted'
  /** Why this was taken for what it is, one sentence for `slipway why`. */
  readonly because: string
}

/** The table, list or section that parts stand in together: where "none of the 12" is said. */
export interface Group {
  readonly form: 'table' | 'list' | 'section'
  /** The heading over it, or the line that introduces it. */
  readonly title: string
  /** For parts that are sections: the headings over them, which they share. */
  readonly over?: string
  /** Header cell of the names, the list's introduction, or the section's heading. */
  readonly anchor: Range
  /** Header cells by the property their column holds. */
  readonly headers?: Readonly<Partial<Record<FieldName, Spot>>>
  /** The whole rows of the table, header first, for inserting a column; the delimiter row's range apart. */
  readonly table?: { readonly rows: readonly Range[]; readonly delimiter: Range }
}

/** Text that waits to be replaced. */
export interface Placeholder {
  readonly range: Range
  readonly text: string
  readonly form:
    | 'bracket'
    | 'angle'
    | 'braces'
    | 'word'
    | 'blank'
    | 'pattern'
    | 'sentence'
    | 'cell'
    | 'choice'
    | 'label'
    | 'variable'
  /** The property whose value it stands for, where a column or label says so. */
  readonly field?: FieldName
  readonly because: string
}

/** An id somebody wrote: in the row that defines it, or anywhere else. */
export interface IdMention {
  readonly id: string
  readonly range: Range
  readonly defines: boolean
}
