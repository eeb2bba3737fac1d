/** How a classification is written down: a block for the text, or keys of the front matter. */
import { lineEndOf, stops } from '../rows/addition.js'
import { FACTORS, points, type Answers, type Approval, type Classification } from './classification.js'

/** A snippet with the factors, the score and the approvers; what nobody knows yet is a stop. */
export function classificationBlock(answers: Answers, found: Classification, approval: Approval, eol: string): string {
  const factors = FACTORS.map(([factor, name]) => [name, answers[factor], String(points(answers[factor]))])
  const verdict = answers.emergency ? 'Emergency by situation' : `${found.type} by a sum of ${found.sum}`
  const [approver, fallback] = stops([
    { value: approval.approver },
    approval.fallback ? { value: approval.fallback } : { blank: '[role of the delegate]' },
  ])
  return [
    '| Factor | Rating | Score |',
    '|---|---|---|',
    ...factors.map(cells => `| ${cells.join(' | ')} |`),
    '',
    `Change type: ${found.type} (${verdict}). Risk score: ${found.score}, ${found.category} (impact ${found.impact} × likelihood ${found.likelihood}).`,
    '',
    '| Approval | Requestor | Reviewed by | Approver | Fallback delegate | Criteria | Evidence |',
    '|---|---|---|---|---|---|---|',
    `| ${found.type} change | ${stops([{ value: approval.requestor }])[0]} | ${stops([{ value: approval.reviewer }])[0]} | ${approver} | ${fallback} | Risk score of ${found.score} or less at the review | \${2:[link to approval]} |`,
    '',
  ].join(eol)
}

export const classificationKeys = (found: Classification, approval: Approval): ReadonlyMap<string, string> =>
  new Map([
    ['change-type', found.type],
    ['risk-score', `${found.score} (${found.category})`],
    ['approvers', [approval.reviewer, approval.approver].map(quoted).join(', ')],
  ])

const quoted = (text: string): string => (/^[\p{L}\p{N}][\p{L}\p{N} ()/.-]*$/u.test(text) ? text : JSON.stringify(text))

/** Replaces the lines of keys that are there and adds the others; undefined where there is no front matter. */
export function withKeys(text: string, keys: ReadonlyMap<string, string>): string | undefined {
  const eol = lineEndOf(text)
  const [first = '', ...others] = text.split(eol)
  const end = others.findIndex(line => /^---[ \t]*$/.test(line))
  if (!/^\uFEFF?---[ \t]*$/.test(first) || end < 0) return undefined
  const lines = others.slice(0, end)
  for (const [key, value] of keys) {
    const line = `${key}: ${key === 'approvers' ? `[${value}]` : value}`
    const at = lines.findIndex(one => one.startsWith(`${key}:`))
    if (at < 0) lines.push(line)
    else lines[at] = line
  }
  return [first, ...lines, ...others.slice(end)].join(eol)
}
