/** How changes went, counted from the change logs of a release: success, rollbacks, emergencies, lead time, by month. */
import type { SliceModel } from '../model/artefact.js'
import { isLogEntry } from '../model/change.js'
import type { Moment } from '../model/moment.js'
import type { Part } from '../model/part.js'
import { dayExists } from '../text/calendar.js'
import { isoDate } from '../text/date.js'
import { daysBetween } from '../text/days.js'
import { nameOf } from './gates.js'
import type { Place } from './reason.js'
import type { Release } from './release.js'

export type ChangeOutcome = 'succeeded' | 'rolled-back' | 'failed'

export interface ChangeMetrics {
  /** Entries, those withdrawn among them. */
  readonly total: number
  readonly withdrawn: number
  /** Planned, running, or of a status nobody can read. */
  readonly open: number
  /** Entries that have an outcome: what the shares are shares of. */
  readonly finished: number
  readonly outcomes: Readonly<Record<ChangeOutcome, number>>
  readonly emergencies: number
  /** Between 0 and 1; undefined where nothing is finished. */
  readonly successRate: number | undefined
  readonly rollbackRate: number | undefined
  readonly emergencyShare: number | undefined
  /** Median of whole days from request or approval to the change, over the entries that name both. */
  readonly leadTime: { readonly days: number; readonly of: number } | undefined
  /** Finished entries a month, over the months shown; undefined where none has a day. */
  readonly perMonth: number | undefined
  /** Finished entries by month of their day, without gaps, the last twelve months. */
  readonly months: readonly ChangeMonth[]
  /** Finished entries that were rolled back or failed. */
  readonly troubled: readonly { readonly name: string; readonly outcome: ChangeOutcome; readonly place: Place }[]
}

export interface ChangeMonth {
  /** `YYYY-MM` */
  readonly month: string
  readonly outcomes: Readonly<Record<ChangeOutcome, number>>
  readonly emergencies: number
  /** Median of whole days, over those that name both days. */
  readonly leadDays?: number
}

interface Entry {
  readonly name: string
  readonly outcome: ChangeOutcome | 'withdrawn' | 'open'
  readonly emergency: boolean
  readonly day: string | undefined
  readonly leadDays: number | undefined
  readonly place: Place
}

const MOST_MONTHS = 12

/** Undefined where no change log has an entry. */
export function changeMetricsOf(release: Release): ChangeMetrics | undefined {
  const entries = entriesOf(release)
  if (entries.length === 0) return undefined
  const finished = entries.filter(isFinished)
  const outcomes = outcomesOf(finished)
  const emergencies = finished.filter(({ emergency }) => emergency).length
  const share = (count: number): number | undefined => (finished.length === 0 ? undefined : count / finished.length)
  const months = monthsFilled(finished.map(({ day, ...entry }) => ({ ...entry, month: day?.slice(0, 7) })))
  const leads = finished.flatMap(({ leadDays }) => leadDays ?? []).sort((a, b) => a - b)
  return {
    total: entries.length,
    withdrawn: entries.filter(({ outcome }) => outcome === 'withdrawn').length,
    open: entries.filter(({ outcome }) => outcome === 'open').length,
    finished: finished.length,
    outcomes,
    emergencies,
    successRate: share(outcomes.succeeded),
    rollbackRate: share(outcomes['rolled-back']),
    emergencyShare: share(emergencies),
    leadTime: leads.length === 0 ? undefined : { days: median(leads), of: leads.length },
    perMonth: months.length === 0 ? undefined : months.reduce((sum, month) => sum + countOf(month), 0) / months.length,
    months,
    troubled: finished
      .filter(({ outcome }) => outcome !== 'succeeded')
      .map(({ name, outcome, place }) => ({ name, outcome, place })),
  }
}

/** A change told in several logs, by its id, counts once. */
function entriesOf({ members }: Release): Entry[] {
  const told = new Set<string>()
  return members.flatMap(({ artefact }) => {
    if (artefact.template || artefact.kind !== 'change-log') return []
    return artefact.slices.flatMap(({ start, model }) => {
      const momentsIn = momentsByPlace(model)
      return model.parts.flatMap((part): Entry[] => {
        if (part.type !== 'change' || !isLogEntry(part, artefact.kind)) return []
        const id = part.fields.id?.text ?? ''
        if (id !== '' && told.has(id)) return []
        told.add(id)
        const { name } = part
        const place = { document: artefact.path, range: [name.range[0] + start, name.range[1] + start] as const }
        return [entryOf(part, momentsIn(part), place)]
      })
    })
  })
}

function entryOf(part: Part, moments: readonly Moment[], place: Place): Entry {
  const days = moments.flatMap(moment => {
    const iso = isoOf(moment)
    return iso === undefined ? [] : [{ iso, label: moment.label }]
  })
  const asked = days.filter(({ label }) => ASKED.test(label)).map(({ iso }) => iso)
  const done = days.filter(({ label }) => !ASKED.test(label) && DONE.test(label)).map(({ iso }) => iso)
  const from = asked.sort()[0]
  const day = done.sort().at(-1) ?? days.find(({ label }) => !ASKED.test(label))?.iso ?? days[0]?.iso
  const lead = from !== undefined && done.length > 0 && day !== undefined && from <= day
  return {
    name: [part.fields.id?.text, nameOf(part)].filter(Boolean).join(' '),
    outcome: outcomeOf(part),
    emergency: EMERGENCY.test(part.fields.type?.text ?? ''),
    day,
    leadDays: lead ? daysBetween(from, day) : undefined,
    place,
  }
}

