/** A date that two readers may read as two days. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import { dayExists } from '../text/calendar.js'
import { isoDate } from '../text/date.js'
import type { DateHit } from '../text/date.js'

export const nonIsoDate: PartRule<'moment'> = {
  id: 'non-iso-date',
  summary: 'Dates that others act on are written as in ISO 8601.',
  reads: 'part',
  about: 'moment',
  severity: { draft: 'info', review: 'info', approved: 'warning' },
  fix: 'safe',
  since: '0.1.0',
  messages: {
    written: 'The date {text} is not written as in ISO 8601.',
    yearless: 'The date {text} has no year.',
    all: 'None of the {count} dates under {title} is written as in ISO 8601.',
    most: '{count} of the {total} dates under {title} are not written as in ISO 8601.',
  },
  *check({ type, fact, name, date, yearless }) {
    if (type !== 'day' || !fact) return
    if (yearless) yield { range: name.range, message: 'yearless', args: { text: name.text }, field: 'date' }
    else if (date && date.form !== 'iso' && readings(date).length > 0)
      yield { range: name.range, message: 'written', args: { text: name.text }, field: 'date' }
  },
  mend({ name, date }): readonly Fix[] {
    if (!date) return []
    const days = readings(date)
    const kind = days.length === 1 ? 'safe' : 'suggested'
    return days.map(({ iso, order }) => ({
      title: kind === 'safe' ? 'Write as in ISO 8601' : `Write as in ISO 8601, ${order} first`,
      kind,
      edits: [{ range: name.range, text: [iso] }],
    }))
  },
}

/** The days it may mean: 03/04/2026 is two of them. */
function readings({ year, month, day, form }: DateHit): { iso: string; order: 'month' | 'day' }[] {
  const found: { iso: string; order: 'month' | 'day' }[] = []
  if (dayExists(year, month, day)) found.push({ iso: isoDate(year, month, day), order: 'month' })
  if (form === 'slashed' && month !== day && dayExists(year, day, month))
    found.push({ iso: isoDate(year, day, month), order: 'day' })
  return found
}
