/** A suppression whose day is over. */
import type { Fix } from '../lint/finding.js'
import type { SuppressionRule } from '../lint/rule.js'
import { lineOrWords } from '../lint/removal.js'

export const expiredSuppression: SuppressionRule = {
  id: 'expired-suppression',
  summary: 'No suppression outlives the day it names.',
  reads: 'suppression',
  severity: { draft: 'warning', review: 'warning', approved: 'warning' },
  fix: 'safe',
  since: '0.1.0',
  messages: { expired: 'This allowed {rule} until {until:raw}, which is over.' },
  *check({ suppression, expired }) {
    if (!expired) return
    yield {
      range: suppression.range,
      message: 'expired',
      args: { rule: suppression.rule, until: suppression.until ?? '' },
    }
  },
  mend: (_use, { range }, { text }): readonly Fix[] => [
    { title: 'Remove the suppression', kind: 'safe', edits: [{ range: lineOrWords(range, text), text: [''] }] },
  ],
}
