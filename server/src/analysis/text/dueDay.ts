/** The days a text means: whole dates, days without a year, and dates that hang on go-live. */
import { datesIn } from './date.js'
import { relativeDay } from './relative.js'
import { readingsOf, type Order } from './slashed.js'
import { yearlessDay } from './yearless.js'

/**
 * `YYYY-MM-DD` in the order written; what hangs on go-live, or lacks its year, only where go-live is known.
 * @param first what comes first in dates such as 03/04/2026
 */
export function daysMeant(text: string, anchor: string | undefined, first: Order = 'month'): string[] {
  const whole = datesIn(text).flatMap(date => {
    const readings = readingsOf(date)
    return readings.find(({ order }) => order === first)?.iso ?? readings[0]?.iso ?? []
  })
  if (whole.length > 0 || anchor === undefined) return whole
  const one = yearlessDay(text, anchor) ?? relativeDay(text, anchor)
  return one === undefined ? [] : [one]
}

/** The day something is due; a span is over when its last day is. Undefined where the words name no day. */
export const dueDay = (text: string, anchor: string | undefined): string | undefined => daysMeant(text, anchor).at(-1)

/** Whether a date in the text is two days, as 03/04/2026 is; a day among them may be the one that is not meant. */
export const isAmbiguous = (text: string): boolean =>
  datesIn(text).some(date => date.form === 'slashed' && readingsOf(date).length > 1)
