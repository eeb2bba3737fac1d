/** A text in chunks, so that an edit makes some thousand characters anew and not all of them. */
import { nextLine } from './lines.js'
import { lastStartingBy } from './range.js'

/** What is asked of a text of which nobody needs the whole; a string is one. */
export type Text = Pick<string, 'length' | 'slice' | 'toString'>

/** As the protocol counts: from 0, characters in UTF-16 units. */
interface Position {
  readonly line: number
  readonly character: number
}

/** Some lines, to the last of which belongs its line end. */
interface Chunk {
  readonly text: string
  /** Where each line starts. */
  readonly lines: readonly number[]
}

/** So many characters are cut off at the next line end. */
const SIZE = 4096

/**
 * Immutable; what an edit does not touch is shared. LF, CRLF and lone CR end a line. Positions are those of the Language
 * Server Protocol: what lies behind a line's end counts as its end, what lies behind the text as the text's.
 */
export class ChunkedText implements Text {
  readonly length: number
  readonly lineCount: number
  /** Where the chunks start: offsets, and numbers of lines. */
  readonly #starts: readonly number[]
  readonly #firstLines: readonly number[]
  #whole: string | undefined

  private constructor(private readonly chunks: readonly Chunk[]) {
    const [starts, firstLines]: [number[], number[]] = [[], []]
    let [length, lines] = [0, 0]
    for (const chunk of chunks) {
      starts.push(length)
      firstLines.push(lines)
      length += chunk.text.length
      lines += chunk.lines.length
    }
    const last = chunks.at(-1)
    this.length = length
    // Behind a line end at the end of the text stands one more line.
    this.lineCount = lines + (last === undefined || endsLine(last.text) ? 1 : 0)
    this.#starts = starts
    this.#firstLines = firstLines
  }

  static of(text: string): ChunkedText {
    const chunked = new ChunkedText(chunksOf(text))
    chunked.#whole = text
    return chunked
  }

  /** As of a string, but for negative places. */
  slice(from = 0, to = this.length): string {
    if (this.#whole !== undefined) return this.#whole.slice(from, to)
    if (from >= to || from >= this.length) return ''
    const first = lastAt(this.#starts, from)
    const last = lastAt(this.#starts, Math.min(to, this.length) - 1)
    const start = this.#starts[first]!
    const text = first === last ? this.chunks[first]!.text : joined(this.chunks.slice(first, last + 1))
    return text.slice(from - start, to - start)
  }

  /** Put together for the first who asks. */
  toString(): string {
    return (this.#whole ??= joined(this.chunks))
  }

  /** @param from first of the characters that `text` takes the place of, up to `to` */
  replaced(from: number, to: number, text: string): ChunkedText {
    const { chunks } = this
    if (chunks.length === 0) return ChunkedText.of(text)
    // What comes first in a chunk may make one line end with what comes last in the one before.
    const first = lastAt(this.#starts, Math.max(from - 1, 0))
    let next = lastAt(this.#starts, Math.max(to - 1, from, 0)) + 1
    const start = this.#starts[first]!
    const end = this.#starts[next] ?? this.length
    let middle = this.slice(start, from) + text + this.slice(to, end)
    for (; next < chunks.length && !isCutBetween(middle, chunks[next]!.text); next++) middle += chunks[next]!.text
    return new ChunkedText([...chunks.slice(0, first), ...chunksOf(middle), ...chunks.slice(next)])
  }

  offsetAt({ line, character }: Position): number {
    if (line >= this.lineCount) return this.length
    if (line < 0) return 0
    const start = this.#lineStart(line)
    return character <= 0 ? start : Math.min(start + character, this.#lineEnd(line))
  }

  positionAt(offset: number): Position {
    const at = Math.max(Math.min(offset, this.length), 0)
    const line = this.#lineAt(at)
    return { line, character: Math.min(at, this.#lineEnd(line)) - this.#lineStart(line) }
  }

  #lineAt(offset: number): number {
    if (offset === this.length && this.lineCount > 1 && this.#lineStart(this.lineCount - 1) === offset)
      return this.lineCount - 1
    const index = lastAt(this.#starts, offset)
    const chunk = this.chunks[index]
    return chunk ? this.#firstLines[index]! + lastAt(chunk.lines, offset - this.#starts[index]!) : 0
  }

  #lineStart(line: number): number {
    const index = lastAt(this.#firstLines, line)
    const start = this.chunks[index]?.lines[line - this.#firstLines[index]!]
    return start === undefined ? this.length : this.#starts[index]! + start
  }

  /** Without its line end. */
  #lineEnd(line: number): number {
    const start = this.#lineStart(line)
    const next = line + 1 < this.lineCount ? this.#lineStart(line + 1) : this.length
    const ending = /\r?\n$|\r$/.exec(this.slice(Math.max(start, next - 2), next))
    return next - (ending?.[0].length ?? 0)
  }
}

export const isSameText = (one: Text, other: string): boolean => one.length === other.length && String(one) === other

const joined = (chunks: readonly Chunk[]): string => chunks.map(({ text }) => text).join('')

const endsLine = (text: string): boolean => text.endsWith('\n') || text.endsWith('\r')

/** Whether the second begins with a line, and the first is not too small to stand alone. */
const isCutBetween = (first: string, second: string): boolean =>
  first.length >= SIZE / 4 && endsLine(first) && !(first.endsWith('\r') && second.startsWith('\n'))

const lastAt = (sorted: readonly number[], wanted: number): number => lastStartingBy(sorted, wanted, Number)

function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = []
  let start = 0
  let lines: number[] = []
  for (let line = 0; line < text.length;) {
    lines.push(line - start)
    line = nextLine(text, line)
    if (line < text.length && line - start < SIZE) continue
    chunks.push({ text: text.slice(start, line), lines })
    start = line
    lines = []
  }
  return chunks
}
