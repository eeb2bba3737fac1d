/** A Markdown document as slices, each a heading with what follows it up to the next. */
import type { Spoken } from '../text/said.js'
import type { Text } from '../text/chunked.js'
import { applyEdits, type Edit } from '../text/edit.js'
import { nextLine } from '../text/lines.js'
import { lastStartingBy, type Range } from '../text/range.js'
import type { SyntaxCache } from './cache.js'
import type { CutKind } from './cut.js'
import { divide, ownCopy, retold, type Work } from './division.js'
import { frontMatterAtHead, parseYaml, type YamlTree } from './frontMatter.js'
import { guessKnown, relevant, type KnownSet } from './label.js'
import { rowOf, sameSlices, type Row } from './row.js'
import { isMadeOf, treeOf, type Part, type PlacedTree, type Tree } from './tree.js'

export { SyntaxCache } from './cache.js'
export type { Work } from './division.js'
export type { Lanes } from './lanes.js'
export type { Tree } from './tree.js'

export interface Slice {
  readonly start: number
  readonly tree: Tree
}

export interface FrontMatter {
  readonly range: Range
  /** Ranges in `tree` are relative to this. */
  readonly yamlStart: number
  readonly tree: YamlTree
}

export interface Syntax {
  readonly text: Text
  readonly frontMatter: FrontMatter | undefined
  /** They cover the text after the front matter without a gap; the first may have no heading. */
  readonly slices: readonly Slice[]
  /** Why parts of it were "analysed in reduced mode", else undefined. */
  readonly reduced: Spoken | undefined
}

/** What the next edit starts from. */
interface Divided extends Syntax {
  readonly slices: readonly PlacedSlice[]
  readonly row: Row
  readonly known: KnownSet
}
interface PlacedSlice extends Slice {
  readonly tree: PlacedTree
}

export function parseDocument(text: string, cache: SyntaxCache, work: Work): Syntax {
  const frontMatter = readFrontMatter(text, undefined)
  const start = frontMatter?.range[1] ?? 0
  const known = guessKnown(text.slice(start))
  const { parts } = divide(text, start, undefined, () => false, { known, cache, work }, false)!
  return finish(text, frontMatter, parts, known, undefined, cache, work)
}

/**
 * Edits are in offsets of `before.text` and do not overlap. Parses what they touch and keeps the trees of the rest.
 * @param text what they make of it, where it is known
 */
export function editDocument(
  before: Syntax,
  edits: readonly Edit[],
  cache: SyntaxCache,
  work: Work,
  text: Text = applyEdits(String(before.text), edits),
): Syntax {
  const old = before as Divided
  if (edits.length === 0) return before
  const from = Math.min(...edits.map(edit => edit.range[0]))
  const to = Math.max(...edits.map(edit => edit.range[1]))
  const moved = text.length - old.text.length
  const oldBody = old.frontMatter?.range[1] ?? 0
  const frontMatter = oldBody > 0 && from > oldBody ? old.frontMatter : readFrontMatter(text, old.frontMatter)
  const body = frontMatter?.range[1] ?? 0

  let parts: readonly Part[]
  if (to <= oldBody && body === oldBody + moved && oldBody > 0) {
    parts = old.row.parts
  } else if (body === oldBody && body <= from && !old.reduced && old.row.parts.length > 0) {
    parts = divideAgain(old, text, from, to, { known: old.known, cache, work })
  } else {
    return parseDocument(String(text), cache, work)
  }
  const after = finish(text, frontMatter, parts, old.known, old, cache, work)
  // What is withheld from the parser depends on where the cuts are: then those of a fresh start decide.
  return after.reduced && !old.reduced ? parseDocument(String(text), cache, work) : after
}

