/** A replacement of one range of a text. */
import type { Text } from './chunked.js'
import type { Range } from './range.js'

export interface Edit {
  readonly range: Range
  readonly text: string
}

/** Applies edits given in offsets of `text`; they must not overlap. Inserts at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.map((edit, index) => ({ edit, index }))
  inOrder.sort((a, b) => b.edit.range[0] - a.edit.range[0] || b.edit.range[1] - a.edit.range[1] || b.index - a.index)
  let result = text
  for (const { edit } of inOrder) result = result.slice(0, edit.range[0]) + edit.text + result.slice(edit.range[1])
  return result
}

/**
 * One edit that does what two sets do, the second in offsets of the text that the first made; `after` is what comes of
 * both. None of them is empty.
 */
export function asOne(first: readonly Edit[], second: readonly Edit[], after: Text): Edit {
  const [from, to] = hull(first)
  const grown = growth(first)
  const [from2, to2] = hull(second)
  const start = Math.min(from, from2)
  // Behind what the first touched, the text between is the text before, moved.
  const end = Math.max(to + grown, to2) - grown
  return { range: [start, end], text: after.slice(start, end + grown + growth(second)) }
}

const hull = (edits: readonly Edit[]): Range => [
  Math.min(...edits.map(({ range }) => range[0])),
  Math.max(...edits.map(({ range }) => range[1])),
]

const growth = (edits: readonly Edit[]): number =>
  edits.reduce((sum, { range, text }) => sum + text.length - (range[1] - range[0]), 0)
