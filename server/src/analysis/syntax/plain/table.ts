/** Reads a table: its cells are found by their pipes, each holds inline text of its own. */
import type { Block, TableCell, TableRow } from '../block.js'
import { interrupts } from './opening.js'
import type { Source } from './source.js'

type Align = 'left' | 'right' | 'center' | undefined

/** From the header row, where the line behind it may be a delimiter row. */
export function readTable(source: Source, indent: number): Block | undefined {
  const { lines, line, text, first } = source
  const delimiters = text.slice(lines.firsts[line + 1], lines.lasts[line + 1])
  if (
    lines.hasTab(line) ||
    lines.lasts[line]! - first < 2 ||
    lines.indent(line + 1) !== indent ||
    !DELIMITERS.test(delimiters)
  )
    return undefined
  const header = readRow(source, line, first)
  const align = delimiters.replace(/^\||\|$/g, '').split('|').map(alignOf) // prettier-ignore
  if (header.cells.length !== align.length) return undefined
  source.goTo(line + 2)
  const rows = readRows(source, indent)
  if (!rows) return undefined
  const end = rows.at(-1)?.range[1] ?? lines.ends[line + 1]!
  return { type: 'table', range: [first, end], align, rows: [header, ...rows] }
}

/** The rows from the line that is next; undefined where the end is doubtful. */
export function readRows(source: Source, indent: number): TableRow[] | undefined {
  const { lines } = source
  const rows: TableRow[] = []
  while (!source.isAtEnd && !lines.isBlank(source.line)) {
    const opening = source.opening(source.line)
    if (opening === 'text') {
      if (lines.indent(source.line) !== indent) return undefined
      rows.push(readRow(source, source.line, source.first))
      source.goTo(source.line + 1)
    } else if (opening === 'doubtful' || opening === 'html' || opening === 'rule') return undefined
    else if (opening === 'quote' || lines.indent(source.line) > indent) return undefined
    else if (opening === 'item' && !interrupts(source.text, source.first, lines.lasts[source.line]!)) return undefined
    else break
  }
  return rows
}

/** A cell reaches from its pipe to the next; the last one takes the closing pipe as well. */
function readRow(source: Source, line: number, first: number): TableRow {
  const { text, lines } = source
  const [last, end] = [lines.lasts[line]!, lines.ends[line]!]
  const cells: TableCell[] = []
  const escapes = text.slice(first, last).includes('\\')
  let open = first
  let from = text[first] === '|' ? first + 1 : first
  do {
    const pipe = nextPipe(text, from, last)
    const closes = pipe >= last - 1
    cells.push({
      type: 'tableCell',
      range: [open, closes ? end : pipe],
      content: readCell(source, from, pipe, escapes),
    })
    open = pipe
    from = pipe + 1
  } while (from < last)
  return { type: 'tableRow', range: [first, end], cells }
}

/** @param escapes whether its row holds a backslash */
function readCell(source: Source, from: number, to: number, escapes: boolean): TableCell['content'] {
  const { text } = source
  while (from < to && text[from] === ' ') from++
  while (from < to && text[to - 1] === ' ') to--
  if (from === to) return []
  // In code, an escaped pipe is only a pipe; the parser knows.
  const escaped = escapes && text.slice(from, to).includes('\\')
  return escaped ? source.hard.add('tableCell', from, to) : source.inlines('tableCell', from, to)
}

/** The next pipe that is not escaped, or `last`. */
function nextPipe(text: string, at: number, last: number): number {
  for (; at < last; at++) {
    const code = text.charCodeAt(at)
    if (code === PIPE) return at
    if (code === BACKSLASH && at + 1 < last) {
      const next = text.charCodeAt(at + 1)
      if (next === PIPE || next === BACKSLASH) at++
    }
  }
  return last
}

function alignOf(cell: string): Align {
  const mark = cell.trim()
  if (mark.endsWith(':')) return mark.startsWith(':') ? 'center' : 'right'
  return mark.startsWith(':') ? 'left' : undefined
}

const DELIMITERS = /^(?=.*\|)\|? *:?-+:? *(?:\| *:?-+:? *)*\|?$/
const BACKSLASH = 92
const PIPE = 124
