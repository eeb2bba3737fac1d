/** A milestone that is nobody's to reach. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import { somebody } from '../lint/choices.js'
import { insertField, insertTitle, namesSomebody, placeOf } from '../lint/missing.js'

export const unownedMilestone: PartRule<'milestone'> = {
  id: 'unowned-milestone',
  summary: 'Every milestone has a responsible role or person.',
  reads: 'part',
  about: 'milestone',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The milestone {name} has no owner.',
    all: 'None of the {count} milestones under {title} has an owner.',
    most: '{count} of the {total} milestones under {title} have no owner.',
  },
  *check(milestone) {
    if (milestone.state === 'notApplicable' || namesSomebody(milestone.fields.owner)) return
    const args = { name: milestone.name.text }
    yield { range: placeOf(milestone, 'owner'), message: 'missing', args, field: 'owner' }
  },
  mend(milestone, _report, look): readonly Fix[] {
    const edits = insertField(milestone, 'owner', [somebody(look)], look)
    return [{ ...insertTitle('owner'), kind: 'suggested', edits }]
  },
}
