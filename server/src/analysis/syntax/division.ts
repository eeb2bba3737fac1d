/** Divides a text into pieces, as far as needed: from where something changed to where all is as it was. */
import { pieceKey, type SyntaxCache } from './cache.js'
import { cuts, sentinelFor, type CutKind } from './cut.js'
import { labelsOf, relevant, type KnownSet } from './label.js'
import type { Entry } from './lanes.js'
import { parsePiece, splitAtHeadings, type Piece } from './piece.js'
import type { Part, TreeWork } from './tree.js'

export interface Work extends TreeWork {
  piecesParsed: number
  charactersParsed: number
}

export interface Workshop {
  readonly known: KnownSet
  readonly cache: SyntaxCache
  readonly work: Work
}

/**
 * Cuts from `from` on, where a piece with this opening starts. `meets` tells whether a piece started at a place before
 * and what follows is as it was: at the first such place that may be cut again, the work is done.
 * @param goesOn there is more text than is given: undefined where the place is not found in this
 */
export function divide(
  text: string,
  from: number,
  opening: CutKind | undefined,
  meets: (at: number, opening: CutKind) => boolean,
  shop: Workshop,
  goesOn: boolean,
): { readonly parts: Part[]; readonly end: number } | undefined {
  const parts: Part[] = []
  let start = from
  let startWeight = 0
  let least = 0
  for (const cut of cuts(text, from)) {
    const met = meets(cut.at, cut.kind)
    const wanted = cut.kind === 'heading' || met || cut.weight - startWeight >= shop.cache.grain
    if (!wanted || cut.at - start < least) continue
    const piece = pieceOf(text.slice(start, cut.at), entryOf(opening), cut, shop)
    if (!piece) {
      // Something is open here. Asking at twice the length next keeps the whole work in proportion.
      least = 2 * (cut.at - start)
      continue
    }
    add(parts, piece, opening)
    start = cut.at
    startWeight = cut.weight
    opening = cut.kind
    least = 0
    if (met) return { parts, end: start }
  }
  if (goesOn) return undefined
  if (start < text.length) add(parts, pieceOf(text.slice(start), entryOf(opening), undefined, shop)!, opening)
  return { parts, end: text.length }
}

/** The same piece told of other definitions. */
export function retold(part: Part, next: Part | undefined, shop: Workshop): Part {
  const { piece, opening } = part
  const kind = next?.opening
  const exit = next && kind && { kind, sentinel: sentinelFor(kind, next.piece.text, 0) }
  const again = pieceOf(piece.text, entryOf(opening), exit, shop)
  return again ? { opening, piece: again } : part
}

/** Parses unless it is known; a piece that was divided after parsing is found by its parts. */
function pieceOf(
  text: string,
  entry: Entry,
  exit: { readonly kind: CutKind; readonly sentinel: string } | undefined,
  { known, cache, work }: Workshop,
): Piece | undefined {
  const own = ownCopy(text)
  const labels = labelsOf(own)
  // The key holds the text as well.
  const key = pieceKey(own, entry, exit?.sentinel, relevant(labels, known))
  const kept = cache.piece(key)
  if (kept !== undefined) return kept ?? undefined
  work.piecesParsed++
  work.charactersParsed += text.length
  const piece = parsePiece(own, labels, entry, exit, known, cache.lanes)
  cache.keep(key, piece ?? null)
  return piece
}

function add(parts: Part[], whole: Piece, opening: CutKind | undefined): void {
  for (const piece of splitAtHeadings(whole)) {
    parts.push({ opening, piece })
    opening = 'heading'
  }
}

const entryOf = (opening: CutKind | undefined): Entry => (opening === 'table' ? 'table' : 'open')

/** Without the whole document it was cut from, which would otherwise stay in memory with it. */
export const ownCopy = (text: string): string => ('_' + text).slice(1)
