/** Walks a slice for text that waits to be replaced, knowing for each value which property it stands for. */
import type { Block, Inline, Table } from '../syntax/block.js'
import { plainText, spanOf } from '../syntax/block.js'
import type { Range } from '../text/range.js'
import { pairsOf } from './grid.js'
import { fieldOf, linesOf, readLabel } from './label.js'
import type { FieldName, Placeholder } from './part.js'
import { stateOf } from './state.js'
import { columnConcepts, namesNobody, namesState, sectionConcepts } from './vocabulary/lookup.js'
import { isBlankTag, isChoice, mayWait, waitingIn } from './waiting.js'
import type { Waiting } from './waiting.js'

/** Columns where a lone dash is a gap, not a "none". */
const NEEDS_VALUE: ReadonlySet<FieldName> = new Set([
  'date', 'owner', 'approver', 'fallback', 'contact', 'probability', 'impact', 'mitigation', 'threshold', 'channel',
  'audience', 'sender', 'location', 'retention',
] satisfies FieldName[]) // prettier-ignore

/** Columns that name somebody. */
const NAMES: ReadonlySet<FieldName> = new Set(['owner', 'approver', 'fallback', 'sender'] satisfies FieldName[])

const GAP = /^(?:[-–—‒]+|…|\.{2,})$/

/** Of a form's date or person "Pending" says that nobody knows yet; of its status it says all. */
const isPending = (text: string, field: FieldName | undefined): boolean =>
  (field === 'date' || field === 'owner' || field === 'approver') &&
  /^(?:pending|ausstehend|noch offen|en attente|pendiente|pendente|in attesa|ожидается|保留中|待定|보류|대기)$/iu.test(
    text,
  )
const PENDING_VALUE = 'The form still waits for a value.'

/** Columns of which one of a few words is chosen. */
const CHOSEN: ReadonlySet<FieldName> = new Set(['status', 'probability', 'impact', 'priority'] satisfies FieldName[])
const UNMADE = 'A choice nobody has made.'

export interface PlaceholderPlace {
  readonly source: string
  /** The document is written in Liquid or Jinja: its braces are code. */
  readonly liquid: boolean
  /** The property a column of a table holds, by the start of the table. */
  readonly columns: ReadonlyMap<number, ReadonlyMap<number, FieldName>>
}

/** Ordered by place; of two that overlap, the longer. */
export function placeholdersOf(blocks: readonly Block[], place: PlaceholderPlace): readonly Placeholder[] {
  const walk = new Walk(place)
  blocks.forEach((block, at) => {
    walk.legend = block.type === 'list' && (explainsWords(blocks[at - 1]) || isFormat(blocks[0]))
    walk.block(block)
  })
  if (walk.found.length === 0) return NOTHING
  walk.found.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1])
  let end = -1
  return walk.found.filter(({ range }) => {
    const fresh = range[0] >= end
    if (fresh) end = range[1]
    return fresh
  })
}

const NOTHING: readonly never[] = []

/** "Scale:" over a list of what each word may be: no choice that somebody still makes. */
function explainsWords(intro: Block | undefined): boolean {
  const text = intro?.type === 'paragraph' ? plainText(intro.content) : ''
  return text.length < 60 && sectionConcepts(text).has('legend')
}

/** "Risk format" over what an entry says, and in which words. */
const isFormat = (head: Block | undefined): boolean =>
  head?.type === 'heading' && /\b(?:entry|record|risk|log|issue) format\b|\bfields\b/iu.test(plainText(head.content))

/** What the text around an inline says about it. */
interface Setting {
  readonly values: readonly Range[]
  readonly field?: FieldName | undefined
  readonly marks?: boolean
  readonly heading?: boolean
}

class Walk {
  readonly found: Placeholder[] = []
  /** Somewhere in the slice; its values are looked at all the same. */
  readonly #mayWait: boolean
  legend = false

