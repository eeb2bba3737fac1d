/** The smallest stretch of text that is parsed on its own: a slice, or a part of a long one. */
import type { Spoken } from '../text/said.js'
import type { Range } from '../text/range.js'
import type { Block } from './block.js'
import { opensSlice, type Cut } from './cut.js'
import { survey } from './guard.js'
import { Holes } from './holes.js'
import { readText, type Entry, type Lanes } from './lanes.js'
import { shiftBlocks } from './move.js'
import { asKnown, definitionsIn, labelsOf, relevant, type KnownSet, type Labels } from './label.js'
import { NOTHING_KNOWN, type Known } from './known.js'
import { withoutSentinel } from './sentinel.js'

/** Ranges are relative to the piece. A piece never changes and is shared by all places that hold its text. */
export interface Piece {
  readonly text: string
  /** Where the piece starts inside a table or list, the first block is the rest of it. */
  readonly blocks: readonly Block[]
  readonly labels: Labels | undefined
  /** The definitions it was told of, of those that matter to it. */
  readonly context: readonly string[]
  readonly definitions: readonly string[]
  readonly reduced: Spoken | undefined
}

/**
 * Undefined where something is still open at the end: the cut before `exit` may not be made.
 * @param labels of this text
 */
export function parsePiece(
  text: string,
  labels: Labels | undefined,
  entry: Entry,
  exit: Pick<Cut, 'kind' | 'sentinel'> | undefined,
  known: KnownSet,
  lanes: Lanes,
): Piece | undefined {
  const context = relevant(labels, known)
  const { withheld, raw } = survey(text)
  const told = { known: context.length === 0 ? NOTHING_KNOWN : asKnown(context), raw, lanes }
  const blocks: Block[] = []
  let from = 0
  for (const { range } of withheld) {
    blocks.push(...parseText(text, from, range[0], entry, undefined, told)!)
    blocks.push({ type: 'paragraph', range, content: [{ type: 'text', range, value: text.slice(...range) }] })
    from = range[1]
  }
  if (from < text.length || from === 0) {
    const rest = parseText(text, from, text.length, entry, exit, told)
    if (!rest) return undefined
    blocks.push(...rest)
  }
  const definitions = labels && text.includes(']:') ? definitionsIn(blocks) : NONE
  return { text, blocks, labels, context, definitions, reduced: withheld[0]?.why }
}

const NONE: readonly string[] = []

/** From `from` to `to`; raw stretches are not looked at. */
function parseText(
  text: string,
  from: number,
  to: number,
  entry: Entry,
  exit: Pick<Cut, 'kind' | 'sentinel'> | undefined,
  told: Told,
): readonly Block[] | undefined {
  const holes = new Holes(told.raw.filter(range => from <= range[0] && range[1] <= to))
  const asked = holes.leaveOut(text, from, to)
  if (asked === '' && entry === 'open') return []
  const read = readText(asked + (exit?.sentinel ?? ''), from === 0 ? entry : 'open', told.known, told.lanes)
  const blocks = exit ? withoutSentinel(read, exit.kind, asked.length) : read
  return blocks && holes.putBack(text, shiftBlocks(blocks, from))
}

interface Told {
  readonly known: Known
  readonly raw: readonly Range[]
  readonly lanes: Lanes
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
