/** Draws the risks by probability and impact; each is a link, and the level of a cell is told by its letter too. */
import type { HeatMap } from '../verdict/heatMap.js'
import type { RiskMark } from '../verdict/riskRegister.js'
import { anchor, element, type Lead, type Markup } from './markup.js'
import { sayEnglish, phrase, type Say } from '../text/said.js'

const CELL = { width: 132, height: 64 }
const LEFT = 96
const BOTTOM = 44
const PER_LINE = 3
const LINES = 2

/** Undefined where no open risk is rated. */
export function heatMapPicture(
  { steps, levels, cells }: HeatMap,
  lead: (risk: RiskMark) => Lead,
  say = sayEnglish,
): Markup | undefined {
  if (cells.length === 0) return undefined
  const [width, height] = [LEFT + steps.impact * CELL.width + 8, steps.probability * CELL.height + BOTTOM + 8]
  const squares: Markup[] = []
  for (let probability = 1; probability <= steps.probability; probability++)
    for (let impact = 1; impact <= steps.impact; impact++) {
      const here = cells.find(cell => cell.probability === probability && cell.impact === impact)
      const level = levels[probability - 1]![impact - 1]!
      const [x, y] = [LEFT + (impact - 1) * CELL.width, 4 + (steps.probability - probability) * CELL.height]
      squares.push(square(here?.risks ?? [], level, x, y, lead, say))
    }
  const count = cells.reduce((sum, { risks }) => sum + risks.length, 0)
  return element(
    'svg',
    {
      class: 'heat-map',
      viewBox: `0 0 ${width} ${height}`,
      role: 'group',
      'aria-label': say('{count} open risks by probability and impact', { count }),
    },
    squares,
    axis(steps.probability, say).map((word, index) =>
      element(
        'text',
        {
          class: 'tick',
          x: LEFT - 10,
          y: 4 + (steps.probability - index - 0.5) * CELL.height + 4,
          'text-anchor': 'end',
        },
        word,
      ),
    ),
    axis(steps.impact, say).map((word, index) =>
      element(
        'text',
        { class: 'tick', x: LEFT + (index + 0.5) * CELL.width, y: height - BOTTOM + 12, 'text-anchor': 'middle' },
        word,
      ),
    ),
    element(
      'text',
      { class: 'axis', x: LEFT + (steps.impact * CELL.width) / 2, y: height - 6, 'text-anchor': 'middle' },
      say('Impact'),
    ),
    element(
      'text',
      {
        class: 'axis',
        x: 14,
        y: 4 + (steps.probability * CELL.height) / 2,
        'text-anchor': 'middle',
        transform: `rotate(-90 14 ${4 + (steps.probability * CELL.height) / 2})`,
      },
      say('Probability'),
    ),
  )
}

function square(
  risks: readonly RiskMark[],
  level: keyof typeof LETTERS,
  x: number,
  y: number,
  lead: (risk: RiskMark) => Lead,
  say: Say,
): Markup {
  const most = PER_LINE * LINES
  const shown = risks.slice(0, risks.length > most ? most - 1 : most)
  const more = risks.length - shown.length
  const at = (index: number) => ({ x: x + 10 + (index % PER_LINE) * 41, y: y + 26 + Math.floor(index / PER_LINE) * 20 })
  return element(
    'g',
    { class: `cell ${level}` },
    element('rect', { x, y, width: CELL.width - 4, height: CELL.height - 4, rx: 3 }),
    element('text', { class: 'level', x: x + CELL.width - 12, y: y + 14, 'text-anchor': 'end' }, say(LETTERS[level])),
    shown.map((risk, index) =>
      anchor(
        lead(risk),
        element(
          'text',
          at(index),
          element('title', {}, `${risk.name}${risk.owner ? ` (${risk.owner})` : ''}`),
          short(risk.id),
        ),
      ),
    ),
    more > 0 && element('text', at(shown.length), `+${more}`),
  )
}

/** Of each level. */
const LETTERS = { low: phrase('L'), medium: phrase('M'), high: phrase('H') }

const axis = (steps: number, say: Say): readonly string[] =>
  steps === 3
    ? [say('low'), say('medium'), say('high')]
    : steps === 5
      ? [say('very low'), say('low'), say('medium'), say('high'), say('very high')]
      : Array.from({ length: steps }, (_, index) => String(index + 1))

const short = (id: string): string => (id.length <= 6 ? id : `${id.slice(0, 5)}…`)
