/** What a line opens, told from its first characters; whatever is special about it is doubtful. */

export type Opening = 'text' | 'heading' | 'fence' | 'rule' | 'item' | 'quote' | 'html' | 'doubtful'

/** For a line without tabs whose first character, which is no space, stands at `first`; `last` is its trimmed end. */
export function openingAt(text: string, first: number, last: number): Opening {
  switch (text.charCodeAt(first)) {
    case HASH:
      return matches(HEADING, text, first) ? 'heading' : 'text'
    case GREATER:
      return 'quote'
    case LESS:
      return matches(HTML, text, first) ? 'html' : 'text'
    case BACKTICK:
    case TILDE:
      return matches(FENCE, text, first) ? 'fence' : 'text'
    case DASH:
    case STAR:
    case UNDERSCORE:
      if (isRule(text, first, last)) return 'rule'
      return markerAt(text, first, last)
    case PLUS:
      return markerAt(text, first, last)
    case EQUALS:
      return matches(UNDERLINE, text, first) ? 'doubtful' : 'text'
    default: {
      const code = text.charCodeAt(first)
      return code >= ZERO && code <= NINE ? markerAt(text, first, last) : 'text'
    }
  }
}

export interface Marker {
  /** What the markers of one list have in common: the bullet, or what stands behind the number. */
  readonly kind: string
  readonly start: number | undefined
  /** Where the item's content starts. */
  readonly content: number
}

/** Of a line that opens an item. */
export function readMarker(text: string, first: number): Marker {
  MARKER.lastIndex = first
  const match = MARKER.exec(text)!
  const number = match[2]
  return {
    kind: match[1] ?? match[3]!,
    start: number === undefined ? undefined : Number(number),
    content: first + match[0].length,
  }
}

/**
 * Whether an item may stand right behind a line of a paragraph. Undefined where it opens more than text: of that, less
 * may stand there than elsewhere.
 */
export function interrupts(text: string, first: number, last: number): boolean | undefined {
  const { start, content } = readMarker(text, first)
  if (start !== undefined && !/1[.)]/y.test(text.slice(first, first + 2))) return false
  return openingAt(text, content, last) === 'text' ? true : undefined
}

/** Whether a line looks like the second line of a table, or of a heading that is underlined with dashes. */
export function isDelimiterLike(text: string, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const code = text.charCodeAt(at)
    if (code !== PIPE && code !== COLON && code !== DASH && code !== SPACE) return false
  }
  return first < last
}

function markerAt(text: string, first: number, last: number): Opening {
  if (matches(MARKER, text, first)) return 'item'
  return matches(BARE_MARKER, text, first) || (text.charCodeAt(first) === DASH && isDelimiterLike(text, first, last))
    ? 'doubtful'
    : 'text'
}

function isRule(text: string, first: number, last: number): boolean {
  const mark = text.charCodeAt(first)
  let marks = 0
  for (let at = first; at < last; at++) {
    const code = text.charCodeAt(at)
    if (code === mark) marks++
    else if (code !== SPACE) return false
  }
  return marks >= 3
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

const HEADING = /#{1,6}(?=[ \r\n]|$)/y
const HTML = /<[a-z/!?]/iy
const FENCE = /`{3,}[^`\r\n]*(?=[\r\n]|$)|~{3,}/y
/** With one to four spaces behind it; more would make the item start with indented code. */
const MARKER = /(?:([-*+])|(\d{1,9})([.)])) {1,4}(?=[^ \r\n])/y
/** Followed by nothing, or by so much space that the content is code. */
const BARE_MARKER = /(?:[-*+]|\d{1,9}[.)])(?=[ \r\n]|$)/y
const UNDERLINE = /=+ *(?=[\r\n]|$)/y

const SPACE = 32
const HASH = 35
const STAR = 42
const PLUS = 43
const DASH = 45
const ZERO = 48
const NINE = 57
const COLON = 58
const LESS = 60
const EQUALS = 61
const GREATER = 62
const UNDERSCORE = 95
const BACKTICK = 96
const PIPE = 124
const TILDE = 126
