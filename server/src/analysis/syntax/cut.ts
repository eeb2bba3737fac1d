/** Where a document might be cut so that the parts can be parsed on their own; whether it may, a sentinel decides. */

export type CutKind = 'heading' | 'block' | 'list' | 'table'

export interface Cut {
  readonly at: number
  readonly kind: CutKind
  /** Put behind what stands before the cut: if it is read as it should be, nothing is open there. */
  readonly sentinel: string
  /** A measure of what lies between the start of the scan and here, for cutting evenly. */
  readonly weight: number
}

/** A line costs the parser something whatever its length. */
const LINE = 24

/**
 * In order, from the first line behind `from`. Fences and comments are followed for speed alone: they drop candidates
 * that would fail, and where the scan is fooled by a fence that is none, parts grow longer but stay right.
 */
export function* cuts(text: string, from: number): Generator<Cut> {
  from = behindMarks(text, from)
  let weight = 0
  let raw: string | undefined
  let afterBlank = false
  let before = from
  let feed = -1
  for (let at = from; at < text.length;) {
    if (feed < at) feed = feedFrom(text, at)
    const next = lineBefore(text, at, feed)
    const first = text.charCodeAt(at)
    const wasRaw = raw !== undefined
    if (wasRaw || first === BACKTICK || first === TILDE || first === SPACE || first === ANGLE)
      raw = rawAfter(text.slice(at, next), raw)
    if (!wasRaw && at > from) {
      const kind = candidate(text, at, first, afterBlank, before)
      if (kind) yield { at, kind, sentinel: sentinelFor(kind, text, at), weight }
    }
    weight += next - at + LINE
    afterBlank = isBlank(text, at, next)
    before = at
    at = next
  }
}

/** Whether a heading that starts here opens a slice. */
export function opensSlice(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return (at === 0 || before === LF || before === CR) && matches(HEADING, text, at)
}

/**
 * What kind of cut may be made before the line at `at`, if any.
 * @param before where the line before it starts
 */
function candidate(text: string, at: number, first: number, afterBlank: boolean, before: number) {
  if (first === HASH) return matches(HEADING, text, at) ? 'heading' : undefined
  if (first === PIPE && !afterBlank && hasPipe(text, before, at)) return 'table'
  if (first <= LAST_OF_MARKERS && listMarker(text, at)) return 'list'
  return afterBlank && !matches(NO_BLOCK, text, at) ? 'block' : undefined
}

/** The shortest text that stands for what begins at `at`. */
export function sentinelFor(kind: CutKind, text: string, at: number): string {
  if (kind === 'list') return `${listMarker(text, at)} x`
  return { heading: '#\n', block: 'x', table: '|x' }[kind]
}

const HEADING = /#{1,6}(?=[ \t\r\n]|$)/y
const NO_BLOCK = /[\s#>]|(?:[-*+]|\d{1,9}[.)])(?=\s|$)|---/y
const ITEM = /([-*+]|\d{1,9}[.)]) {1,3}(?=[\p{L}[]|\*\*[\p{L}\d])/uy
const COMMENT_END = '-->'
const FENCE = /^ {0,3}(?:(`{3,})[^`\r\n]*|(~{3,})[^\r\n]*)(?:[\r\n]|$)/
/** Behind it only spaces and tabs: what else counts as white space elsewhere keeps the fence open. */
const FENCE_END = /^ {0,3}(`{3,}|~{3,})[ \t]*[\r\n]*$/

function listMarker(text: string, at: number): string | undefined {
  ITEM.lastIndex = at
  return ITEM.exec(text)?.[1]
}

/** What would close the fence or comment that is open behind this line. */
export function rawAfter(line: string, raw: string | undefined): string | undefined {
  if (raw === undefined) {
    const open = FENCE.exec(line)
    if (open) return open[1] ?? open[2]
    return /^ {0,3}<!--/.test(line) && !line.includes(COMMENT_END) ? COMMENT_END : undefined
  }
  if (raw === COMMENT_END) return line.includes(COMMENT_END) ? undefined : raw
  const close = FENCE_END.exec(line)?.[1]
  return close?.startsWith(raw) ? undefined : raw
}

/** The parser does not see byte order marks: what stands behind them opens the first line. */
export function behindMarks(text: string, from: number): number {
  let at = from
  if (from === 0) while (text.charCodeAt(at) === BYTE_ORDER_MARK) at++
  return at
}

/** The next LF, or the end: looked for by the engine, which is faster than going from sign to sign. */
function feedFrom(text: string, at: number): number {
  const feed = text.indexOf('\n', at)
  return feed < 0 ? text.length : feed
}

/** What `nextLine` gives, where the next LF is known. */
function lineBefore(text: string, at: number, feed: number): number {
  const back = text.slice(at, feed).indexOf('\r')
  return back < 0 || at + back === feed - 1 ? Math.min(feed + 1, text.length) : at + back + 1
}

export function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code !== SPACE && code !== TAB && code !== LF && code !== CR) return false
  }
  return true
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function hasPipe(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === PIPE) return true
  return false
}

/** The digit 9: bullets stand before it. */
const LAST_OF_MARKERS = 0x39
const BYTE_ORDER_MARK = 0xfeff
const TAB = 9
const LF = 10
const CR = 13
const SPACE = 32
const HASH = 35
const ANGLE = 60
const BACKTICK = 96
const PIPE = 124
const TILDE = 126
