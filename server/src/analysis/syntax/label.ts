/** Which definitions a stretch of text makes, and which made elsewhere could change how it reads. */
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { Block } from './block.js'
import type { Known } from './known.js'

/** Identifiers with their kind in front: `[ID` of a definition, `^ID` of a footnote. */
export type KnownSet = ReadonlySet<string>

/** What in brackets might be a reference. `folded` is the whole text where a label may run over a line end. */
export interface Labels {
  readonly keys: ReadonlySet<string>
  readonly folded: string | undefined
}

/** Undefined where nothing could be a reference: then no definition matters. */
export function labelsOf(text: string): Labels | undefined {
  if (!text.includes('[')) return undefined
  const keys = new Set<string>()
  let folded: string | undefined
  for (const [label] of bracketed(text)) {
    if (/[\r\n]/.test(label)) folded ??= normalise(text)
    const identifier = normalise(label)
    keys.add('[' + identifier)
    if (identifier.startsWith('^')) keys.add(identifier)
  }
  return keys.size === 0 ? undefined : { keys, folded }
}

/** Of what is known, the part that matters to these labels, always in the same order. */
export function relevant(labels: Labels | undefined, known: KnownSet): readonly string[] {
  if (!labels || known.size === 0) return []
  const found: string[] = []
  if (labels.folded === undefined && labels.keys.size <= known.size) {
    for (const key of labels.keys) if (known.has(key)) found.push(key)
  } else {
    for (const key of known) if (matters(labels, key)) found.push(key)
  }
  return found.sort()
}

/** A label over two lines may have container marks between its words, so there the words alone are looked for. */
function matters(labels: Labels, key: string): boolean {
  if (labels.keys.has(key)) return true
  const folded = labels.folded
  return folded !== undefined && key.slice(1).split(' ').every(word => folded.includes(word)) // prettier-ignore
}

export function asKnown(keys: readonly string[]): Known {
  return {
    definitions: keys.filter(key => key.startsWith('[')).map(key => key.slice(1)),
    footnotes: keys.filter(key => key.startsWith('^')).map(key => key.slice(1)),
  }
}

/** A guess before parsing, mostly right, which saves parsing twice: labels with a colon behind them. */
export function guessKnown(text: string): Set<string> {
  const known = new Set<string>()
  if (!text.includes(']:')) return known
  for (const [label, end] of bracketed(text)) {
    if (text[end] !== ':') continue
    const identifier = normalise(label)
    known.add(/^\^\S+$/.test(label) ? identifier : '[' + identifier)
  }
  return known
}

/** The definitions that stand in blocks, at any depth. */
export function definitionsIn(blocks: readonly Block[], found: string[] = []): string[] {
  for (const block of blocks) {
    if (block.type === 'definition') found.push('[' + block.identifier)
    else if (block.type === 'quote') definitionsIn(block.blocks, found)
    else if (block.type === 'list') for (const item of block.items) definitionsIn(item.blocks, found)
    if (block.type === 'footnoteDefinition') {
      found.push('^' + block.identifier)
      definitionsIn(block.blocks, found)
    }
  }
  return found
}

/** Every `[` up to the next bracket that is not escaped, if that closes: a label holds no other brackets. */
function* bracketed(text: string): Generator<readonly [label: string, end: number]> {
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
    let at = open + 1
    for (; at < text.length; at++) {
      const char = text[at]
      if (char === '\\') at++
      else if (char === '[' || char === ']') break
    }
    if (text[at] === ']' && at - open <= 1000) yield [text.slice(open + 1, at), at + 1]
  }
}

/** The parser replaces U+0000 before it reads labels. */
export const normalise = (label: string): string => normalizeIdentifier(label.replaceAll('\0', '\uFFFD'))
