/** Draws how changes went by month: a bar of what succeeded, was rolled back, failed, and how many were emergencies. */
import { scaleBand, scaleLinear } from 'd3-scale'
import type { ChangeMonth, ChangeOutcome } from '../verdict/changeMetrics.js'
import { element, type Markup } from './markup.js'
import { sayEnglish, phrase, type Phrase, type Say } from '../text/said.js'

const WIDTH = 960
const HEIGHT = 210
const [LEFT, TOP, RIGHT, BOTTOM] = [40, 46, 10, 24]
const MOST_WIDE = 60

export const OUTCOMES: Readonly<Record<ChangeOutcome, Phrase>> = {
  succeeded: phrase('succeeded'),
  'rolled-back': phrase('rolled back'),
  failed: phrase('failed'),
}

/** @param what it draws, for those who do not see it. Undefined where nothing has both an outcome and a day. */
export function changesPicture(months: readonly ChangeMonth[], what: string, say = sayEnglish): Markup | undefined {
  if (months.length === 0) return undefined
  const totals = months.map(({ outcomes }) => Object.values(outcomes).reduce((sum, count) => sum + count, 0))
  const x = scaleBand()
    .domain(months.map(({ month }) => month))
    .range([LEFT, WIDTH - RIGHT])
    .padding(0.3)
  const y = scaleLinear()
    .domain([0, Math.max(...totals)])
    .range([HEIGHT - BOTTOM, TOP])
  const wide = Math.min(MOST_WIDE, x.bandwidth())
  const lead = leadLine(months, month => x(month)! + x.bandwidth() / 2, say)
  const ticks = y.ticks(4).filter(Number.isInteger)
  return element(
    'svg',
    {
      class: 'changes',
      viewBox: `0 0 ${WIDTH} ${HEIGHT + (lead ? LEAD : 0)}`,
      role: 'img',
      'aria-label': say('{what:raw} by month from {from:raw} to {to:raw}', {
        what,
        from: months[0]!.month,
        to: months.at(-1)!.month,
      }),
    },
    legend(say),
    ticks.map(tick => [
      element('line', { class: 'grid', x1: LEFT, x2: WIDTH - RIGHT, y1: round(y(tick)), y2: round(y(tick)) }),
      element('text', { class: 'tick', x: LEFT - 8, y: round(y(tick)) + 4, 'text-anchor': 'end' }, tick),
    ]),
    months.map(({ month, outcomes, emergencies }, index) => {
      const middle = x(month)! + x.bandwidth() / 2
      let below = 0
      const bars = (Object.keys(OUTCOMES) as ChangeOutcome[]).map(outcome => {
        const [from, to] = [y(below), y((below += outcomes[outcome]))]
        const count = outcomes[outcome]
        return (
          count > 0 &&
          element('rect', {
            class: outcome,
            x: round(middle - wide / 2),
            y: round(to),
            width: round(wide),
            height: round(from - to),
          })
        )
      })
      return element(
        'g',
        {},
        element('title', {}, `${month}: ${saidOf(outcomes, emergencies, say)}`),
        bars,
        totals[index]! > 0 &&
          element(
            'text',
            { class: 'flag', x: round(middle), y: round(y(totals[index]!)) - 6, 'text-anchor': 'middle' },
            emergencies > 0
              ? say('{count}, {emergencies} emergency', { count: totals[index]!, emergencies })
              : `${totals[index]}`,
          ),
        element('text', { class: 'tick', x: round(middle), y: HEIGHT - 6, 'text-anchor': 'middle' }, month),
      )
    }),
    lead,
  )
}

/** Height of the line of lead times below the bars, and of the room over and under it. */
const LEAD = 96
const [OVER, UNDER] = [44, 14]

/** The median lead time of each month that has one; undefined where fewer than two have. */
function leadLine(months: readonly ChangeMonth[], middle: (month: string) => number, say: Say): Markup | undefined {
  const known = months.flatMap(({ month, leadDays }) => (leadDays === undefined ? [] : [{ month, leadDays }]))
  if (known.length < 2) return undefined
  const y = scaleLinear()
    .domain([0, Math.max(1, ...known.map(({ leadDays }) => leadDays))])
    .range([HEIGHT + LEAD - UNDER, HEIGHT + OVER])
  const points = known.map(({ month, leadDays }) => ({
    x: round(middle(month)),
    y: round(y(leadDays)),
    month,
    leadDays,
  }))
  return element(
    'g',
    { class: 'lead' },
    element('text', { class: 'axis', x: LEFT, y: HEIGHT + 18 }, say('Lead time, median days')),
    element('path', { d: points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('') }),
    points.map(({ x, y, month, leadDays }) => [
      element(
        'g',
        {},
        element('title', {}, `${month}: ${say('{count} {count:day|days}', { count: leadDays })}`),
        element('circle', { cx: x, cy: y, r: 4 }),
      ),
      element('text', { class: 'flag', x, y: y - 8, 'text-anchor': 'middle' }, leadDays),
    ]),
  )
}

const EACH = 110

/** What the colours mean, in words. */
const legend = (say: Say): Markup[] =>
  (Object.keys(OUTCOMES) as ChangeOutcome[]).flatMap((outcome, index) => [
    element('rect', { class: outcome, x: LEFT + index * EACH, y: 4, width: 12, height: 12 }),
    element('text', { x: LEFT + index * EACH + 18, y: 14 }, say(OUTCOMES[outcome])),
  ])

const saidOf = (outcomes: ChangeMonth['outcomes'], emergencies: number, say: Say): string =>
  [
    ...(Object.keys(OUTCOMES) as ChangeOutcome[]).map(outcome => `${outcomes[outcome]} ${say(OUTCOMES[outcome])}`),
    say('{count} emergency', { count: emergencies }),
  ].join(', ')

const round = (value: number): number => Math.round(value * 10) / 10
