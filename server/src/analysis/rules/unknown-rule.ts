/** A suppression of a rule that does not exist. */
import type { Fix } from '../lint/finding.js'
import type { SuppressionRule } from '../lint/rule.js'
import { suggest } from '../lint/suggest.js'

export const unknownRule: SuppressionRule = {
  id: 'unknown-rule',
  summary: 'Every suppression names a rule that exists.',
  reads: 'suppression',
  severity: { draft: 'warning', review: 'warning', approved: 'warning' },
  fix: 'suggested',
  since: '0.1.0',
  messages: { unknown: 'There is no rule {rule}.' },
  *check({ suppression, ruleIds }) {
    if (ruleIds.includes(suppression.rule)) return
    yield { range: suppression.range, message: 'unknown', args: { rule: suppression.rule } }
  },
  mend: ({ suppression: { rule, ruleRange }, ruleIds }): readonly Fix[] =>
    suggest(rule, ruleIds).map(id => ({
      title: `Change to ${id}`,
      kind: 'suggested',
      edits: [{ range: ruleRange, text: [id] }],
    })),
}
