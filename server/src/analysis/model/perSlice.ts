/** What is worked out of a slice once and kept as long as it lives: after an edit one slice is asked again. */
import type { Heading } from '../syntax/block.js'
import type { Tree } from '../syntax/document.js'
import { keeper } from '../text/kept.js'
import type { Artefact, SliceModel } from './artefact.js'
import { wordsKnown } from './vocabulary/lookup.js'

/** The work must depend on nothing but the model. */
export const perSlice: <Known>(work: (model: SliceModel) => Known) => (model: SliceModel) => Known = keeper()

/** The same for what a slice's text and blocks say whatever surrounds them. */
export const perTree: <Known>(work: (tree: Tree) => Known) => (tree: Tree) => Known = keeper()

/** The same where words of the languages that are known decide: for each set of languages by itself. */
export function perTreeInWords<Known>(work: (tree: Tree) => Known): (tree: Tree) => Known {
  const all = new WeakMap<object, (tree: Tree) => Known>()
  let last: { readonly words: object; readonly ask: (tree: Tree) => Known } | undefined
  return tree => {
    const words = wordsKnown()
    if (last?.words !== words) {
      const ask = all.get(words) ?? perTree(work)
      all.set(words, ask)
      last = { words, ask }
    }
    return last.ask(tree)
  }
}

/** Of a long slice its pieces: each begins with a line, and goes on with a list or table of the one before. */
export const piecesOf = ({ placed }: Tree): Tree['placed'] => (placed && placed.length >= MANY ? placed : undefined)
const MANY = 4

/** The same, unless one goes on with rows that are read with a table's header: of two columns, what a form says. */
export function formPiecesOf(tree: Tree): readonly Tree[] {
  const pieces = piecesOf(tree)
  const isTorn = pieces?.some(({ opening, piece }) => opening === 'table' && opensWithForm(piece))
  return pieces && !isTorn ? pieces.map(({ piece }) => piece) : [tree]
}

/** Of the rest of a table any row may have two columns. */
const opensWithForm = perTree(
  ({ blocks: [first] }) => first?.type === 'table' && first.rows.some(({ cells }) => cells.length === 2),
)

/** The heading that a slice begins with: it is in the first piece, and the rest is not looked at. */
export function headingOf(tree: Tree): Heading | undefined {
  const [first] = (tree.placed?.[0]?.piece ?? tree).blocks
  return first?.type === 'heading' ? first : undefined
}

/** Whether anything stands below the heading; pieces are not put together for it. */
export const holdsMore = (tree: Tree): boolean =>
  (tree.placed ?? [{ piece: tree }]).some(({ piece }, at) => piece.blocks.length > (at === 0 ? 1 : 0))

/** What can be looked at a little at a time: of each its stretches, or else all of it. */
export const sharesOf = (model: SliceModel): readonly SliceModel[] =>
  model.stretches?.map(stretch => stretch.model) ?? [model]

/** For lists: those that hold nothing are one and the same, so that many cost little. */
export function listPerSlice<One>(work: (model: SliceModel) => readonly One[]): (model: SliceModel) => readonly One[] {
  return perSlice(model => {
    const list = work(model)
    return list.length === 0 ? NOTHING : list
  })
}

/** The slices that hold something, with what they hold. */
export function* holding<One>(
  { slices, models }: Pick<Artefact, 'slices' | 'models'>,
  of: (model: SliceModel) => readonly One[],
): Generator<{
  readonly slice: number
  readonly start: number
  readonly model: SliceModel
  readonly held: readonly One[]
}> {
  for (const slice of models.holders(of)) {
    const { start, model } = slices[slice]!
    yield { slice, start, model, held: of(model) }
  }
}

/** What it says without the places, which move when a neighbour grows. */
export const placeless = (of: (model: SliceModel) => unknown): ((model: SliceModel) => unknown) =>
  perSlice(model => withoutRanges(of(model)))

function withoutRanges(said: unknown): unknown {
  if (Array.isArray(said)) return said.map(withoutRanges)
  if (typeof said !== 'object' || said === null) return said
  const entries = Object.entries(said).filter(([name]) => name !== 'range')
  return Object.fromEntries(entries.map(([name, value]) => [name, withoutRanges(value)]))
}

const NOTHING: readonly never[] = []
