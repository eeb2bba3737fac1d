/** The lines of a text as offsets: where each starts, where its indentation ends, and where its line end begins. */

export class Lines {
  readonly text: string
  readonly starts: number[] = []
  /** The first character that is neither space nor tab; a blank line's is its end. */
  readonly firsts: number[] = []
  readonly ends: number[] = []
  /** Where nothing but spaces and tabs follows. */
  readonly lasts: number[] = []
  readonly #tabs: boolean
  /** Whether lines end with LF alone. */
  readonly #simple: boolean

  constructor(text: string) {
    this.text = text
    this.#tabs = text.includes('\t')
    this.#simple = !text.includes('\r')
    for (let at = 0; at < text.length;) at = this.#read(at)
  }

  get count(): number {
    return this.starts.length
  }

  isBlank(line: number): boolean {
    return this.firsts[line]! >= this.ends[line]!
  }

  /** Columns before the first character; only of lines without tabs. */
  indent(line: number): number {
    return this.firsts[line]! - this.starts[line]!
  }

  /** Tabs are columns wide: lines with tabs are the parser's. */
  hasTab(line: number): boolean {
    if (!this.#tabs) return false
    const tab = this.text.indexOf('\t', this.starts[line])
    return tab >= 0 && tab < this.ends[line]!
  }

  #read(start: number): number {
    const text = this.text
    const end = this.#simple ? upTo(text, start) : lineEnd(text, start)
    let first = start
    while (first < end && isSpace(text.charCodeAt(first))) first++
    let last = end
    while (last > first && isSpace(text.charCodeAt(last - 1))) last--
    this.starts.push(start)
    this.firsts.push(first)
    this.ends.push(end)
    this.lasts.push(last)
    return end >= text.length ? end : behindLineEnd(text, end)
  }
}

function upTo(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

function lineEnd(text: string, start: number): number {
  let end = start
  let code = text.charCodeAt(end)
  while (end < text.length && code !== LF && code !== CR) code = text.charCodeAt(++end)
  return end
}

/** Where the next line starts, for the place of a line end. */
export function behindLineEnd(text: string, at: number): number {
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1
}

const isSpace = (code: number): boolean => code === 32 || code === 9

export const LF = 10
export const CR = 13
