/** All that is known of a release's readiness: the verdict with what the pictures and tables are drawn from. */
import type { Part } from '../model/part.js'
import { announcementsOf, type Announcement } from './announcements.js'
import { changeMetricsOf, type ChangeMetrics } from './changeMetrics.js'
import { gateMatrixOf, type GateMark } from './gateMatrix.js'
import { heatMapOf, type HeatMap } from './heatMap.js'
import { ownershipOf, type Owner } from './ownership.js'
import { progressOf, type Progress } from './progress.js'
import type { Place } from './reason.js'
import type { Release } from './release.js'
import { riskRegisterOf, type RiskMark } from './riskRegister.js'
import { coverageOf, type Coverage } from './requirements.js'
import { timelineOf, type TimelineEntry } from './timeline.js'
import type { Verdict } from './verdict.js'
import { nameOf } from './gates.js'

export interface RequirementMark {
  readonly id: string
  readonly name: string
  readonly priority: string
  readonly state: Coverage['state']
  readonly missing: Coverage['missing']
  /** Every recognised cell, as the author wrote it. */
  readonly fields: Part['fields']
  readonly evidence?: Coverage['evidence']
  readonly place: Place
}

export interface Readiness {
  readonly verdict: Verdict
  readonly timeline: readonly TimelineEntry[]
  readonly announcements: readonly Announcement[]
  readonly risks: HeatMap
  /** Settled ones too. */
  readonly riskRegister: readonly RiskMark[]
  readonly gates: readonly GateMark[]
  readonly progress: readonly Progress[]
  /** Holes first. */
  readonly requirements: readonly RequirementMark[]
  /** Undefined where no change log has an entry. */
  readonly changes: ChangeMetrics | undefined
  readonly owners: readonly Owner[]
}

const HOLES_FIRST: readonly Coverage['state'][] = ['uncovered', 'accepted', 'covered', 'dropped']

/** @param verdict on the same release */
export function readinessOf(release: Release, verdict: Verdict): Readiness {
  const riskRegister = riskRegisterOf(release)
  return {
    verdict,
    timeline: timelineOf(release),
    risks: heatMapOf(riskRegister),
    riskRegister,
    announcements: announcementsOf(release),
    gates: gateMatrixOf(release),
    progress: progressOf(release),
    requirements: coverageOf(release)
      .map(({ requirement: { part, place }, id, state, missing, evidence }) => ({
        id,
        name: nameOf(part),
        priority: part.fields.priority?.text ?? '',
        state,
        missing,
        ...(evidence ? { evidence } : {}),
        fields: part.fields,
        place,
      }))
      .sort((a, b) => HOLES_FIRST.indexOf(a.state) - HOLES_FIRST.indexOf(b.state)),
    changes: changeMetricsOf(release),
    owners: ownershipOf(release),
  }
}
