/** What a rename is asked and what it answers, whatever is renamed. */
import type { Edit } from '../../text/edit.js'
import type { Range } from '../../text/range.js'
import type { View } from '../view.js'

export interface Renamable {
  readonly range: Range
  /** The name as it is, to start from. */
  readonly name: string
}

/** Why it cannot be: one sentence for a person. */
export interface Refusal {
  readonly refused: string
}

/** Edits by the id of their document, in offsets of its text. */
export type Edits = ReadonlyMap<string, readonly Edit[]>

export interface RenameSource {
  /** Undefined where nothing of its kind stands under the cursor. */
  at(view: View, offset: number): Renamable | Refusal | undefined
  /** Asked only where `at` found something to rename. */
  rename(view: View, offset: number, name: string): Edits | Refusal
}

export const isRefusal = (answer: object): answer is Refusal => 'refused' in answer

export const unread = ({ say }: View): Refusal => ({
  refused: say('The workspace is still being read: references might be missed. Try again in a moment.'),
})
