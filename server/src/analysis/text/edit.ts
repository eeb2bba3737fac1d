/** A replacement of one range of a text. */
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
