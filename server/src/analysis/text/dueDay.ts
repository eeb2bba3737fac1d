/** The days a text means: whole dates, days without a year, and dates that hang on go-live. */
import { dayExists } from './calendar.js'
import { datesIn, isoDate } from './date.js'
import { relativeDay } from './relative.js'
import { yearlessDay } from './yearless.js'

/** `YYYY-MM-DD` in the order written; what hangs on go-live, or lacks its year, only where go-live is known. */
export function daysMeant(text: string, anchor: string | undefined): string[] {
  const whole = datesIn(text)
    .filter(({ year, month, day }) => dayExists(year, month, day))
    .map(({ year, month, day }) => isoDate(year, month, day))
  if (whole.length > 0 || anchor === undefined) return whole
  const one = yearlessDay(text, anchor) ?? relativeDay(text, anchor)
  return one === undefined ? [] : [one]
}

/** The day something is due; a span is over when its last day is. Undefined where the words name no day. */
export const dueDay = (text: string, anchor: string | undefined): string | undefined => daysMeant(text, anchor).at(-1)

/** Whether a date in the text is two days, as 03/04/2026 is; a day among them may be the one that is not meant. */
export const isAmbiguous = (text: string): boolean =>
  datesIn(text).some(({ form, year, month, day }) => form === 'slashed' && month !== day && dayExists(year, day, month))
