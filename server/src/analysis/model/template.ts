/** Tells a document for others to fill in by what waits in it. */
import type { Syntax } from '../syntax/document.js'
import { Lines } from '../text/lines.js'
import type { SliceModel } from './artefact.js'
import { perSlice, perTree } from './perSlice.js'

/** More than a third of the lines that say anything hold a placeholder. */
export function mostlyPlaceholders(syntax: Syntax, slices: readonly { model: SliceModel }[]): boolean {
  const count = slices.reduce((sum, { model }) => sum + model.placeholders.length, 0)
  if (count < 5) return false
  const saying = syntax.slices.reduce((sum, { tree }) => sum + sayingLines(tree), 0)
  const waiting = slices.reduce((sum, { model }) => sum + waitingLines(model), 0)
  return waiting * 3 > saying
}

const sayingLines = perTree(({ text }) => text.split(/\r\n|\n|\r/).filter(line => /\p{L}/u.test(line)).length)

const waitingLines = perSlice(({ tree, placeholders }) => {
  if (placeholders.length === 0) return 0
  const lines = new Lines(tree.text)
  return new Set(placeholders.map(({ range }) => lines.lineAt(range[0]))).size
})
