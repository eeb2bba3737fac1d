/** A milestone that is past and still open. */
import type { ArtefactRule, Report } from '../lint/rule.js'
import { relativeDay } from '../text/calendar.js'
import { datesIn, isoDate } from '../text/date.js'
import { dayExists } from '../text/calendar.js'
import { listPerSlice } from '../model/perSlice.js'
import { shift } from '../text/range.js'

export const overdueMilestone: ArtefactRule = {
  id: 'overdue-milestone',
  summary: 'No milestone is past and still open.',
  reads: 'artefact',
  severity: { draft: 'off', review: 'info', approved: 'warning' },
  fix: 'none',
  since: '0.1.0',
  messages: { overdue: 'The milestone {name} was due on {date:raw} and is still open.' },
  *check(artefact, { today }): Iterable<Report> {
    if (today === '' || artefact.status === 'executed' || artefact.template) return
    for (const { start, model } of artefact.slices) {
      for (const { name, written, day } of openIn(model)) {
        const date = day ?? (artefact.anchor && relativeDay(written.text, artefact.anchor))
        if (date && date < today) yield { range: shift(written.range, start), message: 'overdue', args: { name, date } }
      }
    }
  },
}

/** Open milestones that have a date, and the day it is where it names one. */
const openIn = listPerSlice(({ parts }) =>
  parts.flatMap(({ type, state, name, fields: { date } }) =>
    type === 'milestone' && state === 'open' && date
      ? [{ name: name.text, written: date, day: lastDay(date.text) }]
      : [],
  ),
)

/** A span is over when its last day is. */
function lastDay(text: string): string | undefined {
  const date = datesIn(text).findLast(({ year, month, day }) => dayExists(year, month, day))
  return date && isoDate(date.year, date.month, date.day)
}
