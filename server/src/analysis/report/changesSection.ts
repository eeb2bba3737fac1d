/** Writes how changes and releases go: figures, pictures of the months, what went wrong, targets and what they are held to. */
import type { ChangeMetrics, ChangeMonth } from '../verdict/changeMetrics.js'
import type { Readiness } from '../verdict/readiness.js'
import type { Score } from '../verdict/scorecard.js'
import { changesPicture, OUTCOMES } from './changesPicture.js'
import type { Leads } from './leads.js'
import { anchor, element, type Content, type Markup } from './markup.js'
import { table } from './table.js'
import { sayEnglish, type Say } from '../text/said.js'

const share = (say: Say, of: number | undefined): string =>
  of === undefined ? say('not known yet') : `${Math.round(of * 100)} %`

/** Name and value of each figure. */
export function figuresOf(metrics: ChangeMetrics, say = sayEnglish): readonly (readonly [string, string])[] {
  const { finished, total, open, withdrawn, outcomes, emergencies, leadTime } = metrics
  const ofFinished = (rate: number | undefined, count: number): string =>
    say('{share:raw} ({count} of {total})', { share: share(say, rate), count, total: finished })
  return [
    [
      say('Changes finished'),
      say('{finished} of {total}, {open} open, {withdrawn} withdrawn', { finished, total, open, withdrawn }),
    ],
    ...(metrics.perMonth === undefined
      ? []
      : [[say('Frequency'), say('{count} a month', { count: Math.round(metrics.perMonth * 10) / 10 })] as const]),
    [say('Success rate'), ofFinished(metrics.successRate, outcomes.succeeded)],
    [say('Rollback rate'), ofFinished(metrics.rollbackRate, outcomes['rolled-back'])],
    [say('Failed'), say('{done} of {total}', { done: outcomes.failed, total: finished })],
    [say('Emergency share'), ofFinished(metrics.emergencyShare, emergencies)],
    [
      say('Lead time, median'),
      leadTime
        ? say('{days} {days:day|days} (over {count})', { days: leadTime.days, count: leadTime.of })
        : say('not known: no entry names both a request and a day'),
    ],
  ]
}

export function changesSection({ changes: metrics, scorecard }: Readiness, leads: Leads, say: Say): Content {
  if (!metrics && !scorecard) return undefined
  return [
    metrics && [
      changesPicture(metrics.months, say('Changes'), say),
      table(say('Counted from the change log'), [say('Metric'), say('Value')], figuresOf(metrics, say)),
      metrics.months.length > 1 && byMonth(metrics.months, say),
      metrics.troubled.length > 0 &&
        element(
          'ul',
          {},
          metrics.troubled.map(({ name, outcome, place }) =>
            element('li', {}, anchor(leads(place), name), `: ${say(OUTCOMES[outcome])}`),
          ),
        ),
    ],
    scorecard && [
      element('h3', {}, say('Release metrics, as written')),
      changesPicture(scorecard.months, say('Releases'), say),
      scorecard.scores.length > 0 && scores(scorecard.scores, leads, say),
    ],
  ]
}

/** The trend in figures: what the picture shows, and the shares. */
function byMonth(months: readonly ChangeMonth[], say: Say): Markup {
  return table(
    say('By month'),
    [
      say('Month'),
      say('Finished'),
      say('Success rate'),
      say('Rollback rate'),
      say('Emergency share'),
      say('Lead time'),
    ],
    months.map(({ month, outcomes, emergencies, leadDays }) => {
      const finished = Object.values(outcomes).reduce((sum, count) => sum + count, 0)
      const of = (count: number): string => (finished === 0 ? '' : `${Math.round((count / finished) * 100)} %`)
      const lead = leadDays === undefined ? '' : say('{count} {count:day|days}', { count: leadDays })
      return [month, finished, of(outcomes.succeeded), of(outcomes['rolled-back']), of(emergencies), lead]
    }),
  )
}

function scores(all: readonly Score[], leads: Leads, say: Say): Markup {
  return table(
    say('Target and actual'),
    [say('Metric'), say('Target'), say('Actual'), say('On target'), say('Trend'), say('Counted'), say('Owner')],
    all.map(({ name, target, actual, met, trend, counted: english, countedSaid, differs, owner, place }) => {
      const counted = english === undefined ? '' : say({ english, said: countedSaid })
      return [
        anchor(leads(place), name),
        target,
        actual,
        met === undefined
          ? '–'
          : element('span', { class: `state ${met ? 'pass' : 'fail'}` }, met ? say('✓ yes') : say('✗ no')),
        trend,
        differs ? element('span', { class: 'state stale' }, `! ${counted}`) : counted,
        owner,
      ]
    }),
  )
}
