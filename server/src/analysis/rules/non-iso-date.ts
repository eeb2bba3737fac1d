/** A date that two readers may read as two days. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import { isoDate } from '../text/date.js'
import type { YearlessHit } from '../text/date.js'
import type { Range } from '../text/range.js'
import { readingsOf } from '../text/slashed.js'
import { yearlessDay, yearNear } from '../text/yearless.js'
import { titled } from '../text/said.js'

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
    else if (date && date.form !== 'iso' && readingsOf(date).length > 0)
      yield { range: name.range, message: 'written', args: { text: name.text }, field: 'date' }
  },
  mend({ name, date, yearless, line }, _report, { artefact: { anchor } }): readonly Fix[] {
    if (yearless) return withYear(yearless, line.text, anchor).map(iso => said(name.range, iso))
    if (!date) return []
    const days = readingsOf(date)
    const kind = days.length === 1 ? 'safe' : 'suggested'
    return days.map(({ iso, order }) => ({
      ...(kind === 'safe'
        ? titled('Write as in ISO 8601')
        : titled('Write as in ISO 8601, {order:raw} first', { order })),
      kind,
      edits: [{ range: name.range, text: [iso] }],
    }))
  },
}

const said = (range: Range, iso: string): Fix => ({
  ...titled('Write as in ISO 8601, in the year near go-live'),
  kind: 'suggested',
  edits: [{ range, text: [iso] }],
})

/** Only near go-live is the year clear, and only where the weekday beside it does not speak for another. */
function withYear({ month, day, text }: YearlessHit, line: string, anchor: string | undefined): string[] {
  const year = anchor === undefined ? undefined : yearNear(month, day, anchor)
  // "4/5" may be the fourth of May.
  if (year === undefined || (text.includes('/') && month !== day)) return []
  const iso = isoDate(year, month, day)
  return yearlessDay(line, anchor!) === iso ? [iso] : []
}
