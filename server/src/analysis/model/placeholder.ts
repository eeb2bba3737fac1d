/** Finds text that waits to be replaced, and leaves in peace what only looks like it. */
import type { Block, Inline } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'
import type { Range } from '../text/range.js'
import { readLabel } from './label.js'
import { lines } from './items.js'
import type { FieldName, Placeholder } from './part.js'
import { HTML_ELEMENTS } from './vocabulary/htmlElements.js'
import { columnConcepts, PLACEHOLDER_PHRASES } from './vocabulary/lookup.js'

type Form = Placeholder['form']
interface Hit {
  readonly range: Range
  readonly form: Form
  readonly because: string
}

const BRACKET = /\[([^[\]\n]{1,80})\](?![(:[])/gu
const BRACKET_WORD =
  /(?:^|[\s_/-])(?:your|name|names|date|dates|time|insert|enter|add|todo|tbd|tbc|describe|description|specify|version|link|links|url|owner|role|number|team|product|project|contact|email|e-mail|phone|title|xx+|here|list|details?|reason|value|placeholder|fill|company|service|component|environment|id|address|channel|location|person|manager|lead|approver|amount|duration|threshold|summary|status|yes\/no|datum|nom|nombre|titre|titel|дата|имя|название|日付|名前|日期|姓名)(?:$|[\s_/,.:'’-])/iu
const ANGLE_TEXT = /<([\p{L}][^<>@=\n]{0,60})>/gu
const BRACES = /(?<![$\\{])\{\{\s*([\p{L}_][\p{L}\p{N}_ -]{0,40})\s*\}\}/gu
const VARIABLE = /\$\((?:date|whoami|hostname|git [^)\n]{1,40})[^)\n]{0,40}\)|\$\{[A-Z_][A-Z0-9_]*\}/gu
const BLANK = /(?<![\p{L}\p{N}_/])_{3,}(?![\p{L}\p{N}])|(?:\\_){3,}|(?<!\.)\.{6,}(?!\.)|…{2,}/gu
const WORD =
  /(?<![\p{L}\p{N}-])(?:TBD|TBC|TBA|FIXME|XXX+|\?{3,}|T\.B\.[DCA]\.)(?![\p{L}\p{N}]|-\p{L})|(?<![\p{L}\p{N}_-])(?:tbd|tbc)(?![\p{L}\p{N}_-])|(?<![\p{L}\p{N}-])TODO(?![\p{L}\p{N}]|-\p{L})|(?<![\p{L}\p{N}_])todo(?=:)/gu
const PATTERN =
  /(?<![\p{L}\p{N}/-])(?:YYYY[-/.]MM[-/.]DD(?:[ T]HH:MM)?|YYYY-MM(?![-\p{L}])|DD[-/.]MM[-/.](?:YYYY|YY)|MM[-/.]DD[-/.](?:YYYY|YY)|(?:19|20)\d\d-(?:xx|\d\d)-(?:xx|XX|\?\?|dd|DD)|(?:19|20)\d\d-(?:xx|XX|mm)|20(?:XX|xx|YY)(?:[-/](?:XX|xx|MM)){0,2}|HH:MM(?::SS)?|v?X\.Y(?:\.Z)?|v?x\.y\.z|X{2,}(?:[-/.:]X{2,})+|JJJJ-MM-TT|TT\.MM\.JJJJ|JJ\/MM\/AAAA|DD\/MM\/AAAA|AAAA-MM-DD|ДД\.ММ\.ГГГГ)(?![\p{L}\p{N}/-])/giu
const SENTENCE =
  /\blorem ipsum\b|\binsert [^.\n|]{1,50} here\b|\b(?:click|tap) here to enter\b|\benter (?:your )?text here\b|\b(?:describe|add|list|provide|write) [^.\n|]{1,40} here\b|\bfill (?:me|this) in\b/giu
const ABOUT =
  /\b(?:no|any|all|every|each|remaining|open|without|zero|resolve[sd]?|replace|remove|mark(?:ed)?(?: as)?|flag(?:ged)?|called|word|literal|contains?|is|are)\s+(?:["'“`]?)$|["'“‘]$/iu
const CHOICE_OPTION =
  /^(?:yes|no|green|yellow|amber|red|go|no-?go|pass|fail|low|medium|high|approved|rejected|approve|reject|true|false|ja|nein|oui|non|sí|да|нет|n\/a|none|critical|p[0-4])$/i
const NEEDS_VALUE: ReadonlySet<FieldName> = new Set([
  'date', 'owner', 'approver', 'fallback', 'contact', 'probability', 'impact', 'mitigation', 'threshold', 'channel', 'audience', 'sender', 'location', 'retention',
])

export interface PlaceholderPlace {
  readonly source: string
  /** The document is written in Liquid or Jinja: its braces are code. */
  readonly liquid: boolean
  /** The property a column of a table holds, by the start of the table. */
  readonly columns: ReadonlyMap<number, ReadonlyMap<number, FieldName>>
}

export function placeholdersOf(blocks: readonly Block[], place: PlaceholderPlace): Placeholder[] {
  const found: Placeholder[] = []
  for (const block of blocks) visit(block, place, found)
  return found
    .sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1])
    .filter(
      (hit, index, all) =>
        !all.slice(0, index).some(other => other.range[0] <= hit.range[0] && hit.range[0] < other.range[1]),
    )
}

function visit(block: Block, place: PlaceholderPlace, found: Placeholder[]): void {
  if (block.type === 'heading') inlines(block.content, block.content, place, found, undefined)
  else if (block.type === 'paragraph') paragraph(block.content, block.range, place, found)
  else if (block.type === 'list')
    for (const item of block.items) for (const child of item.blocks) visit(child, place, found)
  else if (block.type === 'quote' || block.type === 'footnoteDefinition')
    for (const child of block.blocks) visit(child, place, found)
  else if (block.type === 'table') {
    const columns = place.columns.get(block.range[0])
    block.rows.forEach((row, rowIndex) =>
      row.cells.forEach((cell, index) => {
        const field = rowIndex === 0 ? undefined : columns?.get(index)
        inlines(cell.content, cell.content, place, found, field)
        const text = plainText(cell.content).trim()
        if (
          rowIndex > 0 &&
          cell.content.length > 0 &&
          field &&
          NEEDS_VALUE.has(field) &&
          /^(?:[-–—‒]+|…|\.{2,}|\?)$/.test(text) &&
          !(text === '?' && (field === 'owner' || field === 'approver'))
        ) {
          push(found, { range: span(cell.content), form: 'cell', because: 'The column needs a value.' }, place, field)
        }
      }),
    )
  }
}

/** A paragraph is read line by line: a label's value is judged as a whole. */
function paragraph(content: readonly Inline[], range: Range, place: PlaceholderPlace, found: Placeholder[]): void {
  const { source } = place
  const labels = lines(source, range).map(line => ({ line, label: readLabel(source, line) }))
  for (const { label } of labels) {
    if (!label || label.value.text === '') continue
    const value = label.value.text
    const field = labelField(label.label.text)
    if (/^x(?:\/x)?$/.test(value))
      push(found, { range: label.value.range, form: 'label', because: 'A lone x stands for the value.' }, place, field)
    else if (isChoice(value))
      push(found, { range: label.value.range, form: 'choice', because: 'A choice nobody has made.' }, place, field)
  }
  const wholes = labels.flatMap(({ line, label }) => (label ? [label.value.range] : [line]))
  inlines(content, content, place, found, undefined, wholes)
  for (const hit of found) {
    const label = labels.find(
      ({ label }) => label && label.value.range[0] <= hit.range[0] && hit.range[1] <= label.value.range[1],
    )?.label
    const field = label && labelField(label.label.text)
    if (field && !hit.field && hit.range[0] >= range[0]) Object.assign(hit, { field })
  }
}

const labelField = (label: string): FieldName | undefined => columnConcepts(label)[0] as FieldName | undefined

function isChoice(value: string): boolean {
  const options = value.split(/\s*(?:\||\/)\s*/)
  return (
    options.length >= 2 &&
    options.length <= 5 &&
    options.every(option => CHOICE_OPTION.test(option)) &&
    !/^n\/a$/i.test(value)
  )
}

/** @param wholes ranges that are a value by themselves: a cell, a line, what follows a label */
function inlines(
  content: readonly Inline[],
  whole: readonly Inline[],
  place: PlaceholderPlace,
  found: Placeholder[],
  field: FieldName | undefined,
  wholes?: readonly Range[],
): void {
  const values = wholes ?? (whole.length > 0 ? [span(whole)] : [])
  for (const inline of content) {
    if (inline.type === 'text') scan(inline.range, values, place, found, field)
    else if (inline.type === 'code') {
      for (const match of place.source.slice(...inline.range).matchAll(/(?<![\p{L}\p{N}_])_{3,}(?![\p{L}\p{N}_])/gu)) {
        push(found, { range: at(inline.range[0], match), form: 'blank', because: 'A blank to fill in.' }, place, field)
      }
    } else if (inline.type === 'html') angle(inline.range, place, found, field)
    else if (inline.type === 'strong' || inline.type === 'emphasis')
      inlines(inline.content, whole, place, found, field, values)
    else if (inline.type === 'link') words(inline.content, place, found, field)
  }
}

/** Inside a link only the words count: its brackets are its own. */
function words(
  content: readonly Inline[],
  place: PlaceholderPlace,
  found: Placeholder[],
  field: FieldName | undefined,
): void {
  for (const inline of content) {
    if (inline.type !== 'text') continue
    for (const match of place.source.slice(...inline.range).matchAll(WORD))
      push(
        found,
        { range: at(inline.range[0], match), form: 'word', because: 'The word waits for a value.' },
        place,
        field,
      )
  }
}

function scan(
  range: Range,
  values: readonly Range[],
  place: PlaceholderPlace,
  found: Placeholder[],
  field: FieldName | undefined,
): void {
  const text = place.source.slice(...range)
  const add = (match: RegExpMatchArray, form: Form, because: string): void =>
    push(found, { range: at(range[0], match), form, because }, place, field)
  for (const match of text.matchAll(BRACKET))
    if (waitsInBrackets(match, range, values, place.source))
      add(match, 'bracket', 'Words in brackets wait to be replaced.')
  for (const match of text.matchAll(ANGLE_TEXT))
    if (!HTML_ELEMENTS.has(match[1]!.toLowerCase().trim()))
      add(match, 'angle', 'Words in angle brackets wait to be replaced.')
  if (!place.liquid)
    for (const match of text.matchAll(BRACES)) add(match, 'braces', 'A template variable was not filled in.')
  for (const match of text.matchAll(VARIABLE)) add(match, 'variable', 'A shell variable was not expanded.')
  for (const match of text.matchAll(BLANK)) add(match, 'blank', 'A blank to fill in.')
  for (const match of text.matchAll(WORD)) {
    const before = place.source.slice(Math.max(0, range[0] + match.index - 24), range[0] + match.index)
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12)
    const about = ABOUT.test(before) && !/[:|]\s*(?:is|are)?\s*$/.test(before)
    if (
      !(about && !/^\s*(?:$|[|.])/.test(after)) &&
      !/^(?:s\b|["'”’]|[ -](?:items?|owners?|markers?|entries|placeholders?|comments?)\b)/i.test(after)
    )
      add(match, 'word', 'The word waits for a value.')
  }
  for (const match of text.matchAll(PATTERN)) {
    const before = text.slice(Math.max(0, match.index - 30), match.index)
    if (
      !/\b(?:format|formatted|formats|as|style|pattern|e\.g\.|like|scheme|named)\W*$/i.test(before) &&
      !/^\)? (?:format|style)\b/i.test(text.slice(match.index + match[0].length))
    )
      add(match, 'pattern', 'The pattern waits for a real value.')
  }
  for (const match of text.matchAll(SENTENCE)) add(match, 'sentence', 'The sentence asks to be replaced.')
  phrases(text, add, range, values)
}

/** Phrases of every language; "to be confirmed" in the middle of a sentence is prose, alone or opening a value it waits. */
function phrases(
  text: string,
  add: (match: RegExpMatchArray, form: Form, because: string) => void,
  range: Range,
  values: readonly Range[],
): void {
  const lower = text.toLowerCase()
  for (const phrase of PLACEHOLDER_PHRASES) {
    if (/^(?:tb[dca]|todo|fixme|xxx|lorem ipsum|placeholder)$/.test(phrase)) continue
    const index = lower.indexOf(phrase)
    if (index < 0) continue
    const start = range[0] + index
    const opens = values.some(value => Math.abs(value[0] - start) <= 3)
    const alone = values.some(
      value => value[1] - value[0] <= phrase.length + 6 && value[0] <= start && start <= value[1],
    )
    const dense = !/[a-zà-ÿа-я]/i.test(phrase)
    if (
      alone ||
      (opens && !dense) ||
      (dense && values.some(value => value[1] - value[0] <= phrase.length + 8)) ||
      /à compléter|à renseigner/.test(phrase)
    ) {
      add(
        Object.assign([text.slice(index, index + phrase.length)], { index }) as unknown as RegExpMatchArray,
        'word',
        'The words wait for a value.',
      )
      return
    }
  }
}

function waitsInBrackets(match: RegExpMatchArray, range: Range, values: readonly Range[], source: string): boolean {
  const inner = match[1]!.trim()
  const start = range[0] + match.index!
  if (inner === '' || /^[xX~>!^-]$/.test(inner) || /^[!^@#]/.test(inner) || /^\d/.test(inner)) return false
  if (
    source[start - 1] === '\\' ||
    source[start - 1] === ']' ||
    source[start - 1] === '!' ||
    /[\p{L}\p{N}_.`$]/u.test(source[start - 1] ?? ' ')
  )
    return false
  const blank = /^_+$/.test(inner) || /^\.{3}$|^…$/.test(inner)
  const words = BRACKET_WORD.test(inner) || /^(?:[A-Z][A-Z_ /-]{1,40})$/.test(inner)
  if (/\d/.test(inner) && !/\b(?:x+|y+|nn?)\b/i.test(inner)) return false
  const alone = values.some(value => value[0] === start && value[1] <= start + match[0].length + 1)
  return alone ? blank || /\p{L}/u.test(inner) : blank || words
}

/** remark reads `<Release Name>` as a tag; only names HTML knows are tags. */
function angle(range: Range, place: PlaceholderPlace, found: Placeholder[], field: FieldName | undefined): void {
  const tag = place.source.slice(...range)
  const inner = /^<([\p{L}][^<>=@:]{0,60})>$/u.exec(tag)?.[1]?.trim()
  if (!inner || inner.endsWith('/')) return
  if (HTML_ELEMENTS.has(inner.split(/\s/)[0]!.toLowerCase())) return
  push(found, { range, form: 'angle', because: 'Words in angle brackets wait to be replaced.' }, place, field)
}

function push(found: Placeholder[], hit: Hit, place: PlaceholderPlace, field: FieldName | undefined): void {
  found.push({ ...hit, text: place.source.slice(...hit.range), ...(field ? { field } : {}) })
}

const at = (base: number, match: RegExpMatchArray): Range => [
  base + match.index!,
  base + match.index! + match[0].length,
]

const span = (content: readonly Inline[]): Range => [content[0]!.range[0], content.at(-1)!.range[1]]

/** Placeholders in a bare value, such as a front matter scalar; offsets from `start`. */
export function placeholdersInValue(text: string, start: number): Placeholder[] {
  const found: Placeholder[] = []
  const place: PlaceholderPlace = { source: text, liquid: false, columns: new Map() }
  scan([0, text.length], [[0, text.length]], place, found, undefined)
  return found.slice(0, 1).map(hit => ({ ...hit, range: [hit.range[0] + start, hit.range[1] + start] as const }))
}
