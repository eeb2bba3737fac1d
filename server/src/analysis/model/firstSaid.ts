/** What a document says once, in whichever line comes first: who decides, and in which zone its times are. */
import type { Syntax, Tree } from '../syntax/document.js'
import { firstOf } from '../text/firstOf.js'
import { mayNameZone, zoneSaidFor } from '../text/zone.js'
import type { Over } from './over.js'
import { perTree, perTreeInWords, piecesOf } from './perSlice.js'
import { deciderOfAll, mayDecide } from './vocabulary/deciders.js'

/** Of a text that begins with a line: what it says, null where it says what does not count; then the rest of its slice is silent. */
type Saying = (text: string) => string | null | undefined

/** What can be read line by line, of a text or, kept, of a slice and of its pieces. */
interface Reading {
  readonly text: Saying
  readonly slice: (tree: Tree) => ReturnType<Saying>
  readonly first: (slices: readonly Tree[]) => string | undefined
}

/** @param goesOn whether what a piece begins to say may end in the next */
function reading(text: Saying, goesOn: (text: string) => boolean): Reading {
  const ofPiece = perTreeInWords((piece: Tree) => text(piece.text))
  const isOpen = perTree(piece => goesOn(piece.text))
  const slice = perTreeInWords((tree: Tree): ReturnType<Saying> => {
    const pieces = piecesOf(tree)
    if (!pieces) return ofPiece(tree)
    for (const { piece } of pieces) {
      const said = ofPiece(piece)
      if (said !== undefined) return said
      if (isOpen(piece)) return text(tree.text)
    }
    return undefined
  })
  return { text, slice, first: slices => firstOf(slices, tree => slice(tree) ?? undefined) }
}

/** One person decides for the whole document, wherever the line stands. */
const DECIDER =
  /^[ \t>*_-]*(?:final authority|(?:final |go\/no-go )?decision[- ]maker|(?:go\/no-go )?decision (?:authority|owner)|go\/no-go owner|decider)[*_]*[ \t]*:[*_]*[ \t]*(?!_|TB[DC])(\p{L}[^\r\n.,;]{1,60})/imu

export const deciderIn = reading(
  text => (mayDecide(text) ? (DECIDER.exec(text)?.[1] ?? deciderOfAll(text)) : undefined),
  () => false,
)

/** "Time zone | Offset": what the column beside it is called. */
export const zoneIn = reading(text => {
  const zone = zoneSaidFor(text)
  return zone !== undefined && /^(?:offset|abbreviation|name|code)$/i.test(zone) ? null : zone
}, mayNameZone)

/** What the front matter says, or else the first slice that says it. */
export function firstSaid({ text, frontMatter }: Syntax, slices: Over<Tree>, read: Reading): string | undefined {
  const inMatter = frontMatter && read.text(text.slice(...frontMatter.range))
  return typeof inMatter === 'string' ? inMatter : slices.ask(read.slice, read.first)
}
