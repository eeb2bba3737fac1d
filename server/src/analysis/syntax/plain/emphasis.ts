/** Emphasis of the plain sort: marks that pair with the innermost of their sort. */
import { classifyCharacter } from 'micromark-util-classify-character'
import type { Range } from '../../text/range.js'
import type { Inline } from '../block.js'

export interface Run {
  readonly at: number
  readonly end: number
  readonly marker: number
  readonly role: 'opens' | 'closes' | 'text' | 'doubtful'
}

interface Open {
  readonly run: Run
  readonly before: Inline[]
}

export class Emphasis {
  /** Where what is read next belongs: into the innermost emphasis that is open. */
  content: Inline[] = []
  readonly #open: Open[] = []
  readonly #text: string
  readonly #to: number
  readonly #bounds: Range

  constructor(text: string, to: number, bounds: Range) {
    this.#text = text
    this.#to = to
    this.#bounds = bounds
  }

  /** The marks at `at`, told by their neighbours as the specification's section on emphasis has it. */
  run(at: number): Run {
    const marker = this.#text.charCodeAt(at)
    let end = at
    while (end < this.#to && this.#text.charCodeAt(end) === marker) end++
    const previous = this.#neighbour(at - 1)
    const next = this.#neighbour(end)
    if (previous === TILDE || next === TILDE) return { at, end, marker, role: 'doubtful' }
    const before = classified(previous)
    const after = classified(next)
    const left = after === undefined || (after === PUNCTUATION && before !== undefined)
    const right = before === undefined || (before === PUNCTUATION && after !== undefined)
    const opens = marker === STAR ? left : left && (before !== undefined || !right)
    const closes = marker === STAR ? right : right && (after !== undefined || !left)
    if (!opens && !closes) return { at, end, marker, role: 'text' }
    if (!opens && this.#open.length === 0) return { at, end, marker, role: 'text' }
    if (end - at > 2) return { at, end, marker, role: 'doubtful' }
    return { at, end, marker, role: opens && closes ? this.#either(marker, end - at) : opens ? 'opens' : 'closes' }
  }

  /** Marks that could do both close what they can, and open where nothing of their sort is open. */
  #either(marker: number, size: number): Run['role'] {
    const last = this.#open.at(-1)?.run
    if (last?.marker === marker && last.end - last.at === size) return 'closes'
    return this.#open.some(({ run }) => run.marker === marker) ? 'doubtful' : 'opens'
  }

  /** False where it closes something other than the innermost. */
  take(run: Run): boolean {
    if (run.role === 'opens') {
      this.#open.push({ run, before: this.content })
      this.content = []
      return true
    }
    const open = this.#open.pop()
    if (!open) return false
    const { at, end, marker } = open.run
    if (marker !== run.marker || end - at !== run.end - run.at) return false
    const content = this.content
    this.content = open.before
    this.content.push({ type: end - at === 2 ? 'strong' : 'emphasis', range: [at, run.end], content })
    return true
  }

  /** Undefined where something is still open: then it is text, and what it holds belongs elsewhere. */
  finish(): Inline[] | undefined {
    return this.#open.length === 0 ? this.content : undefined
  }

  #neighbour(at: number): number | null {
    return at < this.#bounds[0] || at >= this.#bounds[1] ? null : this.#text.charCodeAt(at)
  }
}

/** Letters and digits of ASCII, which most neighbours are, are neither blank nor punctuation. */
const classified = (code: number | null): ReturnType<typeof classifyCharacter> =>
  code !== null && isPlainWord(code) ? undefined : classifyCharacter(code)

const isPlainWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)

const PUNCTUATION = 2
const STAR = 42
const TILDE = 126