const ASKED =
  /\b(?:request|rais|submit|creat|open|logg|approv|merg|commit)\w*|beantragt|angelegt|genehmigt|demand|approuv|solicit|aprob|aprov/iu
const DONE =
  /\b(?:date|time ?stamp|when|time|deploy|implement|complet|clos|finish|releas|execut|done|live|end)\w*|datum|zeit|umgesetzt|ausgerollt|fecha|data|дата|日付|日期/iu
const EMERGENCY =
  /emergenc|urgent|\bhot-?fix|break-?glass|notfall|dringend|urgence|emergência|экстренн|緊急|紧急|긴급/iu

const WITHDRAWN =
  /\b(?:withdrawn|cancel\w*|rejected|declined|abandoned|duplicate)\b|abgelehnt|zurückgezogen|annulé|cancelad|отклон|取消|却下/iu
const ROLLED_BACK =
  /(?<!\b(?:not|never) )\b(?:rolled|backed)[ -]?(?:back|out)\b|\breverted\b|zurückgerollt|zurückgesetzt|rollback (?:done|executed|complete)/iu
const FAILED = /\b(?:failed|unsuccessful|aborted)\b|fehlgeschlagen|gescheitert|échou|fallid|falhou|неудач|失敗|失败/iu
const SUCCEEDED =
  /(?<!\bnot )\b(?:deployed|implemented|released|live|success\w*|completed?|closed|done|finished|executed)\b|ausgerollt|umgesetzt|déployé|desplegad|implantad/iu

function outcomeOf({ fields, state }: Part): Entry['outcome'] {
  const status = fields.status?.text ?? ''
  if (WITHDRAWN.test(status) || state === 'notApplicable') return 'withdrawn'
  return outcomeSaid(status) ?? (state === 'done' ? 'succeeded' : 'open')
}

/** What a status says of how it went; undefined where it says nothing. */
export function outcomeSaid(status: string): ChangeOutcome | undefined {
  if (ROLLED_BACK.test(status)) return 'rolled-back'
  if (FAILED.test(status)) return 'failed'
  return SUCCEEDED.test(status) ? 'succeeded' : undefined
}

type Finished = Entry & { readonly outcome: ChangeOutcome }
const isFinished = (entry: Entry): entry is Finished => entry.outcome !== 'withdrawn' && entry.outcome !== 'open'

const outcomesOf = (entries: readonly { readonly outcome: ChangeOutcome }[]): Record<ChangeOutcome, number> => {
  const counts = { succeeded: 0, 'rolled-back': 0, failed: 0 }
  for (const { outcome } of entries) counts[outcome]++
  return counts
}

const countOf = ({ outcomes }: ChangeMonth): number => Object.values(outcomes).reduce((sum, count) => sum + count, 0)

/** Something that was finished in a month, `YYYY-MM`. */
interface Monthly {
  readonly month: string | undefined
  readonly outcome: ChangeOutcome
  readonly emergency: boolean
  readonly leadDays: number | undefined
}

/** Without gaps, the last twelve. */
export function monthsFilled(entries: readonly Monthly[]): ChangeMonth[] {
  const by = new Map<string, Monthly[]>()
  for (const entry of entries) {
    if (entry.month === undefined) continue
    const there = by.get(entry.month)
    if (there) there.push(entry)
    else by.set(entry.month, [entry])
  }
  const named = [...by.keys()].sort()
  const months: ChangeMonth[] = []
  for (
    let month = named.at(-1);
    month !== undefined && month >= named[0]! && months.length < MOST_MONTHS;
    month = before(month)
  ) {
    const own = by.get(month) ?? []
    const leads = own.flatMap(({ leadDays }) => leadDays ?? []).sort((a, b) => a - b)
    months.unshift({
      month,
      outcomes: outcomesOf(own),
      emergencies: own.filter(({ emergency }) => emergency).length,
      ...(leads.length > 0 ? { leadDays: median(leads) } : {}),
    })
  }
  return months
}

/** The month before `YYYY-MM`. */
function before(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return isoDate(number === 1 ? year - 1 : year, number === 1 ? 12 : number - 1, 1).slice(0, 7)
}

/** Of a part, the days that stand in it. */
function momentsByPlace({ moments }: SliceModel): (part: Part) => Moment[] {
  const days = moments.filter(({ type }) => type === 'day').sort((a, b) => a.range[0] - b.range[0])
  return ({ range: [from, to] }) => {
    let [low, high] = [0, days.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (days[middle]!.range[0] < from) low = middle + 1
      else high = middle
    }
    let end = low
    while (end < days.length && days[end]!.range[0] < to) end++
    return days.slice(low, end)
  }
}

const isoOf = ({ date }: Moment): string | undefined =>
  date && dayExists(date.year, date.month, date.day) ? isoDate(date.year, date.month, date.day) : undefined

/** Of figures in order, at least one. */
export const median = (sorted: readonly number[]): number => {
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
