/** Walks every block of a slice, however deep it stands. */
import type { Block, Inline } from '../syntax/block.js'

/** Blocks in order, each before what stands in it; `beside` are its siblings. */
export function eachBlock(
  blocks: readonly Block[],
  visit: (block: Block, index: number, beside: readonly Block[]) => void,
): void {
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    visit(block, index, blocks)
    if (block.type === 'list') for (const item of block.items) eachBlock(item.blocks, visit)
    else if (block.type === 'quote' || block.type === 'footnoteDefinition') eachBlock(block.blocks, visit)
  }
}

/** Inlines in order, each before what stands in it; what is struck through is left out. */
export function eachInline(content: readonly Inline[], visit: (inline: Inline) => void): void {
  for (let at = 0; at < content.length; at++) {
    const inline = content[at]!
    if (inline.type === 'delete') continue
    visit(inline)
    if ('content' in inline) eachInline(inline.content, visit)
  }
}

/** The inline content of a block itself: of a table, cell by cell. */
export function contentsOf(block: Block): readonly (readonly Inline[])[] {
  if (block.type === 'heading' || block.type === 'paragraph') return [block.content]
  return block.type === 'table' ? block.rows.flatMap(row => row.cells.map(cell => cell.content)) : []
}
