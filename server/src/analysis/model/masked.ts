/** The words of a cell or paragraph at their places, with everything blank that is no text. */
import type { Inline } from '../syntax/block.js'
import type { Range } from '../text/range.js'

/** As long as the range: code, markup, struck words and addresses are blanks. */
export function masked(source: string, content: readonly Inline[], range: Range): string {
  let text = ''
  const visit = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'text') {
        text += ' '.repeat(Math.max(0, inline.range[0] - range[0] - text.length))
        const words = source.slice(inline.range[0], inline.range[1])
        text += words.includes('/') ? words.replace(/\S+/g, withoutAddress) : words
      } else if ('content' in inline && inline.type !== 'delete') visit(inline.content)
    }
  }
  visit(content)
  return text.padEnd(range[1] - range[0])
}

/** Word by word and looked for from their marks: one expression for it all is quadratic in the longest word. */
function withoutAddress(word: string): string {
  const scheme = word.indexOf('://', 1)
  if (scheme > 0 && scheme + 3 < word.length) return ' '.repeat(word.length)
  const folder = word.indexOf('/', 1)
  const ending = folder > 0 ? [...word.matchAll(/\.\w{2,4}\b/g)].at(-1) : undefined
  if (!ending || ending.index < folder + 2) return word
  const end = ending.index + ending[0].length
  return ' '.repeat(end) + word.slice(end)
}
