/** The same blocks at another place. */
import type { Range } from '../text/range.js'
import type { Block } from './block.js'

export function shiftBlocks(blocks: readonly Block[], by: number): readonly Block[] {
  return by === 0 ? blocks : blocks.map(block => moved(block, offset => offset + by))
}

/** Every property that is a range moves, at any depth. */
export function moved<T>(node: T, to: (offset: number) => number): T {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map(part => moved(part as unknown, to)) as T
  const copy: Record<string, unknown> = {}
  for (const name in node) {
    const value: unknown = node[name]
    if (name === 'range') copy[name] = [to((value as Range)[0]), to((value as Range)[1])]
    else copy[name] = typeof value === 'object' && name !== 'align' ? moved(value, to) : value
  }
  return copy as T
}
