/** When what happens: milestones, and windows such as freeze, blackout, dry run and deployment, over all documents. */
import { seasonOf } from '../model/plan.js'
import { PLANS, windowsOf } from '../model/window.js'
import type { WindowKind } from '../model/windowWords.js'
import { dayExists } from '../text/calendar.js'
import { datesIn, isoDate } from '../text/date.js'
import { dueDay } from '../text/dueDay.js'
import { timesIn } from '../text/zone.js'
import { nameOf } from './gates.js'
import { partsOf } from './parts.js'
import type { Place } from './reason.js'
import type { Member, Release } from './release.js'

export interface TimelineEntry {
  readonly kind: 'milestone' | WindowKind
  readonly name: string
  /** Days as `YYYY-MM-DD`; they are the same for a milestone. */
  readonly start: string
  readonly end: string
  /** What is written of the time of day, with the days: "2026-12-08 22:00 UTC". */
  readonly hours?: string
  readonly state: 'done' | 'overdue' | 'ahead'
  readonly owner?: string
  readonly place: Place
}

/** In order of time; what several documents tell alike is told once, the release plan first. */
export function timelineOf(release: Release): TimelineEntry[] {
  const plansFirst = { ...release, members: [...release.members].sort((a, b) => rank(a) - rank(b)) }
  const known = new Map<string, TimelineEntry>()
  for (const entry of [...milestones(plansFirst), ...windows(plansFirst)]) {
    const days = `${entry.start} ${entry.end}`
    const [named, ofKind] = [`${entry.name.toLowerCase()}: ${days}`, `a ${entry.kind}: ${days}`]
    if (known.has(named) || (NAMELESS.has(entry.kind) && known.has(ofKind))) continue
    known.set(NAMELESS.has(entry.kind) ? ofKind : named, entry)
  }
  return [...known.values()].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.end < b.end ? -1 : 1))
}

const rank = ({ artefact }: Member): number => (artefact.kind === 'release-plan' ? 0 : 1)

/** There is one of a kind on the same days, whatever it is called. */
const NAMELESS: ReadonlySet<TimelineEntry['kind']> = new Set(['deployment', 'blackout', 'freeze'])

function milestones(release: Release): TimelineEntry[] {
  return partsOf(release, 'milestone').flatMap(({ part, place }): TimelineEntry[] => {
    const said = part.fields.date?.text ?? ''
    const day = dueDay(said, release.goLive)
    if (day === undefined) return []
    const first = datesIn(said).find(({ year, month, day: of }) => dayExists(year, month, of))
    const start = first ? isoDate(first.year, first.month, first.day) : day
    const state = part.state !== 'open' ? 'done' : release.today !== '' && day < release.today ? 'overdue' : 'ahead'
    const owner = part.fields.owner?.text
    return [
      {
        kind: 'milestone',
        name: nameOf(part),
        start: start < day ? start : day,
        end: day,
        state,
        place,
        ...(timesIn(said).length > 0 ? { hours: said } : {}),
        ...(owner ? { owner } : {}),
      },
    ]
  })
}

function windows(release: Release): TimelineEntry[] {
  return release.members.flatMap(({ artefact }) => {
    if (artefact.template || !PLANS.has(artefact.kind)) return []
    const season = seasonOf(artefact)
    const read = { live: season.live ?? release.goLive, near: season.near }
    return windowsOf(artefact, read).map(({ kind, name, start, end, hours, range }): TimelineEntry => {
      const state = release.today !== '' && end < release.today ? 'done' : 'ahead'
      const place = { document: artefact.path, range }
      return { kind, name, start, end, state, place, ...(hours === undefined ? {} : { hours }) }
    })
  })
}
