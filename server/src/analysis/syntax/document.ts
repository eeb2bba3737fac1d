/** A Markdown document as slices, each a heading with what follows it up to the next. */
import { applyEdits, type Edit } from '../text/edit.js'
import type { Range } from '../text/range.js'
import type { Block } from './block.js'
import { convertBlocks } from './convert.js'
import { frontMatterRange, parseYaml, type YamlTree } from './frontMatter.js'
import { NOTHING_KNOWN, remark } from './remark.js'

/** Ranges are relative to the slice; its identity is kept while text and known definitions stay. */
export interface Tree {
  readonly text: string
  readonly blocks: readonly Block[]
}
export interface Slice {
  readonly start: number
  readonly tree: Tree
}
export interface Syntax {
  readonly text: string
  /** Ranges in `tree` are relative to `yamlStart`. */
  readonly frontMatter: { readonly range: Range; readonly yamlStart: number; readonly tree: YamlTree } | undefined
  /** They cover the text after the front matter without a gap; the first may have no heading. */
  readonly slices: readonly Slice[]
  /** Why parts of it were "analysed in reduced mode", else undefined. */
  readonly reduced: string | undefined
}
export interface Work {
  slicesParsed: number
  piecesParsed: number
  charactersParsed: number
}

/** Trees by their text; shared across documents, because cloned templates repeat. */
export class SyntaxCache {
  readonly trees = new Map<string, Tree>()
}

export function parseDocument(text: string, cache: SyntaxCache, work: Work): Syntax {
  const fences = frontMatterRange(text)
  const yaml = fences && { range: fences.range, yamlStart: fences.yaml[0], tree: parseYaml(text.slice(...fences.yaml)) }
  const slices: Slice[] = []
  let start = fences ? fences.range[1] : 0
  for (const cut of [...candidates(text, start), text.length]) {
    const slice = text.slice(start, cut)
    if (slice === '') continue
    const tree = cache.trees.get(slice) ?? parseSlice(slice, cut === text.length, work)
    if (!tree) continue
    cache.trees.set(slice, tree)
    slices.push({ start, tree })
    start = cut
  }
  return { text, frontMatter: yaml, slices, reduced: undefined }
}

export function editDocument(before: Syntax, edits: readonly Edit[], cache: SyntaxCache, work: Work): Syntax {
  return parseDocument(applyEdits(before.text, edits), cache, work)
}

/** Undefined where the slice does not end at its end: something in it is still open. */
function parseSlice(text: string, last: boolean, work: Work): Tree | undefined {
  work.slicesParsed++
  work.piecesParsed++
  work.charactersParsed += text.length
  const { root, by } = remark(last ? text : text + '#\n', NOTHING_KNOWN)
  const nodes = root.children
  if (!last) {
    const sentinel = nodes.pop()
    if (sentinel?.type !== 'heading' || sentinel.position?.start.offset !== text.length - by) return undefined
  }
  return { text, blocks: convertBlocks(nodes, by) }
}

function* candidates(text: string, from: number): Generator<number> {
  for (const match of text.slice(from).matchAll(/^#{1,6}(?=[ \t\r\n]|$)/gm)) yield from + match.index
}
