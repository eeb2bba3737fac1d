/** Reads a quote of plain paragraphs, each line with its mark. */
import type { Block } from '../block.js'
import { isDelimiterLike, openingAt } from './opening.js'
import type { Source } from './source.js'

/** Undefined where it holds anything else, or where a line without a mark may go on with it. */
export function readQuote(source: Source, indent: number): Block | undefined {
  const { lines, first } = source
  if (indent > 0 || source.column > 0) return undefined
  const blocks: Block[] = []
  let from = -1
  let line = source.line
  for (; line < lines.count && !lines.isBlank(line); line++) {
    const content = contentAt(source, line)
    if (content === undefined) return undefined
    if (content === 'blank') from = -1
    else if (from < 0) {
      from = content
      blocks.push({ type: 'paragraph', range: [from, 0], content: [] })
    }
    if (from < 0) continue
    const goesOn = line + 1 < lines.count && typeof contentAt(source, line + 1) === 'number'
    if (goesOn) continue
    const read = source.quoted(from, lines.lasts[line]!)
    if (!read) return undefined
    blocks.splice(-1, 1, { type: 'paragraph', range: [from, lines.ends[line]!], content: read })
  }
  // Where a quote ends that is blank at its end, the parser has a mind of its own.
  if (from < 0) return undefined
  source.goTo(line)
  return { type: 'quote', range: [first, lines.ends[line - 1]!], blocks }
}

/** Where the line's text starts; undefined where it is no line of a plain paragraph. */
function contentAt({ text, lines }: Source, line: number): number | 'blank' | undefined {
  const first = lines.firsts[line]!
  const last = lines.lasts[line]!
  if (lines.indent(line) > 0 || lines.hasTab(line) || text[first] !== '>') return undefined
  if (last === first + 1) return lines.ends[line] === last ? 'blank' : undefined
  const content = text[first + 1] === ' ' ? first + 2 : first + 1
  if (text[content] === ' ' || openingAt(text, content, last) !== 'text') return undefined
  return isDelimiterLike(text, content, last) ? undefined : content
}
