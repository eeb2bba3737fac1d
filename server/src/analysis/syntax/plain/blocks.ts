/** Reads one plain block of any sort; what is doubtful is not read at all. */
import type { Block } from '../block.js'
import { readFence, readHtml } from './code.js'
import { readHeading } from './heading.js'
import { readList } from './list.js'
import { readQuote } from './quote.js'
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
      return readList(source, indent, readBlock)
    case 'fence':
      return readFence(source, indent)
    case 'html':
      return readHtml(source, indent)
    case 'quote':
      return readQuote(source, indent)
    case 'rule':
      return readRule(source)
    default:
      return undefined
  }
}

function readRule(source: Source): Block {
  const { lines, line, first } = source
  source.goTo(line + 1)
  return { type: 'thematicBreak', range: [first, lines.ends[line]!] }
}
