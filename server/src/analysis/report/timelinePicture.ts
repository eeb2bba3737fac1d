/** Draws the timeline: a row for each milestone and window, the day of the report and go-live across all of them. */
import { midnightOf } from '../text/days.js'
import { scaleUtc } from 'd3-scale'
import type { Readiness } from '../verdict/readiness.js'
import type { TimelineEntry } from '../verdict/timeline.js'
import { anchor, element, type Lead, type Markup } from './markup.js'
import { sayEnglish, sayKnown, type Say } from '../text/said.js'

const WIDTH = 960
const ROW = 22
const TOP = 34
const NAMES = 270
const RIGHT = 24
const LONGEST = 36
const MOST_TICKS = 7
const BAR = 12
/** Mean width of a small letter. */
const LETTER = 6
/** Windows in which nothing may change. */
const CLOSED: ReadonlySet<TimelineEntry['kind']> = new Set(['blackout', 'freeze'])

/** Undefined where there is nothing to draw. */
export function timelinePicture(
  { timeline, verdict: { asOf, goLive } }: Readiness,
  lead: (entry: TimelineEntry) => Lead,
  say = sayEnglish,
): Markup | undefined {
  const days = [
    ...timeline.flatMap(({ start, end }) => [start, end]),
    ...(goLive ? [goLive] : []),
    ...(asOf ? [asOf] : []),
  ].sort()
  const [first, last] = [days[0], days.at(-1)]
  if (timeline.length === 0 || first === undefined || last === undefined) return undefined
  const height = TOP + timeline.length * ROW + 8
  const x = scaleUtc()
    .domain([midnightOf(first), midnightOf(last, first === last ? 1 : 0)])
    .range([NAMES, WIDTH - RIGHT])
  const ticks = atMost(MOST_TICKS, x.ticks(MOST_TICKS))
  const english = x.tickFormat(MOST_TICKS, '%d %b %Y')
  const format = (day: Date): string => {
    const [of = '', month = '', year = ''] = english(day).split(' ')
    return say('{day:raw} {month:word} {year:raw}', { day: of, month, year })
  }
  return element(
    'svg',
    {
      class: 'timeline',
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'group',
      'aria-label': say('Timeline from {from:raw} to {to:raw}, {count} entries', {
        from: first,
        to: last,
        count: timeline.length,
      }),
    },
    ticks.map(tick => [
      element('line', { class: 'grid', x1: round(x(tick)), x2: round(x(tick)), y1: TOP - 8, y2: height - 6 }),
      element('text', { class: 'tick', x: round(x(tick)), y: 14, 'text-anchor': 'middle' }, format(tick)),
    ]),
    timeline.filter(({ kind }) => CLOSED.has(kind)).map(entry => band(entry, x, height)),
    goLive && mark('go-live', x(midnightOf(goLive)), height, say('go-live')),
    asOf && mark('today', x(midnightOf(asOf)), height, say('as of')),
    timeline.map((entry, index) => row(entry, TOP + index * ROW, x, lead(entry), say)),
  )
}

/** d3 gives whole weeks or months, which may be twice as many as asked for. */
const atMost = <One>(most: number, all: readonly One[]): One[] => {
  const step = Math.ceil(all.length / most)
  return all.filter((_, index) => index % step === 0)
}

type Scale = (day: Date) => number

function mark(kind: string, at: number, height: number, label: string): Markup {
  return element(
    'g',
    { class: kind },
    element('line', { x1: round(at), x2: round(at), y1: TOP - 8, y2: height - 6 }),
    element(
      'text',
      { x: round(at), y: TOP - 11, 'text-anchor': at > WIDTH - 80 ? 'end' : 'middle', class: 'flag' },
      label,
    ),
  )
}

function row(entry: TimelineEntry, top: number, x: Scale, lead: Lead, say: Say): Markup {
  const middle = top + ROW / 2
  const [from, to] = [x(midnightOf(entry.start)), x(midnightOf(entry.end))]
  const kind = entry.kind === 'milestone' ? 'milestone' : `window ${entry.kind}`
  const day =
    entry.start === entry.end ? entry.start : say('{from:raw} to {to:raw}', { from: entry.start, to: entry.end })
  const said = `${entry.name}: ${day}, ${sayKnown(say, entry.kind === 'milestone' ? entry.state : entry.kind)}${entry.owner ? `, ${entry.owner}` : ''}`
  const shape =
    entry.kind === 'milestone' && entry.start === entry.end
      ? element('path', { d: diamond(from, middle, entry.state === 'done' ? 5 : 6) })
      : element('rect', {
          x: round(from),
          y: middle - BAR / 2,
          width: Math.max(4, round(to - from)),
          height: BAR,
          rx: 2,
        })
  return element(
    'g',
    { class: `${kind} ${entry.state}` },
    element('title', {}, said),
    anchor(
      lead,
      element(
        'text',
        { x: NAMES - 12, y: middle + 4, 'text-anchor': 'end' },
        `${entry.state === 'overdue' ? '! ' : ''}${cut(entry.name)}`,
      ),
    ),
    shape,
    entry.kind !== 'milestone' && kindBeside(sayKnown(say, entry.kind), from, to, middle),
  )
}

/** What a window is stands beside its bar, on the side that has room. */
function kindBeside(kind: string, from: number, to: number, middle: number): Markup {
  const right = to + 8 + kind.length * LETTER < WIDTH - RIGHT
  const at = right ? { x: round(Math.max(to, from + 4)) + 6 } : { x: round(from) - 6, 'text-anchor': 'end' }
  return element('text', { ...at, y: middle + 4, class: 'flag' }, kind)
}

/** Whatever is planned across it is seen to be. */
function band({ kind, start, end }: TimelineEntry, x: Scale, height: number): Markup {
  const [from, to] = [x(midnightOf(start)), x(midnightOf(end, 1))]
  return element('rect', {
    class: `band ${kind}`,
    x: round(from),
    y: TOP - 8,
    width: round(Math.max(1, Math.min(to, WIDTH - RIGHT) - from)),
    height: height - TOP + 2,
  })
}

const diamond = (x: number, y: number, size: number): string =>
  `M${round(x)} ${y - size}L${round(x + size)} ${y}L${round(x)} ${y + size}L${round(x - size)} ${y}Z`

const round = (value: number): number => Math.round(value * 10) / 10

const cut = (text: string): string => {
  const letters = [...text]
  return letters.length <= LONGEST
    ? text
    : `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
}
