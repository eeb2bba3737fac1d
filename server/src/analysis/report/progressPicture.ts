/** Draws how far each phase's checklists are: done, set aside, open. */
import type { Progress } from '../verdict/progress.js'
import type { Stage } from '../verdict/stage.js'
import { element, type Markup } from './markup.js'
import { phrase, sayEnglish, type Phrase } from '../text/said.js'

export const STAGE_TITLES: Readonly<Record<Stage, Phrase>> = {
  before: phrase('Before'),
  during: phrase('During'),
  after: phrase('After'),
  unless: phrase('If it goes wrong'),
}

const WIDTH = 960
const ROW = 30
const LEFT = 130
const RIGHT = 190

/** Undefined where there is no checklist. */
export function progressPicture(progress: readonly Progress[], say = sayEnglish): Markup | undefined {
  const stages = (Object.keys(STAGE_TITLES) as Stage[]).flatMap(stage => {
    const own = progress.filter(one => one.stage === stage)
    const sum = (of: (one: Progress) => number): number => own.reduce((total, one) => total + of(one), 0)
    const total = sum(one => one.total)
    return total === 0 ? [] : [{ stage, total, done: sum(one => one.done), setAside: sum(one => one.setAside) }]
  })
  if (stages.length === 0) return undefined
  const room = WIDTH - LEFT - RIGHT
  return element(
    'svg',
    {
      class: 'progress',
      viewBox: `0 0 ${WIDTH} ${stages.length * ROW + 4}`,
      role: 'img',
      'aria-label': say('Checklists by phase'),
    },
    stages.map(({ stage, total, done, setAside }, index) => {
      const y = index * ROW + 6
      const width = (count: number): number => Math.round((count / total) * room)
      const said =
        setAside > 0
          ? say('{done} of {total} done, {aside} set aside', { done, total, aside: setAside })
          : say('{done} of {total} done', { done, total })
      return element(
        'g',
        {},
        element('title', {}, `${say(STAGE_TITLES[stage])}: ${said}`),
        element('text', { x: LEFT - 12, y: y + 14, 'text-anchor': 'end' }, say(STAGE_TITLES[stage])),
        element('rect', { class: 'open', x: LEFT, y, width: room, height: 18, rx: 3 }),
        element('rect', { class: 'done', x: LEFT, y, width: width(done), height: 18, rx: 3 }),
        element('rect', { class: 'aside', x: LEFT + width(done), y, width: width(setAside), height: 18, rx: 3 }),
        element('text', { x: WIDTH - RIGHT + 12, y: y + 14 }, said),
      )
    }),
  )
}
