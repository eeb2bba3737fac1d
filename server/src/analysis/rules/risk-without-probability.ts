/** A risk whose probability nobody has judged. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import { scale } from '../lint/choices.js'
import { isSettledRisk } from '../model/risk.js'
import { insertField, insertTitle, isSaid } from '../lint/missing.js'

export const riskWithoutProbability: PartRule<'risk'> = {
  id: 'risk-without-probability',
  summary: 'Every risk has a probability.',
  reads: 'part',
  about: 'risk',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The risk {name} has no probability.',
    all: 'None of the {count} risks under {title} has a probability.',
    most: '{count} of the {total} risks under {title} have no probability.',
  },
  *check(risk) {
    if (isSaid(risk.fields.probability) || isSettledRisk(risk)) return
    yield { range: risk.name.range, message: 'missing', args: { name: risk.name.text }, field: 'probability' }
  },
  mend(risk, _report, look): readonly Fix[] {
    const edits = insertField(risk, 'probability', [scale(risk, 'probability', look)], look)
    return [{ ...insertTitle('probability'), kind: 'suggested', edits }]
  },
}
