/** Code spans and links that stand on plain ground. */
import type { Inline } from '../block.js'

/** The code span that opens at `at`; where none does, the end of the backticks; undefined where it is doubtful. */
export function codeSpanAt(text: string, at: number, to: number): Inline | number | undefined {
  const from = behindBackticks(text, at, to)
  const close = closingBackticks(text, from, to, from - at)
  if (close < 0) return from
  const value = text.slice(from, close)
  if (/[\r\n] |^[\r\n]|[\r\n]$/.test(value)) return undefined
  return { type: 'code', range: [at, close + from - at], value: trimmed(value) }
}

/** What stands between the brackets. */
type ReadLabel = (from: number, to: number) => readonly Inline[] | undefined

/** The link or image with its target in parentheses that opens at `at`. */
export function linkAt(text: string, at: number, to: number, readLabel: ReadLabel): Inline | undefined {
  const image = text[at] === '!'
  const open = image ? at + 1 : at
  const close = labelEnd(text, open + 1, to)
  // A footnote is looked for first.
  if (close < 0 || text[open + 1] === '^' || text[close + 1] !== '(') return undefined
  TARGET.lastIndex = close + 1
  const target = TARGET.exec(text)
  const end = close + 1 + (target?.[0].length ?? 0)
  if (!target || end > to) return undefined
  const url = target[1] ?? ''
  if (image) {
    const alt = text.slice(open + 1, close)
    return PLAIN_LABEL.test(alt) ? { type: 'image', range: [at, end], url, alt } : undefined
  }
  const content = readLabel(open + 1, close)
  return content && { type: 'link', range: [at, end], url, content }
}

/** Where the label that starts at `at` ends, if it holds no other brackets. */
export function labelEnd(text: string, at: number, to: number): number {
  while (at < to) {
    switch (text[at]) {
      case ']':
        return at
      case '[':
      case '<':
        return -1
      case '\\':
        at += 2
        break
      case '`': {
        const from = behindBackticks(text, at, to)
        const close = closingBackticks(text, from, to, from - at)
        if (close < 0) return -1
        at = close + from - at
        break
      }
      default:
        at++
    }
  }
  return -1
}

function behindBackticks(text: string, at: number, to: number): number {
  while (at < to && text[at] === '`') at++
  return at
}

/** Where the next run of just as many backticks starts. */
function closingBackticks(text: string, from: number, to: number, size: number): number {
  for (let at = text.indexOf('`', from); at >= 0 && at < to;) {
    const end = behindBackticks(text, at, to)
    if (end - at === size) return at
    at = text.indexOf('`', end)
  }
  return -1
}

/** One space goes on either side, unless there is nothing but spaces. */
const trimmed = (value: string): string =>
  value.length > 2 && value.startsWith(' ') && value.endsWith(' ') && /[^ ]/.test(value) ? value.slice(1, -1) : value

const TARGET = /\(([^\s\p{Cc}()<>\\&]*)(?: "[^"\\&\r\n]*")?\)/uy
const PLAIN_LABEL = /^[^!&*<[\\\]_`~\r\n]*$/
