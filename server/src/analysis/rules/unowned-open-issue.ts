/** An open issue that is nobody's to settle. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import { somebody } from '../lint/choices.js'
import { insertField, insertTitle, isClosed, namesSomebody, placeOf } from '../lint/missing.js'

export const unownedOpenIssue: PartRule<'openIssue'> = {
  id: 'unowned-open-issue',
  summary: 'Every open issue has an owner.',
  reads: 'part',
  about: 'openIssue',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The open issue {name} has no owner.',
    all: 'None of the {count} open issues under {title} has an owner.',
    most: '{count} of the {total} open issues under {title} have no owner.',
  },
  *check(part) {
    if (isClosed(part) || namesSomebody(part.fields.owner)) return
    yield { range: placeOf(part, 'owner'), message: 'missing', args: { name: part.name.text }, field: 'owner' }
  },
  mend(part, _report, look): readonly Fix[] {
    const edits = insertField(part, 'owner', [somebody(look)], look)
    return [{ ...insertTitle('owner'), kind: 'suggested', edits }]
  },
}
