/** The year that is meant where none is written: by the weekday beside the day, else the one nearest to go-live. */
import { Temporal } from 'temporal-polyfill'
import { dayExists, weekdayBeside, weekdayOf } from './calendar.js'
import { isoDate, yearlessIn } from './date.js'

/** A weekday comes back to its day every five to eleven years: further off nothing can be told. */
const AROUND = [0, 1, -1, 2, -2]

/** `YYYY-MM-DD` of "Mon September 14"; undefined where no day near enough exists. @param near `YYYY-MM-DD` */
export function yearlessDay(text: string, near: string): string | undefined {
  const hit = yearlessIn(text)
  if (!hit) return undefined
  const { month, day, index, text: words } = hit
  return nearestDay(month, day, weekdayBeside(text, index, index + words.length)?.number, near)
}

/** The same of a month and a day. @param weekday 1 for Monday, where it is written beside them */
export function nearestDay(month: number, day: number, weekday: number | undefined, near: string): string | undefined {
  const year = Number(near.slice(0, 4))
  const days = AROUND.map(more => year + more)
    .filter(one => dayExists(one, month, day))
    .map(one => isoDate(one, month, day))
    .filter(iso => weekday === undefined || weekdayOf(iso) === weekday)
  const [nearest] = days.sort((a, b) => distance(a, near) - distance(b, near))
  return nearest !== undefined && (weekday !== undefined || distance(nearest, near) < HALF_A_YEAR) ? nearest : undefined
}

/** The year in which a day falls within four months of another, `YYYY-MM-DD`: further off it may be another year's. */
export function yearNear(month: number, day: number, near: string): number | undefined {
  const year = Number(near.slice(0, 4))
  return [year, year + 1, year - 1].find(
    one => dayExists(one, month, day) && distance(isoDate(one, month, day), near) <= FOUR_MONTHS,
  )
}

const FOUR_MONTHS = 122
const HALF_A_YEAR = 183

const distance = (one: string, other: string): number =>
  Math.abs(Temporal.PlainDate.from(one).until(Temporal.PlainDate.from(other), { largestUnit: 'days' }).days)
