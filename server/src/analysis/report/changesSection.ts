/** Writes the change metrics of a release: figures, the picture of the months, and the changes that went wrong. */
import type { ChangeMetrics } from '../verdict/changeMetrics.js'
import { changesPicture, OUTCOMES } from './changesPicture.js'
import type { Leads } from './leads.js'
import { anchor, element, type Content } from './markup.js'
import { table } from './table.js'

const share = (of: number | undefined): string => (of === undefined ? 'not known yet' : `${Math.round(of * 100)} %`)

/** Name and value of each figure. */
export function figuresOf(metrics: ChangeMetrics): readonly (readonly [string, string])[] {
  const { finished, total, open, withdrawn, outcomes, emergencies, leadTime } = metrics
  return [
    ['Changes finished', `${finished} of ${total}, ${open} open, ${withdrawn} withdrawn`],
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

export function changesSection(metrics: ChangeMetrics | undefined, leads: Leads): Content {
  if (!metrics) return undefined
  return [
    changesPicture(metrics.months),
    table('Counted from the change log', ['Metric', 'Value'], figuresOf(metrics)),
    metrics.troubled.length > 0 &&
      element(
        'ul',
        {},
        metrics.troubled.map(({ name, outcome, place }) =>
          element('li', {}, anchor(leads(place), name), `: ${OUTCOMES[outcome]}`),
        ),
      ),
  ]
}
