/** The dated milestones of an artefact, as other documents may compare them with their own. */
import type { SliceModel } from '../model/artefact.js'
import { dayExists } from '../text/calendar.js'
import { datesIn, isoDate } from '../text/date.js'
import { listPerSlice } from '../model/perSlice.js'
import type { DatedMilestone } from './fact.js'
import { keyOf } from './key.js'

/** Ranges are relative to the slice. Milestones with one whole date only: a span may be told by either end. */
export const milestonesIn = listPerSlice(({ parts }: SliceModel): DatedMilestone[] =>
  parts.flatMap((part): DatedMilestone[] => {
    const { date, owner } = part.fields
    if (part.type !== 'milestone' || !date || date.forAll) return []
    const days = datesIn(date.text)
    const day = days[0]
    if (days.length !== 1 || !day || !dayExists(day.year, day.month, day.day)) return []
    const key = keyOf(part.name.text)
    if (key.length < 4) return []
    const iso = isoDate(day.year, day.month, day.day)
    return [
      {
        key,
        name: part.name.text,
        iso,
        written: day.text,
        range: date.range,
        table: part.group.anchor[0],
        ...(owner?.text ? { owner: owner.text } : {}),
      },
    ]
  }),
)
