/** Offsets from UTC: as written behind a time, and as the clocks of a zone have them. */
import { Temporal } from 'temporal-polyfill'

export interface OffsetHit {
  readonly minutes: number
  readonly index: number
  readonly text: string
}

const BEHIND =
  /^(?::[0-5]\d(?:\.\d{1,9})?)?[ (]{0,2}((?:UTC|GMT) ?)?([+−-])(0?\d|1[0-4])(?::?([0-5]\d))?(?![\d:])(\[)?/u

/** The offset right behind a time that ends at `end`: "18:00+02:00", "18:00 (UTC+2". "08:00-10:00" is a span. */
export function offsetBehind(text: string, end: number): OffsetHit | undefined {
  const match = BEHIND.exec(text.slice(end, end + LONGEST))
  if (!match) return undefined
  const [all, named, sign, hours, minutes = '0', bracket = ''] = match
  if (sign !== '+' && named === undefined && bracket === '') return undefined
  const at = all.search(/[+−-]/u)
  const amount = Number(hours) * 60 + Number(minutes)
  return { minutes: sign === '+' ? amount : -amount, index: end + at, text: all.slice(at, all.length - bracket.length) }
}
const LONGEST = 40

/** Minutes from UTC that the clocks of a zone have at a local time: two where they show it twice, none for no zone. */
export function offsetsAt(iso: string, hour: number, minute: number, zone: string): number[] {
  try {
    const local = Temporal.PlainDate.from(iso).toPlainDateTime({ hour: hour % 24, minute })
    const both = (['earlier', 'later'] as const).map(disambiguation => local.toZonedDateTime(zone, { disambiguation }))
    return [...new Set(both.map(({ offsetNanoseconds }) => offsetNanoseconds / 60e9))]
  } catch {
    return []
  }
}

/** `+05:30`. */
export function offsetLike(minutes: number): string {
  const whole = Math.abs(Math.round(minutes))
  const two = (amount: number): string => String(amount).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(whole / 60))}:${two(whole % 60)}`
}