  constructor(readonly place: PlaceholderPlace) {
    this.#mayWait = mayWait(place.source)
  }

  block(block: Block): void {
    if (block.type === 'heading') this.inlines(block.content, { values: spans(block.content), heading: true })
    else if (block.type === 'paragraph') this.paragraph(block.content, block.range)
    else if (block.type === 'list') for (const item of block.items) item.blocks.forEach(child => this.block(child))
    else if (block.type === 'quote' || block.type === 'footnoteDefinition')
      block.blocks.forEach(child => this.block(child))
    else if (block.type === 'table') this.table(block)
    else if (block.type === 'html') this.tag(block.range, {})
  }

  table(table: Table): void {
    const columns = this.place.columns.get(table.range[0])
    const form = new Map(pairsOf(this.place.source, table).map(pair => [pair.value.range[0], pair]))
    const status = [...(columns ?? [])].find(([, field]) => field === 'status')?.[0]
    table.rows.forEach((row, rowIndex) => {
      const said = status === undefined ? undefined : row.cells[status]
      const settled = said !== undefined && stateOf(plainText(said.content), undefined) === 'done'
      row.cells.forEach((cell, index) => {
        const field = rowIndex === 0 ? undefined : columns?.get(index)
        // Nothing waits in a cell without words.
        if (cell.content.length === 0 || (!this.#mayWait && !field && form.size === 0)) return
        const text = field || form.size > 0 ? plainText(cell.content).trim() : ''
        // "未定", "noch offen" where somebody is named: nobody is, and that is told of the part.
        if (field && NAMES.has(field) && namesNobody(text)) return
        const values = spans(cell.content)
        const [range] = values
        const pair = range && form.get(range[0])
        const asked = pair && fieldOf(pair.concepts)
        const marks = field === 'status' || (index === 0 && rowIndex > 0)
        if (this.#mayWait) this.inlines(cell.content, { values, field: field ?? asked, marks })
        if (rowIndex === 0 || !range || text === '') return
        if (pair && isChoice(text) && (pair.concepts.length > 0 || /\?$/.test(pair.label.text)))
          return this.add({ range, form: 'choice', because: UNMADE }, asked)
        if (pair && isPending(text, asked)) return this.add({ range, form: 'word', because: PENDING_VALUE }, asked)
        if (!field) return
        // What is done is due no more.
        if (settled && field === 'date' && GAP.test(text)) return
        if (NEEDS_VALUE.has(field) && GAP.test(text))
          this.add({ range, form: 'cell', because: 'The column needs a value.' }, field)
        else if (CHOSEN.has(field) && isChoice(text)) this.add({ range, form: 'choice', because: UNMADE }, field)
      })
    })
  }

  /** Read line by line: a label's value is judged as a whole. */
  paragraph(content: readonly Inline[], range: Range): void {
    const { source } = this.place
    const from = this.found.length
    const values: { range: Range; field: FieldName | undefined }[] = []
    for (const line of linesOf(source, range)) {
      const label = readLabel(source, line)
      const field = label && (columnConcepts(label.label.text)[0] as FieldName | undefined)
      values.push({ range: label?.value.range ?? line, field })
      if (!label) this.question(line)
      if (!label || label.value.text === '') continue
      const { range: place, text } = label.value
      if (/^x(?:\/x)?$/.test(text))
        this.add({ range: place, form: 'label', because: 'A lone x stands for the value.' }, field)
      else if (field && NEEDS_VALUE.has(field) && GAP.test(text))
        this.add({ range: place, form: 'label', because: 'The label needs a value.' }, field)
      else if (isChoice(text)) this.add({ range: place, form: 'choice', because: UNMADE }, field)
      else if (isPending(text, field)) this.add({ range: place, form: 'word', because: PENDING_VALUE }, field)
    }
    this.inlines(content, { values: values.map(value => value.range) })
    for (let index = from; index < this.found.length; index++) {
      const hit = this.found[index]!
      const field = values.find(({ range }) => range[0] <= hit.range[0] && hit.range[1] <= range[1])?.field
      if (field && !hit.field) this.found[index] = { ...hit, field }
    }
    const stands = this.found.splice(from).filter(({ field, text }) => !(field === 'status' && namesState(text)))
    this.found.push(...stands)
  }

  /** "Rollback rehearsed? yes/no" */
  question(line: Range): void {
    const answer = /\?[*_]*[ \t]+([^?\s][^?]{0,40})$/.exec(this.place.source.slice(...line))?.[1]
    if (answer === undefined || !isChoice(answer.trim())) return
    const start = line[1] - answer.length
    this.add({ range: [start, start + answer.trimEnd().length], form: 'choice', because: UNMADE }, undefined)
  }

  inlines(content: readonly Inline[], setting: Setting): void {
    if (!this.#mayWait) return
    for (const inline of content) {
      if (inline.type === 'text') this.text(inline.range, setting)
      else if (inline.type === 'code') this.blanks(inline.range, setting)
      else if (inline.type === 'html') this.tag(inline.range, setting)
      else if (inline.type === 'strong' || inline.type === 'emphasis') this.inlines(inline.content, setting)
      else if (inline.type === 'link') this.linkText(inline.content, setting)
    }
  }

  text(range: Range, { values, field, marks = false, heading = false }: Setting): void {
    const { source, liquid } = this.place
    for (const hit of waitingIn({ source, range, values, liquid, marks, heading })) this.add(hit, field)
  }

  /** A blank waits even inside a code span; other code is left in peace. */
  blanks(range: Range, { field }: Setting): void {
    for (const match of this.place.source.slice(...range).matchAll(/(?<![\p{L}\p{N}_])_{3,}(?![\p{L}\p{N}_])/gu)) {
      const start = range[0] + match.index
      this.add({ range: [start, start + match[0].length], form: 'blank', because: 'A blank to fill in.' }, field)
    }
  }

  /** Inside a link only words count: its brackets are its own. */
  linkText(content: readonly Inline[], setting: Setting): void {
    const { source, liquid } = this.place
    for (const inline of content) {
      if (inline.type !== 'text') continue
      const hits = waitingIn({ source, range: inline.range, values: [], liquid, marks: false, heading: false })
      for (const hit of hits) if (hit.form === 'word') this.add(hit, setting.field)
    }
  }

  /** remark reads `<Release Name>` as a tag; only what HTML knows is one. */
  tag(range: Range, { field }: Pick<Setting, 'field'>): void {
    const inner = /^<(\p{L}[^<>=@:\r\n]{0,60})>$/u.exec(this.place.source.slice(...range))?.[1]?.trim()
    if (!inner || inner.endsWith('/') || !isBlankTag(inner, this.place.source.slice(0, range[0]))) return
    this.add({ range, form: 'angle', because: 'Words in angle brackets wait to be replaced.' }, field)
  }

  add(hit: Waiting, field: FieldName | undefined): void {
    const text = this.place.source.slice(...hit.range)
    if ((this.legend && hit.form === 'choice') || (field === 'status' && namesState(text))) return
    this.found.push({ ...hit, text, ...(field ? { field } : {}) })
  }
}

function spans(content: readonly Inline[]): readonly Range[] {
  const span = spanOf(content)
  return span ? [span] : []
}

/** The first placeholder in a bare value, such as a front matter scalar; `start` is where the value stands. */
export function placeholdersInValue(text: string, start: number): Placeholder[] {
  const range: Range = [0, text.length]
  const hits = waitingIn({ source: text, range, values: [range], liquid: false, marks: false, heading: false })
  return hits.slice(0, 1).map(hit => ({
    ...hit,
    text: text.slice(...hit.range),
    range: [hit.range[0] + start, hit.range[1] + start] as const,
  }))
}
