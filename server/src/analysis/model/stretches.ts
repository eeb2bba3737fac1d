/** Divides a long slice so that each stretch can be read alone: a table by rows, a list by items, paragraphs a few at a time. */
import type { Block, Table } from '../syntax/block.js'
import type { Tree } from '../syntax/document.js'
import { moved, shiftBlocks } from '../syntax/move.js'
import { joinBlocks, type Placed } from '../syntax/tree.js'
import { kept } from '../text/kept.js'

/** Fewer pieces are read at once. */
const FEW = 4
/** What stands around the long table or list is read with each of its stretches. In characters. */
const MOST_AROUND = 2000

/** A slice in small: what stands before its long table, list or paragraphs, some of these, and what stands behind. */
export interface Stretch {
  readonly tree: Tree
  /** Of the tree's blocks those that are the stretch's own; a table with the header that it shares. */
  readonly own: readonly Block[]
  /** What is its own in the tree's text; all else is the same in each stretch of the slice. */
  readonly from: number
  readonly to: number
}

/** A stretch in its slice: what is its own stands `by` further back there, what is behind stands `behind`. */
export interface PlacedStretch extends Stretch {
  readonly stretch: Stretch
  readonly by: number
  readonly behind: number
}

/** What each stretch of a slice is read with. */
interface Around {
  readonly head: Tree
  readonly foot: Tree
  /** With its header alone, where the stretches are rows. */
  readonly table: Table | undefined
}

interface Run {
  readonly kind: 'table' | 'list' | 'block'
  /** Pieces by number; what the first begins with and what the last ends with may be none of it. */
  readonly first: number
  readonly last: number
}

/** In order, without a gap; undefined where the slice is short, or too much stands beside its longest run. */
export function stretchesOf({ placed }: Tree): readonly PlacedStretch[] | undefined {
  if (!placed || placed.length <= FEW) return undefined
  const run = longestRun(placed)
  if (!run || run.last - run.first < FEW) return undefined
  const [first, last] = [placed[run.first]!, placed[run.last]!]
  const from = beginsAt(first, run.kind)
  const to = run.kind === 'block' ? last.piece.text.length : last.piece.blocks[0]!.range[1]
  const length = last.at + last.piece.text.length
  if (first.at + from + (length - last.at - to) > MOST_AROUND) return undefined
  const around = aroundOf(placed, run, from, to)
  const end = last.at + to
  const stretches: PlacedStretch[] = []
  for (let at = run.first; at <= run.last; at++) {
    const one = placed[at]!
    const [start, stop] = [one === first ? from : 0, one === last ? to : one.piece.text.length]
    if (start === stop) continue
    const stretch = stretchIn(one.piece, run.kind, start, stop, around)
    stretches.push({ ...stretch, stretch, by: one.at + start - stretch.from, behind: end - stretch.to })
  }
  return stretches
}

/** Rows or items that go on from piece to piece; paragraphs only where there is nothing else below a heading. */
function longestRun(placed: readonly Placed[]): Run | undefined {
  let longest: Run | undefined
  for (let at = 1; at < placed.length; at++) {
    const kind = placed[at]!.opening
    if (kind !== 'table' && kind !== 'list') continue
    const first = at - 1
    if (placed[first]!.piece.blocks.at(-1)?.type !== kind) continue
    while (at < placed.length && placed[at]!.opening === kind && placed[at]!.piece.blocks[0]?.type === kind)
      if (placed[at++]!.piece.blocks.length > 1) break
    if (!longest || at - 1 - first > longest.last - longest.first) longest = { kind, first, last: at - 1 }
    at--
  }
  if (longest) return longest
  const areParagraphs = placed.every(({ opening, piece: { blocks } }, index) =>
    index === 0
      ? blocks.every(({ type }, at) => type === 'paragraph' || (type === 'heading' && at === 0))
      : opening === 'block' && blocks.every(({ type }) => type === 'paragraph'),
  )
  return areParagraphs ? { kind: 'block', first: 0, last: placed.length - 1 } : undefined
}

