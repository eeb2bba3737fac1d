/** What has been parsed before: documents made from one template hold the same text many times. */
import type { Entry, Lanes } from './lanes.js'
import type { Piece } from './piece.js'
import type { PlacedTree } from './tree.js'

/** Bounded by the characters it holds; what was not asked for lately goes. */
export class SyntaxCache {
  #recent = new Map<string, Piece | null>()
  #older = new Map<string, Piece | null>()
  #size = 0
  readonly #half: number
  readonly #trees = new WeakMap<Piece, readonly PlacedTree[]>()

  /** How much a piece should hold before it is cut, in the cutter's measure: some 1,000 characters or 15 rows. */
  readonly grain: number

  /** How much of what was parsed went through which lane. */
  readonly lanes: Lanes

  /** @param differs see `Lanes` */
  constructor(characters = 4_000_000, grain = 1200, differs?: (text: string) => void) {
    this.lanes = { plain: 0, inline: 0, parsed: 0, differs }
    this.#half = characters / 2
    this.grain = grain
  }

  /** Null where the text could not be cut off, undefined where it has not been tried. */
  piece(key: string): Piece | null | undefined {
    const recent = this.#recent.get(key)
    if (recent !== undefined) return recent
    const older = this.#older.get(key)
    if (older !== undefined) this.keep(key, older)
    return older
  }

  keep(key: string, piece: Piece | null): void {
    this.#recent.set(key, piece)
    this.#size += key.length
    if (this.#size < this.#half) return
    this.#older = this.#recent
    this.#recent = new Map()
    this.#size = 0
  }

  /** How much is kept now. */
  get characters(): number {
    const kept = [...this.#recent.keys(), ...this.#older.keys()]
    return kept.reduce((sum, key) => sum + key.length, 0)
  }

  /** Trees that begin with this piece, latest first. */
  trees(first: Piece): readonly PlacedTree[] {
    return this.#trees.get(first) ?? []
  }

  keepTree(first: Piece, tree: PlacedTree): void {
    this.#trees.set(first, [tree, ...this.trees(first).slice(0, 3)])
  }
}

/** What a piece depends on. `sentinel` is undefined at the end of a document. */
export function pieceKey(text: string, entry: Entry, sentinel: string | undefined, context: readonly string[]): string {
  return `${entry}\n${sentinel ?? ''}\n${context.join('\n')}\n\n${text}`
}
