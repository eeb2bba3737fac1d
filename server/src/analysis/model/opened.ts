/** Cuts a slice where further headings stand in it: underlined or indented ones, which the parser's cuts pass over. */
import type { Slice, Tree } from '../syntax/document.js'
import { shiftBlocks } from '../syntax/move.js'
import { Over } from './over.js'
import { headingOf, perTree, piecesOf } from './perSlice.js'

/** Every heading opens one of them; a slice with no further heading stays itself. */
export function openedSlices(slices: readonly Slice[], trees = new Over(treesOf(slices))): readonly Slice[] {
  if (trees.ask(isWhole, areWhole)) return slices
  return slices.flatMap(slice => {
    const pieces = cut(slice.tree)
    return pieces.length === 1 ? [slice] : pieces.map(({ start, tree }) => ({ start: start + slice.start, tree }))
  })
}

export const treesOf = (slices: readonly Slice[]): readonly Tree[] => slices.map(({ tree }) => tree)

/** Kept with the tree, so that they stay as long as it does; starts count from its own. */
const cut = perTree((tree): readonly Slice[] => {
  const isOne = piecesOf(tree)?.every(({ piece, at }) => headingsIn(piece) === (at === 0 && headingOf(tree) ? 1 : 0))
  if (isOne) return [{ start: 0, tree }]
  const { text, blocks } = tree
  const firsts = blocks.flatMap(({ type }, index) => (type === 'heading' && index > 0 ? [index] : []))
  if (firsts.length === 0) return [{ start: 0, tree }]
  return [0, ...firsts].map((first, index) => {
    const start = index === 0 ? 0 : blocks[first]!.range[0]
    const next = firsts[index]
    const end = next === undefined ? text.length : blocks[next]!.range[0]
    const own = shiftBlocks(blocks.slice(first, next), -start)
    return { start, tree: { text: text.slice(start, end), blocks: own } }
  })
})

const isWhole = (tree: Tree): boolean => cut(tree).length === 1
const areWhole = (slices: readonly Tree[]): boolean => slices.every(isWhole)

const headingsIn = perTree(({ blocks }) => blocks.filter(({ type }) => type === 'heading').length)
