/** Classifies a change: four factors give its type, impact and likelihood its risk score, the type its approvers. */
import { t } from '@vscode/l10n'

export const LEVELS = ['Low', 'Medium', 'High'] as const
export type Level = (typeof LEVELS)[number]
/** The words of the framework's classification matrix: factor as documents name it and as a person is asked, then what low, medium and high mean. */
export const FACTORS = [
  [
    'userImpact',
    'User impact',
    t('User impact'),
    t('Nobody notices'),
    t('Some users notice'),
    t('All users notice, or one cannot work'),
  ],
  ['downtime', 'Downtime', t('Downtime'), t('None'), t('Up to 15 minutes'), t('More than 15 minutes')],
  [
    'reversibility',
    'Reversibility',
    t('Reversibility'),
    t('Switch, within 5 minutes'),
    t('Redeployment, within the recovery time'),
    t('Restore, or not at all'),
  ],
  [
    'dependencies',
    'Dependencies',
    t('Dependencies'),
    t('None'),
    t('1 to 2 other teams'),
    t('3 or more, or a third party'),
  ],
] as const
export type Factor = (typeof FACTORS)[number][0]
export type ChangeType = 'Standard' | 'Normal' | 'Major' | 'Emergency'

export interface Answers extends Readonly<Record<Factor, Level>> {
  /** How likely it is that the change goes wrong. */
  readonly likelihood: Level
  /** A service is down or an attack is open: no sum makes a change an emergency. */
  readonly emergency: boolean
}

export interface Classification {
  readonly type: ChangeType
  /** 4 to 12 */
  readonly sum: number
  readonly impact: Level
  readonly likelihood: Level
  /** Impact × likelihood, 1 to 9. */
  readonly score: number
  readonly category: Level
}

export interface Approval {
  readonly requestor: string
  readonly reviewer: string
  readonly approver: string
  /** Empty where the matrix names none. */
  readonly fallback: string
}

/** Who approves what, unless the change framework of the release says otherwise. */
export const APPROVALS: Readonly<Record<ChangeType, Approval>> = {
  Standard: { requestor: 'Anyone in the team', reviewer: 'Engineering lead', approver: 'SRE lead', fallback: '' },
  Normal: { requestor: 'Engineer', reviewer: 'Engineering lead', approver: 'Product owner', fallback: '' },
  Major: { requestor: 'Product owner', reviewer: 'SRE lead', approver: 'Change advisory board', fallback: '' },
  Emergency: { requestor: 'Incident commander', reviewer: 'SRE on call', approver: 'Emergency approver', fallback: '' },
}

export const points = (level: Level): number => LEVELS.indexOf(level) + 1

export function classify(answers: Answers): Classification {
  const sum = FACTORS.reduce((total, [factor]) => total + points(answers[factor]), 0)
  // What users lose, and how long they go without: the graver of the two is the impact.
  const impact = points(answers.userImpact) >= points(answers.downtime) ? answers.userImpact : answers.downtime
  const score = points(impact) * points(answers.likelihood)
  return {
    type: answers.emergency ? 'Emergency' : sum <= 5 ? 'Standard' : sum <= 8 ? 'Normal' : 'Major',
    sum,
    impact,
    likelihood: answers.likelihood,
    score,
    category: score <= 2 ? 'Low' : score <= 4 ? 'Medium' : 'High',
  }
}
