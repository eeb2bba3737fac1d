/** Writes what a meeting asks first, a line of figures, each of which leads to its part of the page. */
import { isDecidedFor } from '../verdict/gateMatrix.js'
import { openRisks } from '../verdict/heatMap.js'
import type { Readiness } from '../verdict/readiness.js'
import { element, type Markup } from './markup.js'
import type { Say } from '../text/said.js'

/** Parts of the page, by the word in their ids. */
export type PartName = 'reasons' | 'timeline' | 'risks' | 'gates' | 'checklists' | 'requirements' | 'changes'

/** An id on a page that may show several releases. */
export const partId = ({ verdict: { release, folder } }: Readiness, part: PartName): string =>
  `${`${folder} ${release}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-/, '')}-${part}`

export function summary(readiness: Readiness, say: Say): Markup {
  const figures = figuresOf(readiness, say)
  return element(
    'nav',
    { class: 'summary', 'aria-label': say('In figures: {release:raw}', { release: readiness.verdict.release }) },
    element(
      'ul',
      {},
      figures.map(([part, figure, what, mood]) =>
        element(
          'li',
          {},
          element('a', { href: `#${partId(readiness, part)}`, class: mood }, element('strong', {}, figure), ` ${what}`),
        ),
      ),
    ),
  )
}

type Figure = readonly [part: PartName, figure: string, what: string, mood: 'bad' | 'open' | 'good']

function figuresOf({ verdict, gates, progress, requirements, holesOnly, risks, timeline, changes }: Readiness, say: Say): Figure[] {
  const figures: Figure[] = []
  const add = (when: boolean, ...figure: Figure): void => void (when && figures.push(figure))
  const count = (weight: string): number => verdict.reasons.filter(reason => reason.weight === weight).length
  const [against, conditions] = [count('no-go'), count('condition')]
  add(against > 0, 'reasons', `${against}`, say('against it'), 'bad')
  add(conditions > 0, 'reasons', `${conditions}`, conditions === 1 ? say('condition') : say('conditions'), 'open')
  const decided = gates.filter(isDecidedFor).length
  const refused = gates.some(({ state }) => state === 'against')
  add(gates.length > 0, 'gates', say('{done} of {total}', { done: decided, total: gates.length }), say('gates decided for it'), refused ? 'bad' : decided < gates.length ? 'open' : 'good')
  const before = progress.filter(({ stage }) => stage === 'before')
  const sum = (of: (one: (typeof before)[number]) => number): number => before.reduce((total, one) => total + of(one), 0)
  const [done, total] = [sum(one => one.done + one.setAside), sum(one => one.total)]
  add(total > 0, 'checklists', say('{done} of {total}', { done: done, total: total }), say('items before go-live done'), done < total ? 'open' : 'good')
  const holes = requirements.filter(({ hole }) => hole).length
  add(requirements.length > 0 || holesOnly !== undefined, 'requirements', `${holes}`, holes === 1 ? say('hole in the matrix') : say('holes in the matrix'), holes > 0 ? 'bad' : 'good')
  const open = openRisks(risks)
  const high = open.filter(({ level }) => level === 'high').length
  add(open.length > 0, 'risks', say('{done} of {total}', { done: high, total: open.length }), say('open risks high'), high > 0 ? 'open' : 'good')
  const overdue = timeline.filter(({ state }) => state === 'overdue').length
  add(timeline.length > 0, 'timeline', `${overdue}`, overdue === 1 ? say('milestone overdue') : say('milestones overdue'), overdue > 0 ? 'open' : 'good')
  const rate = changes?.successRate
  add(rate !== undefined, 'changes', `${Math.round((rate ?? 0) * 100)} %`, say('of changes succeeded'), rate === 1 ? 'good' : 'open')
  return figures
} // prettier-ignore
