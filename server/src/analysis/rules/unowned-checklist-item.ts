/** Work that is nobody's. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import { somebody } from '../lint/choices.js'
import { insertField, insertTitle, namesSomebody, placeOf } from '../lint/missing.js'

export const unownedChecklistItem: PartRule<'checklistItem'> = {
  id: 'unowned-checklist-item',
  summary: 'Every checklist item says who does it.',
  reads: 'part',
  about: 'checklistItem',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'Nobody is named to do {name}.',
    all: 'None of the {count} items under {title} says who does it.',
    most: '{count} of the {total} items under {title} do not say who does them.',
  },
  *check(item) {
    if (item.state === 'notApplicable' || item.state === 'deferred' || namesSomebody(item.fields.owner)) return
    yield { range: placeOf(item, 'owner'), message: 'missing', args: { name: item.name.text }, field: 'owner' }
  },
  mend(item, _report, look): readonly Fix[] {
    const edits = insertField(item, 'owner', [somebody(look)], look)
    return [{ ...insertTitle('owner'), kind: 'suggested', edits }]
  },
}
