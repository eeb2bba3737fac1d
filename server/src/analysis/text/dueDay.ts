/** The day something is due: the last day its words name, or a relative one once go-live is known. */
import { dayExists, relativeDay } from './calendar.js'
import { datesIn, isoDate } from './date.js'

/** `YYYY-MM-DD`; a span is over when its last day is. Undefined where the words name no whole day. */
export function dueDay(text: string, anchor: string | undefined): string | undefined {
  const date = datesIn(text).findLast(({ year, month, day }) => dayExists(year, month, day))
  if (date) return isoDate(date.year, date.month, date.day)
  return anchor === undefined ? undefined : relativeDay(text, anchor)
}
