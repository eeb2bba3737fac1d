/** Goes through the inline text of blocks, what is struck out left aside. */
import type { Block, Inline } from './block.js'

/** What holds no other inline, in the order of the text. */
export function eachLeaf(blocks: readonly Block[], visit: (inline: Inline) => void): void {
  for (const block of blocks) {
    if (block.type === 'heading' || block.type === 'paragraph') eachIn(block.content, visit)
    else if (block.type === 'list') for (const item of block.items) eachLeaf(item.blocks, visit)
    else if (block.type === 'table')
      for (const row of block.rows) for (const cell of row.cells) eachIn(cell.content, visit)
    else if (block.type === 'quote' || block.type === 'footnoteDefinition') eachLeaf(block.blocks, visit)
  }
}

function eachIn(content: readonly Inline[], visit: (inline: Inline) => void): void {
  for (let at = 0; at < content.length; at++) {
    const inline = content[at]!
    if (!('content' in inline)) visit(inline)
    else if (inline.type !== 'delete') eachIn(inline.content, visit)
  }
}