/** From the piece with the first change to where a piece begins that is as it was. As much of the text is put together as that takes. */
function divideAgain(
  old: Divided,
  text: Text,
  from: number,
  to: number,
  shop: Parameters<typeof divide>[4],
): readonly Part[] {
  const { parts, starts } = old.row
  const moved = text.length - old.text.length
  let first = lastStartingBy(starts, from, Number)
  // A change in a piece's first line may take away the cut before it.
  if (first > 0 && from < starts[first]! + nextLine(parts[first]!.piece.text, 0)) first--
  const start = starts[first]!
  // What precedes it is no beginning of a text.
  const base = Math.max(0, start - 1)
  const touched = lastStartingBy(starts, to, Number)
  for (let ahead = FEW; ; ahead *= 8) {
    const end = Math.min((starts[touched + ahead] ?? old.text.length) + moved + OVERHANG, text.length)
    const meets = (at: number, kind: CutKind): boolean => {
      const place = base + at - moved
      if (place < to || (end < text.length && base + at > end - OVERHANG)) return false
      const there = lastStartingBy(starts, place, Number)
      return starts[there] === place && parts[there]!.opening === kind
    }
    const again = divide(text.slice(base, end), start - base, parts[first]!.opening, meets, shop, end < text.length)
    if (!again) continue
    const met = base + again.end
    const rest = met === text.length ? [] : parts.slice(lastStartingBy(starts, met - moved, Number))
    return parts.slice(0, first).concat(again.parts, rest)
  }
}

/** So many pieces behind the change are looked at first. */
const FEW = 3
/** More than is read of a line to see what begins there. */
const OVERHANG = 64

/** Once all pieces are there, so are all definitions: pieces that were told of others are parsed again. */
function finish(
  text: Text,
  frontMatter: FrontMatter | undefined,
  parts: readonly Part[],
  guessed: KnownSet,
  old: Divided | undefined,
  cache: SyntaxCache,
  work: Work,
): Divided {
  let row = rowOf(parts, frontMatter?.range[1] ?? 0, old?.row)
  const known = isSameSet(row.definitions, guessed) ? guessed : row.definitions
  if (known !== guessed) {
    const told = parts.map((here, index) => {
      const wanted = relevant(here.piece.labels, known)
      const context = here.piece.context
      if (wanted.length === context.length && wanted.every((key, at) => key === context[at])) return here
      return retold(here, parts[index + 1], { known, cache, work })
    })
    row = { ...row, parts: told }
  }
  const slices = slicesOf(row, old, cache, work)
  return { text, frontMatter, slices, reduced: row.reduced, row, known }
}

/** Slices made of the same pieces as before, counted from either end, keep their trees. */
function slicesOf(row: Row, before: Divided | undefined, cache: SyntaxCache, work: Work): readonly PlacedSlice[] {
  const { parts, starts, firsts } = row
  const old = before?.slices ?? []
  const endOf = (index: number): number => firsts[index + 1] ?? parts.length
  const isSame = (slice: PlacedSlice, index: number) => isMadeOf(slice.tree, parts, firsts[index]!, endOf(index))
  const shorter = Math.min(firsts.length, old.length)
  let { front, back } = before ? sameSlices(before.row, row) : { front: 0, back: 0 }
  while (front < shorter && isSame(old[front]!, front)) front++
  while (back < shorter - front && isSame(old.at(-1 - back)!, firsts.length - 1 - back)) back++
  return firsts.map((first, index) => {
    const start = starts[first]!
    const kept =
      index < front ? old[index] : index >= firsts.length - back ? old[index - firsts.length + old.length] : undefined
    if (kept) return kept.start === start ? kept : { start, tree: kept.tree }
    return { start, tree: treeOf(parts.slice(first, endOf(index)), cache, work) }
  })
}

function readFrontMatter(text: Text, old: FrontMatter | undefined): FrontMatter | undefined {
  const fences = frontMatterAtHead(text)
  if (!fences) return undefined
  const yaml = ownCopy(text.slice(...fences.yaml))
  const same = old && sources.get(old.tree) === yaml
  const tree = same ? old.tree : parseYaml(yaml)
  sources.set(tree, yaml)
  return { range: fences.range, yamlStart: fences.yaml[0], tree }
}

/** The text a tree was made of, to keep the tree while the text stays. */
const sources = new WeakMap<YamlTree, string>()

const isSameSet = (a: KnownSet, b: KnownSet): boolean =>
  a === b || (a.size === b.size && [...a].every(key => b.has(key)))
