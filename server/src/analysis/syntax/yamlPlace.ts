/** What may be written at a place in YAML that is being typed: the keys above it, and whether a key or a value belongs there. */
import type { Range } from '../text/range.js'
import { parseYaml, type YamlEntry, type YamlValue } from './frontMatter.js'

export interface YamlPlace {
  /** Outermost first; `ITEM` stands for an item of a list. */
  readonly path: readonly string[]
  readonly at: 'key' | 'value'
  /** The word or, in block style, the value around the place, quotes and all. */
  readonly range: Range
  /** Keys that stand beside it. */
  readonly siblings: readonly string[]
  /** Nothing but blanks stands before it in its line: a value there may become a key. */
  readonly startsLine: boolean
  /** A colon follows the word. */
  readonly isKeyAlready: boolean
  /** Between brackets or braces. */
  readonly inFlow: boolean
}

export const ITEM = '\n'

/** No word anybody writes. */
const MARK = 'slipway\uE000here'

/** Undefined in comments, within longer text, and where the YAML around it cannot be read. */
export function yamlPlace(text: string, offset: number): YamlPlace | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const before = text.slice(lineStart, offset)
  if (/(?:^|\s)#/.test(before)) return undefined
  const lead = before.slice(0, wordStart(before))
  const start = lineStart + lead.length
  const end = offset + restOf(text.slice(offset, offset + 300), lead).length
  const isKeyAlready = /^[ \t]*:(?:\s|$)/.test(text.slice(end, end + 40))
  const found = (colon: string): Found | undefined =>
    find(parseYaml(`${text.slice(0, start)}${MARK}${colon}${text.slice(end)}`).root, [])
  const place = found('') ?? (isKeyAlready ? undefined : found(':'))
  if (!place) return undefined
  const startsLine = /^[ \t]*(?:-[ \t]+)*$/.test(lead)
  return { ...place, range: [start, end], startsLine, isKeyAlready, inFlow: place.inFlow || /[[{,]/.test(lead) }
}

/** A value in block style goes to the end of its line or to a comment; anything else is a word. */
function restOf(behind: string, lead: string): string {
  const line = /^[^\r\n]*/
    .exec(behind)![0]
    .split(/(?<!\S)#/)[0]!
    .trimEnd()
  const isValue = !/[[{,]|^[ \t]*$/.test(lead) && !/:(?:\s|$)/.test(line)
  return isValue ? line : /^[^\s,[\]{}:#]*/.exec(behind)![0]
}

/** Where the word or text before the cursor begins: behind a comma, a bracket, a colon, the dash of an item. */
function wordStart(before: string): number {
  const dashes = /^[ \t]*(?:-[ \t]+)*/.exec(before)![0].length
  let at = before.length
  while (at > dashes && !/[[{,]/.test(before[at - 1]!) && !(/\s/.test(before[at - 1]!) && before[at - 2] === ':')) at--
  return at + /^[ \t]*/.exec(before.slice(at))![0].length
}

type Found = Pick<YamlPlace, 'path' | 'at' | 'siblings' | 'inFlow'>

/** Depth is bounded by the parser. */
function find(value: YamlValue | undefined, path: readonly string[]): Found | undefined {
  if (value?.type === 'scalar')
    return value.text === MARK ? { path, at: 'value', siblings: [], inFlow: false } : undefined
  if (value?.type === 'sequence') return first(value.items, item => find(item, [...path, ITEM]))
  return value && first(value.entries, entry => findIn(entry, value.entries, path))
}

function findIn(entry: YamlEntry, entries: readonly YamlEntry[], path: readonly string[]): Found | undefined {
  if (entry.key !== MARK) return find(entry.value, [...path, entry.key])
  const siblings = entries.filter(other => other !== entry).map(({ key }) => key)
  return { path, at: 'key', siblings, inFlow: false }
}

function first<Item, Result>(items: readonly Item[], ask: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const result = ask(item)
    if (result !== undefined) return result
  }
  return undefined
}
