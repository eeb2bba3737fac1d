/** Counts of what makes the parser slow, paragraph by paragraph, because marks of different paragraphs never meet. */
import { spoken, type Spoken } from '../text/said.js'

/** Measured: at these sizes the parser needs some 100 ms, and at twice these sizes four times as long. */
const MOST = { depth: 64, emphasis: 512, backticks: 256, angles: 512, brackets: 2000, pipes: 3000, lazy: 1000 }

const WHY = {
  depth: spoken('lists or quotes are nested more than {most} levels deep', { most: MOST.depth }),
  emphasis: spoken('one paragraph holds more than {most} emphasis marks', { most: MOST.emphasis }),
  backticks: spoken('one paragraph holds more than {most} runs of backticks', { most: MOST.backticks }),
  angles: spoken('one paragraph holds more than {most} "<"', { most: MOST.angles }),
  brackets: spoken('one paragraph holds more than {most} brackets', { most: MOST.brackets }),
  pipes: spoken('one table that cannot be divided holds more than {most} cells', { most: MOST.pipes }),
  lazy: spoken('one paragraph in a quote or list has more than {most} lines', { most: MOST.lazy }),
}

/** The tags that open an HTML block wherever they open a paragraph's first line: nothing inside is parsed. */
const RAW = /^ {0,3}<\/?(?:table|thead|tbody|tfoot|tr|td|th|div|p|ul|ol|li|dl|details|section|h[1-6])(?:[\s/>]|$)/i
const DELIMITERS = /^ {0,3}(?:\||:|--)[ \t|:-]*$/

/** No paragraph can hold too much of what the whole text does not hold; and nothing of it is fenced or HTML. */
export function isHarmless(text: string): boolean {
  let [lines, emphasis, backticks, brackets, pipes, marks] = [0, 0, 0, 0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Letters, from "a" on the most of a text.
    if (code > 0x60 && code < 0x7b) continue
    if (code === 0x0a || code === 0x0d) lines++
    else if (code === 0x3c) return false
    else if (code === 0x2a || code === 0x7e || code === 0x5f) {
      emphasis++
      if (code === 0x2a && mayBeBlank(text.charCodeAt(at + 1))) marks++
      if (code === 0x7e && text.startsWith('~~~', at)) return false
    } else if (code === 0x60) {
      backticks++
      if (text.startsWith('```', at)) return false
    } else if (code === 0x5b || code === 0x5d) {
      brackets++
      if (text.charCodeAt(at + 1) === 0x3a) marks++
    } else if (code === 0x7c) pipes++
    else if (code === 0x3e) marks++
    else if (code === 0x2d || code === 0x2b || code === 0x2e || code === 0x29) {
      // A hyphen or a full stop within a word begins no item.
      if (mayBeBlank(text.charCodeAt(at + 1))) marks++
    }
  }
  return (
    lines < MOST.lazy &&
    text.length <= MOST_HARMLESS &&
    emphasis <= MOST.emphasis &&
    backticks <= MOST.backticks &&
    brackets <= MOST.brackets &&
    pipes <= MOST.pipes &&
    marks <= MOST.depth
  )
}

const mayBeBlank = (code: number): boolean => code <= 0x20 || code > 0x7f

/** Characters; below all that a piece may hold. */
const MOST_HARMLESS = 32_768

/** What has been seen since the paragraph began. */
export class ParagraphCounts {
  /** Why it is too much for the parser, as soon as it is. */
  excess: Spoken | undefined
  #raw = false
  #table = false
  #nested = false
  #lines = 0
  #emphasis = 0
  #backticks = 0
  #angles = 0
  #brackets = 0
  #pipes = 0

  clear(): void {
    this.#raw = this.#table = this.#nested = false
    this.excess = undefined
    this.#lines = 0
    this.#emphasis = this.#backticks = this.#angles = this.#brackets = this.#pipes = 0
  }

  /** `second` is given with a paragraph's first line: together they tell whether it is a table or raw HTML. */
  add(line: string, depth: number, second: string | undefined): void {
    if (second !== undefined) {
      this.#raw = RAW.test(line)
      this.#nested = depth > 0
      this.#table = /^\s*[|\p{L}]/u.test(line) && DELIMITERS.test(second.trimEnd()) && cells(line) === cells(second)
    }
    if (depth > MOST.depth) this.excess ??= WHY.depth
    if (this.#raw) return
    // Each cell of a table is a paragraph for itself; a row is bounded by the cells that a table may have.
    if (this.#table) this.#emphasis = this.#backticks = this.#angles = this.#brackets = 0
    this.#count(line)
    if (this.#emphasis > MOST.emphasis) this.excess ??= WHY.emphasis
    if (this.#backticks > MOST.backticks) this.excess ??= WHY.backticks
    if (this.#angles > MOST.angles) this.excess ??= WHY.angles
    if (this.#brackets > MOST.brackets) this.excess ??= WHY.brackets
    if (this.#nested && ++this.#lines > MOST.lazy) this.excess ??= WHY.lazy
    if (this.#pipes > MOST.pipes) this.excess ??= WHY.pipes
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
      else if (char === '[' || char === ']') this.#brackets++
      else if (char === '|') this.#pipes++
      before = char
    }
  }
}

const isWord = (char: string): boolean => /^[\p{L}\d]$/u.test(char)

const cells = (row: string): number =>
  row
    .replace(/\\./g, '')
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length

/** The list items that are open, by the indentation of their content. */
export class Items {
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