/** Where the first row, item or paragraph begins in the first piece. */
function beginsAt({ piece: { text, blocks } }: Placed, kind: Run['kind']): number {
  const last = blocks.at(-1)
  if (kind === 'block') return (blocks[0]?.type === 'heading' ? blocks[1] : blocks[0])?.range[0] ?? text.length
  const own = last?.type === 'table' ? last.rows[1] : last?.type === 'list' ? last.items[0] : undefined
  return own?.range[0] ?? text.length
}

/** One for equal ones, by which stretches are found again. */
const arounds = new Map<string, Around>()
const MOST_AROUNDS = 100

function aroundOf(placed: readonly Placed[], { kind, first, last }: Run, from: number, to: number): Around {
  const textOf = (parts: readonly Placed[]): string => parts.map(({ piece }) => piece.text).join('')
  const [front, back] = [placed.slice(0, first), placed.slice(last + 1)]
  const [opens, closes] = [placed[first]!, placed[last]!]
  // Offset 0 is where things are said that have no place: it is never a stretch's own.
  const head = textOf(front) + opens.piece.text.slice(0, from) || '\n'
  const foot = closes.piece.text.slice(to) + textOf(back)
  const told = [...front, opens, closes, ...back].map(({ piece }) => piece.context.join('\n')).join('\n')
  const key = JSON.stringify([kind, head, foot, told])
  let around = arounds.get(key)
  if (!around) {
    if (arounds.size >= MOST_AROUNDS) arounds.clear()
    const before = joinBlocks([...front, opens])
    const table = before.at(-1)
    const behind = kind === 'block' ? [] : joinBlocks([closes, ...back]).slice(1)
    around = {
      head: { text: head, blocks: kind === 'block' ? before.filter(({ type }) => type === 'heading') : before.slice(0, -1) },
      foot: { text: foot, blocks: shiftBlocks(behind, -closes.at - to) },
      table: table?.type === 'table' ? { ...table, rows: table.rows.slice(0, 1) } : undefined,
    }
    arounds.set(key, around)
  }
  return around
} // prettier-ignore

/** What was made of a piece last: it is shared by documents and stands at several places. */
const lately = kept((): { around: Around | undefined; start: number; stop: number; stretch: Stretch | undefined } => ({
  around: undefined,
  start: 0,
  stop: 0,
  stretch: undefined,
}))

function stretchIn(piece: Placed['piece'], kind: Run['kind'], start: number, stop: number, around: Around): Stretch {
  const last = lately(piece)
  if (last.stretch && last.around === around && last.start === start && last.stop === stop) return last.stretch
  const { head, foot, table } = around
  const from = head.text.length
  const to = from + stop - start
  const inside = piece.blocks.filter(({ range }) => range[0] < stop && range[1] > start)
  const own = ownBlocks(kind, inside, start, table, from - start)
  const tree = {
    text: head.text + piece.text.slice(start, stop) + foot.text,
    blocks: [...head.blocks, ...own, ...shiftBlocks(foot.blocks, to)],
  }
  const stretch = { tree, own, from, to }
  Object.assign(last, { around, start, stop, stretch })
  return stretch
}

function ownBlocks(
  kind: Run['kind'],
  inside: readonly Block[],
  start: number,
  table: Table | undefined,
  by: number,
): readonly Block[] {
  if (kind === 'block') return shiftBlocks(inside.filter(({ type }) => type === 'paragraph'), by)
  const block = start > 0 ? inside.at(-1) : inside[0]
  if (block?.type !== 'table' || !table) return block ? shiftBlocks([block], by) : []
  const rows = block.rows.filter(row => row.range[0] >= start).map(row => moved(row, offset => offset + by))
  return [{ ...table, range: [table.range[0], block.range[1] + by], rows: [...table.rows, ...rows] }]
} // prettier-ignore
