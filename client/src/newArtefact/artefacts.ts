/** Every artefact that can be made new: one table drives the commands, the manifest and the pickers. */
import { t } from '@vscode/l10n'
import type { ArtefactKind } from '../../../server/src/analysis/model/kind.js'

export interface Artefact {
  readonly kind: ArtefactKind
  /** The file in `templates/`, without its ending. */
  readonly template: string
  readonly command: string
  /** In the palette, after "Release: ". */
  readonly title: string
  /** At the beginning of the document's title. */
  readonly name: string
  /** The name in the language of the window. */
  readonly label: string
  readonly fileName: string
  /** What it is for, beside its name in a picker. */
  readonly about: string
  /** The address of a team's own template, where it is one beside ours. */
  readonly own?: string
}

/** In the order in which a release needs them. */
export const ARTEFACTS: readonly Artefact[] = [
  made(
    'release-plan',
    'ReleasePlan',
    'Release Plan',
    t('Release plan'),
    t('what ships, when, who answers for it, what may stop it'),
  ),
  made(
    'rtm',
    'TraceabilityMatrix',
    'Requirements Traceability Matrix',
    t('Requirements traceability matrix'),
    t('from the wish to its test and its release note'),
    {
      fileName: 'RequirementsTraceabilityMatrix.md',
    },
  ),
  made(
    'risk-register',
    'RiskRegister',
    'Risk Register',
    t('Risk register'),
    t('risks with rating, owner and mitigation'),
  ),
  made(
    'stakeholder-register',
    'StakeholderRegister',
    'Stakeholder Register',
    t('Stakeholder register'),
    t('names and delegates behind the roles'),
  ),
  made(
    'communication-plan',
    'CommunicationPlan',
    'Communication Plan',
    t('Communication plan'),
    t('who hears what, from whom, where and when'),
  ),
  made(
    'release-checklist',
    'ReleaseChecklist',
    'Release Checklist',
    t('Release checklist'),
    t('what each role ticks before, on and after the day'),
  ),
  made(
    'deployment-runbook',
    'DeploymentRunbook',
    'Deployment Runbook',
    t('Deployment runbook'),
    t('the deployment, step by step'),
  ),
  made(
    'rollback-plan',
    'RollbackPlan',
    'Rollback Plan',
    t('Rollback plan'),
    t('what sets it off, who decides, each step with its check'),
  ),
  made(
    'support-readiness',
    'SupportReadiness',
    'Support Readiness Checklist',
    t('Support readiness checklist'),
    t('training, articles, roster, routes'),
    {
      fileName: 'SupportReadiness.md',
    },
  ),
  made(
    'go-no-go',
    'GoNoGo',
    'Go/No-Go Checklist',
    t('Go/no-go checklist'),
    t('inputs, gates and the decision with its reason'),
    {
      name: 'Go/no-go checklist',
      fileName: 'GoNoGoChecklist.md',
    },
  ),
  made(
    'release-notes',
    'ReleaseNotes',
    'Release Notes',
    t('Release notes'),
    t('for customers, for support, for leadership'),
  ),
  made('announcement', 'Announcement', 'Announcement', t('Announcement'), t('the message before the release'), {
    fileName: 'ReleaseAnnouncement.md',
  }),
  made(
    'announcement',
    'CompletionAnnouncement',
    'Completion Announcement',
    t('Completion announcement'),
    t('the message when it is live'),
    {
      template: 'announcement-completed',
      fileName: 'ReleaseAnnouncementCompleted.md',
    },
  ),
  made(
    'change-log',
    'ChangeLogEntry',
    'Change Log Entry',
    t('Change log'),
    t('changes, approvals and what is still open'),
    {
      name: 'Change log',
      fileName: 'ChangeLog.md',
    },
  ),
  made(
    'change-request',
    'ChangeRequest',
    'Change Request',
    t('Change request'),
    t('one change, classified, rated, planned, for approval'),
  ),
  made(
    'change-request',
    'ChangeApproval',
    'Change Approval',
    t('Change approval'),
    t('who may approve it, who is asked when, what they said'),
    {
      template: 'change-approval',
    },
  ),
  made(
    'release-checklist',
    'ChangeChecklist',
    'Change Checklist',
    t('Change checklist'),
    t('before, during and after one change, as tables'),
    {
      template: 'change-checklist',
    },
  ),
  made(
    'change-framework',
    'ChangeFramework',
    'Change Management Framework',
    t('Change management framework'),
    t('the rules every change follows'),
    {
      fileName: 'ChangeManagementFramework.md',
    },
  ),
  made(
    'compliance-log',
    'ComplianceLog',
    'Compliance Log',
    t('Compliance log'),
    t('one control, one piece of evidence, who approved it'),
  ),
  made(
    'release-metrics',
    'ReleaseMetrics',
    'Release Metrics',
    t('Release metrics'),
    t('frequency, success, lead time: target, actual, trend'),
  ),
  made(
    'post-release-review',
    'PostReleaseReview',
    'Post-Release Review',
    t('Post-release review'),
    t('what was planned, what happened, what is learned'),
  ),
]

/** Where nothing else is said, names follow from the title: "Rollback Plan" is "Rollback plan" in `RollbackPlan.md`. */
function made(
  kind: ArtefactKind,
  command: string,
  title: string,
  label: string,
  about: string,
  others: Partial<Artefact> = {},
): Artefact {
  return {
    kind,
    template: kind,
    command: `slipway.new${command}`,
    title: `New ${title}`,
    name: title.charAt(0) + title.slice(1).toLowerCase(),
    fileName: `${title.replace(/[^A-Za-z]/g, '')}.md`,
    label,
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
    title: t('Full framework'),
    about: t('types, scoring, approvals, checklists, rollback'),
    command: 'slipway.newChangeFramework',
  },
  {
    title: t('Framework for one system'),
    about: t('the same, for a system you name'),
    command: 'slipway.newSystemFramework',
  },
  {
    title: t('Approval of a change'),
    about: t('matrix, workflow and record for one change'),
    command: 'slipway.newChangeApproval',
  },
  {
    title: t('Checklist'),
    about: t('before, during and after the change, as tables'),
    command: 'slipway.newChangeChecklist',
  },
  { title: t('Rollback'), about: t('triggers, steps and their checks'), command: 'slipway.newRollbackPlan' },
]
