/** Hover on a date: its weekday, how far it is, and the time elsewhere. */
import { daysBetween, elsewhere, weekdayName, zoneBehind } from '../../text/days.js'
import { escape } from '../markdown.js'
import type { View } from '../view.js'
import { isZoneUnsure, whenAt, type When } from '../when.js'
import type { Hover } from './hover.js'

export function hoverDate(view: View, offset: number): Hover | undefined {
  const when = whenAt(view.artefact, offset)
  if (!when) return undefined
  const { iso, other } = when
  const days = [iso, ...(other ? [other] : [])].map(day => `**${weekdayName(day)}, ${day}**`).join(' / ')
  // Of two readings nothing more can be told.
  const lines = [days, '', ...(other ? [] : [...distances(view, when), ...zones(view, when)])]
  return { range: when.range, markdown: [lines.join('\n').trimEnd()] }
}

function distances({ artefact, today }: View, { iso }: When): string[] {
  const { anchor } = artefact
  const away = anchor === undefined ? undefined : daysBetween(anchor, iso)
  return [
    ...(away === undefined ? [] : [`- ${away === 0 ? 'Go-live' : `${counted(away)} go-live (${anchor})`}`]),
    ...(today === '' ? [] : [`- ${sinceToday(daysBetween(today, iso))}`]),
  ]
}

const sinceToday = (days: number): string =>
  days === 0 ? 'Today' : days > 0 ? `In ${plural(days)}` : `${plural(-days)} ago`
const counted = (days: number): string => `${plural(Math.abs(days))} ${days < 0 ? 'before' : 'after'}`
const plural = (days: number): string => `${days} day${days === 1 ? '' : 's'}`

/** In the zone beside the time or the document's own, in UTC, and in those `slipway.yml` lists for the team. */
function zones({ artefact, configuration }: View, { iso, time }: When): string[] {
  if (!time) return []
  const said = zoneBehind(time.behind)
  const own = said ?? (isZoneUnsure(time.behind) ? undefined : artefact.timezone)
  if (own === undefined) return []
  const team = (configuration?.said['zones'] ?? []) as readonly string[]
  const all = [...new Set([own, ...(artefact.timezone ? [artefact.timezone] : []), 'UTC', ...team])]
  return elsewhere({ iso, hour: time.hour, minute: time.minute }, own, all).map(
    ({ zone, text }) => `- ${escape(zone)}: ${text}`,
  )
}
