/** Writes how changes and releases go: figures, pictures of the months, what went wrong, targets and what they are held to. */
import type { ChangeMetrics, ChangeMonth } from '../verdict/changeMetrics.js'
import type { Readiness } from '../verdict/readiness.js'
import type { Score } from '../verdict/scorecard.js'
import { changesPicture, OUTCOMES } from './changesPicture.js'
import type { Leads } from './leads.js'
import { anchor, element, type Content, type Markup } from './markup.js'
import { table } from './table.js'

const share = (of: number | undefined): string => (of === undefined ? 'not known yet' : `${Math.round(of * 100)} %`)

/** Name and value of each figure. */
export function figuresOf(metrics: ChangeMetrics): readonly (readonly [string, string])[] {
  const { finished, total, open, withdrawn, outcomes, emergencies, leadTime } = metrics
  return [
    ['Changes finished', `${finished} of ${total}, ${open} open, ${withdrawn} withdrawn`],
    ...(metrics.perMonth === undefined
      ? []
      : [['Frequency', `${Math.round(metrics.perMonth * 10) / 10} a month`] as const]),
    ['Success rate', `${share(metrics.successRate)} (${outcomes.succeeded} of ${finished})`],
    ['Rollback rate', `${share(metrics.rollbackRate)} (${outcomes['rolled-back']} of ${finished})`],
    ['Failed', `${outcomes.failed} of ${finished}`],
    ['Emergency share', `${share(metrics.emergencyShare)} (${emergencies} of ${finished})`],
    [
      'Lead time, median',
      leadTime ? `${days(leadTime.days)} (over ${leadTime.of})` : 'not known: no entry names both a request and a day',
    ],
  ]
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

export function changesSection({ changes: metrics, scorecard }: Readiness, leads: Leads): Content {
  if (!metrics && !scorecard) return undefined
  return [
    metrics && [
      changesPicture(metrics.months, 'Changes'),
      table('Counted from the change log', ['Metric', 'Value'], figuresOf(metrics)),
      metrics.months.length > 1 && byMonth(metrics.months),
      metrics.troubled.length > 0 &&
        element(
          'ul',
          {},
          metrics.troubled.map(({ name, outcome, place }) =>
            element('li', {}, anchor(leads(place), name), `: ${OUTCOMES[outcome]}`),
          ),
        ),
    ],
    scorecard && [
      element('h3', {}, 'Release metrics, as written'),
      changesPicture(scorecard.months, 'Releases'),
      scorecard.scores.length > 0 && scores(scorecard.scores, leads),
    ],
  ]
}

/** The trend in figures: what the picture shows, and the shares. */
function byMonth(months: readonly ChangeMonth[]): Markup {
  return table(
    'By month',
    ['Month', 'Finished', 'Success rate', 'Rollback rate', 'Emergency share', 'Lead time'],
    months.map(({ month, outcomes, emergencies, leadDays }) => {
      const finished = Object.values(outcomes).reduce((sum, count) => sum + count, 0)
      const of = (count: number): string => (finished === 0 ? '' : `${Math.round((count / finished) * 100)} %`)
      const lead = leadDays === undefined ? '' : days(leadDays)
      return [month, finished, of(outcomes.succeeded), of(outcomes['rolled-back']), of(emergencies), lead]
    }),
  )
}

function scores(all: readonly Score[], leads: Leads): Markup {
  return table(
    'Target and actual',
    ['Metric', 'Target', 'Actual', 'On target', 'Trend', 'Counted', 'Owner'],
    all.map(({ name, target, actual, met, trend, counted, differs, owner, place }) => [
      anchor(leads(place), name),
      target,
      actual,
      met === undefined ? '–' : element('span', { class: `state ${met ? 'pass' : 'fail'}` }, met ? '✓ yes' : '✗ no'),
      trend,
      differs ? element('span', { class: 'state stale' }, `! ${counted}`) : (counted ?? ''),
      owner,
    ]),
  )
}
