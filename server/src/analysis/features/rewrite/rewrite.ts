/** One thing that may be done where the cursor stands, wrong or not. */
import type { Fix } from '../../lint/finding.js'
import type { View } from '../view.js'

/** Title and edits; stops are filled by a person. Ranges are absolute. */
export type Rewrite = Pick<Fix, 'title' | 'said' | 'edits'>

/** Nothing where it has no business. Asked at every move of the cursor: its work is bounded by one slice. */
export type RewriteSource = (view: View, offset: number) => readonly Rewrite[]
