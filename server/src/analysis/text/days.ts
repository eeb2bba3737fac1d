/** Distances between days, and what a local time is elsewhere. */
import { Temporal } from 'temporal-polyfill'
import { zoneIdOf } from './today.js'

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** English, of an existing day. */
export const weekdayName = (iso: string): string => NAMES[Temporal.PlainDate.from(iso).dayOfWeek - 1]!

/** Positive where `to` is later. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

const DAY = 86_400_000
/** Midnight in UTC of an existing day, or of one so many days later: what charts and calendars reckon with. */
export const midnightOf = (iso: string, later = 0): Date => new Date(Date.parse(`${iso}T00:00:00Z`) + later * DAY)

export interface LocalTime {
  readonly iso: string
  readonly hour: number
  readonly minute: number
}

/** The same moment in other zones, those unknown left out; empty where `zone` is none or clocks jump over the time. */
export function elsewhere(time: LocalTime, zone: string, zones: readonly string[]): { zone: string; text: string }[] {
  const moment = momentIn(time, zone)
  if (!moment) return []
  return zones.flatMap(other => {
    try {
      const there = moment.withTimeZone(zoneIdOf(other) ?? other)
      return [{ zone: other, text: `${there.toPlainDate().toString()} ${two(there.hour)}:${two(there.minute)}` }]
    } catch {
      return []
    }
  })
}

function momentIn({ iso, hour, minute }: LocalTime, zone: string): Temporal.ZonedDateTime | undefined {
  try {
    const local = Temporal.PlainDate.from(iso)
      .add({ days: Math.floor(hour / 24) })
      .toPlainDateTime({ hour: hour % 24, minute })
    const moment = local.toZonedDateTime(zoneIdOf(zone) ?? zone, { disambiguation: 'compatible' })
    return moment.toPlainDateTime().equals(local) ? moment : undefined
  } catch {
    return undefined
  }
}

const two = (number: number): string => String(number).padStart(2, '0')

const BEHIND =
  /^[ (*_]{0,3}((?:UTC|GMT)? ?[+−-]\d{1,2}(?::?\d\d)?(?!\d)|[A-Z][A-Za-z]{2,12}\/[A-Za-z_/]{2,40}|[A-ZА-Я]{1,5}(?![\p{L}\d]))/u

/** The zone that stands right behind a time; undefined where none does or nobody knows it. */
export const zoneBehind = (text: string): string | undefined =>
  zoneIdOf(BEHIND.exec(text)?.[1]?.replace('−', '-').replace(' ', ''))
