/** The kinds of release artefact, by the names the configuration and the front matter use. */

export const KINDS = [
  'release-plan', 'rollback-plan', 'release-notes', 'deployment-runbook', 'go-no-go', 'support-readiness',
  'release-checklist', 'communication-plan', 'announcement', 'risk-register', 'rtm', 'change-log', 'change-request',
  'change-framework', 'release-metrics', 'post-release-review', 'stakeholder-register', 'compliance-log',
] as const // prettier-ignore
export type ArtefactKind = (typeof KINDS)[number]
