/** Cuts a slice where further headings stand in it: underlined or indented ones, which the parser's cuts pass over. */
import type { Slice, Tree } from '../syntax/document.js'
import { shiftBlocks } from '../syntax/move.js'

/** Pieces by the tree they were cut from, so that they stay as long as it does; starts count from its own. */
const known = new WeakMap<Tree, readonly Slice[]>()

/** Every heading opens one of them; a slice with no further heading stays itself. */
export function openedSlices(slice: Slice): readonly Slice[] {
  let pieces = known.get(slice.tree)
  if (!pieces) known.set(slice.tree, (pieces = cut(slice.tree)))
  return pieces.length === 1 ? [slice] : pieces.map(({ start, tree }) => ({ start: start + slice.start, tree }))
}

function cut(tree: Tree): readonly Slice[] {
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
}
