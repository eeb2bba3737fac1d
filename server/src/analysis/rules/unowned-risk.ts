/** A risk that nobody watches. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import { somebody } from '../lint/choices.js'
import { isSettledRisk } from '../model/risk.js'
import { insertField, insertTitle, namesSomebody, placeOf } from '../lint/missing.js'

export const unownedRisk: PartRule<'risk'> = {
  id: 'unowned-risk',
  summary: 'Every risk has an owner.',
  reads: 'part',
  about: 'risk',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The risk {name} has no owner.',
    all: 'None of the {count} risks under {title} has an owner.',
    most: '{count} of the {total} risks under {title} have no owner.',
  },
  *check(risk) {
    if (namesSomebody(risk.fields.owner) || isSettledRisk(risk)) return
    yield { range: placeOf(risk, 'owner'), message: 'missing', args: { name: risk.name.text }, field: 'owner' }
  },
  mend(risk, _report, look): readonly Fix[] {
    const edits = insertField(risk, 'owner', [somebody(look)], look)
    return [{ ...insertTitle('owner'), kind: 'suggested', edits }]
  },
}
