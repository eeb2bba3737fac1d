/** Tells a document for others to fill in by what waits in it. */
import type { Tree } from '../syntax/document.js'
import { Lines } from '../text/lines.js'
import type { SliceModel } from './artefact.js'
import type { Over } from './over.js'
import { perSlice, perTree, piecesOf, sharesOf } from './perSlice.js'

/** More than a third of the lines that say anything hold a placeholder. */
export const mostlyPlaceholders = (slices: Over<SliceModel>): boolean => slices.ask(seen, areMostlyPlaceholders)

const seen = (slice: SliceModel) => [placeholdersIn(slice), waitingIn(slice), sayingLines(slice.tree)]

function areMostlyPlaceholders(slices: readonly SliceModel[]): boolean {
  if (total(slices, placeholdersIn) < 5) return false
  const enough = total(slices, waitingIn) * 3
  // Nobody has to know how many more there are.
  let saying = 0
  for (const { tree } of slices) if ((saying += sayingLines(tree)) >= enough) return false
  return true
}

const total = (slices: readonly SliceModel[], of: (slice: SliceModel) => number): number =>
  slices.reduce((sum, slice) => sum + of(slice), 0)

const placeholdersIn = perSlice(slice => total(sharesOf(slice), ({ placeholders }) => placeholders.length))
const waitingIn = perSlice(slice => total(sharesOf(slice), waitingLines))

const linesSaying = perTree(({ text }) => text.split(/\r\n|\n|\r/).filter(line => /\p{L}/u.test(line)).length)

/** Of a long slice by its pieces, which begin with a line: an edit counts those of one again. */
const sayingLines = perTree(
  (tree: Tree): number => piecesOf(tree)?.reduce((sum, { piece }) => sum + linesSaying(piece), 0) ?? linesSaying(tree),
)

const waitingLines = perSlice(({ tree, placeholders }) => {
  if (placeholders.length === 0) return 0
  const lines = new Lines(tree.text)
  return new Set(placeholders.map(({ range }) => lines.lineAt(range[0]))).size
})
