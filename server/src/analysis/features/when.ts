/** Days and times where they are written, and what each means: a date, a time of day, a distance from go-live. */
import type { Artefact, SliceModel } from '../model/artefact.js'
import type { Moment } from '../model/moment.js'
import type { Part } from '../model/part.js'
import { dayExists } from '../text/calendar.js'
import { isoDate, isRelativeDate, type DateHit } from '../text/date.js'
import { daysBetween } from '../text/days.js'
import type { Range } from '../text/range.js'
import { contains, lastStartingBy, shift } from '../text/range.js'
import { relativeDay } from '../text/relative.js'
import { namesZone } from '../text/zone.js'
import { sliceAt } from './place.js'

export interface When {
  readonly range: Range
  /** Where it ends with the time behind it. */
  readonly end: number
  /** `YYYY-MM-DD` of a day the calendar has. */
  readonly iso: string
  readonly form: DateHit['form'] | 'relative'
  /** The time of day that is written with it. */
  readonly time?: { readonly hour: number; readonly minute: number; readonly behind: string }
  /** Others act on it: a date column, a label, a milestone. */
  readonly fact: boolean
  /** The date as it was read; undefined for a distance. */
  readonly hit?: DateHit
  /** Whose date it is, where a part says so. */
  readonly part: Part | undefined
}

/** In order of place; absolute. */
export const whensIn = (artefact: Artefact): When[] =>
  artefact.slices.flatMap(({ start, model }) =>
    whensOf(model, artefact.anchor).map(when => ({ ...when, range: shift(when.range, start), end: when.end + start })),
  )

export function whenAt(artefact: Artefact, offset: number): When | undefined {
  const slice = sliceAt(artefact, offset)
  if (!slice) return undefined
  const when = whensOf(slice.model, artefact.anchor).find(({ range }) => contains(shift(range, slice.start), offset))
  return when && { ...when, range: shift(when.range, slice.start), end: when.end + slice.start }
}

/** By model, with the anchor they were read for. */
const known = new WeakMap<SliceModel, { readonly anchor: string | undefined; readonly whens: readonly When[] }>()

/** Relative to the slice. */
function whensOf(model: SliceModel, anchor: string | undefined): readonly When[] {
  const before = known.get(model)
  if (before && before.anchor === anchor) return before.whens
  const whens = read(model, anchor)
  known.set(model, { anchor, whens })
  return whens
}

function read(model: SliceModel, anchor: string | undefined): When[] {
  const dated = model.parts.filter(({ fields: { date } }) => date && !date.forAll)
  dated.sort((a, b) => a.fields.date!.range[0] - b.fields.date!.range[0])
  const whose = (range: Range): Part | undefined => {
    const part = dated[lastStartingBy(dated, range[0], ({ fields: { date } }) => date!.range[0])]
    return part && range[1] <= part.fields.date!.range[1] ? part : undefined
  }
  const times = new Map(model.moments.flatMap(moment => (moment.time && moment.date ? [[moment.date, moment] as const] : []))) // prettier-ignore
  const days = model.moments.flatMap(({ date, time, yearless, name, fact }): When[] => {
    if (!date || time || yearless || !dayExists(date.year, date.month, date.day)) return []
    const at = times.get(date)
    return [
      {
        range: name.range,
        end: (at ?? { name }).name.range[1],
        iso: isoDate(date.year, date.month, date.day),
        form: date.form,
        fact,
        hit: date,
        part: whose(name.range),
        ...(at?.time ? { time: { ...at.time, behind: behind(model, at) } } : {}),
      },
    ]
  })
  days.sort((a, b) => a.range[0] - b.range[0])
  const distances = dated.flatMap((part): When[] => {
    const { text, range } = part.fields.date!
    const iso = anchor && text.length < 60 && isRelativeDate(text) ? relativeDay(text, anchor) : undefined
    const isDated = (days[lastStartingBy(days, range[1], day => day.range[0])]?.range[0] ?? -1) >= range[0]
    return iso === undefined || isDated ? [] : [{ range, end: range[1], iso, form: 'relative', fact: true, part }]
  })
  return [...days, ...distances].sort((a, b) => a.range[0] - b.range[0])
}

const behind = (model: SliceModel, { name }: Moment): string => model.tree.text.slice(name.range[1], name.range[1] + 50)

/** What the words behind a time say of its zone without a name that is sure: then nobody knows when it is elsewhere. */
export const isZoneUnsure = (behind: string): boolean => namesZone(/^[^|\r\n]{0,20}/.exec(behind)![0])

/** "T-7", "T+1", "go-live" on the day itself; undefined where no go-live is known. */
export function distance(artefact: Artefact, iso: string): string | undefined {
  if (artefact.anchor === undefined) return undefined
  const days = daysBetween(artefact.anchor, iso)
  return days === 0 ? 'go-live' : `T${days < 0 ? '-' : '+'}${Math.abs(days)}`
}
