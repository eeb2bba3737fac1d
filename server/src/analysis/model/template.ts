/** Tells a document for others to fill in by what waits in it. */
import type { Syntax, Tree } from '../syntax/document.js'
import { Lines } from '../text/lines.js'
import type { SliceModel } from './artefact.js'
import { eachShare, perSlice, perTree, piecesOf } from './perSlice.js'

/** More than a third of the lines that say anything hold a placeholder. */
export function mostlyPlaceholders(syntax: Syntax, slices: readonly { model: SliceModel }[]): boolean {
  let count = 0
  let waiting = 0
  eachShare(slices, share => {
    if (share.placeholders.length === 0) return
    count += share.placeholders.length
    waiting += waitingLines(share)
  })
  if (count < 5) return false
  // Nobody has to know how many more there are.
  let saying = 0
  for (const { tree } of syntax.slices) if ((saying += sayingLines(tree)) >= waiting * 3) return false
  return true
}

const linesSaying = perTree(({ text }) => text.split(/\r\n|\n|\r/).filter(line => /\p{L}/u.test(line)).length)

/** Of a long slice by its pieces, which begin with a line: an edit counts those of one again. */
const sayingLines = (tree: Tree): number =>
  piecesOf(tree)?.reduce((sum, { piece }) => sum + linesSaying(piece), 0) ?? linesSaying(tree)

const waitingLines = perSlice(({ tree, placeholders }) => {
  const lines = new Lines(tree.text)
  return new Set(placeholders.map(({ range }) => lines.lineAt(range[0]))).size
})
