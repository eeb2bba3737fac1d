/** Reads plain inline text: words, code, emphasis, links and line ends; what is doubtful it does not read at all. */
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { Inline } from '../block.js'
import type { Range } from '../../text/range.js'
import { Emphasis } from './emphasis.js'
import { codeSpanAt, labelEnd, linkAt } from './span.js'
import { behindLineEnd, CR, LF } from './lines.js'

/** What every inline text is read with. */
export interface Setting {
  readonly text: string
  /** The labels that are defined, as `normalizeIdentifier` writes them; where none are, brackets are but brackets. */
  readonly labels: ReadonlySet<string>
  /** Whether each line but the first has a mark of a quote before it. */
  readonly quoted: boolean
  /**
   * Whether it may run over several lines of a list item. What is tried there over a line end and given up changes the
   * positions the parser gives to that line end.
   */
  readonly contained: boolean
}

/**
 * The inlines between `from` and `to`, which hold no space at the end. Characters outside of `bounds` do not count as
 * neighbours. Undefined where it is not plain.
 */
export function readInlines(
  setting: Setting,
  from: number,
  to: number,
  bounds: Range = [from, to],
): Inline[] | undefined {
  const { text } = setting
  const special = specialAt(text, from, to)
  if (special === to) return from === to ? [] : [{ type: 'text', range: [from, to], value: text.slice(from, to) }]
  return new InlineReader(setting, to, bounds).read(from, special)
}

class InlineReader {
  readonly #setting: Setting
  readonly #text: string
  readonly #to: number
  readonly #emphasis: Emphasis
  readonly #strict: boolean
  /** The text node that is being read: neighbours that are text in different ways are one node. */
  #start = -1
  #end = 0
  #value = ''

  constructor(setting: Setting, to: number, bounds: Range) {
    this.#setting = setting
    this.#text = setting.text
    this.#to = to
    this.#emphasis = new Emphasis(setting.text, to, bounds)
    this.#strict = setting.contained && hasLineEnd(setting.text, bounds[0], to)
  }

