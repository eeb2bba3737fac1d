/** A suppression that keeps its reason to itself. */
import type { Fix } from '../lint/finding.js'
import type { SuppressionRule } from '../lint/rule.js'
import { titled } from '../text/said.js'

export const unexplainedSuppression: SuppressionRule = {
  id: 'unexplained-suppression',
  summary: 'Every suppression gives its reason.',
  reads: 'suppression',
  severity: { draft: 'warning', review: 'warning', approved: 'warning' },
  fix: 'suggested',
  since: '0.1.0',
  messages: { unexplained: 'No reason is given for allowing {rule} here.' },
  *check({ suppression }) {
    if (suppression.reason !== '') return
    yield { range: suppression.range, message: 'unexplained', args: { rule: suppression.rule } }
  },
  mend({ suppression }, { range }, { text }): readonly Fix[] {
    const [, end] = suppression.ruleRange
    const at = end + /^(?:[ \t]*:[ \t]*)?/.exec(text.slice(end, range[1]))![0].length
    return [
      {
        ...titled('Insert reason'),
        kind: 'suggested',
        edits: [
          { range: [end, at], text: [': ', { hint: 'reason' }, text[at] === ',' || text[at] === ' ' ? '' : ' '] },
        ],
      },
    ]
  },
}
