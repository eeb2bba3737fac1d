/** Reads `<!-- slipway-allow RULE: reason, until YYYY-MM-DD -->` comments and what they speak of. */
import type { Block, Inline } from '../syntax/block.js'
import type { Tree } from '../syntax/document.js'
import type { Range } from '../text/range.js'
import type { Suppression } from './artefact.js'

const COMMENT = /(<!--[ \t]*slipway-allow(-file)?[ \t]+)([a-z][a-z-]*)[ \t]*(?::([^\r\n]*?))?[ \t]*-->/g
const UNTIL = /,?[ \t]*until[ \t]+(\d{4}-\d{2}-\d{2})[ \t]*$/

/** At the end of a line it covers the line; alone on its line, the block, row or item after it. */
export function suppressionsOf(tree: Tree): Suppression[] {
  const { text } = tree
  if (!text.includes('slipway-allow')) return []
  const code = codeRanges(tree.blocks)
  return [...text.matchAll(COMMENT)]
    .filter(match => !code.some(range => range[0] <= match.index && match.index < range[1]))
    .map(match => {
      const [all, opening, file, rule, words = ''] = match
      const said = words.trim()
      const named = match.index + opening!.length
      const until = UNTIL.exec(said)?.[1]
      const range: Range = [match.index, match.index + all.length]
      return {
        rule: rule!,
        reason: said.replace(UNTIL, '').trim(),
        ...(until ? { until } : {}),
        wholeFile: file !== undefined,
        range,
        ruleRange: [named, named + rule!.length],
        covers: covered(text, tree.blocks, range),
      }
    })
}

function covered(text: string, blocks: readonly Block[], comment: Range): Range {
  const lineStart = Math.max(text.lastIndexOf('\n', comment[0] - 1), text.lastIndexOf('\r', comment[0] - 1)) + 1
  const lineEnd = /[\r\n]/.exec(text.slice(comment[1]))
  const end = lineEnd ? comment[1] + lineEnd.index : text.length
  if (/[^\s>]/.test(text.slice(lineStart, comment[0]))) return [lineStart, end]
  const next = flat(blocks).find(range => range[0] >= comment[1])
  return next ?? [end, end]
}

/** Blocks, items and rows in order, outer ones first. */
function flat(blocks: readonly Block[]): Range[] {
  return blocks.flatMap(block => {
    if (block.type === 'list') return [block.range, ...block.items.flatMap(item => [item.range, ...flat(item.blocks)])]
    if (block.type === 'quote' || block.type === 'footnoteDefinition') return [block.range, ...flat(block.blocks)]
    return [block.range]
  })
}

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
