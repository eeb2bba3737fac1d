/** A dependency nobody knows the day or the state of. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import { dates } from '../lint/choices.js'
import { insertField, insertTitle, isClosed, isSaid, placeOf } from '../lint/missing.js'

export const undatedDependency: PartRule<'dependency'> = {
  id: 'undated-dependency',
  summary: 'Every dependency has a delivery date or a readiness status.',
  reads: 'part',
  about: 'dependency',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The dependency {name} has no delivery date or readiness status.',
    all: 'None of the {count} dependencies under {title} has a delivery date or readiness status.',
    most: '{count} of the {total} dependencies under {title} have no delivery date or readiness status.',
  },
  *check(part) {
    if (isClosed(part) || isSaid(part.fields.date) || isSaid(part.fields.status)) return
    yield { range: placeOf(part, 'date'), message: 'missing', args: { name: part.name.text }, field: 'date' }
  },
  mend(part, _report, look): readonly Fix[] {
    const edits = insertField(part, 'date', [dates(part, look)], look)
    return [{ ...insertTitle('date'), kind: 'suggested', edits }]
  },
}
