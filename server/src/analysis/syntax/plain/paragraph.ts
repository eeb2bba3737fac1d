/** Reads a paragraph, or the table that it turns out to be. */
import type { Block, Inline } from '../block.js'
import { interrupts, isDelimiterLike, openingAt } from './opening.js'
import type { Source } from './source.js'
import { readTable } from './table.js'

/** The content of its container starts in column `indent`. */
export function readParagraph(source: Source, indent: number): Block | undefined {
  const { lines, line, first } = source
  const second = lastLine(source, indent, 'table')
  if (second === 'table')
    return isUnderline(source, line + 1) ? readUnderlined(source, indent) : readTable(source, indent)
  if (second === undefined) return undefined
  const [last, end] = [lines.lasts[second]!, lines.ends[second]!]
  const content = textOf(source, first, last, line === second || indent === 0)
  if (!content) return undefined
  source.goTo(second + 1)
  return { type: 'paragraph', range: [first, end], content }
}

/** A heading whose text is one line. */
function readUnderlined(source: Source, indent: number): Block | undefined {
  const { text, lines, line, first } = source
  if (indent > 0) return undefined
  const content = source.inlines('paragraph', first, lines.lasts[line]!)
  const depth = text[lines.firsts[line + 1]!] === '=' ? 1 : 2
  source.goTo(line + 2)
  return { type: 'heading', range: [first, lines.ends[line + 1]!], depth, content }
}

function isUnderline({ text, lines }: Source, line: number): boolean {
  const mark = text[lines.firsts[line]!]
  if (mark !== '=' && mark !== '-') return false
  for (let at = lines.firsts[line]!; at < lines.lasts[line]!; at++) if (text[at] !== mark) return false
  return true
}

/** The first paragraph of an item with a box, whose text starts behind the box and one space. */
export function readTask(source: Source, indent: number): Block | undefined {
  const { text, lines, line, first } = source
  const start = first + 4
  const last = lastLine(source, indent, 'doubt')
  if (typeof last !== 'number') return undefined
  // Where the parser is asked, what stands behind the box must not open something there.
  const content = textOf(source, start, lines.lasts[last]!, line === last && isText(text, start) && opensText(source, start)) // prettier-ignore
  if (!content) return undefined
  const end = lines.ends[last]!
  const startsWithText = content.length > 0 ? content[0]?.type === 'text' : isText(text, start)
  source.goTo(last + 1)
  return { type: 'paragraph', range: [startsWithText ? start : first, end], content }
}

/** What stands behind the box must not open something where it stands alone. */
function opensText(source: Source, at: number): boolean {
  const last = source.lines.lasts[source.line]!
  return openingAt(source.text, at, last) === 'text' && !isDelimiterLike(source.text, at, last)
}

/** Whether what is read here begins with a text node, even where it is read later. */
const isText = (text: string, at: number): boolean => /[\p{L}\d]/u.test(text[at]!)

/** `alone`: whether it reads the same as a paragraph outside of its container. */
function textOf(source: Source, from: number, to: number, alone: boolean): readonly Inline[] | undefined {
  return source.plain(from, to) ?? (alone ? source.hard.add('paragraph', from, to) : undefined)
}

/** The last line of the paragraph that starts in the line that is next; undefined where it is doubtful. */
function lastLine<T extends string>(source: Source, indent: number, table: T): number | T | undefined {
  const { lines } = source
  let line = source.line
  if (lines.hasTab(line)) return undefined
  for (;;) {
    const next = line + 1
    if (next >= lines.count || lines.isBlank(next)) return line
    if (lines.hasTab(next)) return undefined
    const column = lines.indent(next)
    const outside = column < indent
    // Outside, what is indented too far to open anything goes on with the paragraph all the same.
    if (outside && column - source.containers.findLast(content => content <= column)! >= 4) return undefined
    if (!outside && column - indent >= 4) {
      line = next
      continue
    }
    if (source.isDelimiterLike(next) || isUnderline(source, next))
      return line === source.line && !outside ? table : undefined
    const opening = source.opening(next)
    if (opening === 'text') {
      if (outside) return undefined
    } else if (opening === 'item') {
      if (outside) return line
      const interrupting = interrupts(source.text, lines.firsts[next]!, lines.lasts[next]!)
      if (interrupting !== false) return interrupting && line
    } else return opening === 'heading' || opening === 'fence' || opening === 'rule' ? line : undefined
    line = next
  }
}
