/** A suppression of a rule that does not exist. */
import type { Fix } from '../lint/finding.js'
import type { SuppressionRule } from '../lint/rule.js'
import { suggest } from '../text/suggest.js'
import type { Range } from '../text/range.js'
import { titled } from '../text/said.js'

export const unknownRule: SuppressionRule = {
  id: 'unknown-rule',
  summary: 'Every suppression names a rule that exists.',
  reads: 'suppression',
  severity: { draft: 'warning', review: 'warning', approved: 'warning' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    unknown: 'There is no rule {rule}.',
    several: 'A suppression allows one rule; {rule} are several.',
    none: 'This suppression names no rule.',
  },
  *check({ suppression, ruleIds }) {
    if (ruleIds.includes(suppression.rule)) return
    const { rule } = suppression
    const message = rule === '' ? 'none' : severalIn(rule, ruleIds) ? 'several' : 'unknown'
    yield { range: suppression.range, message, args: { rule } }
  },
  mend({ suppression: { rule, ruleRange }, ruleIds }, { range, message }, { text }): readonly Fix[] {
    if (message === 'several') return [allowEach(severalIn(rule, ruleIds)!, ruleRange, range, text)]
    return suggest(rule, ruleIds).map(id => ({
      ...titled('Change to {to:raw}', { to: id }),
      kind: 'suggested',
      edits: [{ range: ruleRange, text: [id] }],
    }))
  },
}

/** "unowned-risk, undated-milestone" */
function severalIn(rule: string, ruleIds: readonly string[]): readonly string[] | undefined {
  const each = rule.split(/[\s,;]+/).filter(word => word !== '')
  return each.length > 1 && each.every(one => ruleIds.includes(one)) ? each : undefined
}

/** The same comment for each, on lines of their own where the comment has one, else side by side. */
function allowEach(rules: readonly string[], ruleRange: Range, range: Range, text: string): Fix {
  const before = text.slice(0, range[0])
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)
  const isAlone = !/[^\s>]/.test(line)
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const comments = rules.map(id => text.slice(range[0], ruleRange[0]) + id + text.slice(ruleRange[1], range[1]))
  return {
    ...titled('Allow each by itself'),
    kind: 'suggested',
    edits: [{ range, text: [comments.join(isAlone ? eol + line : ' ')] }],
  }
}
