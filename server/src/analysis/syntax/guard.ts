/** What must not reach the parser, because its time would grow with the square of the input or its stack overflow. */
import type { Range } from '../text/range.js'
import { fenceAfter, isBlank, nextLine } from './cut.js'

export interface Withheld {
  readonly range: Range
  /** The end of the sentence "analysed in reduced mode: …". */
  readonly why: string
}

/** Measured: at these sizes the parser needs some 100 ms, and at twice these sizes four times as long. */
const MOST = { depth: 64, emphasis: 512, backticks: 256, angles: 512, brackets: 1000, pipes: 3000, length: 65_536 }
const LONGEST_CODE = 524_288

/** One pass over the lines. Paragraph by paragraph, because marks of different paragraphs never meet. */
export function withhold(text: string): Withheld[] {
  const found: Withheld[] = []
  const counts = new Counts()
  const items = new Items()
  let start = 0
  let fence: string | undefined
  let doubtful = false

  const finish = (end: number): void => {
    const why = counts.excess() ?? (end - start > MOST.length && !counts.raw ? WHY.length : undefined)
    const tooMuch = why ?? (end - start > LONGEST_CODE ? WHY.code : undefined)
    const last = found.at(-1)
    if (tooMuch && last && last.range[1] === start) found[found.length - 1] = { ...last, range: [last.range[0], end] }
    else if (tooMuch) found.push({ range: [start, end], why: tooMuch })
    counts.clear()
    start = end
  }

  for (let at = 0; at < text.length;) {
    const next = nextLine(text, at)
    const line = text.slice(at, next)
    const wasFenced = fence !== undefined
    // Behind a line that may open an HTML block, a fence may be part of it: then what it holds is counted as well.
    if (!doubtful) fence = fenceAfter(line, fence)
    if (fence !== undefined || wasFenced) {
      if (!wasFenced) finish(at)
      counts.raw = true
      if (fence === undefined) finish(next)
    } else if (isBlank(text, at, next)) {
      finish(at)
      start = next
    } else {
      if (/^ {0,3}</.test(line)) doubtful = true
      const { depth, starts } = items.read(line)
      if (starts) finish(at)
      counts.add(line, depth, at === start ? text.slice(next, nextLine(text, next)) : undefined)
      if (/^#{1,6}[ \t]/.test(line)) finish(next)
    }
    at = next
  }
  finish(text.length)
  return found
}

const WHY = {
  depth: `lists or quotes are nested more than ${MOST.depth} levels deep`,
  emphasis: `one paragraph holds more than ${MOST.emphasis} emphasis marks`,
  backticks: `one paragraph holds more than ${MOST.backticks} runs of backticks`,
  angles: `one paragraph holds more than ${MOST.angles} "<"`,
  brackets: `one paragraph holds more than ${MOST.brackets} "["`,
  pipes: `one table that cannot be divided holds more than ${MOST.pipes} cells`,
  length: `one paragraph is longer than ${MOST.length / 1024} KB`,
  code: `one code block is longer than ${LONGEST_CODE / 1024} KB`,
}

/** The tags that open an HTML block wherever they open a paragraph's first line: nothing inside is parsed. */
const RAW = /^ {0,3}<\/?(?:table|thead|tbody|tfoot|tr|td|th|div|p|ul|ol|li|dl|details|section|h[1-6])(?:[\s/>]|$)/i
const DELIMITERS = /^ {0,3}(?:\||:|--)[ \t|:-]*$/

/** What has been seen since the paragraph began. */
class Counts {
  raw = false
  #table = false
  #why: string | undefined
  #emphasis = 0
  #backticks = 0
  #angles = 0
  #brackets = 0
  #pipes = 0

  clear(): void {
    this.raw = this.#table = false
    this.#why = undefined
    this.#emphasis = this.#backticks = this.#angles = this.#brackets = this.#pipes = 0
  }

  excess(): string | undefined {
    return this.#why
  }

  /** `second` is given with a paragraph's first line: together they tell whether it is a table or raw HTML. */
  add(line: string, depth: number, second: string | undefined): void {
    if (second !== undefined) {
      this.raw = RAW.test(line)
      this.#table = /^\s*[|\p{L}]/u.test(line) && DELIMITERS.test(second.trimEnd()) && cells(line) === cells(second)
    }
    if (depth > MOST.depth) this.#why ??= WHY.depth
    if (this.raw) return
    // Each cell of a table is a paragraph for itself; a row is bounded by the cells that a table may have.
    if (this.#table) this.#emphasis = this.#backticks = this.#angles = this.#brackets = 0
    this.#count(line)
    if (this.#emphasis > MOST.emphasis) this.#why ??= WHY.emphasis
    if (this.#backticks > MOST.backticks) this.#why ??= WHY.backticks
    if (this.#angles > MOST.angles) this.#why ??= WHY.angles
    if (this.#brackets > MOST.brackets) this.#why ??= WHY.brackets
    if (this.#pipes > MOST.pipes) this.#why ??= WHY.pipes
  }

  #count(line: string): void {
    let before = ''
    for (let at = 0; at < line.length; at++) {
      const char = line[at]!
      if (char !== before) {
        if (char === '*' || char === '~') this.#emphasis++
        else if (char === '_' && !(isWord(before) && isWord(line[at + 1] ?? ''))) this.#emphasis++
        else if (char === '`') this.#backticks++
      }
      if (char === '<') this.#angles++
      else if (char === '[') this.#brackets++
      else if (char === '|') this.#pipes++
      before = char
    }
  }
}

const isWord = (char: string): boolean => /^[\p{L}\d]$/u.test(char)

const cells = (row: string): number => row.replace(/\\./g, '').trim().replace(/^\||\|$/g, '').split('|').length

/** The list items that are open, by the indentation of their content. */
class Items {
  #open: { readonly indent: number; readonly content: number }[] = []

  /** How deep the line's content lies, and whether the line surely starts an item and with it a paragraph. */
  read(line: string): { depth: number; starts: boolean } {
    const prefix = PREFIX.exec(line)![0]
    const marks = prefix.match(MARK) ?? []
    const item = /^([ \t]*)(?:[-*+]|(\d{1,9})[.)])(?=\s)/.exec(line)
    if (!item) {
      if (/^\S/.test(line)) this.#open = []
      return { depth: this.#open.length + marks.length, starts: false }
    }
    const indent = item[1]!.length
    let sibling = false
    while (this.#open.length > 0 && this.#open.at(-1)!.content > indent) {
      sibling = this.#open.pop()!.indent <= indent
    }
    const inside = this.#open.at(-1)?.content ?? 0
    const depth = this.#open.length + marks.length
    const starts = indent - inside < 4 && (item[2] === undefined || item[2] === '1' || sibling)
    if (starts) this.#open.push({ indent, content: item[0].length + 1 })
    return { depth, starts }
  }
}

const PREFIX = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\[\^[^\]\s]+\]:))*/
const MARK = />|[-*+](?=\s)|\d[.)](?=\s)|\]:/g
