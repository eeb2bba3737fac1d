/** Dates and times of day where they are written, and whether they state a fact or stand in running prose. */
import type { Block, Inline, Table } from '../syntax/block.js'
import type { Range } from '../text/range.js'
import { dayExists } from '../text/calendar.js'
import { datesIn, isoDate, mayNameDay, yearlessIn } from '../text/date.js'
import type { DateHit, YearlessHit } from '../text/date.js'
import { mayNameTime, timesIn } from '../text/zone.js'
import type { TimeHit } from '../text/zone.js'
import { linesOf, readLabel } from './label.js'
import { masked } from './masked.js'
import type { Group, Part, Spot } from './part.js'
import { columnConcepts, looksLikeOwner } from './vocabulary/lookup.js'

/** A date, a time of day, or both; `line` is the cell or line around it with code and markup blanked out. */
export interface Moment extends Part {
  readonly type: 'day' | 'time'
  readonly date?: DateHit
  /** A day without a year. */
  readonly yearless?: YearlessHit
  readonly time?: TimeHit
  /** Of a time whose own cell has no day: the day that the row keeps in another cell; its index counts there. */
  readonly beside?: DateHit
  /** A date column, a labelled date, a milestone's date: what others act on. */
  readonly fact: boolean
  readonly line: Spot
  /** Header of its column, or the label before it. */
  readonly label: string
}

/** `YYYY-MM-DD` of a day that the calendar has. */
export const dayOf = ({ date }: Moment): string | undefined =>
  date && dayExists(date.year, date.month, date.day) ? isoDate(date.year, date.month, date.day) : undefined

export function momentsOf(source: string, blocks: readonly Block[], parts: readonly Part[], home: Group): Moment[] {
  const walk = new Walk(source, parts, home)
  for (const block of blocks) walk.block(block)
  return walk.found
}

const TIMED: ReadonlySet<Part['type']> = new Set(['milestone', 'gate', 'dependency', 'openIssue', 'flag', 'change'])

class Walk {
  readonly found: Moment[] = []
  readonly #facts: readonly Range[]

  constructor(
    readonly source: string,
    parts: readonly Part[],
    readonly home: Group,
  ) {
    this.#facts = parts.flatMap(({ type, fields: { date } }) => (TIMED.has(type) && date ? [date.range] : []))
  }

  block(block: Block): void {
    if (block.type === 'paragraph') this.lines(block.content, block.range)
    else if (block.type === 'heading') this.heading(block.content, block.range)
    else if (block.type === 'list') for (const item of block.items) item.blocks.forEach(child => this.block(child))
    else if (block.type === 'quote' || block.type === 'footnoteDefinition')
      block.blocks.forEach(child => this.block(child))
    else if (block.type === 'table') this.table(block)
  }

  table(table: Table): void {
    const [head, ...rows] = table.rows
    if (!head) return
    if (!this.hasDigit(table.range)) return
    const text = (content: readonly Inline[], range: Range): string => masked(this.source, content, range).trim()
    const headers = head.cells.map(cell => text(cell.content, cell.range).replace(/^\|\s*/, ''))
    const concepts = headers.map(columnConcepts)
    for (const row of rows) {
      if (!this.hasDigit(row.range)) continue
      const before = this.found.length
      const key = headers.length === 2 && row.cells[0] ? text(row.cells[0].content, row.cells[0].range) : ''
      row.cells.forEach((cell, index) => {
        if (!this.mayHold(cell.range)) return
        const words = masked(this.source, cell.content, cell.range)
        const pair = headers.length === 2 && index === 1
        const isDated = concepts[index]?.includes('date') ?? false
        // A release may be called by a date: "2026.10.07".
        const named = !isDated && concepts[index]?.includes('version')
        const fact = !named && (isDated || (pair && namesDate(key)) || datesIn(words.trim()).length > 0)
        const header = head.cells[index]
        const anchor = header?.content[0]
          ? ([header.content[0].range[0], header.content.at(-1)!.range[1]] as const)
          : head.range
        const spot = { text: headers[index] ?? '', range: anchor }
        const group: Group = { form: 'table', title: this.home.title, anchor, headers: { date: spot } }
        const label = `${headers[index] ?? ''} ${pair ? key : ''}`
        this.hits({ text: words, range: cell.range }, label, fact, group, row.range)
      })
      this.joinDays(before)
    }
  }

