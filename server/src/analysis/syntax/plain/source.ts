/** The text that is being read, and how far: blocks are read line by line, each from the place the one before left. */
import type { Inline } from '../block.js'
import { HardRuns } from './hard.js'
import { readInlines, type Setting } from './inline.js'
import { Lines } from './lines.js'
import { isDelimiterLike, openingAt, type Opening } from './opening.js'

export class Source {
  readonly text: string
  readonly lines: Lines
  readonly hard: HardRuns
  readonly #setting: Setting
  readonly #contained: Setting
  readonly #quoted: Setting
  /** The line that is next. */
  line = 0
  /** Where what is next starts in it: behind its indentation, or behind the markers that stand before it. */
  first: number
  /** The columns where the content of the containers that are open starts. */
  readonly containers: number[] = [0]

  /** @param labels that are defined */
  constructor(text: string, labels: ReadonlySet<string>) {
    this.text = text
    this.lines = new Lines(text)
    this.hard = new HardRuns(text)
    this.#setting = { text, labels, contained: false, quoted: false }
    this.#contained = { text, labels, contained: true, quoted: false }
    this.#quoted = { text, labels, contained: true, quoted: true }
    this.first = this.lines.firsts[0] ?? 0
  }

  get isAtEnd(): boolean {
    return this.line >= this.lines.count
  }

  goTo(line: number): void {
    this.line = line
    this.first = this.lines.firsts[line] ?? this.text.length
  }

  skipBlank(): void {
    let line = this.line
    while (line < this.lines.count && this.lines.isBlank(line)) line++
    if (line !== this.line) this.goTo(line)
  }

  /** The column where what is next starts. */
  get column(): number {
    return this.first - this.lines.starts[this.line]!
  }

  /** What the line opens; of the line that is next, what stands behind its markers. */
  opening(line: number): Opening {
    if (this.lines.hasTab(line)) return 'doubtful'
    return openingAt(this.text, line === this.line ? this.first : this.lines.firsts[line]!, this.lines.lasts[line]!)
  }

  isDelimiterLike(line: number): boolean {
    return line < this.lines.count && isDelimiterLike(this.text, this.lines.firsts[line]!, this.lines.lasts[line]!)
  }

  /** Content of a line or cell; what is not plain is read later. */
  inlines(kind: 'paragraph' | 'heading' | 'tableCell', from: number, to: number): readonly Inline[] {
    return this.plain(from, to) ?? this.hard.add(kind, from, to)
  }

  /** Content of a paragraph in a quote; undefined where it is neither plain nor in one line. */
  quoted(from: number, to: number): readonly Inline[] | undefined {
    const read = readInlines(this.#quoted, from, to)
    return read ?? (/[\r\n]/.test(this.text.slice(from, to)) ? undefined : this.hard.add('paragraph', from, to))
  }

  plain(from: number, to: number): readonly Inline[] | undefined {
    return readInlines(this.containers.length > 1 ? this.#contained : this.#setting, from, to)
  }
}
