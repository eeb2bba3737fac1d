/** A suppression that hides nothing any more. */
import type { Fix } from '../lint/finding.js'
import type { SuppressionRule } from '../lint/rule.js'
import { lineOrWords } from '../lint/removal.js'
import { titled } from '../text/said.js'

export const unusedSuppression: SuppressionRule = {
  id: 'unused-suppression',
  summary: 'Every suppression hides a finding.',
  reads: 'suppression',
  severity: { draft: 'warning', review: 'warning', approved: 'warning' },
  fix: 'safe',
  since: '0.1.0',
  messages: { unused: 'There is no {rule} here to allow.' },
  *check({ suppression, used, expired, ruleIds }) {
    if (used || expired || !ruleIds.includes(suppression.rule)) return
    yield { range: suppression.range, message: 'unused', args: { rule: suppression.rule } }
  },
  mend: (_use, { range }, { text }): readonly Fix[] => [
    { ...titled('Remove the suppression'), kind: 'safe', edits: [{ range: lineOrWords(range, text), text: [''] }] },
  ],
}
