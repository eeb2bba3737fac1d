/** Days and times where they are written, and what each means: a date, a time of day, a distance from go-live. */
import type { Artefact, SliceModel } from '../model/artefact.js'
import { isDay } from '../model/matterSchema.js'
import type { Moment } from '../model/moment.js'
import type { Part } from '../model/part.js'
import { perSlice } from '../model/perSlice.js'
import { daysLater } from '../text/calendar.js'
import { datesIn, isRelativeDate, type DateHit } from '../text/date.js'
import { daysBetween } from '../text/days.js'
import type { Range } from '../text/range.js'
import { contains, lastStartingBy, shift } from '../text/range.js'
import { relativeIn } from '../text/relative.js'
import { orderShown, readingsOf, type Order } from '../text/slashed.js'
import { yearlessDay } from '../text/yearless.js'
import { namesZone, timesIn } from '../text/zone.js'
import { sliceAt } from './place.js'

export interface When {
  readonly range: Range
  /** Where it ends with the time behind it. */
  readonly end: number
  /** `YYYY-MM-DD` of a day the calendar has. */
  readonly iso: string
  /** The other day that it may be: 03/04 where no date of the document shows whether day or month comes first. */
  readonly other?: string
  readonly form: DateHit['form'] | 'relative' | 'yearless'
  /** The time of day that is written with it. */
  readonly time?: { readonly hour: number; readonly minute: number; readonly behind: string }
  /** Others act on it: a date column, a label, a milestone, the front matter. */
  readonly fact: boolean
  /** Whose date it is, where a part says so. */
  readonly part: Part | undefined
  /** The cell, line or value it stands in. */
  readonly line: Range
}

/** In order of place; absolute. */
export function whensIn(artefact: Artefact): When[] {
  const order = orderSaid(artefact)
  const inText = artefact.slices.flatMap(({ start, model }) =>
    whensOf(model, artefact.anchor, order).map(when => moved(when, start)),
  )
  return [...whensInMatter(artefact, order), ...inText]
}

/** The one whose day or time of day an offset is at. */
export function whenAt(artefact: Artefact, offset: number): When | undefined {
  const order = orderSaid(artefact)
  const isHere = ({ range, end }: When): boolean => contains([range[0], end], offset)
  if (offset < (artefact.syntax.frontMatter?.range[1] ?? 0)) return whensInMatter(artefact, order).find(isHere)
  const slice = sliceAt(artefact, offset)
  const here = slice && whensOf(slice.model, artefact.anchor, order).filter(when => isHere(moved(when, slice.start)))
  // Of a span written with times, the one whose own words these are.
  const when = here?.findLast(({ range }) => range[0] <= offset - slice!.start)
  return when && moved(when, slice!.start)
}

const moved = (when: When, by: number): When =>
  by === 0 ? when : { ...when, range: shift(when.range, by), end: when.end + by, line: shift(when.line, by) }

const ordersIn = perSlice(
  (model): ReadonlySet<Order> => new Set(model.moments.flatMap(({ date }) => (date ? (orderShown(date) ?? []) : []))),
)

/** Whether days or months come first in the slashed dates of a document, where all that show it agree. */
export function orderSaid({ slices }: Pick<Artefact, 'slices'>): Order | undefined {
  const said = new Set(slices.flatMap(({ model }) => [...ordersIn(model)]))
  return said.size === 1 ? [...said][0] : undefined
}

/** By model, with what they were read by. */
const known = new WeakMap<SliceModel, { readonly by: string; readonly whens: readonly When[] }>()

/** Relative to the slice. */
function whensOf(model: SliceModel, anchor: string | undefined, order: Order | undefined): readonly When[] {
  const by = `${anchor} ${order}`
  const before = known.get(model)
  if (before?.by === by) return before.whens
  const whens = read(model, anchor, order)
  known.set(model, { by, whens })
  return whens
}

