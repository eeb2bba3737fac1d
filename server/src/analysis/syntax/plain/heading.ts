/** Reads a heading with hashes. */
import type { Block } from '../block.js'
import type { Source } from './source.js'

/** Undefined where hashes at its end may close it. */
export function readHeading(source: Source): Block | undefined {
  const { text, lines, line, first } = source
  const [last, end] = [lines.lasts[line]!, lines.ends[line]!]
  let from = first
  while (text[from] === '#') from++
  const depth = (from - first) as 1 | 2 | 3 | 4 | 5 | 6
  while (from < last && text[from] === ' ') from++
  if (from < last && text[last - 1] === '#') return undefined
  const content = from < last ? source.inlines('heading', from, last) : []
  source.goTo(line + 1)
  return { type: 'heading', range: [first, end], depth, content }
}
