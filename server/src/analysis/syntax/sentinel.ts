/** Takes the sentinel behind a cut out of the blocks again, where it was read as what it stands for. */
import type { Block } from './block.js'
import type { CutKind } from './cut.js'

/**
 * The blocks before the sentinel, which starts at `at`. Undefined where it is not a block, or the next item or row of
 * the last block: then something is still open at the cut.
 */
export function withoutSentinel(blocks: readonly Block[], kind: CutKind, at: number): Block[] | undefined {
  const last = blocks.at(-1)
  if (!last) return undefined
  const before = blocks.slice(0, -1)
  if (kind === 'list') {
    if (last.type !== kind || !goesOn(last.items, at)) return undefined
    return [...before, { ...last, items: last.items.slice(0, -1) }]
  }
  if (kind === 'table') {
    if (last.type !== kind || !goesOn(last.rows, at)) return undefined
    return [...before, { ...last, rows: last.rows.slice(0, -1) }]
  }
  return last.type === (kind === 'heading' ? 'heading' : 'paragraph') && last.range[0] === at ? before : undefined
}

/** With nothing before it, it would open a list or table rather than go on with one. */
const goesOn = (parts: readonly { readonly range: readonly [number, number] }[], at: number): boolean =>
  parts.length > 1 && parts.at(-1)!.range[0] === at
