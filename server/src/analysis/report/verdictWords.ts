/** The words every view of a verdict begins with: outcome, weights, and the days it goes by. */
import { type Outcome, type Weight } from '../lint/criterion.js'
import type { Verdict } from '../verdict/verdict.js'
import { phrase, type Phrase, type Say } from '../text/said.js'

export const OUTCOME_TITLES: Readonly<Record<Outcome, Phrase>> = {
  go: phrase('GO'),
  conditions: phrase('GO WITH CONDITIONS'),
  'no-go': phrase('NO-GO'),
  'not-assessable': phrase('NOT ASSESSABLE'),
}

export const WEIGHT_TITLES: Readonly<Record<Exclude<Weight, 'off'>, Phrase>> = {
  'no-go': phrase('Against it'),
  condition: phrase('Conditions'),
  note: phrase('To know'),
}

/** "as of 2026-11-02", "go-live 2026-11-20", as far as they are known. */
export const daysOf = ({ asOf, goLive }: Pick<Verdict, 'asOf' | 'goLive'>, say: Say): string[] => [
  ...(asOf ? [say('as of {day:raw}', { day: asOf })] : []),
  ...(goLive ? [say('go-live {day:raw}', { day: goLive })] : []),
]

/** The same, and how many documents were judged. */
export const groundsOf = (verdict: Verdict, say: Say): string[] => [
  ...daysOf(verdict, say),
  say('{count} {count:document|documents}', { count: verdict.documents.length }),
]
