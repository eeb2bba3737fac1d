/** Reads `<!-- slipway-allow RULE: reason, until YYYY-MM-DD -->` comments and what they speak of. */
import type { Block, Inline } from '../syntax/block.js'
import type { Tree } from '../syntax/document.js'
import type { Range } from '../text/range.js'
import { lastStartingBy } from '../text/range.js'
import type { Suppression } from './artefact.js'

const OPENING = /<!--\s*slipway-allow(-file)?(?![\w-])\s*/g
/** A reason may go over several lines; one that never ends is none. */
const LONGEST = 1100
const LONGEST_RULE = 100
const UNTIL = /,?\s{0,9}until\s{1,9}(\d{4}-\d{2}-\d{2})\s{0,9}$/

/** At the end of a line it covers the line, and the item it ends; alone on its line, the block, row or item after it. */
export function suppressionsOf(tree: Tree): Suppression[] {
  const { text } = tree
  if (!text.includes('slipway-allow')) return []
  const places = new Places(tree)
  return commentsIn(text).flatMap(({ range, wholeFile, named, rule, reason }): Suppression[] => {
    if (places.isCode(range[0])) return []
    const said = reason.replace(/\s+/g, ' ').trim()
    const until = UNTIL.exec(said)?.[1]
    const covers = places.covered(range)
    return [
      {
        rule,
        reason: said.replace(UNTIL, '').trim(),
        ...(until ? { until } : {}),
        wholeFile,
        range,
        ruleRange: [named, named + rule.length],
        covers: covers ?? [text.length, text.length],
        ...(covers ? {} : { aheadOfNext: true as const }),
      },
    ]
  })
}

interface Comment extends Pick<Suppression, 'range' | 'wholeFile' | 'rule'> {
  /** Where the rule's name stands, or would stand. */
  readonly named: number
  readonly reason: string
}

function commentsIn(text: string): Comment[] {
  const found: Comment[] = []
  for (const match of text.matchAll(OPENING)) {
    const named = match.index + match[0].length
    if (match.index < (found.at(-1)?.range[1] ?? 0)) continue
    const [inside, ...closed] = text.slice(named, named + LONGEST).split('-->', 2)
    const [before = '', ...reason] = inside!.split(':')
    const rule = before.trimEnd()
    if (closed.length === 0 || rule.length > LONGEST_RULE || /^>|[\r\n]/.test(rule)) continue
    const range: Range = [match.index, named + inside!.length + '-->'.length]
    found.push({ range, wholeFile: match[1] !== undefined, named, rule, reason: reason.join(':') })
  }
  return found
}

/** Where a slice has blocks, items and code, in order, for the comments between them. */
class Places {
  readonly #text: string
  readonly #blocks: readonly Range[]
  readonly #code: readonly Range[]
  /** First paragraphs of items, with the item. */
  readonly #items: readonly { readonly words: Range; readonly item: Range }[]

  constructor({ text, blocks }: Tree) {
    this.#text = text
    this.#blocks = flat(blocks, text)
    this.#code = codeRanges(blocks)
    this.#items = itemsIn(blocks)
  }

  isCode(offset: number): boolean {
    const code = this.#code[lastStartingBy(this.#code, offset, range => range[0])]
    return code !== undefined && offset < code[1]
  }

  /** Undefined for what stands behind the last block. */
  covered(comment: Range): Range | undefined {
    const text = this.#text
    let start = comment[0]
    while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--
    let end = comment[1]
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
    if (!/[^\s>]/.test(text.slice(start, comment[0])))
      return this.#blocks[lastStartingBy(this.#blocks, comment[1] - 1, range => range[0]) + 1]
    const item = this.#items[lastStartingBy(this.#items, comment[0], ({ words }) => words[0])]
    return item && comment[1] >= item.words[1] && comment[0] < item.words[1] ? [item.item[0], end] : [start, end]
  }
}

/** Blocks and items in order, outer ones first; other comments are nothing to speak of. */
function flat(blocks: readonly Block[], text: string): Range[] {
  return blocks.flatMap(block => {
    if (block.type === 'list')
      return [block.range, ...block.items.flatMap(item => [item.range, ...flat(item.blocks, text)])]
    if (block.type === 'quote' || block.type === 'footnoteDefinition') return [block.range, ...flat(block.blocks, text)]
    const isComment =
      block.type === 'html' && text.startsWith('<!--', block.range[0]) && text.endsWith('-->', block.range[1])
    return isComment ? [] : [block.range]
  })
}

const itemsIn = (blocks: readonly Block[]): { words: Range; item: Range }[] =>
  blocks.flatMap(block => {
    if (block.type === 'quote' || block.type === 'footnoteDefinition') return itemsIn(block.blocks)
    if (block.type !== 'list') return []
    return block.items.flatMap(item => [
      ...(item.blocks[0]?.type === 'paragraph' ? [{ words: item.blocks[0].range, item: item.range }] : []),
      ...itemsIn(item.blocks),
    ])
  })

const codeRanges = (blocks: readonly Block[]): Range[] =>
  blocks.flatMap(block => {
    if (block.type === 'code') return [block.range]
    if (block.type === 'list') return block.items.flatMap(item => codeRanges(item.blocks))
    if (block.type === 'table') return block.rows.flatMap(row => row.cells.flatMap(cell => codeSpans(cell.content)))
    if (block.type === 'quote' || block.type === 'footnoteDefinition') return codeRanges(block.blocks)
    return 'content' in block ? codeSpans(block.content) : []
  })

const codeSpans = (content: readonly Inline[]): Range[] =>
  content.flatMap(inline => {
    if (inline.type === 'code') return [inline.range]
    return 'content' in inline ? codeSpans(inline.content) : []
  })
