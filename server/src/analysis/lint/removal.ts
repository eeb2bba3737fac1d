/** What goes when a comment goes: its line, or its words alone. */
import type { Range } from '../text/range.js'

/** A comment's whole line where nothing else stands on it, else its words and the blanks before them. */
export function lineOrWords(range: Range, text: string): Range {
  let [start, end] = range
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--
  const lineEnd = /^[ \t]*(\r\n|\n|\r|$)/.exec(text.slice(end))
  const alone = start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r'
  if (alone && lineEnd) end += lineEnd[0].length
  return alone && !lineEnd ? range : [start, end]
}
