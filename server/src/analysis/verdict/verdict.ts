/** Are we ready? The outcome is that of the worst criterion met; no score, and nothing but the documents is judged. */
import type { Outcome } from '../lint/criterion.js'
import { judgeArtefacts, expectedOf, type ExpectedArtefact } from './artefacts.js'
import { judgeChecklists } from './checklists.js'
import type { Steps } from '../text/steps.js'
import { decisionOfRelease, judgeDecision, type Decision } from './decision.js'
import { judgeFindings } from './findings.js'
import { judgeFlags, judgeGates } from './gates.js'
import { partsOf } from './parts.js'
import { Reasons, type Pending, type Reason } from './reason.js'
import type { Release } from './release.js'
import { judgeRequirements } from './requirements.js'
import { judgeRisks } from './risks.js'
import { spoken, type Said, type Spoken } from '../text/said.js'

export interface Verdict {
  /** The release's name, and the id of its folder. */
  readonly release: string
  readonly folder: string
  readonly outcome: Outcome
  /** `YYYY-MM-DD`; empty where nobody told. */
  readonly asOf: string
  readonly goLive?: string
  /** The gravest first. */
  readonly reasons: readonly Reason[]
  readonly pending: readonly Pending[]
  readonly artefacts: readonly ExpectedArtefact[]
  readonly decision?: Decision
  /** Ids of what was judged. */
  readonly documents: readonly string[]
  /** Why nothing could be decided; only with `not-assessable`. */
  readonly because?: string
  readonly becauseSaid?: Said | undefined
}

/** What the rules find takes longest: it is found in steps. */
export function* judge(release: Release): Steps<Verdict> {
  const decision = decisionOfRelease(release)
  const because = nothingToJudge(release, decision)
  const reasons = new Reasons(release.configuration)
  if (because === undefined) {
    for (const { findings } of release.members) yield* findings()
    for (const ask of ASKED) ask(release, reasons)
  }
  const ordered = reasons.ordered()
  return {
    release: release.name,
    folder: release.folder,
    outcome: because !== undefined ? 'not-assessable' : outcomeOf(ordered),
    asOf: release.today,
    ...(release.goLive ? { goLive: release.goLive } : {}),
    reasons: ordered,
    pending: reasons.pending,
    artefacts: expectedOf(release),
    ...(decision ? { decision } : {}),
    documents: release.members.map(({ artefact }) => artefact.path),
    ...(because !== undefined ? { because: because.english, becauseSaid: because.said } : {}),
  }
}

const ASKED = [
  judgeDecision,
  judgeGates,
  judgeFlags,
  judgeChecklists,
  judgeRisks,
  judgeRequirements,
  judgeArtefacts,
  judgeFindings,
]

const outcomeOf = (reasons: readonly Reason[]): Outcome =>
  reasons.some(({ weight }) => weight === 'no-go')
    ? 'no-go'
    : reasons.some(({ weight }) => weight === 'condition')
      ? 'conditions'
      : 'go'

/** A plan and its draft or part; more are plans of several releases. */
const MOST_PLANS = 2

/** A release nobody decides anything about cannot be ready: silence is no "go". */
function nothingToJudge(release: Release, decision: Decision | undefined): Spoken | undefined {
  const filled = release.members.filter(({ artefact }) => artefact.words > 0 && !artefact.template)
  if (filled.length === 0) return spoken('No document of it says anything yet.')
  if (!filled.some(({ artefact }) => artefact.kind === 'release-plan' || artefact.kind === 'go-no-go'))
    return spoken('It has neither a release plan nor a go/no-go checklist.')
  const plans = filled.filter(({ artefact, facts }) => artefact.kind === 'release-plan' && facts.release === undefined)
  if (plans.length > MOST_PLANS)
    return spoken('It holds {count} release plans that name no release. Give each release a folder, or each document `release:` in its front matter.', { count: plans.length }) // prettier-ignore
  if (partsOf(release, 'gate', 'checklistItem', 'flag').length === 0 && (decision?.word ?? 'open') === 'open')
    return spoken('No gate, no checklist and no decision is in it.')
  return undefined
}
