/** Every rule there is, in the order of the catalogue. */
import type { Rule } from '../lint/rule.js'
import { unfilledPlaceholder } from './unfilled-placeholder.js'
import { missingSection } from './missing-section.js'
import { emptySection } from './empty-section.js'
import { undatedMilestone } from './undated-milestone.js'
import { riskWithoutProbability } from './risk-without-probability.js'
import { riskWithoutImpact } from './risk-without-impact.js'
import { gateWithoutApprover } from './gate-without-approver.js'
import { gateWithoutFallback } from './gate-without-fallback.js'
import { riskWithoutMitigation } from './risk-without-mitigation.js'
import { unownedRisk } from './unowned-risk.js'
import { unownedMilestone } from './unowned-milestone.js'
import { gateWithoutThreshold } from './gate-without-threshold.js'
import { gateWithoutEvidence } from './gate-without-evidence.js'
import { unownedChecklistItem } from './unowned-checklist-item.js'
import { unownedDependency } from './unowned-dependency.js'
import { undatedDependency } from './undated-dependency.js'
import { unownedOpenIssue } from './unowned-open-issue.js'
import { undatedOpenIssue } from './undated-open-issue.js'
import { triggerWithoutThreshold } from './trigger-without-threshold.js'
import { triggerWithoutAction } from './trigger-without-action.js'
import { rollbackWithoutDeadline } from './rollback-without-deadline.js'
import { stepWithoutVerification } from './step-without-verification.js'
import { incompleteChange } from './incomplete-change.js'
import { incompleteCommunication } from './incomplete-communication.js'
import { incompleteEvidence } from './incomplete-evidence.js'
import { flagWithoutDeadline } from './flag-without-deadline.js'
import { unjustifiedSkip } from './unjustified-skip.js'
import { uncoveredCommunicationPhase } from './uncovered-communication-phase.js'
import { missingAudience } from './missing-audience.js'
import { undecidedGoNoGo } from './undecided-go-no-go.js'
import { lengthOutOfBounds } from './length-out-of-bounds.js'
import { unresolvedReference } from './unresolved-reference.js'
import { invalidFrontMatter } from './invalid-front-matter.js'
import { nonIsoDate } from './non-iso-date.js'
import { zonelessTime } from './zoneless-time.js'
import { impossibleDate } from './impossible-date.js'
import { duplicateId } from './duplicate-id.js'
import { skippedHeadingLevel } from './skipped-heading-level.js'
import { malformedTable } from './malformed-table.js'
import { malformedCheckbox } from './malformed-checkbox.js'
import { emptyListItem } from './empty-list-item.js'
import { wrongRiskScore } from './wrong-risk-score.js'
import { selfDelegation } from './self-delegation.js'
import { unknownChangeType } from './unknown-change-type.js'
import { overdueMilestone } from './overdue-milestone.js'
import { selfApproval } from './self-approval.js'
import { approvalBeforeEvidence } from './approval-before-evidence.js'
import { staleApproval } from './stale-approval.js'
import { uncoveredRequirement } from './uncovered-requirement.js'
import { unknownOwner } from './unknown-owner.js'
import { unorderedDates } from './unordered-dates.js'
import { contradictoryDate } from './contradictory-date.js'
import { contradictoryOwner } from './contradictory-owner.js'
import { contradictoryVersion } from './contradictory-version.js'
import { brokenLink } from './broken-link.js'
import { vagueWording } from './vague-wording.js'
import { undefinedAcronym } from './undefined-acronym.js'
import { misspeltTerm } from './misspelt-term.js'
import { unexpectedFrontMatter } from './unexpected-front-matter.js'
import { unusedSuppression } from './unused-suppression.js'
import { unexplainedSuppression } from './unexplained-suppression.js'
import { expiredSuppression } from './expired-suppression.js'
import { unknownRule } from './unknown-rule.js'

export const RULES: readonly Rule[] = [
  unfilledPlaceholder,
  missingSection,
  emptySection,
  undatedMilestone,
  unownedMilestone,
  riskWithoutProbability,
  riskWithoutImpact,
  riskWithoutMitigation,
  unownedRisk,
  gateWithoutApprover,
  gateWithoutFallback,
  gateWithoutThreshold,
  gateWithoutEvidence,
  unownedChecklistItem,
  unownedDependency,
  undatedDependency,
  unownedOpenIssue,
  undatedOpenIssue,
  triggerWithoutThreshold,
  triggerWithoutAction,
  rollbackWithoutDeadline,
  stepWithoutVerification,
  incompleteChange,
  incompleteCommunication,
  incompleteEvidence,
  flagWithoutDeadline,
  unjustifiedSkip,
  uncoveredCommunicationPhase,
  missingAudience,
  undecidedGoNoGo,
  lengthOutOfBounds,
  nonIsoDate,
  zonelessTime,
  impossibleDate,
  duplicateId,
  unresolvedReference,
  invalidFrontMatter,
  wrongRiskScore,
  selfDelegation,
  unknownChangeType,
  overdueMilestone,
  selfApproval,
  approvalBeforeEvidence,
  staleApproval,
  uncoveredRequirement,
  unknownOwner,
  unorderedDates,
  contradictoryDate,
  contradictoryOwner,
  contradictoryVersion,
  brokenLink,
  vagueWording,
  undefinedAcronym,
  misspeltTerm,
  unexpectedFrontMatter,
  skippedHeadingLevel,
  malformedTable,
  malformedCheckbox,
  emptyListItem,
  unusedSuppression,
  unexplainedSuppression,
  expiredSuppression,
  unknownRule,
]
