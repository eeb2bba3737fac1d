/** Bullets on the very next line below a numbered item are its details, though Markdown reads a list of their own. */
import type { Block, List, ListItem } from '../syntax/block.js'
import { hasBoxes } from './box.js'

/** "1. Security gate" and, not indented, "- Evidence: scan-report.md" below it: one item. */
export function nestGlued(source: string, blocks: readonly Block[]): readonly Block[] {
  const nested: Block[] = []
  for (const block of blocks) {
    const before = nested.at(-1)
    if (block.type === 'list' && before?.type === 'list' && details(source, before, block))
      nested[nested.length - 1] = { ...before, items: [...before.items.slice(0, -1), withDetails(before, block)] }
    else nested.push(block)
  }
  return nested.length < blocks.length ? nested : blocks
}

const withDetails = ({ items }: List, details: List): ListItem => {
  const last = items.at(-1)!
  return { ...last, blocks: [...last.blocks, details] }
}

/** A blank line between the two, or boxes to tick, make a list of its own. */
const details = (source: string, { ordered, range: [, end] }: List, below: List): boolean =>
  ordered && !below.ordered && !hasBoxes(below) && /^[ \t]*\r?\n[ \t]*$/.test(source.slice(end, below.range[0]))
