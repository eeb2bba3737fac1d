/** Reads plain blocks one after the other; what is doubtful is not read at all. */
import type { Block } from '../block.js'
import { readFence, readHtml } from './code.js'
import { readHeading } from './heading.js'
import { readList } from './list.js'
import { readParagraph } from './paragraph.js'
import type { Source } from './source.js'

/** One block, from the line that is next, which is not blank. Undefined where it is doubtful; then the place is no longer sure. */
export function readBlock(source: Source, indent: number): Block | undefined {
  const extra = source.column - indent
  if (extra > 3) return undefined
  switch (source.opening(source.line)) {
    case 'text':
      return extra > 0 && source.isDelimiterLike(source.line + 1) ? undefined : readParagraph(source, indent)
    case 'heading':
      return readHeading(source)
    case 'item':
      return readList(source, indent)
    case 'fence':
      return readFence(source, indent)
    case 'html':
      return readHtml(source, indent)
    case 'rule':
      return readRule(source)
    default:
      return undefined
  }
}

/** The blocks of an item, whose content starts in column `indent`, behind those it has already. */
export function readBlocks(source: Source, indent: number, blocks: Block[]): { readonly spread: boolean } | undefined {
  const { lines } = source
  let spread = false
  for (;;) {
    source.skipBlank()
    if (source.isAtEnd) return { spread }
    if (lines.hasTab(source.line)) return undefined
    if (source.column < indent) return { spread }
    if (blocks.length > 0 && lines.isBlank(source.line - 1)) spread = true
    const block = readBlock(source, indent)
    if (!block) return undefined
    blocks.push(block)
  }
}

function readRule(source: Source): Block {
  const { lines, line, first } = source
  source.goTo(line + 1)
  return { type: 'thematicBreak', range: [first, lines.ends[line]!] }
}
