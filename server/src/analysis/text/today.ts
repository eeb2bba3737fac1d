/** Which day it is in a document's zone. */
import { Temporal } from 'temporal-polyfill'
import { remembered } from './remembered.js'

/** Names people give to zones, where each means one rule of clocks only. */
const NAMED: Readonly<Record<string, string>> = {
  GMT: 'UTC', Z: 'UTC', ZULU: 'UTC', CET: 'Europe/Paris', CEST: 'Europe/Paris', MEZ: 'Europe/Berlin',
  MESZ: 'Europe/Berlin', WET: 'Europe/Lisbon', WEST: 'Europe/Lisbon', EET: 'Europe/Helsinki', EEST: 'Europe/Helsinki',
  MSK: 'Europe/Moscow', 'МСК': 'Europe/Moscow', ET: 'America/New_York', EST: 'America/New_York', EDT: 'America/New_York',
  CT: 'America/Chicago', CDT: 'America/Chicago', MT: 'America/Denver', MST: 'America/Denver', MDT: 'America/Denver',
  PT: 'America/Los_Angeles', PST: 'America/Los_Angeles', PDT: 'America/Los_Angeles', JST: 'Asia/Tokyo',
  KST: 'Asia/Seoul', SGT: 'Asia/Singapore', HKT: 'Asia/Hong_Kong', AEST: 'Australia/Sydney', AEDT: 'Australia/Sydney',
  NZST: 'Pacific/Auckland', NZDT: 'Pacific/Auckland', SAST: 'Africa/Johannesburg',
} // prettier-ignore

/** What the calendar knows a zone by: IANA names and offsets as they are, "CET" and its like; undefined for the rest. */
export function zoneIdOf(words: string | undefined): string | undefined {
  const said = words?.trim() ?? ''
  const name = NAMED[said.toUpperCase()] ?? /^(?:UTC|GMT)?([+-]\d{1,2}(?::?\d\d)?)$/i.exec(said)?.[1] ?? said
  const id = name.replace(/^([+-])(\d)(?!\d)/, '$10$2')
  if (id === '') return undefined
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id).timeZoneId
  } catch {
    return undefined
  }
}

/**
 * `YYYY-MM-DD` in the zone; of a moment (`2026-11-27T14:00:00Z[Europe/Berlin]`) where the zone is unknown, in its own.
 * A day is the same everywhere; anything else is no day and gives ''.
 */
export function todayIn(today: string, zone: string | undefined): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(today) ? today : dayAt(`${today}\n${zone ?? ''}`)
}

/** When that day ends, in milliseconds since 1970; undefined where the day is the same everywhere, or none. */
export function endOfToday(today: string, zone: string | undefined): number | undefined {
  const day = todayIn(today, zone)
  if (day === today || day === '') return undefined
  const now = Temporal.ZonedDateTime.from(today)
  const there = now.withTimeZone(zoneIdOf(zone) ?? now.timeZoneId)
  return there.add({ days: 1 }).startOfDay().epochMilliseconds
}

/** Of a moment and a zone on a line each. */
const dayAt = remembered((said: string): string => {
  const [today, zone] = [said.slice(0, said.indexOf('\n')), said.slice(said.indexOf('\n') + 1)]
  try {
    const now = Temporal.ZonedDateTime.from(today)
    return now
      .withTimeZone(zoneIdOf(zone) ?? now.timeZoneId)
      .toPlainDate()
      .toString()
  } catch {
    return ''
  }
})
