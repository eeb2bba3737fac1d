/** Every artefact that can be made new: one table drives the commands, the manifest and the pickers. */
import type { ArtefactKind } from '../../../server/src/analysis/model/kind.js'

export interface Artefact {
  readonly kind: ArtefactKind
  /** The file in `templates/`, without its ending. */
  readonly template: string
  readonly command: string
  /** In the palette, after "Release: ". */
  readonly title: string
  /** In sentences, and at the beginning of the document's title. */
  readonly name: string
  readonly fileName: string
  /** What it is for, beside its name in a picker. */
  readonly about: string
  /** The address of a team's own template, where it is one beside ours. */
  readonly own?: string
}

/** In the order in which a release needs them. */
export const ARTEFACTS: readonly Artefact[] = [
  made('release-plan', 'ReleasePlan', 'Release Plan', 'what ships, when, who answers for it, what may stop it'),
  made(
    'rtm',
    'TraceabilityMatrix',
    'Requirements Traceability Matrix',
    'from the wish to its test and its release note',
    {
      fileName: 'RequirementsTraceabilityMatrix.md',
    },
  ),
  made('risk-register', 'RiskRegister', 'Risk Register', 'risks with rating, owner and mitigation'),
  made('stakeholder-register', 'StakeholderRegister', 'Stakeholder Register', 'names and delegates behind the roles'),
  made('communication-plan', 'CommunicationPlan', 'Communication Plan', 'who hears what, from whom, where and when'),
  made(
    'release-checklist',
    'ReleaseChecklist',
    'Release Checklist',
    'what each role ticks before, on and after the day',
  ),
  made('deployment-runbook', 'DeploymentRunbook', 'Deployment Runbook', 'the deployment, step by step'),
  made('rollback-plan', 'RollbackPlan', 'Rollback Plan', 'what sets it off, who decides, each step with its check'),
  made('support-readiness', 'SupportReadiness', 'Support Readiness Checklist', 'training, articles, roster, routes', {
    fileName: 'SupportReadiness.md',
  }),
  made('go-no-go', 'GoNoGo', 'Go/No-Go Checklist', 'inputs, gates and the decision with its reason', {
    name: 'Go/no-go checklist',
    fileName: 'GoNoGoChecklist.md',
  }),
  made('release-notes', 'ReleaseNotes', 'Release Notes', 'for customers, for support, for leadership'),
  made('announcement', 'Announcement', 'Announcement', 'the message before the release', {
    fileName: 'ReleaseAnnouncement.md',
  }),
  made('announcement', 'CompletionAnnouncement', 'Completion Announcement', 'the message when it is live', {
    template: 'announcement-completed',
    fileName: 'ReleaseAnnouncementCompleted.md',
  }),
  made('change-log', 'ChangeLogEntry', 'Change Log Entry', 'changes, approvals and what is still open', {
    name: 'Change log',
    fileName: 'ChangeLog.md',
  }),
  made('change-request', 'ChangeRequest', 'Change Request', 'one change, classified, rated, planned, for approval'),
  made('change-request', 'ChangeApproval', 'Change Approval', 'who may approve it, who is asked when, what they said', {
    template: 'change-approval',
  }),
  made('release-checklist', 'ChangeChecklist', 'Change Checklist', 'before, during and after one change, as tables', {
    template: 'change-checklist',
  }),
  made('change-framework', 'ChangeFramework', 'Change Management Framework', 'the rules every change follows', {
    fileName: 'ChangeManagementFramework.md',
  }),
  made('compliance-log', 'ComplianceLog', 'Compliance Log', 'one control, one piece of evidence, who approved it'),
  made('release-metrics', 'ReleaseMetrics', 'Release Metrics', 'frequency, success, lead time: target, actual, trend'),
  made(
    'post-release-review',
    'PostReleaseReview',
    'Post-Release Review',
    'what was planned, what happened, what is learned',
  ),
]

/** Where nothing else is said, names follow from the title: "Rollback Plan" is "Rollback plan" in `RollbackPlan.md`. */
function made(kind: ArtefactKind, command: string, title: string, about: string, others: Partial<Artefact> = {}) {
  return {
    kind,
    template: kind,
    command: `slipway.new${command}`,
    title: `New ${title}`,
    name: title.charAt(0) + title.slice(1).toLowerCase(),
    fileName: `${title.replace(/[^A-Za-z]/g, '')}.md`,
    about,
    ...others,
  }
}

export function artefactOf(kind: ArtefactKind): Artefact {
  return ARTEFACTS.find(artefact => artefact.kind === kind)!
}

/** The five ways into change governance, and the command behind each. */
export const ENTRANCES: readonly { readonly title: string; readonly about: string; readonly command: string }[] = [
  {
    title: 'Full framework',
    about: 'types, scoring, approvals, checklists, rollback',
    command: 'slipway.newChangeFramework',
  },
  {
    title: 'Framework for one system',
    about: 'the same, for a system you name',
    command: 'slipway.newSystemFramework',
  },
  {
    title: 'Approval of a change',
    about: 'matrix, workflow and record for one change',
    command: 'slipway.newChangeApproval',
  },
  {
    title: 'Checklist',
    about: 'before, during and after the change, as tables',
    command: 'slipway.newChangeChecklist',
  },
  { title: 'Rollback', about: 'triggers, steps and their checks', command: 'slipway.newRollbackPlan' },
]
