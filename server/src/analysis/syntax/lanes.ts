/** Two lanes from text to blocks: what is plain is read here, everything else by remark-parse, with the same result. */
import type { Block } from './block.js'
import { convertBlocks } from './convert.js'
import { cuts } from './cut.js'
import { readBlock } from './plain/blocks.js'
import { Source } from './plain/source.js'
import { readRows } from './plain/table.js'
import { isEqual } from '../text/equal.js'
import type { Known } from './known.js'
import { shiftBlocks } from './move.js'
import { remark } from './remark.js'
import { withoutSentinel } from './sentinel.js'

/** How many characters were read in which way. */
export interface Lanes {
  plain: number
  /** Inline text that the parser was asked for, in blocks that are plain. */
  inline: number
  parsed: number
  /** Where given, all is read in both lanes: told of text that they read differently, for which the parser's word counts. */
  readonly differs?: ((text: string) => void) | undefined
}

/** What stands before the text: nothing that matters, or the beginning of its first table. */
export type Entry = 'table' | 'open'

/** Rows parse alike under any header. */
const HEADER = '|x|\n|-|\n'

/** The blocks as remark-parse reads them, with ranges relative to the text. */
export function readText(text: string, entry: Entry, known: Known, lanes: Lanes): Block[] {
  const plain = isReadable(text) ? new Reading(text, entry, known).read() : undefined
  if (plain && isRight(plain.blocks, text, entry, known, lanes)) {
    lanes.plain += plain.plain
    lanes.inline += plain.inline
    lanes.parsed += text.length - plain.plain - plain.inline
    return plain.blocks
  }
  lanes.parsed += text.length
  return parse(text, entry, known)
}

function isRight(blocks: readonly Block[], text: string, entry: Entry, known: Known, { differs }: Lanes): boolean {
  if (!differs || isEqual(blocks, parse(text, entry, known))) return true
  differs(text)
  return false
}

/** The slow lane, and the reference. */
export function parse(text: string, entry: Entry, known: Known): Block[] {
  const header = entry === 'table' ? HEADER : ''
  const { root, by } = remark(header + text, known)
  const [first] = root.children
  if (header && first?.type === 'table') first.children.shift()
  return convertBlocks(root.children, by - header.length)
}

/** Definitions change how brackets anywhere read, so they are the parser's, as are characters that it replaces or leaves out. */
const isReadable = (text: string): boolean =>
  text !== '' && !/[\0\uFEFF]/.test(text) && !(text.includes(']:') && /(?:^|[\r\n])[ \t>*+\-\d.)]*\[/.test(text))

const labelsIn = ({ definitions, footnotes }: Known): ReadonlySet<string> =>
  definitions.length + footnotes.length === 0 ? NO_LABELS : new Set([...definitions, ...footnotes])
const NO_LABELS: ReadonlySet<string> = new Set()

class Reading {
  readonly #source: Source
  readonly #text: string
  readonly #known: Known
  readonly #blocks: Block[] = []
  #entry: Entry
  #parsed = 0

  constructor(text: string, entry: Entry, known: Known) {
    this.#text = text
    this.#entry = entry
    this.#known = known
    this.#source = new Source(text, labelsIn(known))
  }

  read() {
    const source = this.#source
    let last = { line: 0, hard: 0 }
    for (;;) {
      if (this.#entry === 'open') source.skipBlank()
      if (source.isAtEnd) break
      const { line } = source
      const hard = source.hard.count
      const block = this.#plain()
      if (block) {
        this.#blocks.push(block)
        last = { line, hard }
      } else {
        // What is indented behind a list has something to do with it even where it does not belong to it.
        if (this.#blocks.at(-1)?.type === 'list' && source.lines.indent(line) > 0) {
          this.#blocks.pop()
          source.goTo(last.line)
          source.hard.forget(last.hard)
        }
        this.#parse(source)
      }
      this.#entry = 'open'
    }
    const inline = source.hard.characters
    if (!source.hard.read(this.#known)) return undefined
    return { blocks: this.#blocks, plain: this.#text.length - this.#parsed - inline, inline }
  }

  /** Undefined leaves no trace. */
  #plain(): Block | undefined {
    const source = this.#source
    const { line } = source
    const hard = source.hard.count
    const block = this.#entry === 'table' ? this.#rows() : readBlock(source, 0)
    if (!block) {
      source.goTo(line)
      source.hard.forget(hard)
      source.containers.length = 1
    }
    return block
  }

  #rows(): Block | undefined {
    const rows = readRows(this.#source, 0)
    const last = rows?.at(-1)
    if (!rows || !last) return undefined
    return { type: 'table', range: [-HEADER.length, last.range[1]], align: [undefined], rows }
  }

  /** To the first place where the text may be cut and what follows is plain again. */
  #parse(source: Source): void {
    const text = this.#text
    const start = source.lines.starts[source.line]!
    const rest = text.slice(start)
    let least = 0
    for (const { at, kind, sentinel } of cuts(rest, 0)) {
      if ((kind !== 'heading' && kind !== 'block') || at < least) continue
      while (source.lines.starts[source.line]! < start + at) source.goTo(source.line + 1)
      const here = source.line
      if (!this.#isPlain()) continue
      const blocks = withoutSentinel(parse(rest.slice(0, at) + sentinel, this.#entry, this.#known), kind, at)
      if (blocks) {
        this.#add(blocks, start, at)
        source.goTo(here)
        return
      }
      // Something is open here. Asking at twice the length next keeps the whole work in proportion.
      least = 2 * at
    }
    this.#add(parse(rest, this.#entry, this.#known), start, rest.length)
    source.goTo(source.lines.count)
  }

  #isPlain(): boolean {
    const source = this.#source
    const { line } = source
    const hard = source.hard.count
    const block = readBlock(source, 0)
    source.goTo(line)
    source.hard.forget(hard)
    source.containers.length = 1
    return block !== undefined
  }

  #add(blocks: readonly Block[], start: number, length: number): void {
    this.#parsed += length
    this.#blocks.push(...shiftBlocks(blocks, start))
  }
}
