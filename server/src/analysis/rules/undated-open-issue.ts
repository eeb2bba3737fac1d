/** An open issue that may stay open for ever. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import { dates } from '../lint/choices.js'
import { insertField, insertTitle, isClosed, isSaid, placeOf } from '../lint/missing.js'

export const undatedOpenIssue: PartRule<'openIssue'> = {
  id: 'undated-open-issue',
  summary: 'Every open issue has a due date.',
  reads: 'part',
  about: 'openIssue',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The open issue {name} has no due date.',
    all: 'None of the {count} open issues under {title} has a due date.',
    most: '{count} of the {total} open issues under {title} have no due date.',
  },
  *check(part) {
    if (isClosed(part) || isSaid(part.fields.date)) return
    yield { range: placeOf(part, 'date'), message: 'missing', args: { name: part.name.text }, field: 'date' }
  },
  mend(part, _report, look): readonly Fix[] {
    const edits = insertField(part, 'date', [dates(part, look)], look)
    return [{ ...insertTitle('date'), kind: 'suggested', edits }]
  },
}
