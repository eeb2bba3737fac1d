/** Links and images of a document, with the place of what they lead to. */
import type { Block, Inline } from '../syntax/block.js'
import type { Tree } from '../syntax/document.js'
import type { Range } from '../text/range.js'
import { shift } from '../text/range.js'
import type { Artefact } from './artefact.js'
import { perSlice, perTree } from './perSlice.js'
import { contentsOf, eachBlock, eachInline } from './walk.js'

export interface Link {
  /** `reference` names a definition; it has no target of its own. */
  readonly form: 'link' | 'image' | 'definition' | 'reference'
  readonly range: Range
  /** Escapes and entities resolved, percent signs as written. Of a reference that of its definition. */
  readonly url: string
  /** Where the address stands, without `<>`; empty for a reference. */
  readonly target: Range
  /** The address stands between `<` and `>`: blanks need no code there. */
  readonly isAngled: boolean
}

/** What a document is made of: an artefact's slices and a syntax tree's both are. */
export type Sliced = readonly { readonly start: number; readonly tree: Tree }[]

/** In order of their slices, absolute; what is struck through is left out. */
export const linksIn = (slices: Sliced): Link[] =>
  placed(slices.map(({ start, tree }) => ({ start, read: readTree(tree) })))

/** The same of an artefact. */
export const linksOf = ({ slices }: Pick<Artefact, 'slices'>): Link[] =>
  placed(slices.map(({ start, model }) => ({ start, read: linksOfSlice(model) })))

/** Relative to the slice. */
export const linksOfSlice = perSlice(({ tree }) => readTree(tree))

function placed(slices: readonly { readonly start: number; readonly read: Read }[]): Link[] {
  const urls = new Map<string, string>()
  for (const { read } of slices) for (const { identifier, url } of read.definitions) urls.set(identifier, url)
  const links: Link[] = []
  for (const { start, read } of slices)
    for (const { identifier, ...link } of read.links) {
      const url = identifier === undefined ? link.url : urls.get(identifier)
      if (url !== undefined)
        links.push({ ...link, url, range: shift(link.range, start), target: shift(link.target, start) })
    }
  return links
}

interface Read {
  readonly links: readonly (Link & { readonly identifier?: string })[]
  readonly definitions: readonly { readonly identifier: string; readonly url: string }[]
}
/** Relative to the slice. */
const readTree = perTree(({ text, blocks }): Read => (text.includes('[') ? linksOfBlocks(text, blocks) : NOTHING))
const NOTHING: Read = { links: [], definitions: [] }

function linksOfBlocks(source: string, blocks: readonly Block[]): Read {
  const links: (Link & { identifier?: string })[] = []
  const definitions: { identifier: string; url: string }[] = []
  eachBlock(blocks, block => {
    if (block.type === 'definition') {
      const { identifier, url, range } = block
      definitions.push({ identifier, url })
      const from = source.indexOf(']:', range[0])
      if (from >= 0 && from < range[1]) links.push({ form: 'definition', range, url, ...addressAt(source, from + 2) })
    }
    for (const content of contentsOf(block)) {
      eachInline(content, inline => {
        const link = linkOf(source, inline)
        if (link) links.push(link)
      })
    }
  })
  return { links, definitions }
}

function linkOf(source: string, inline: Inline): (Link & { identifier?: string }) | undefined {
  const { type, range } = inline
  if (type === 'linkReference' || type === 'imageReference')
    return {
      form: 'reference',
      range,
      url: '',
      target: [range[1], range[1]],
      isAngled: false,
      identifier: inline.identifier,
    }
  if (type !== 'link' && type !== 'image') return undefined
  const { url } = inline
  // `<https://…>` is its own address.
  if (type === 'link' && source[range[0]] !== '[') return undefined
  const from = type === 'link' ? (inline.content.at(-1)?.range[1] ?? range[0] + 1) : endOfAlt(source, range)
  const open = source.indexOf('](', from)
  if (open < 0 || open >= range[1]) return undefined
  return { form: type, range, url, ...addressAt(source, open + 2) }
}

/** The bracket that closes the alternative text of an image. */
function endOfAlt(source: string, [start, end]: Range): number {
  let depth = 0
  for (let at = start + 1; at < end; at++) {
    const sign = source[at]
    if (sign === '\\') at++
    else if (sign === '[') depth++
    else if (sign === ']' && --depth === 0) return at
  }
  return end
}

const ENDS_ADDRESS = /[\s\p{Cc}]/u

function addressAt(source: string, from: number): Pick<Link, 'target' | 'isAngled'> {
  let start = from
  while (/[ \t\r\n>]/.test(source[start] ?? '')) start++
  const isAngled = source[start] === '<'
  if (isAngled) start++
  let depth = 0
  let end = start
  for (; end < source.length; end++) {
    const sign = source[end]!
    if (sign === '\\') end++
    else if (isAngled ? sign === '>' || sign === '\n' : ENDS_ADDRESS.test(sign)) break
    else if (sign === '(') depth++
    else if (sign === ')' && !isAngled && --depth < 0) break
  }
  return { target: [start, Math.min(end, source.length)], isAngled }
}
