/** Hover on a date: its weekday, how far it is, and the time elsewhere. */
import { daysBetween, elsewhere, jumpAt, seasonBehind, weekdayName, zoneBehind, type Jump } from '../../text/days.js'
import type { Say } from '../../text/said.js'
import { escape } from '../markdown.js'
import type { View } from '../view.js'
import { isZoneUnsure, whenAt, type When } from '../when.js'
import type { Hover } from './hover.js'

export function hoverDate(view: View, offset: number): Hover | undefined {
  const when = whenAt(view.artefact, offset)
  if (!when) return undefined
  const { iso, other } = when
  const days = [iso, ...(other ? [other] : [])]
    .map(date => `**${view.say('{day:word}, {date:raw}', { day: weekdayName(date), date })}**`)
    .join(' / ')
  // Of two readings nothing more can be told.
  const lines = [days, '', ...(other ? [] : [...distances(view, when), ...zones(view, when)])]
  return { range: when.range, markdown: [lines.join('\n').trimEnd()] }
}

function distances({ artefact, today, say }: View, { iso }: When): string[] {
  const { anchor } = artefact
  const away = anchor === undefined ? undefined : daysBetween(anchor, iso)
  return [
    ...(away === undefined ? [] : [`- ${sinceGoLive(say, away, anchor!)}`]),
    ...(today === '' ? [] : [`- ${sinceToday(say, daysBetween(today, iso))}`]),
  ]
}

function sinceGoLive(say: Say, days: number, date: string): string {
  if (days === 0) return say('Go-live')
  return days < 0
    ? say('{count} {count:day|days} before go-live ({date:raw})', { count: -days, date })
    : say('{count} {count:day|days} after go-live ({date:raw})', { count: days, date })
}

function sinceToday(say: Say, days: number): string {
  if (days === 0) return say('Today')
  return days > 0
    ? say('In {count} {count:day|days}', { count: days })
    : say('{count} {count:day|days} ago', { count: -days })
}

/** In the zone beside the time or the document's own, in UTC, and in those `slipway.yml` lists for the team. */
function zones({ artefact, configuration, say }: View, { iso, time }: When): string[] {
  if (!time) return []
  const said = zoneBehind(time.behind)
  const own = said ?? (isZoneUnsure(time.behind) ? undefined : artefact.timezone)
  if (own === undefined) return []
  const team = (configuration?.said['zones'] ?? []) as readonly string[]
  const all = [...new Set([own, ...(artefact.timezone ? [artefact.timezone] : []), 'UTC', ...team])]
  const local = { iso, hour: time.hour, minute: time.minute, season: seasonBehind(time.behind) }
  const jump = jumpAt(local, own)
  return [
    ...(jump ? [`- ${escape(own)}: ${clocksJump(say, jump)}`] : []),
    ...elsewhere(local, own, all).map(({ zone, text }) => `- ${escape(zone)}: ${text}`),
  ]
}

const clocksJump = (say: Say, { jump, at, from, to }: Jump): string =>
  jump === 'skips'
    ? say('{at:raw} does not exist, the clocks go forward from {from:raw} to {to:raw}', { at, from, to })
    : say('{at:raw} comes twice, the clocks go back from {from:raw} to {to:raw}', { at, from, to })
