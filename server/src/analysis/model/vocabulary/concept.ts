/** What a header, a label or a heading can mean, whatever it is called. */
import type { FieldName } from '../part.js'

/** A column or label: one of a part's properties, or the name of the thing the row is about. */
export type ColumnConcept =
  | FieldName
  | 'milestone'
  | 'risk'
  | 'requirement'
  | 'gate'
  | 'item'
  | 'person'
  | 'dependency'
  | 'issue'
  | 'change'
  | 'step'
  | 'task'
  | 'version'
  | 'environment'
  | 'signature'
  | 'duration'
  | 'description'
  | 'score'
  | 'result'

/** What a heading or an introducing line announces. */
export const SECTION_CONCEPTS = [
  'timeline',
  'milestones',
  'risks',
  'gates',
  'signOff',
  'checklist',
  'criteria',
  'requirements',
  'triggers',
  'people',
  'communication',
  'dependencies',
  'openIssues',
  'changes',
  'evidence',
  'procedure',
  'legend',
  'raci',
  'goNoGo',
  'example',
  'contacts',
  'mitigations',
] as const
export type SectionConcept = (typeof SECTION_CONCEPTS)[number]

/** One language's words, folded: lower case, single spaces, no markup. */
export interface Vocabulary {
  readonly columns: Readonly<Partial<Record<ColumnConcept, readonly string[]>>>
  /** Whole words or phrases a heading holds. */
  readonly sections: Readonly<Partial<Record<SectionConcept, readonly string[]>>>
  /** Words that stand for a value somebody still has to give. */
  readonly placeholders: readonly string[]
  /** Of these, those that say where a thing stands: of its status "to be scheduled" is the value. */
  readonly states: readonly string[]
  /** Last words of a role's name: "release manager", "QA lead". */
  readonly roles: readonly string[]
  /** Where words have no blanks between them: whole names of those who act ("运维"), no endings of longer words. */
  readonly teams?: readonly string[]
  /** What people write where nobody is named. */
  readonly nobody: readonly string[]
  readonly statuses: Readonly<Partial<Record<'draft' | 'in-review' | 'approved' | 'executed', readonly string[]>>>
}
