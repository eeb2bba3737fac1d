/** A Markdown document as slices, each a heading with what follows it up to the next. */
import type { Spoken } from '../text/said.js'
import { applyEdits, type Edit } from '../text/edit.js'
import type { Range } from '../text/range.js'
import type { SyntaxCache } from './cache.js'
import { nextLine, type CutKind } from './cut.js'
import { divide, ownCopy, retold, type Standing, type Work } from './division.js'
import { frontMatterRange, parseYaml, type YamlTree } from './frontMatter.js'
import { guessKnown, relevant, type KnownSet } from './label.js'
import { isMadeOf, treeOf, type PlacedTree, type Tree } from './tree.js'

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
  readonly text: string
  readonly frontMatter: FrontMatter | undefined
  /** They cover the text after the front matter without a gap; the first may have no heading. */
  readonly slices: readonly Slice[]
  /** Why parts of it were "analysed in reduced mode", else undefined. */
  readonly reduced: Spoken | undefined
}

/** What the next edit starts from. */
interface Divided extends Syntax {
  readonly slices: readonly PlacedSlice[]
  readonly standing: readonly Standing[]
  readonly known: KnownSet
}
interface PlacedSlice extends Slice {
  readonly tree: PlacedTree
}

export function parseDocument(text: string, cache: SyntaxCache, work: Work): Syntax {
  const frontMatter = readFrontMatter(text, undefined)
  const start = frontMatter?.range[1] ?? 0
  const known = guessKnown(text.slice(start))
  const { standing } = divide(text, start, undefined, () => false, { known, cache, work })
  return finish(text, frontMatter, standing, known, undefined, cache, work)
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
  text = applyEdits(before.text, edits),
): Syntax {
  const old = before as Divided
  if (edits.length === 0) return before
  const from = Math.min(...edits.map(edit => edit.range[0]))
  const to = Math.max(...edits.map(edit => edit.range[1]))
  const moved = text.length - old.text.length
  const frontMatter = readFrontMatter(text, old.frontMatter)
  const oldBody = old.frontMatter?.range[1] ?? 0
  const body = frontMatter?.range[1] ?? 0

  let standing: readonly Standing[]
  if (to <= oldBody && body === oldBody + moved && oldBody > 0) {
    standing = shifted(old.standing, moved)
  } else if (body === oldBody && body <= from && !old.reduced && old.standing.length > 0) {
    standing = divideAgain(old, text, from, to, { known: old.known, cache, work })
  } else {
    return parseDocument(text, cache, work)
  }
  const after = finish(text, frontMatter, standing, old.known, old, cache, work)
  // What is withheld from the parser depends on where the cuts are: then those of a fresh start decide.
  return after.reduced && !old.reduced ? parseDocument(text, cache, work) : after
}

function divideAgain(
  old: Divided,
  text: string,
  from: number,
  to: number,
  shop: Parameters<typeof divide>[4],
): readonly Standing[] {
  const moved = text.length - old.text.length
  let first = indexAt(old.standing, from)
  // A change in a piece's first line may take away the cut before it.
  if (first > 0 && from < nextLine(old.text, old.standing[first]!.start)) first--
  const { start, opening } = old.standing[first]!
  const meets = (at: number, kind: CutKind): boolean => {
    const place = at - moved
    if (place < to) return false
    const there = old.standing[indexAt(old.standing, place)]
    return there?.start === place && there.opening === kind
  }
  const { standing, end } = divide(text, start, opening, meets, shop)
  const rest = end === text.length ? [] : old.standing.slice(indexAt(old.standing, end - moved))
  return [...old.standing.slice(0, first), ...standing, ...shifted(rest, moved)]
}

/** Once all pieces are there, so are all definitions: pieces that were told of others are parsed again. */
function finish(
  text: string,
  frontMatter: FrontMatter | undefined,
  standing: readonly Standing[],
  guessed: KnownSet,
  old: Divided | undefined,
  cache: SyntaxCache,
  work: Work,
): Divided {
  const real = new Set<string>()
  let reduced: Spoken | undefined
  for (const { piece } of standing) {
    for (const key of piece.definitions) real.add(key)
    reduced ??= piece.reduced
  }
  const known = isSameSet(real, guessed) ? guessed : real
  if (known !== guessed) {
    standing = standing.map((here, index) => {
      const wanted = relevant(here.piece.labels, known)
      const told = here.piece.context
      if (wanted.length === told.length && wanted.every((key, at) => key === told[at])) return here
      return retold(here, standing[index + 1], { known, cache, work })
    })
  }
  return { text, frontMatter, slices: slicesOf(standing, old?.slices ?? [], cache, work), reduced, standing, known }
}

/** Slices made of the same pieces as before, counted from either end, keep their trees. */
function slicesOf(
  standing: readonly Standing[],
  old: readonly PlacedSlice[],
  cache: SyntaxCache,
  work: Work,
): readonly PlacedSlice[] {
  const firsts: number[] = []
  standing.forEach(({ opening }, index) => {
    if (index === 0 || opening === 'heading') firsts.push(index)
  })
  const ends = [...firsts.slice(1), standing.length]
  const isSame = (slice: PlacedSlice, index: number) => isMadeOf(slice.tree, standing, firsts[index]!, ends[index]!)
  const shorter = Math.min(firsts.length, old.length)
  let front = 0
  while (front < shorter && isSame(old[front]!, front)) front++
  let back = 0
  while (back < shorter - front && isSame(old.at(-1 - back)!, firsts.length - 1 - back)) back++
  return firsts.map((first, index) => {
    const start = standing[first]!.start
    const kept =
      index < front ? old[index] : index >= firsts.length - back ? old[index - firsts.length + old.length] : undefined
    if (kept) return kept.start === start ? kept : { start, tree: kept.tree }
    return { start, tree: treeOf(standing.slice(first, ends[index]), cache, work) }
  })
}

function readFrontMatter(text: string, old: FrontMatter | undefined): FrontMatter | undefined {
  const fences = frontMatterRange(text)
  if (!fences) return undefined
  const yaml = ownCopy(text.slice(...fences.yaml))
  const same = old && sources.get(old.tree) === yaml
  const tree = same ? old.tree : parseYaml(yaml)
  sources.set(tree, yaml)
  return { range: fences.range, yamlStart: fences.yaml[0], tree }
}

/** The text a tree was made of, to keep the tree while the text stays. */
const sources = new WeakMap<YamlTree, string>()

const shifted = (standing: readonly Standing[], by: number): readonly Standing[] =>
  by === 0 ? standing : standing.map(here => ({ ...here, start: here.start + by }))

/** The last that starts at or before the offset. */
function indexAt(standing: readonly Standing[], offset: number): number {
  let low = 0
  let high = standing.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (standing[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

const isSameSet = (a: KnownSet, b: KnownSet): boolean => a.size === b.size && [...a].every(key => b.has(key))