function read(model: SliceModel, anchor: string | undefined, order: Order | undefined): When[] {
  const dated = model.parts.filter(({ fields: { date } }) => date && !date.forAll)
  dated.sort((a, b) => a.fields.date!.range[0] - b.fields.date!.range[0])
  const whose = (range: Range): Part | undefined => {
    const part = dated[lastStartingBy(dated, range[0], ({ fields: { date } }) => date!.range[0])]
    return part && range[1] <= part.fields.date!.range[1] ? part : undefined
  }
  const times = new Map<DateHit, Moment>()
  for (const moment of model.moments)
    if (moment.time && moment.date && !times.has(moment.date)) times.set(moment.date, moment)
  const days = model.moments.flatMap(({ date, time, yearless, name, fact, line }): When[] => {
    if (time) return []
    const own = { range: name.range, fact, line: line.range, part: whose(name.range) }
    if (yearless) {
      const isUnsure = yearless.text.includes('/') && yearless.month !== yearless.day
      const iso = anchor === undefined || isUnsure ? undefined : yearlessDay(line.text, anchor)
      return iso === undefined ? [] : [{ ...own, end: name.range[1], iso, form: 'yearless' }]
    }
    const day = date && dayOf(date, order)
    if (!day) return []
    const at = times.get(date)
    return [
      {
        ...own,
        ...day,
        end: (at ?? { name }).name.range[1],
        form: date.form,
        ...(at?.time ? { time: { ...at.time, behind: behind(model, at) } } : {}),
      },
    ]
  })
  days.sort((a, b) => a.range[0] - b.range[0])
  const distances = dated.flatMap((part): When[] => {
    const { range } = part.fields.date!
    const text = model.tree.text.slice(...range)
    const hit = anchor && text.length < 60 && isRelativeDate(text) ? relativeIn(text) : undefined
    const isDated = (days[lastStartingBy(days, range[1], day => day.range[0])]?.range[0] ?? -1) >= range[0]
    if (!hit || isDated) return []
    const at = range[0] + hit.index
    const own: Range = [at, at + hit.text.length]
    return [{ range: own, end: own[1], iso: daysLater(anchor!, hit.days), form: 'relative', fact: true, part, line: range }] // prettier-ignore
  })
  return [...days, ...distances].sort((a, b) => a.range[0] - b.range[0])
}

/** The order that the document shows decides between two readings. */
function dayOf(date: DateHit, order: Order | undefined): Pick<When, 'iso' | 'other'> | undefined {
  const [first, second] = readingsOf(date)
  if (!first || !second) return first && { iso: first.iso }
  if (order !== undefined) return { iso: order === second.order ? second.iso : first.iso }
  return { iso: first.iso, other: second.iso }
}

/** Values of the front matter that are a day by the kind's schema; absolute. */
function whensInMatter({ kind, syntax: { text, frontMatter } }: Artefact, order: Order | undefined): When[] {
  const root = frontMatter?.tree.root
  if (!frontMatter || root?.type !== 'mapping') return []
  return root.entries.flatMap(({ key, value }): When[] => {
    if (value?.type !== 'scalar' || !isDay(kind, key)) return []
    const line = shift(value.range, frontMatter.yamlStart)
    const said = text.slice(...line)
    const [date] = datesIn(said)
    const day = date && dayOf(date, order)
    if (!day) return []
    const at = line[0] + date.index
    const time = timesIn(said).find(({ index }) => index > date.index)
    const end = time ? time.index + time.text.length : date.index + date.text.length
    return [
      {
        ...day,
        range: [at, at + date.text.length],
        end: line[0] + end,
        form: date.form,
        fact: true,
        part: undefined,
        line,
        ...(time ? { time: { ...time, behind: said.slice(end, end + 50) } } : {}),
      },
    ]
  })
}

/** Where the front matter names a day, its time included; absolute. */
export const datesInMatter = (artefact: Artefact): Range[] =>
  whensInMatter(artefact, undefined).map(({ range, end }) => [range[0], end])

const behind = (model: SliceModel, { name }: Moment): string => model.tree.text.slice(name.range[1], name.range[1] + 50)

/** What the words behind a time say of its zone without a name that is sure: then nobody knows when it is elsewhere. */
export const isZoneUnsure = (behind: string): boolean => namesZone(/^[^|\r\n]{0,20}/.exec(behind)![0])

/** "T-7", "T+1", "go-live" on the day itself; undefined where no go-live is known. */
export function distance(artefact: Artefact, iso: string): string | undefined {
  if (artefact.anchor === undefined) return undefined
  const days = daysBetween(artefact.anchor, iso)
  return days === 0 ? 'go-live' : `T${days < 0 ? '-' : '+'}${Math.abs(days)}`
}
