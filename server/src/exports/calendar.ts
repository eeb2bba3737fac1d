/** Milestones, windows and dated communications as a calendar (RFC 5545): days, with ids that outlive a new date. */
import { midnightOf } from '../analysis/text/days.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import ical from 'ical-generator'
import type { Readiness } from '../analysis/analysis.js'
import type { Leads } from '../analysis/report/leads.js'
import { sayEnglish, type Say } from '../analysis/text/said.js'

interface Event {
  readonly kind: string
  readonly name: string
  /** In the reader's language, where it differs. */
  readonly title?: string
  /** `YYYY-MM-DD`, both included. */
  readonly start: string
  readonly end: string
  readonly said: readonly string[]
}

/** @returns the same bytes for the same releases as of the same day; CRLF line ends */
export function calendar(all: readonly Readiness[], leads: Leads, say = sayEnglish): string {
  const calendar = ical({ prodId: { company: 'Slipway', product: 'Slipway', language: 'EN' }, name: titleOf(all, say) })
  const known = new Map<string, number>()
  for (const readiness of all) {
    const { release, folder, asOf } = readiness.verdict
    for (const { kind, name, title = name, start, end, said } of eventsOf(readiness, leads, say)) {
      const key = [folder, release, kind, name].join('\n')
      const times = (known.get(key) ?? 0) + 1
      known.set(key, times)
      calendar.createEvent({
        id: `${bytesToHex(sha256(utf8ToBytes(`${key}\n${times}`))).slice(0, 32)}@slipway`,
        start: midnightOf(start),
        end: midnightOf(end, 1),
        allDay: true,
        stamp: midnightOf(asOf || start),
        summary: line(`${release}: ${title}`),
        description: said.map(line).filter(Boolean).join('\n'),
      })
    }
  }
  return `${calendar.toString().trimEnd()}\r\n`
}

const titleOf = (all: readonly Readiness[], say: Say): string =>
  line(all.length === 1 ? all[0]!.verdict.release : say('Releases'))

const eventsOf = ({ timeline, announcements }: Readiness, leads: Leads, say: Say): Event[] => [
  ...timeline.map(({ kind, name, start, end, state, owner, place, hours }) => ({
    kind,
    name,
    start,
    end,
    said: [
      kind === 'milestone' ? say('Milestone, {state:word}', { state }) : say('Window: {kind:word}', { kind }),
      hours === undefined ? '' : say('When: {when:raw}', { when: hours }),
      owner ?? '',
      leads(place).label,
    ],
  })),
  ...announcements.map(({ name, day, when, audience, channel, sender, place }) => ({
    kind: 'communication',
    // What the event is known by stays the same in every language.
    name: `tell ${audience || 'everybody'}`,
    title: audience ? say('tell {audience:raw}', { audience }) : say('tell everybody'),
    start: day,
    end: day,
    said: [
      name,
      say('When: {when:raw}', { when }),
      say('Channel: {channel:raw}', { channel }),
      say('Sender: {sender:raw}', { sender }),
      leads(place).label,
    ],
  })),
]

/** One line, without characters that calendars refuse. */
const line = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