  /** "Date | Start | End": a time goes with the last day before it in the row, else with the row's only day. */
  joinDays(before: number): void {
    const days = this.found.slice(before).filter(({ type, date }) => type === 'day' && date)
    if (days.length === 0) return
    let last = days.length === 1 ? days[0]!.date : undefined
    for (let index = before; index < this.found.length; index++) {
      const moment = this.found[index]!
      if (moment.type === 'day') last = moment.date ?? last
      else if (last && !moment.date) this.found[index] = { ...moment, beside: last }
    }
  }

  lines(content: readonly Inline[], range: Range): void {
    if (!this.mayHold(range)) return
    const words = masked(this.source, content, range)
    for (const line of linesOf(this.source, range)) {
      if (!this.mayHold(line)) continue
      const label = readLabel(this.source, line)
      const fact =
        label !== undefined &&
        (label.concepts[0] === 'date' ||
          namesDate(label.label.text) ||
          (isBold(this.source, label.label) &&
            !TELLS.test(label.label.text) &&
            !looksLikeOwner(label.label.text, NONE)))
      const from = fact ? label.value.range[0] : line[0]
      this.hits(
        { text: words.slice(from - range[0], line[1] - range[0]), range: [from, line[1]] },
        label?.label.text ?? '',
        fact,
        { ...this.home, form: 'section' },
        line,
      )
    }
  }

  heading(content: readonly Inline[], range: Range): void {
    if (this.mayHold(range))
      this.hits({ text: masked(this.source, content, range), range }, '', false, this.home, range)
  }

  mayHold(range: Range): boolean {
    if (!this.hasDigit(range)) return false
    const words = this.source.slice(...range)
    return mayNameDay(words) || mayNameTime(words)
  }

  /** No day and no time is without one. */
  hasDigit(range: Range): boolean {
    for (let at = range[0]; at < range[1]; at++) {
      const code = this.source.charCodeAt(at)
      if (code >= 0x30 && code <= 0x39) return true
    }
    return false
  }

  hits(line: Spot, label: string, said: boolean, group: Group, part: Range): void {
    if (!/\d/.test(line.text)) return
    const dates = datesIn(line.text)
    const times = timesIn(line.text)
    const add = (index: number, text: string, more: Pick<Moment, 'date' | 'time' | 'yearless'>): void => {
      const range: Range = [line.range[0] + index, line.range[0] + index + text.length]
      const fact = said || this.#facts.some(place => place[0] <= range[0] && range[1] <= place[1])
      const name = { text, range }
      const because = fact ? 'A date where dates are kept.' : 'A date in prose.'
      this.found.push({
        type: more.time ? 'time' : 'day',
        form: 'line',
        range: part,
        name,
        fields: {},
        group,
        state: 'open',
        because,
        fact,
        line,
        label,
        ...more,
      })
    }
    for (const date of dates) add(date.index, date.text, { date })
    const yearless = yearlessIn(line.text)
    if (yearless) add(yearless.index, yearless.text, { yearless })
    for (const time of times) {
      const date = dates.findLast(one => one.index < time.index)
      add(time.index, time.text, { time, ...(date ? { date } : {}) })
    }
  }
}

/** Labels of prose: what follows is told, not stated. */
const TELLS =
  /\b(?:note|notes|warning|example|tip|reason|summary|description|background|context|message|subject|remark|why|what|how)\b|^.{41}/i

/** "**SRE lead**: switch over on 30 June" says who, not when. */
const NONE: ReadonlySet<string> = new Set()

const isBold = (source: string, label: Spot): boolean => /[*_]/.test(source[label.range[0] - 1] ?? '')

const namesDate = (label: string): boolean =>
  columnConcepts(label)[0] === 'date' ||
  /^stand$/i.test(label) ||
  /\b(?:date|deadline|go-?live|freeze|due|cut-?off)\b(?! of)|(?:datum|fecha|дата|日期|期限)$/iu.test(label.slice(0, 60))
