/** A milestone nobody can put in a calendar. */
import type { Fix } from '../lint/finding.js'
import type { Look, PartRule } from '../lint/rule.js'
import type { Field, Part } from '../model/part.js'
import { dates } from '../lint/choices.js'
import { insertField, insertTitle, isSaid, placeOf } from '../lint/missing.js'
import { isRelativeDate, namesDay, readDate } from '../text/date.js'
import { relativeDay } from '../text/relative.js'

export const undatedMilestone: PartRule<'milestone'> = {
  id: 'undated-milestone',
  summary: 'Every milestone has a date.',
  reads: 'part',
  about: 'milestone',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The milestone {name} has no date.',
    words: 'The milestone {name} has no date, only {said}.',
    relative: 'The milestone {name} hangs on a go-live date that this document does not give: {said}.',
    all: 'None of the {count} milestones under {title} has a date.',
    most: '{count} of the {total} milestones under {title} have no date.',
  },
  *check(milestone, look) {
    const { date } = milestone.fields
    if (milestone.state === 'notApplicable' || isDated(milestone, date, look)) return
    const message = !isSaid(date) ? 'missing' : isRelativeDate(date!.text) ? 'relative' : 'words'
    const args = { name: milestone.name.text, said: date?.text ?? '' }
    yield { range: placeOf(milestone, 'date'), message, args, field: 'date' }
  },
  mend(milestone, _report, look): readonly Fix[] {
    const edits = insertField(milestone, 'date', [dates(milestone, look)], look)
    return [{ ...insertTitle('date'), kind: 'suggested', edits }]
  },
}

function isDated(milestone: Part, date: Field | undefined, look: Look): boolean {
  if (!isSaid(date)) return false
  if (namesDay(date!.text)) return true
  const { anchor } = look.artefact
  if (isRelativeDate(date!.text)) return anchor !== undefined
  if (anchor !== undefined && relativeDay(date!.text, anchor) !== undefined) return true
  return /road ?map/i.test(milestone.group.title) && readDate(date!.text) !== undefined
}
