/** A suppression whose day is over. */
import type { Fix } from '../lint/finding.js'
import type { SuppressionRule } from '../lint/rule.js'
import { lineOrWords } from '../lint/removal.js'
import { dayExists } from '../text/calendar.js'
import { titled } from '../text/said.js'

export const expiredSuppression: SuppressionRule = {
  id: 'expired-suppression',
  summary: 'No suppression outlives the day it names.',
  reads: 'suppression',
  severity: { draft: 'warning', review: 'warning', approved: 'warning' },
  fix: 'safe',
  since: '0.1.0',
  messages: {
    expired: 'This allowed {rule} until {until:raw}, which is over.',
    never: 'This allows {rule} until {until:raw}, a day that does not exist.',
  },
  *check({ suppression, expired }) {
    const { until, range, rule } = suppression
    const [year, month, day] = (until ?? '').split('-').map(Number)
    if (until !== undefined && !dayExists(year!, month!, day!)) {
      yield { range, message: 'never', args: { rule, until } }
      return
    }
    if (!expired) return
    yield {
      range: suppression.range,
      message: 'expired',
      args: { rule: suppression.rule, until: suppression.until ?? '' },
    }
  },
  mend: (_use, { range, message }, { text }): readonly Fix[] =>
    message === 'never'
      ? []
      : [
          {
            ...titled('Remove the suppression'),
            kind: 'safe',
            edits: [{ range: lineOrWords(range, text), text: [''] }],
          },
        ],
}
