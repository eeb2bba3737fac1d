/** What the rules would find in the release, were it approved: each finding under the criterion it meets. */
import { CRITERIA, CRITERION_IDS, type Criterion, type CriterionId } from '../lint/criterion.js'
import { decisionOf } from '../model/decision.js'
import { overlaps } from '../text/range.js'
import { atOnce } from '../text/steps.js'
import type { Reasons } from './reason.js'
import type { Release } from './release.js'
import { spoken } from '../text/said.js'

const BY_RULE: ReadonlyMap<string, CriterionId> = new Map(
  CRITERION_IDS.flatMap(id => ((CRITERIA[id] as Criterion).rules ?? []).map(rule => [rule, id] as const)),
)

/** Judged from the parts themselves. */
const JUDGED_ELSEWHERE: ReadonlySet<string> = new Set([
  'undecided-go-no-go',
  'uncovered-requirement',
  'flag-without-deadline',
  'risk-without-mitigation',
])

export function judgeFindings(release: Release, reasons: Reasons): void {
  for (const { artefact, findings } of release.members) {
    // "Go / No-go" in the place of the decision is told as the decision that is open.
    const open = artefact.kind === 'go-no-go' ? decisionOf(artefact).recorded?.range : undefined
    for (const { rule, severity, range, message, said, fixes } of atOnce(findings())) {
      if (JUDGED_ELSEWHERE.has(rule) || (rule === 'unfilled-placeholder' && open && overlaps(open, range))) continue
      const criterion = BY_RULE.get(rule) ?? (severity === 'error' ? 'grave-finding' : undefined)
      if (!criterion) continue
      const fix = fixes[0]
      const place = { document: artefact.path, range }
      const remedy = fix && spoken('{title:raw}.', { title: { english: fix.title, said: fix.said } })
      reasons.add(criterion, { english: message, said }, { place, rule, ...(remedy ? { remedy } : {}) })
    }
  }
}
