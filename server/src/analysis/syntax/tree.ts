/** The blocks of one slice, put together from its pieces. */
import type { Block } from './block.js'
import type { CutKind } from './cut.js'
import { shiftBlocks } from './move.js'
import type { Piece } from './piece.js'

/**
 * Ranges are relative to the slice; its identity is kept while text and known definitions stay. Of a slice of several
 * pieces text and blocks are put together when somebody asks: what looks at a long one piece by piece never does.
 */
export interface Tree {
  readonly text: string
  readonly blocks: readonly Block[]
  /** The pieces it was put together from; absent where it was made otherwise. */
  readonly placed?: readonly Placed[]
}

/** A piece, and the cut before it: lists and tables may go on across it. */
export interface Part {
  readonly piece: Piece
  readonly opening: CutKind | undefined
}

export interface PlacedTree extends Tree {
  readonly placed: readonly Placed[]
}

/** Where trees are kept by their first piece. */
interface TreeStore {
  trees(first: Piece): readonly PlacedTree[]
  keepTree(first: Piece, tree: PlacedTree): void
}

export interface TreeWork {
  slicesParsed: number
  /** Of several pieces, that somebody asked for as a whole. */
  slicesJoined?: number
}

/** A piece in its slice: `at` is where it starts there. */
export interface Placed extends Part {
  readonly at: number
}

/** The tree made of the same parts before, where there is one. */
export function treeOf(parts: readonly Part[], cache: TreeStore, work: TreeWork): PlacedTree {
  const first = parts[0]!.piece
  const kept = cache.trees(first)
  const same = kept.find(tree => isMadeOf(tree, parts))
  if (same) return same
  work.slicesParsed++
  const tree = assemble(parts, work)
  cache.keepTree(first, tree)
  return tree
}

/** Whether it consists of these pieces in this order, cut in this way. */
export function isMadeOf(tree: PlacedTree, parts: readonly Part[], from = 0, to = parts.length): boolean {
  if (tree.placed.length !== to - from) return false
  for (let index = from; index < to; index++) {
    const placed = tree.placed[index - from]!
    const part = parts[index]!
    if (placed.piece !== part.piece || (index > from && placed.opening !== part.opening)) return false
  }
  return true
}

function assemble(parts: readonly Part[], work: TreeWork): PlacedTree {
  const placed: Placed[] = []
  let at = 0
  for (const { piece, opening } of parts) {
    placed.push({ piece, opening, at })
    at += piece.text.length
  }
  const [{ piece }] = placed as [Placed]
  if (placed.length === 1) return { text: piece.text, blocks: piece.blocks, placed }
  return new Joined(placed, work)
}

/** Of several pieces: text and blocks are put together when somebody asks for them; copies made with `...` lack them. */
class Joined implements PlacedTree {
  readonly #work: TreeWork
  #text: string | undefined
  #blocks: readonly Block[] | undefined

  constructor(
    readonly placed: readonly Placed[],
    work: TreeWork,
  ) {
    this.#work = work
  }

  get text(): string {
    return (this.#text ??= this.placed.map(({ piece }) => piece.text).join(''))
  }

  get blocks(): readonly Block[] {
    if (this.#blocks) return this.#blocks
    this.#work.slicesJoined = (this.#work.slicesJoined ?? 0) + 1
    return (this.#blocks = joinBlocks(this.placed))
  }
}

/** Lists and tables that were divided become one again. */
export function joinBlocks(placed: readonly Placed[]): readonly Block[] {
  const runs: Block[][] = []
  for (const { piece, opening, at } of placed) {
    shiftBlocks(piece.blocks, at).forEach((block, index) => {
      const run = runs.at(-1)
      const goesOn = index === 0 && (opening === 'list' || opening === 'table')
      if (goesOn && run?.[0]?.type === opening && block.type === opening) run.push(block)
      else runs.push([block])
    })
  }
  return runs.map(run => (run.length === 1 ? run[0]! : joined(run)))
}

function joined(run: readonly Block[]): Block {
  const first = run[0]!
  const range = [first.range[0], run.at(-1)!.range[1]] as const
  if (first.type === 'list') {
    const lists = run.filter(block => block.type === 'list')
    return { ...first, range, spread: lists.some(list => list.spread), items: lists.flatMap(list => list.items) }
  }
  if (first.type === 'table') {
    const tables = run.filter(block => block.type === 'table')
    return { ...first, range, rows: tables.flatMap(table => table.rows) }
  }
  return first
}
