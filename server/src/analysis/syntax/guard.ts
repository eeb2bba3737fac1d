/** What must not reach the parser, because its time would grow with the square of the input or its stack overflow. */
import type { Range } from '../text/range.js'
import { spoken, type Spoken } from '../text/said.js'
import { nextLine } from '../text/lines.js'
import { behindMarks, isBlank, rawAfter } from './cut.js'
import { isHarmless, Items, ParagraphCounts } from './count.js'

export interface Survey {
  /** What the parser does not see at all. */
  readonly withheld: readonly Withheld[]
  /** The inner lines of long fenced code blocks and comments: the parser takes them as they are, so it needs not see them. */
  readonly raw: readonly Range[]
}

export interface Withheld {
  readonly range: Range
  /** The end of the sentence "analysed in reduced mode: …". */
  readonly why: Spoken
}

/** What one piece may hold, raw stretches not counted: it is as long as this only where nothing can be divided. */
const LONGEST = { characters: 65_536, lines: 3000 }

/** What the parser must be spared in a piece: nothing in nearly all of them. */
export const survey = (text: string): Survey => (isHarmless(text) ? NOTHING : surveyLines(text))

const NOTHING: Survey = { withheld: [], raw: [] }

/** One pass over the lines of a piece. */
export function surveyLines(text: string): Survey {
  const start = behindMarks(text, 0)
  const scan = new Scan(text, start)
  for (let at = start; at < text.length;) at = scan.line(at, nextLine(text, at))
  scan.finish(text.length)
  if (scan.lines <= LONGEST.lines && text.length - scan.rawLength <= LONGEST.characters) return scan
  const why = spoken('one part that cannot be divided is longer than {lines} lines or {size} KB', {
    lines: LONGEST.lines,
    size: LONGEST.characters / 1024,
  })
  return { withheld: [{ range: [0, text.length], why }], raw: [] }
}

/** Other HTML blocks, and what is indented and so may belong to a list item. */
const OTHER_RAW = /^(?:<(?!!--)| {1,3}(?:`{3}|~{3}|<))/

class Scan implements Survey {
  readonly withheld: Withheld[] = []
  readonly raw: Range[] = []
  lines = 0
  rawLength = 0
  readonly #text: string
  readonly #counts = new ParagraphCounts()
  readonly #items = new Items()
  #start: number
  /** What closes the fence or comment that is open. */
  #close: string | undefined
  /** Behind a line that may open or close something else, a fence may be part of that: what it holds is counted. */
  #doubtful = false
  #rawLines: Range[] = []

  constructor(text: string, start: number) {
    this.#text = text
    this.#start = start
  }

  line(at: number, next: number): number {
    const line = this.#text.slice(at, next)
    if (this.#close === undefined && OTHER_RAW.test(line)) this.#doubtful = true
    const close = this.#doubtful ? undefined : rawAfter(line, this.#close)
    if (this.#close !== undefined && close !== undefined) {
      this.#rawLines.push([at, next])
      return next
    }
    this.lines++
    if (close !== undefined) this.finish(at)
    else if (this.#close !== undefined) this.#closeRaw(next)
    else if (isBlank(this.#text, at, next)) {
      this.finish(at)
      this.#start = next
    } else this.#prose(line, at, next)
    this.#close = close
    return next
  }

  /** A paragraph ends here. Neighbours that are both too much are told as one. */
  finish(end: number): void {
    if (this.#close !== undefined && this.#start < end) return this.#closeRaw(end)
    const why = this.#counts.excess
    const last = this.withheld.at(-1)
    if (why && last?.range[1] === this.#start) this.withheld.splice(-1, 1, { ...last, range: [last.range[0], end] })
    else if (why) this.withheld.push({ range: [this.#start, end], why })
    this.#counts.clear()
    this.#start = end
  }

  #prose(line: string, at: number, next: number): void {
    const { depth, starts } = this.#items.read(line)
    if (starts) this.finish(at)
    const second = at === this.#start ? this.#text.slice(next, nextLine(this.#text, next)) : undefined
    this.#counts.add(line, depth, second)
    if (/^#{1,6}[ \t]/.test(line)) this.finish(next)
  }

  /** The first and last inner lines stay, so that what is special about them goes on being the parser's. */
  #closeRaw(end: number): void {
    const inner = this.#rawLines.slice(1, -1)
    this.#rawLines = []
    this.#close = undefined
    this.#start = end
    const from = inner[0]?.[0] ?? 0
    const to = inner.at(-1)?.[1] ?? 0
    this.rawLength += to - from
    const special = this.#text[from - 1] === '\r' || this.#text.slice(from, to).includes('\0')
    if (from < to && !special) this.raw.push([from, to])
  }
}
