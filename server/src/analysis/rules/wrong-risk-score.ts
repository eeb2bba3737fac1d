/** A score that is not what its own figures make. */
import type { Fix } from '../lint/finding.js'
import type { Look, PartRule } from '../lint/rule.js'
import { scaleOf } from '../lint/option.js'

export const wrongRiskScore: PartRule<'risk'> = {
  id: 'wrong-risk-score',
  summary: 'A risk score is impact times likelihood.',
  reads: 'part',
  about: 'risk',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'safe',
  since: '0.1.0',
  messages: { wrong: 'The score of {name} is {said:raw}; {probability} × {impact} is {product}.' },
  *check(risk, look) {
    const { probability, impact, score } = risk.fields
    const [p, i, said] = [
      figure(probability?.text) ?? place(probability?.text, 'probability', look),
      figure(impact?.text) ?? place(impact?.text, 'impact', look),
      figure(score?.text),
    ]
    if (p === undefined || i === undefined || said === undefined || p > 10 || i > 10) return
    // A rank, a level of five or a sum is no product.
    const multiplied = /score|rpn|rating|exposure|[lpi] ?[x×*] ?[lpi]/i.test(risk.group.headers?.score?.text ?? 'score')
    if (!multiplied || said === p * i || said === p + i) return
    const args = { name: risk.name.text, said: String(said), probability: p, impact: i, product: p * i }
    yield { range: score!.range, message: 'wrong', args }
  },
  mend({ fields: { score } }, { range, args }, { text }): readonly Fix[] {
    const digits = score && /\d+/.exec(text.slice(...range))
    if (!digits) return []
    const start = range[0] + digits.index
    const product = String(args?.['product'])
    return [
      {
        title: `Change to ${product}`,
        kind: 'safe',
        edits: [{ range: [start, start + digits[0].length], text: [product] }],
      },
    ]
  },
}

/** "4", "4 (high)", "High (4)": one whole number. */
function figure(text: string | undefined): number | undefined {
  const numbers = text?.match(/\d+(?:[.,]\d+)?/g)
  return numbers?.length === 1 && /^\d+$/.test(numbers[0]!) && !/[%/–-]/.test(text!) ? Number(numbers[0]) : undefined
}

/** A word of the configured scale counts as its place in it. */
function place(text: string | undefined, field: 'probability' | 'impact', look: Look): number | undefined {
  const word = text?.toLowerCase()
  const index = scaleOf(look, field).findIndex(step => step.toLowerCase() === word)
  return index < 0 ? undefined : index + 1
}
