/** Reads what is taken as it is written: fenced code, comments and HTML blocks. */
import type { Block } from '../block.js'
import { behindLineEnd } from './lines.js'
import type { Source } from './source.js'

/** Undefined where nothing closes it before its container ends. */
export function readFence(source: Source, indent: number): Block | undefined {
  const { text, lines, first } = source
  if (lines.hasTab(source.line) || source.column !== indent) return undefined
  const mark = text[first]!
  let from = first
  while (text[from] === mark) from++
  const info = text.slice(from, lines.lasts[source.line])
  if (/[\\&]/.test(info)) return undefined
  let value = ''
  for (let line = source.line + 1; line < lines.count; line++) {
    const blank = lines.isBlank(line)
    if (!blank && indent > 0 && (lines.hasTab(line) || lines.indent(line) < indent)) return undefined
    if (!blank && closes(source, line, indent, mark, from - first)) {
      source.goTo(line + 1)
      const content = value.replace(/(?:\r\n|\r|\n)$/, '')
      return { type: 'code', range: [first, lines.ends[line]!], lang: /[^ ]+/.exec(info)?.[0], value: content }
    }
    if (blank && indent > 0 && lines.hasTab(line)) return undefined
    const start = Math.min(lines.starts[line]! + indent, lines.ends[line]!)
    value += text.slice(start, behindLineEnd(text, lines.ends[line]!))
  }
  return undefined
}

function closes(source: Source, line: number, indent: number, mark: string, size: number): boolean {
  const { text, lines } = source
  const first = lines.firsts[line]!
  if (text[first] !== mark || text.slice(lines.starts[line]! + indent, first).includes('\t')) return false
  let at = first
  while (text[at] === mark) at++
  return at === lines.lasts[line] && at - first >= size && lines.indent(line) - indent < 4
}

/** Undefined where it is neither a comment nor one of the usual elements, or not closed. */
export function readHtml(source: Source, indent: number): Block | undefined {
  const { text, lines, first } = source
  if (source.column !== indent) return undefined
  let line = source.line
  if (text.startsWith('<!--', first)) {
    const close = /^<!--(?!-?>)/.test(text.slice(first, first + 6)) ? text.indexOf('-->', first + 4) : -1
    if (close < 0) return undefined
    while (lines.ends[line]! < close) line++
    // In an item, the indentation of further lines is not part of it.
    if (indent > 0 && line !== source.line) return undefined
  } else {
    ELEMENT.lastIndex = first
    if (indent > 0 || !ELEMENT.test(text)) return undefined
    while (line + 1 < lines.count && !lines.isBlank(line + 1)) line++
  }
  const end = lines.ends[line]!
  source.goTo(line + 1)
  return { type: 'html', range: [first, end], value: text.slice(first, end) }
}

/** Some of the elements that end at a blank line whatever stands in them. */
const ELEMENT = /<\/?(?:table|thead|tbody|tr|td|th|div|p|ul|ol|li|dl|details|summary|section|center|h[1-6])(?:[\s>]|\/>|$)/iy // prettier-ignore
