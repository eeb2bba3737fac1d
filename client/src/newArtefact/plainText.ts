/** A snippet as it stands before anybody types: for files that nobody is taken through stop by stop. */
import { transformed } from './transform.js'

/** What VS Code's variables are; undefined where one has no value here. */
export type Variables = Readonly<Record<string, string | undefined>>

/**
 * The first of the choices, the default of a stop, the value of a variable; a mirrored stop says what the stop says.
 * Reads the grammar of VS Code's snippets: stops, choices, variables, defaults within defaults, transforms.
 * @param variables without them a variable goes by its default, and nothing is transformed
 */
export function plainText(snippet: string, variables?: Variables): string {
  const said = new Map<string, string>()
  // What a stop says may stand behind where it is mirrored: the first reading learns it, the second writes it.
  new Reader(snippet, variables, said).all()
  return new Reader(snippet, variables, said).all()
}

/** `$1`, `${1`, `$NAME`, `${NAME`, or an escaped character. */
const OPENING = /\\([\\$}])|\$(?:(\d+|[A-Za-z_]\w*)|\{(\d+|[A-Za-z_]\w*)(?=[:|/}]))/y

/** Names that VS Code has a value for, here or elsewhere; any other stands for itself. */
const KNOWN =
  /^(?:(?:TM|CURRENT|WORKSPACE|RELATIVE|RANDOM|BLOCK_COMMENT|LINE_COMMENT|CURSOR)(?:_|$)|(?:CLIPBOARD|UUID)$)/

/** Deeper defaults are read as text: nobody writes them. */
const DEEPEST = 20

class Reader {
  private at = 0
  private depth = 0
  constructor(
    private readonly text: string,
    private readonly variables: Variables | undefined,
    private readonly said: Map<string, string>,
  ) {}

  all(): string {
    let out = ''
    while (this.at < this.text.length) out += this.piece()
    return out
  }

  /** One character of text, or one whole construct. */
  private piece(): string {
    OPENING.lastIndex = this.at
    const [whole, escaped, bare, braced] = (this.depth < DEEPEST && OPENING.exec(this.text)) || []
    this.at += whole?.length ?? 1
    if (whole === undefined) return this.text[this.at - 1]!
    if (escaped !== undefined) return escaped
    if (bare !== undefined) return this.valueOf(bare, undefined)
    const mark = this.text[this.at++]
    if (mark === ':') return this.valueOf(braced!, this.upTo('}'))
    if (mark === '|') return this.valueOf(braced!, this.choice())
    return mark === '/' ? this.transform(braced!) : this.valueOf(braced!, undefined)
  }

  /** A variable goes by its value before its default, a stop by its default. */
  private valueOf(name: string, standing: string | undefined): string {
    if (!/^\d/.test(name)) return this.variables?.[name] ?? standing ?? (KNOWN.test(name) ? '' : name)
    if (standing !== undefined && !this.said.has(name)) this.said.set(name, standing)
    return this.said.get(name) ?? ''
  }

  private upTo(end: string): string {
    let out = ''
    this.depth++
    while (this.at < this.text.length && this.text[this.at] !== end) out += this.piece()
    this.depth--
    this.at++
    return out
  }

  /** The first of the choices, which end with `|}`. */
  private choice(): string {
    const [whole = '', first = ''] =
      /^((?:[^,|\\]|\\[\s\S])*)(?:,(?:[^|\\]|\\[\s\S])*)?\|\}?/.exec(this.text.slice(this.at)) ?? []
    this.at += whole.length
    return first.replace(/\\([\\,|])/g, '$1')
  }

  /** `/pattern/replacement/flags}` */
  private transform(name: string): string {
    const [pattern, replacement] = [this.raw('/'), this.raw('/')]
    const flags = this.raw('}')
    const value = this.valueOf(name, undefined)
    return this.variables ? transformed(value, pattern, replacement, flags) : value
  }

  /** As it is written, up to a mark that is neither escaped nor inside braces. */
  private raw(end: string): string {
    const start = this.at
    for (let depth = 0; this.at < this.text.length; this.at++) {
      const character = this.text[this.at]!
      if (depth === 0 && character === end) break
      if (character === '\\') this.at++
      else if (this.text.startsWith('${', this.at)) depth++
      else if (character === '}' && depth > 0) depth--
    }
    return this.text.slice(start, this.at++)
  }
}
