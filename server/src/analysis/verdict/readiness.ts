/** All that is known of a release's readiness: the verdict with what the pictures and tables are drawn from. */
import { announcementsOf, type Announcement } from './announcements.js'
import { changeMetricsOf, type ChangeMetrics } from './changeMetrics.js'
import { gateMatrixOf, type GateMark } from './gateMatrix.js'
import type { RiskScale } from '../model/riskScale.js'
import { heatMapOf, type HeatMap } from './heatMap.js'
import { ownershipOf, type Owner } from './ownership.js'
import { progressOf, type Progress } from './progress.js'
import type { Release } from './release.js'
import { riskRegisterOf, type RiskMark } from './riskRegister.js'
import { requirementMarksOf, type RequirementMark } from './requirementMarks.js'
import { scorecardOf, type Scorecard } from './scorecard.js'
import { timelineOf, type TimelineEntry } from './timeline.js'
import type { Verdict } from './verdict.js'

export interface Readiness {
  readonly verdict: Verdict
  readonly timeline: readonly TimelineEntry[]
  readonly announcements: readonly Announcement[]
  readonly risks: HeatMap
  /** Settled ones too. */
  readonly riskRegister: readonly RiskMark[]
  readonly gates: readonly GateMark[]
  readonly progress: readonly Progress[]
  /** Holes first; orphans among them. */
  readonly requirements: readonly RequirementMark[]
  /** Of so many rows all others were left out. */
  readonly holesOnly?: { readonly of: number }
  /** Undefined where no change log has an entry. */
  readonly changes: ChangeMetrics | undefined
  /** Undefined where no document holds metrics. */
  readonly scorecard: Scorecard | undefined
  readonly owners: readonly Owner[]
}

/** The same with nothing but holes in its matrices. */
export const onlyHoles = (readiness: Readiness): Readiness => ({
  ...readiness,
  requirements: readiness.requirements.filter(({ hole }) => hole),
  holesOnly: { of: readiness.requirements.filter(({ by }) => by === undefined).length },
})

/** @param verdict on the same release */
export function readinessOf(release: Release, verdict: Verdict): Readiness {
  const riskRegister = riskRegisterOf(release)
  const changes = changeMetricsOf(release)
  return {
    verdict,
    timeline: timelineOf(release),
    risks: heatMapOf(riskRegister, bandsOf(release, riskRegister)),
    riskRegister,
    announcements: announcementsOf(release),
    gates: gateMatrixOf(release),
    progress: progressOf(release),
    requirements: requirementMarksOf(release),
    changes,
    scorecard: scorecardOf(release, changes),
    owners: ownershipOf(release),
  }
}

/** The bands of the documents in which the risks stand, each legend once. */
function bandsOf({ members, scales }: Release, risks: readonly RiskMark[]): RiskScale['bands'] {
  const documents = new Set(risks.map(({ place }) => place.document))
  const own = members.filter(({ artefact }) => documents.has(artefact.path))
  return [...new Set(own.flatMap(({ artefact }) => scales(artefact).said?.bands ?? []))]
}
