/** A milestone that is past and still open. */
import type { ArtefactRule, Report } from '../lint/rule.js'
import type { SliceModel } from '../model/artefact.js'
import { holding, listPerSlice } from '../model/perSlice.js'
import { dueDay, isAmbiguous } from '../text/dueDay.js'
import { shift } from '../text/range.js'

export const overdueMilestone: ArtefactRule = {
  id: 'overdue-milestone',
  summary: 'No milestone is past and still open.',
  reads: 'artefact',
  severity: { draft: 'off', review: 'info', approved: 'warning' },
  fix: 'none',
  since: '0.1.0',
  sees: ({ anchor }, { today }) => ({ slices: [model => overdueIn(model, anchor, today)] }),
  messages: { overdue: 'The milestone {name} was due on {date:raw} and is still open.' },
  *check(artefact, { today }): Iterable<Report> {
    if (artefact.status === 'executed' || artefact.template) return
    for (const { start, model } of holding(artefact, openIn)) {
      for (const { range, ...args } of overdueIn(model, artefact.anchor, today))
        yield { range: shift(range, start), message: 'overdue', args }
    }
  },
}

/** @param today empty where no day is known: then nothing is overdue */
const overdueIn = (model: SliceModel, anchor: string | undefined, today: string) =>
  openIn(model).flatMap(({ name, written, day }) => {
    const date = day ?? (anchor && dueDay(written.text, anchor))
    return date && date < today ? [{ range: written.range, name, date }] : []
  })

/** Open milestones that have a date, and the day it is where it names one; 03/04/2026 may be still to come. */
const openIn = listPerSlice(({ parts }) =>
  parts.flatMap(({ type, state, name, fields: { date } }) =>
    type === 'milestone' && state === 'open' && date && !isAmbiguous(date.text)
      ? [{ name: name.text, written: date, day: dueDay(date.text, undefined) }]
      : [],
  ),
)
