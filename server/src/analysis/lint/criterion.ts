/** What a verdict is decided by: the outcomes, the criteria with their usual weight, and how a team sets them. */
import type { ArtefactKind } from '../model/kind.js'

/** The gravest first: a release that cannot be judged weighs less than one that must not go. */
export const OUTCOMES = ['no-go', 'not-assessable', 'conditions', 'go'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What a met criterion does: forbids the release, lets it go with conditions, is told and counts for nothing, or is not asked. */
export const WEIGHTS = ['no-go', 'condition', 'note', 'off'] as const
/** Those whose reasons are told. */
export const TOLD_WEIGHTS = WEIGHTS.filter(weight => weight !== 'off')
export type Weight = (typeof WEIGHTS)[number]

export interface Criterion {
  readonly weight: Weight
  /** One sentence: when it is met. */
  readonly help: string
  /** What to do about it, as a command. */
  readonly remedy: string
  /** Rules whose findings meet it. */
  readonly rules?: readonly string[]
}

/** In the order in which reasons are told, the gravest first. */
export const CRITERIA = {
  'refused-release': {
    weight: 'no-go',
    help: 'The recorded go/no-go decision is against the release.',
    remedy: 'Meet its reasons and decide anew.',
  },
  'refused-gate': {
    weight: 'no-go',
    help: 'A gate or approval is refused.',
    remedy: 'Meet its criteria and have it decided anew.',
  },
  'overdue-gate': {
    weight: 'no-go',
    help: 'A gate or approval was due and is not decided.',
    remedy: 'Have it decided, or give it a new day.',
  },
  'blocked-item': {
    weight: 'no-go',
    help: 'A readiness item is blocked, failed or past its deadline.',
    remedy: 'Bring it to Go, or take it out of the release.',
  },
  'unticked-item': {
    weight: 'no-go',
    help: 'A required checklist item of a phase that has been reached is not ticked.',
    remedy: 'Do it and tick it, or mark it not applicable or deferred with a reason.',
  },
  'unmitigated-risk': {
    weight: 'no-go',
    help: 'A high risk has no mitigation, no contingency and nobody who accepts it.',
    remedy: 'Say what is done about it, or who accepts it.',
  },
  'uncovered-requirement': {
    weight: 'no-go',
    help: 'A requirement of the release is not covered, and the gap is not accepted.',
    remedy: 'Cover it, or list it under accepted gaps with rationale, approver and expiry.',
  },
  'failed-verification': {
    weight: 'no-go',
    help: 'An imported test that verifies a requirement fails.',
    remedy: 'Mend what the test found, and import the run anew.',
  },
  'missing-artefact': {
    weight: 'condition',
    help: 'An expected artefact is neither a document nor a part of one.',
    remedy: 'Create it with "Release: New Artefact…", or take it out of `verdict.expected`.',
  },
  'stale-artefact': {
    weight: 'condition',
    help: 'An artefact speaks of another version, or changed after its approval.',
    remedy: 'Bring it up to date and have it approved again.',
    rules: ['stale-approval', 'contradictory-version'],
  },
  'unapproved-artefact': {
    weight: 'condition',
    help: 'An artefact people act on is not approved.',
    remedy: 'Have it approved.',
  },
  'open-gate': {
    weight: 'condition',
    help: 'A gate or approval is not decided yet, or only under conditions.',
    remedy: 'Have it decided, or close its conditions.',
  },
  'open-item': {
    weight: 'condition',
    help: 'A readiness item is not on Go yet.',
    remedy: 'Bring it to Go by its deadline.',
  },
  'overdue-milestone': {
    weight: 'condition',
    help: 'A milestone is past and still open.',
    remedy: 'Record that it was reached, or plan it anew.',
    rules: ['overdue-milestone'],
  },
  'unproven-requirement': {
    weight: 'condition',
    help: 'Test runs were imported, and none of them proves the requirement, or only an old one.',
    remedy: 'Run its tests and import the run.',
  },
  'unrated-risk': {
    weight: 'condition',
    help: 'A risk lacks probability or impact: how grave it is, nobody can tell.',
    remedy: 'Rate it.',
    rules: ['risk-without-probability', 'risk-without-impact'],
  },
  contradiction: {
    weight: 'condition',
    help: 'Documents of the release contradict each other.',
    remedy: 'Decide which holds and correct the other.',
    rules: ['contradictory-date', 'contradictory-owner', 'duplicate-id', 'unordered-dates'],
  },
  'unfilled-placeholder': {
    weight: 'condition',
    help: 'Something waits to be filled in.',
    remedy: 'Fill it in.',
    rules: ['unfilled-placeholder'],
  },
  'grave-finding': {
    weight: 'condition',
    help: 'A rule finds what would be an error in an approved document.',
    remedy: 'Mend it.',
  },
  'undecided-release': {
    weight: 'note',
    help: 'The go/no-go decision is not recorded, or not by whom and when.',
    remedy: 'Record decision, decider and time after the meeting.',
  },
} as const satisfies Readonly<Record<string, Criterion>>

export type CriterionId = keyof typeof CRITERIA

export const CRITERION_IDS = Object.keys(CRITERIA) as CriterionId[]

/** What a release needs, where `slipway.yml` does not say: what its plan, its way back and its decision rest on. */
export const EXPECTED: readonly ArtefactKind[] = [
  'release-plan',
  'rollback-plan',
  'go-no-go',
  'release-notes',
  'rtm',
  'risk-register',
  'communication-plan',
  'support-readiness',
]

/** What `verdict:` in `slipway.yml` sets. */
export interface VerdictConfiguration {
  readonly expected?: readonly ArtefactKind[]
  readonly criteria?: Readonly<Partial<Record<CriterionId, Weight>>>
}

export const weightOf = (id: CriterionId, { criteria }: VerdictConfiguration = {}): Weight =>
  criteria?.[id] ?? CRITERIA[id].weight