  read(from: number, special: number): Inline[] | undefined {
    let at = from
    for (;;) {
      if (at < special && this.#code(special) !== LF && this.#code(special) !== CR) this.#plain(at, special)
      if (special >= this.#to) break
      at = this.#special(at, special)
      if (at < 0) return undefined
      special = specialAt(this.#text, at, this.#to)
    }
    this.#flush()
    return this.#emphasis.finish()
  }

  /** Reads what is special at `at`; `before` is where the plain text before it starts. Negative where it is doubtful. */
  #special(before: number, at: number): number {
    switch (this.#code(at)) {
      case LF:
      case CR:
        return this.#lineEnd(before, at)
      case BACKSLASH:
        return this.#escape(at)
      case BACKTICK:
        return this.#codeSpan(at)
      case STAR:
      case UNDERSCORE:
        return this.#mark(at)
      case TILDE:
        return this.#tilde(at)
      case BANG:
        return this.#code(at + 1) === OPEN ? this.#link(at) : this.#plain(at, at + 1)
      case OPEN:
        return this.#link(at)
      case CLOSE:
        return this.#bracket(at)
      case AMPERSAND:
        return this.#matches(REFERENCE, at) ? DOUBT : this.#plain(at, at + 1)
      default:
        return this.#angle(at)
    }
  }

  #lineEnd(before: number, at: number): number {
    let spaces = 0
    while (at - spaces > before && this.#code(at - spaces - 1) === SPACE) spaces++
    if (before < at - spaces) this.#plain(before, at - spaces)
    const next = behindLineEnd(this.#text, at)
    if (spaces >= 2) this.#node({ type: 'break', range: [at - spaces, next] })
    else this.#plain(at, next)
    return this.#behindSpaces(next)
  }

  #escape(at: number): number {
    const code = this.#code(at + 1)
    if (code === LF || code === CR) {
      const next = behindLineEnd(this.#text, at + 1)
      this.#node({ type: 'break', range: [at, next] })
      return this.#behindSpaces(next)
    }
    if (!this.#matches(ESCAPABLE, at + 1)) return this.#plain(at, at + 1)
    this.#append(at, at + 2, this.#text[at + 1]!)
    return at + 2
  }

  #codeSpan(at: number): number {
    const code = codeSpanAt(this.#text, at, this.#to)
    if (code === undefined) return DOUBT
    if (typeof code === 'number') return this.#strict ? DOUBT : this.#plain(at, code)
    return this.#whole(code)
  }

  #bracket(at: number): number {
    const next = this.#code(at + 1)
    return next === PARENTHESIS || (this.#strict && next === OPEN) ? DOUBT : this.#plain(at, at + 1)
  }

  #mark(at: number): number {
    const run = this.#emphasis.run(at)
    if (run.role === 'doubtful') return DOUBT
    if (run.role === 'text') return this.#plain(at, run.end)
    this.#flush()
    return this.#emphasis.take(run) ? run.end : DOUBT
  }

  /** One run of tildes alone strikes nothing. */
  #tilde(at: number): number {
    let end = at
    while (this.#code(end) === TILDE) end++
    const other = this.#text.indexOf('~', end)
    const touches = isMark(this.#text.charCodeAt(at - 1)) || isMark(this.#code(end))
    return touches || (other >= 0 && other < this.#to) ? DOUBT : this.#plain(at, end)
  }

  #link(at: number): number {
    const link = linkAt(this.#text, at, this.#to, (from, to) => this.#label(from, to))
    if (link) return this.#whole(link)
    const image = this.#code(at) === BANG
    const open = image ? at + 1 : at
    if (this.#code(open + 1) === CARET || this.#mayRefer(open + 1)) return DOUBT
    return this.#plain(at, open + 1)
  }

  /** Whether what is in brackets from `at` on may be a reference. */
  #mayRefer(at: number): boolean {
    const { labels } = this.#setting
    if (labels.size === 0) return false
    const close = labelEnd(this.#text, at, this.#to)
    if (close < 0 || this.#code(close + 1) === OPEN || hasLineEnd(this.#text, at, close)) return true
    return labels.has(normalizeIdentifier(this.#text.slice(at, close)))
  }

  /** The brackets count as neighbours; a link holds no other. */
  #label(from: number, to: number): Inline[] | undefined {
    return readInlines(this.#setting, from, to, [from - 1, to + 1])
  }

  #angle(at: number): number {
    LINE_BREAK.lastIndex = at
    COMMENT.lastIndex = at
    const tag = LINE_BREAK.exec(this.#text)?.[0] ?? COMMENT.exec(this.#text)?.[0]
    if (tag && at + tag.length <= this.#to)
      return this.#node({ type: 'html', range: [at, at + tag.length], value: tag })
    return this.#matches(TAG, at) ? DOUBT : this.#plain(at, at + 1)
  }

  #behindSpaces(at: number): number {
    while (this.#code(at) === SPACE) at++
    if (!this.#setting.quoted || this.#code(at) !== GREATER) return at
    at++
    while (this.#code(at) === SPACE) at++
    return at
  }

  #plain(from: number, to: number): number {
    this.#append(from, to, this.#text.slice(from, to))
    return to
  }

  #append(from: number, to: number, value: string): void {
    if (this.#start < 0) this.#start = from
    this.#end = to
    this.#value += value
  }

  #node(node: Inline): number {
    this.#flush()
    this.#emphasis.content.push(node)
    return node.range[1]
  }

  #whole(node: Inline): number {
    return this.#strict && hasLineEnd(this.#text, ...node.range) ? DOUBT : this.#node(node)
  }

  #flush(): void {
    if (this.#start < 0) return
    this.#emphasis.content.push({ type: 'text', range: [this.#start, this.#end], value: this.#value })
    this.#start = -1
    this.#value = ''
  }

  /** Behind the end there is nothing. */
  #code(at: number): number {
    return at < this.#to ? this.#text.charCodeAt(at) : -1
  }

  #matches(pattern: RegExp, at: number): boolean {
    pattern.lastIndex = at
    return at < this.#to && pattern.test(this.#text)
  }
}

/** The first place from `from` on where something other than itself may stand, or `to`. */
function specialAt(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code < 128 && SPECIAL[code] === 1) return at
  }
  return to
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === LF || code === CR) return true
  }
  return false
}

const isMark = (code: number): boolean => code === STAR || code === UNDERSCORE || code === TILDE

const SPECIAL = new Uint8Array(128)
for (const char of '\n\r!&*<[\\]_`~') SPECIAL[char.charCodeAt(0)] = 1

const ESCAPABLE = /[!-/:-@[-`{-~]/y
const REFERENCE = /&(?:#|[a-z][a-z\d]*;)/iy
const LINE_BREAK = /<br ?\/?>/iy
const COMMENT = /<!--(?!-?>)[^\r\n]*?-->/y
const TAG = /<[a-z/!?]/iy

const DOUBT = -1
const SPACE = 32
const BANG = 33
const AMPERSAND = 38
const PARENTHESIS = 40
const STAR = 42
const GREATER = 62
const OPEN = 91
const BACKSLASH = 92
const CLOSE = 93
const CARET = 94
const UNDERSCORE = 95
const BACKTICK = 96
const TILDE = 126
