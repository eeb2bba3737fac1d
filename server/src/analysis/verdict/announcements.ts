/** Communications on a day that is known, in order of time. */
import { daysMeant } from '../text/dueDay.js'
import { nameOf } from './gates.js'
import { partsOf } from './parts.js'
import type { Place } from './reason.js'
import type { Release } from './release.js'

export interface Announcement {
  readonly name: string
  /** `YYYY-MM-DD` */
  readonly day: string
  /** When, in the words of the document. */
  readonly when: string
  readonly audience: string
  readonly channel: string
  readonly sender: string
  readonly place: Place
}

/** What is said only if something goes wrong has no day; what two documents tell alike is told once. */
export function announcementsOf(release: Release): Announcement[] {
  const known = new Map<string, Announcement>()
  for (const { part, place, member } of partsOf(release, 'communication')) {
    if (member.artefact.kind === 'rollback-plan') continue
    const { fields } = part
    for (const when of [fields.date?.text ?? '', fields.trigger?.text ?? '']) {
      const [day] = daysMeant(when, release.goLive)
      if (day === undefined) continue
      const [name, audience] = [nameOf(part), fields.audience?.text ?? '']
      const key = `${day} ${audience} ${name}`.toLowerCase()
      if (!known.has(key))
        known.set(key, {
          name,
          day,
          when,
          audience,
          channel: fields.channel?.text ?? '',
          sender: fields.sender?.text ?? '',
          place,
        })
      break
    }
  }
  return [...known.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
