/** One thing to complete with, whatever it is. */
import type { Range } from '../../text/range.js'
import type { Markdown } from '../markdown.js'
import type { View } from '../view.js'

export interface Offer {
  readonly kind: 'id' | 'person' | 'file' | 'heading' | 'value' | 'section'
  readonly label: string
  /** Shown behind the label. */
  readonly detail?: string
  /** Asked only of what is shown. */
  readonly documentation?: () => Markdown | undefined
  /** The name that is replaced; the cursor stands in it or at its end. */
  readonly range: Range
  /** Replaced to its end even where an editor is set to leave what stands behind the cursor. */
  readonly takesAll?: true
  readonly text: string
  /** What is compared with the words typed, where that is not the label. */
  readonly filter?: string
  /** Offers are shown in the order in which they come; the lower ranks first. */
  readonly rank?: number
}

/** Nothing where nothing of its kind is expected. */
export type CompletionSource = (view: View, offset: number) => readonly Offer[]
