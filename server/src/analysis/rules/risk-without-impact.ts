/** A risk whose impact nobody has judged. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import { scale } from '../lint/choices.js'
import { isSettledRisk } from '../model/risk.js'
import { insertField, insertTitle, isSaid } from '../lint/missing.js'

export const riskWithoutImpact: PartRule<'risk'> = {
  id: 'risk-without-impact',
  summary: 'Every risk has an impact.',
  reads: 'part',
  about: 'risk',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The risk {name} has no impact.',
    all: 'None of the {count} risks under {title} has an impact.',
    most: '{count} of the {total} risks under {title} have no impact.',
  },
  *check(risk) {
    if (isSaid(risk.fields.impact) || isSettledRisk(risk)) return
    yield { range: risk.name.range, message: 'missing', args: { name: risk.name.text }, field: 'impact' }
  },
  mend(risk, _report, look): readonly Fix[] {
    const edits = insertField(risk, 'impact', [scale(risk, 'impact', look)], look)
    return [{ ...insertTitle('impact'), kind: 'suggested', edits }]
  },
}
