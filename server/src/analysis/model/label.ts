/** Reads "Label: value" wherever authors put it: on a line, in a bullet, inside brackets, behind a dash. */
import { matchesIn } from '../text/matches.js'
import type { ListItem } from '../syntax/block.js'
import type { Range } from '../text/range.js'
import type { Field, FieldName, Spot } from './part.js'
import { FIELDS } from './part.js'
import { columnConcepts } from './vocabulary/lookup.js'
import type { ColumnConcept } from './vocabulary/concept.js'

export interface Label {
  readonly label: Spot
  readonly concepts: readonly ColumnConcept[]
  /** Empty text, empty range where nothing follows the colon. */
  readonly value: Spot
}

const LABEL_LINE =
  /^([ \t>]*(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+)?(?:\[[ xX]\][ \t]+)?)([*_]{0,3})([^ \t:：*_|\n[\]][^:：*_|\n[\]]{0,59}?)[*_]{0,3}[ \t]*(?:[:：][*_]{0,3}(?:[ \t]+(?![ \t])|$|(?=[*_`[<]|\p{Script=Han}|\p{Script=Katakana}))|：[*_]{0,3})([^\n]*)$/u

const LETTER = /\p{L}/u
/** Of a label. */
const MOST_WORDS = 8

/** The label that opens one line of source; undefined where the line has none. */
export function readLabel(source: string, line: Range): Label | undefined {
  const text = source.slice(line[0], line[1])
  if (!hasColon(text)) return undefined
  const match = LABEL_LINE.exec(text)
  if (!match) return undefined
  const word = match[3]!
  // "Data loss (impact: high)": the colon stands inside a parenthesis.
  if (/[(（][^(（)）]*$/u.test(word)) return undefined
  if (!LETTER.test(word) || (word.length > 2 * MOST_WORDS && word.trim().split(/\s+/).length > MOST_WORDS))
    return undefined
  const labelStart = line[0] + match[1]!.length + match[2]!.length
  const valueStart = line[1] - match[4]!.length
  const value = trimmed(source, [valueStart, line[1]])
  return {
    label: { text: word.trim(), range: [labelStart, labelStart + word.length] },
    concepts: columnConcepts(word),
    value,
  }
}

/** With which an item of a list opens. */
export const labelOf = (source: string, { blocks: [first] }: ListItem): Label | undefined =>
  first?.type === 'paragraph' ? readLabel(source, linesOf(source, first.range)[0]!) : undefined

/** A range without blanks, hard-break marks and loose emphasis marks at its ends, and its text without emphasis. */
export function trimmed(source: string, range: Range): Spot {
  let start = range[0]
  let end = range[1]
  while (start < end && mayGo(source, end - 1, true) && !isBlankRun(source, end, -1)) end--
  while (start < end && mayGo(source, start, false) && !isBlankRun(source, start, 1)) start++
  return {
    text: source
      .slice(start, end)
      .replace(/\*\*|__(?!_)(?<!___)|`/g, '')
      .trim(),
    range: [start, end],
  }
}

/** A blank or a mark; most ends are letters. */
function mayGo(source: string, at: number, isEnd: boolean): boolean {
  const code = source.charCodeAt(at)
  return !(code > 0x5f && code < 0x80) && (isEnd ? /[\s*_\\]/ : /[\s*_]/).test(source[at]!)
}

/** Three underscores or more are a blank to fill in, not emphasis. */
function isBlankRun(source: string, at: number, step: 1 | -1): boolean {
  const run = step === 1 ? source.slice(at, at + 3) : source.slice(Math.max(0, at - 3), at)
  return run === '___'
}

/** No label is without one. */
const hasColon = (text: string): boolean => text.includes(':') || text.includes('：')

const INLINE_LABEL =
  /(?:^|[—–;|(,·•.，；。、（]|[ \t]-|[ \t?!](?=[*_]{2}))[ \t]*[*_]{0,2}(\p{L}[\p{L} /'-]{0,30}?)[*_]{0,2}[ \t]*[:：][*_]{0,2}[ \t]*/gu

/** Every known property labelled inside a stretch of text: "… — Approver: QA lead — Fallback: Deputy", "(owner: Ann)". */
export function readInlineLabels(source: string, range: Range): Partial<Record<FieldName, Field>> {
  const text = source.slice(range[0], range[1])
  if (!hasColon(text)) return {}
  const hits = matchesIn(text, INLINE_LABEL)
    .map(match => ({ match, field: fieldOf(columnConcepts(match[1]!)) }))
    .filter(hit => hit.field !== undefined)
  const fields: Partial<Record<FieldName, Field>> = {}
  hits.forEach(({ match, field }, index) => {
    const start = match.index + match[0].length
    const next = hits[index + 1]?.match.index ?? text.length
    const stop = /[—–;|·•)；。）\r\n]|,(?=[ \t]+(?:due|by|until)\b)/u.exec(text.slice(start, next))
    const end = stop ? start + stop.index : next
    fields[field!] ??= trimmed(source, [range[0] + start, range[0] + end])
  })
  return fields
}

/** A name without the properties that are labelled behind it on its line: "Queue backs up. Probability: low". */
export function nameBefore(source: string, name: Spot, fields: Partial<Record<FieldName, Field>>): Spot {
  const [start, end] = name.range
  const first = Math.min(...Object.values(fields).flatMap(({ range }) => (start < range[0] ? range[0] : [])))
  const labelled = first < end || (first < end + 10 && /^[\s*_:：]*$/u.test(source.slice(end, first)))
  if (!labelled) return name
  const head = source.slice(start, Math.min(first, end))
  const cut = Math.max(...[...'.;,—–|(·，；。、（'].map(mark => head.lastIndexOf(mark)))
  return cut > 0 ? trimmed(source, [start, start + cut]) : name
}

const FIELD_SET: ReadonlySet<string> = new Set(FIELDS)

/** The first concept that is a property of a part. */
export const fieldOf = (concepts: readonly ColumnConcept[]): FieldName | undefined =>
  concepts.find((concept): concept is FieldName => FIELD_SET.has(concept))

const LINE_END = /\r\n?|\n/g

/** The lines of a range, each without its line end. */
export function linesOf(source: string, range: Range): readonly Range[] {
  const from = range[0]
  const to = range[1]
  const text = source.slice(from, to)
  // Most are of one line.
  if (!text.includes('\n') && !text.includes('\r')) return [range]
  let start = from
  const found = matchesIn(text, LINE_END).map(({ index, 0: end }): Range => {
    const line = [start, from + index] as const
    start = from + index + end.length
    return line
  })
  if (start < to) found.push([start, to])
  return found
}
