/** The tables of a Markdown text, as far as adding a row to one needs them. */

export interface Table {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Header, delimiter and rows as written, without line ends. */
  readonly lines: readonly string[]
  /** From the header to the end of the last row, in offsets of the text. */
  readonly range: readonly [start: number, end: number]
  /** The nearest heading above. */
  readonly heading: string
}

const DELIMITER = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/

/** Tables outside code and comments, in the order of the text. */
export function tablesIn(text: string): readonly Table[] {
  const lines = linesOf(text)
  const tables: Table[] = []
  let heading = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    heading = /^ {0,3}#{1,6}[ \t]+(?![ \t])(.*)$/.exec(line.text)?.[1]?.trim() ?? heading
    const next = lines[at + 1]
    if (!line.text.includes('|') || !next || !DELIMITER.test(next.text)) continue
    const headers = cellsOf(line.text)
    if (headers.length < 2 || headers.length !== cellsOf(next.text).length) continue
    let last = at + 1
    while (lines[last + 1]?.text.includes('|')) last++
    const own = lines.slice(at, last + 1)
    tables.push({
      headers,
      rows: own.slice(2).map(row => cellsOf(row.text)),
      lines: own.map(row => row.text),
      range: [line.start, own.at(-1)!.start + own.at(-1)!.text.length],
      heading,
    })
    at = last
  }
  return tables
}

/** Trimmed cells; an escaped pipe is part of its cell. */
export function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map(cell => cell.trim())
}

/** Lines with their offsets; what stands in fences or comments is blank. */
function linesOf(text: string): { text: string; start: number }[] {
  const lines: { text: string; start: number }[] = []
  let fence = ''
  let comment = false
  for (const { 0: whole, index } of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const line = whole.replace(/(?:\r\n|\n|\r)$/, '')
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    const quiet = fence !== '' || comment || mark !== undefined
    if (!comment && mark && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : ''
    if (fence === '') {
      const opened = line.lastIndexOf('<!--')
      const closed = line.lastIndexOf('-->')
      comment = comment ? closed < 0 || opened > closed : opened >= 0 && closed < opened
    }
    lines.push({ text: quiet || (comment && line.includes('<!--')) ? '' : line, start: index })
  }
  return lines
}
