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
  /** What the words behind say where the clocks show it twice: "EDT", "CET". */
  readonly season?: 'summer' | 'winter' | undefined
}

/**
 * The same moment in other zones, those unknown left out; both where the clocks show the time twice. Empty where
 * `zone` is none or the clocks jump over the time.
 */
export function elsewhere(time: LocalTime, zone: string, zones: readonly string[]): { zone: string; text: string }[] {
  const moments = momentsAt(time, zone)
  if (!moments || moments.jump === 'skips') return []
  return zones.flatMap(other => {
    try {
      const [first, second = first] = moments.both.map(moment => stamp(moment.withTimeZone(zoneIdOf(other) ?? other)))
      const again = first!.day === second!.day ? second!.time : `${second!.day} ${second!.time}`
      return [{ zone: other, text: `${first!.day} ${first!.time}${again === first!.time ? '' : ` / ${again}`}` }]
    } catch {
      return []
    }
  })
}

const stamp = (moment: Temporal.ZonedDateTime): { day: string; time: string } => ({
  day: moment.toPlainDate().toString(),
  time: clock(moment),
})

/** What the clocks of a zone do at a local time that they jump over or show twice: `HH:MM` of the time, before and after. */
export interface Jump {
  readonly jump: 'skips' | 'repeats'
  readonly at: string
  readonly from: string
  readonly to: string
}

/** Undefined where the time is one moment, and in an unknown zone. */
export function jumpAt(time: LocalTime, zone: string): Jump | undefined {
  const moments = momentsAt(time, zone)
  const [early, late] = moments?.both ?? []
  const after = early?.getTimeZoneTransition('next')
  if (!moments?.jump || !early || !late || !after) return undefined
  const shift = (after.offsetNanoseconds - after.subtract({ nanoseconds: 1 }).offsetNanoseconds) / 60e9
  return {
    jump: moments.jump,
    at: clock(time),
    from: clock(after.toPlainTime().subtract({ minutes: shift })),
    to: clock(after),
  }
}

interface Moments {
  /** One, or the earlier and the later reading where clocks are changed. */
  readonly both: readonly Temporal.ZonedDateTime[]
  readonly jump: Jump['jump'] | undefined
}

function momentsAt({ iso, hour, minute, season }: LocalTime, zone: string): Moments | undefined {
  try {
    const local = Temporal.PlainDate.from(iso)
      .add({ days: Math.floor(hour / 24) })
      .toPlainDateTime({ hour: hour % 24, minute })
    const [early, late] = (['earlier', 'later'] as const).map(disambiguation =>
      local.toZonedDateTime(zoneIdOf(zone) ?? zone, { disambiguation }),
    ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
    if (early.epochMilliseconds === late.epochMilliseconds) return { both: [early], jump: undefined }
    if (!early.toPlainDateTime().equals(local)) return { both: [early, late], jump: 'skips' }
    if (season) return { both: [season === 'summer' ? early : late], jump: undefined }
    return { both: [early, late], jump: 'repeats' }
  } catch {
    return undefined
  }
}

const clock = ({ hour, minute }: { readonly hour: number; readonly minute: number }): string =>
  `${two(hour)}:${two(minute)}`

const two = (number: number): string => String(number).padStart(2, '0')

const BEHIND =
  /^[ (*_]{0,3}((?:UTC|GMT)? ?[+−-]\d{1,2}(?::?\d\d)?(?!\d)|[A-Z][A-Za-z]{2,12}\/[A-Za-z_/]{2,40}|[A-ZА-Я]{1,5}(?![\p{L}\d]))/u

/** The zone that stands right behind a time; undefined where none does or nobody knows it. */
export const zoneBehind = (text: string): string | undefined =>
  zoneIdOf(BEHIND.exec(text)?.[1]?.replace('−', '-').replace(' ', ''))

/** Whether the name of a zone right behind a time says summer or winter by itself. */
export function seasonBehind(text: string): LocalTime['season'] {
  const name = BEHIND.exec(text)?.[1] ?? ''
  if (/^(?:[A-Z]{1,3}DT|[CEW]EST|MESZ|BST)$/.test(name)) return 'summer'
  return /^(?:[A-Z]{1,3}ST|[CEW]ET|MEZ)$/.test(name) ? 'winter' : undefined
}
