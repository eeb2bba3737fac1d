/** What a hover shows, whatever it speaks of. */
import type { Range } from '../../text/range.js'
import type { Markdown } from '../markdown.js'
import type { View } from '../view.js'

export interface Hover {
  readonly range: Range
  readonly markdown: Markdown
}

/** Undefined where there is nothing of its kind under the cursor. */
export type HoverSource = (view: View, offset: number) => Hover | undefined
