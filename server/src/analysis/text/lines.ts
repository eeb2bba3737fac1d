/** Lines of a text: from offsets to line and character, and back, never inside a pair that belongs together. */

export interface Position {
  readonly line: number
  readonly character: number
}

/** LF, CRLF and lone CR all end a line. Lines and characters are 0-based, characters count UTF-16 units. */
export class Lines {
  readonly #text: string
  #found: readonly number[] | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** Looked for when somebody asks: of many documents only the findings are told. */
  get #starts(): readonly number[] {
    return (this.#found ??= lineStarts(this.#text))
  }

  get count(): number {
    return this.#starts.length
  }

  lineAt(offset: number): number {
    const wanted = this.#clamp(offset)
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= wanted) low = middle
      else high = middle - 1
    }
    return low
  }

  start(line: number): number {
    return this.#starts[this.#clampLine(line)]!
  }

  /** Where the line's text ends: its line end is not part of it. */
  end(line: number): number {
    const index = this.#clampLine(line)
    const start = this.#starts[index]!
    let end = index + 1 < this.#starts.length ? this.#starts[index + 1]! : this.#text.length
    if (index + 1 === this.#starts.length) return end
    if (start < end && this.#text.charCodeAt(end - 1) === LF) end--
    if (start < end && this.#text.charCodeAt(end - 1) === CR) end--
    return end
  }

  position(offset: number): Position {
    const whole = this.#whole(this.#clamp(offset))
    const line = this.lineAt(whole)
    return { line, character: whole - this.#starts[line]! }
  }

  /** Clamps what lies outside the text; what is no number counts as 0. */
  offset(position: Position): number {
    if (position.line >= this.#starts.length) return this.#text.length
    const line = this.#clampLine(position.line)
    if (position.line < 0) return 0
    const start = this.#starts[line]!
    const character = Number.isNaN(position.character) ? 0 : Math.trunc(position.character)
    return this.#whole(Math.min(Math.max(start, start + character), this.end(line)))
  }

  #clamp(offset: number): number {
    return Number.isNaN(offset) ? 0 : Math.min(Math.max(0, Math.trunc(offset)), this.#text.length)
  }

  #clampLine(line: number): number {
    return Number.isNaN(line) ? 0 : Math.min(Math.max(0, Math.trunc(line)), this.#starts.length - 1)
  }

  /** Steps back out of a surrogate pair or a CRLF. */
  #whole(offset: number): number {
    const before = this.#text.charCodeAt(offset - 1)
    const after = this.#text.charCodeAt(offset)
    const insidePair = (before & 0xfc00) === 0xd800 && (after & 0xfc00) === 0xdc00
    return insidePair || (before === CR && after === LF) ? offset - 1 : offset
  }
}

const LF = 10
const CR = 13

/** Where each line starts; there is always at least one line. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  // The engine finds one sort of line end faster than anybody tells two apart.
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === LF) starts.push(at + 1)
    else if (code === CR && text.charCodeAt(at + 1) !== LF) starts.push(at + 1)
  }
  return starts
}

/** Where the line behind this one starts. */
export function nextLine(text: string, at: number): number {
  for (let index = at; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === LF) return index + 1
    if (code === CR) return text.charCodeAt(index + 1) === LF ? index + 2 : index + 1
  }
  return text.length
}
