/** Dates such as 03/04/2026, which are two days: by themselves nobody can tell whether day or month comes first. */
import { dayExists } from './calendar.js'
import { isoDate, type DateHit } from './date.js'

/** What comes first. */
export type Order = 'day' | 'month'

/** Which order a slashed date shows by having only one day to mean, as 25/12/2026; undefined for all others. */
export function orderShown({ form, text }: DateHit): Order | undefined {
  if (form !== 'slashed') return undefined
  const [first, second] = text.split(/[/-]/).map(Number) as [number, number]
  return first > 12 && second <= 12 ? 'day' : second > 12 && first <= 12 ? 'month' : undefined
}

/** The days a date may mean, `YYYY-MM-DD`, that with the month first before the other; none for a day that does not exist. */
export function readingsOf({ year, month, day, form }: DateHit): { readonly iso: string; readonly order: Order }[] {
  const found: { iso: string; order: Order }[] = []
  if (dayExists(year, month, day)) found.push({ iso: isoDate(year, month, day), order: 'month' })
  if (form === 'slashed' && month !== day && dayExists(year, day, month))
    found.push({ iso: isoDate(year, day, month), order: 'day' })
  return found
}
