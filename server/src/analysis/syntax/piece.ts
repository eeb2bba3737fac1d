/** The smallest stretch of text that is parsed on its own: a slice, or a part of a long one. */
import type { RootContent } from 'mdast'
import type { Range } from '../text/range.js'
import type { Block } from './block.js'
import { convertBlocks } from './convert.js'
import { opensSlice, type Cut } from './cut.js'
import { survey } from './guard.js'
import { Holes } from './holes.js'
import { shiftBlocks } from './move.js'
import { asKnown, definitionsIn, labelsOf, relevant, type KnownSet, type Labels } from './label.js'
import { NOTHING_KNOWN, remark } from './remark.js'
import { plainRows, withRows } from './rows.js'

/** Ranges are relative to the piece. A piece never changes and is shared by all places that hold its text. */
export interface Piece {
  readonly text: string
  /** Where the piece starts inside a table or list, the first block is the rest of it. */
  readonly blocks: readonly Block[]
  readonly labels: Labels | undefined
  /** The definitions it was told of, of those that matter to it. */
  readonly context: readonly string[]
  readonly definitions: readonly string[]
  readonly reduced: string | undefined
}

/** What stands before a piece: nothing that matters, or the beginning of its first table. */
export type Entry = 'table' | 'open'

/** Rows parse alike under any header. */
const HEADER = '|x|\n|-|\n'

/** Undefined where something is still open at the end: the cut before `exit` may not be made. */
export function parsePiece(
  text: string,
  entry: Entry,
  exit: Pick<Cut, 'kind' | 'sentinel'> | undefined,
  known: KnownSet,
): Piece | undefined {
  const labels = labelsOf(text)
  const context = relevant(labels, known)
  const { withheld, raw } = survey(text)
  const blocks: Block[] = []
  let from = 0
  for (const { range } of withheld) {
    blocks.push(...parseText(text, from, range[0], entry, undefined, context, raw)!)
    blocks.push({ type: 'paragraph', range, content: [{ type: 'text', range, value: text.slice(...range) }] })
    from = range[1]
  }
  if (from < text.length || from === 0) {
    const rest = parseText(text, from, text.length, entry, exit, context, raw)
    if (!rest) return undefined
    blocks.push(...rest)
  }
  const definitions = labels && text.includes(']:') ? definitionsIn(blocks) : NONE
  return { text, blocks, labels, context, definitions, reduced: withheld[0]?.why }
}

const NONE: readonly string[] = []

/** From `from` to `to`; the parser does not see raw stretches and plain rows. */
function parseText(
  text: string,
  from: number,
  to: number,
  entry: Entry,
  exit: Pick<Cut, 'kind' | 'sentinel'> | undefined,
  context: readonly string[],
  raw: readonly Range[],
): readonly Block[] | undefined {
  const inTable = entry === 'table' && from === 0
  const header = inTable ? HEADER : ''
  const { rows, lines } = inTable ? plainRows(text.slice(0, to)) : NO_ROWS
  const holes = new Holes([...lines, ...raw.filter(range => from <= range[0] && range[1] <= to)])
  const asked = header + holes.leaveOut(text, from, to)
  if (asked === '') return []
  const { root, by } = remark(asked + (exit?.sentinel ?? ''), context.length === 0 ? NOTHING_KNOWN : asKnown(context))
  const nodes = root.children
  if (exit && !removeSentinel(nodes, exit.kind, asked.length - by)) return undefined
  if (header && nodes[0]?.type === 'table') nodes[0].children.shift()
  return withRows(holes.putBack(text, convertBlocks(nodes, from + by - header.length)), rows)
}

const NO_ROWS = { rows: [], lines: [] }

/** False where the sentinel was not read as what it is: a block, item or row of its own that starts at `at`. */
function removeSentinel(nodes: RootContent[], kind: Cut['kind'], at: number): boolean {
  const last = nodes.at(-1)
  if (!last) return false
  if (kind === 'list' || kind === 'table') {
    if (last.type !== kind) return false
    const least = kind === 'list' ? 1 : 2
    if (last.children.length < least || last.children.at(-1)?.position?.start.offset !== at) return false
    // With nothing before it, it would open a list or table rather than go on with one.
    if (last.children.length === 1) return false
    last.children.pop()
    return true
  }
  const wanted = kind === 'heading' ? 'heading' : 'paragraph'
  if (last.type !== wanted || last.position?.start.offset !== at) return false
  nodes.pop()
  return true
}

/** Where candidates were passed over, a piece may hold several headings that open slices: it is divided there. */
export function splitAtHeadings(piece: Piece): Piece[] {
  const heads = piece.blocks.filter(
    block => block.type === 'heading' && block.range[0] > 0 && opensSlice(piece.text, block.range[0]),
  )
  if (heads.length === 0) return [piece]
  const starts = [0, ...heads.map(head => head.range[0])]
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? piece.text.length
    const text = piece.text.slice(start, end)
    // The rest of a table that began before the piece has its (imagined) header in front of the piece.
    const inside = piece.blocks.filter(block => (start === 0 || start <= block.range[0]) && block.range[0] < end)
    const blocks = shiftBlocks(inside, -start)
    const labels = labelsOf(text)
    const context = relevant(labels, new Set(piece.context))
    return { text, blocks, labels, context, definitions: definitionsIn(blocks), reduced: piece.reduced }
  })
}
