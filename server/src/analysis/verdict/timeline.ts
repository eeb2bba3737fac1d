/** When what happens: milestones, and windows such as freeze, blackout, dry run and deployment, over all documents. */
import type { ArtefactKind } from '../model/kind.js'
import type { Moment } from '../model/moment.js'
import { dayExists } from '../text/calendar.js'
import { datesIn, isoDate } from '../text/date.js'
import { dueDay } from '../text/dueDay.js'
import { nameOf } from './gates.js'
import { partsOf } from './parts.js'
import type { Place } from './reason.js'
import type { Member, Release } from './release.js'

export type WindowKind = 'freeze' | 'blackout' | 'dry-run' | 'buffer' | 'deployment'

export interface TimelineEntry {
  readonly kind: 'milestone' | WindowKind
  readonly name: string
  /** Days as `YYYY-MM-DD`; they are the same for a milestone. */
  readonly start: string
  readonly end: string
  readonly state: 'done' | 'overdue' | 'ahead'
  readonly owner?: string
  readonly place: Place
}

const WINDOWS: readonly (readonly [WindowKind, RegExp])[] = [
  ['blackout', /\bblack-?out\b|sperrzeit|gel des (?:mises|déploiements)|veda|мораторий|凍結期間|封网/iu],
  ['freeze', /\bfreeze\b|einfrieren|congelación|congelamento|заморозк|フリーズ|冻结/iu],
  ['dry-run', /\bdry[ -]?run\b|rehears|generalprobe|répétition|ensayo|ensaio|репетиц|リハーサル|演练/iu],
  ['buffer', /\bbuffer\b|puffer|tampon|margen|запас|予備|缓冲/iu],
  [
    'deployment',
    /\b(?:deploy(?:ment)?|maintenance|release|change|cut-?over|roll-?out) window\b|wartungsfenster|fenêtre|ventana|janela|окно|メンテナンス|窗口/iu,
  ],
]

/** Where windows are planned; rosters and logs hold spans of another sort. */
const PLANS: ReadonlySet<ArtefactKind> = new Set([
  'release-plan',
  'deployment-runbook',
  'go-no-go',
  'change-request',
  'release-checklist',
  'communication-plan',
  'announcement',
])

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
    const day = dueDay(part.fields.date?.text ?? '', release.goLive)
    if (day === undefined) return []
    const first = datesIn(part.fields.date!.text).find(({ year, month, day: of }) => dayExists(year, month, of))
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
        ...(owner ? { owner } : {}),
      },
    ]
  })
}

/** A line or row with two days, start and end, that says what kind of window it is. */
function windows(release: Release): TimelineEntry[] {
  return release.members.flatMap(({ artefact }) => {
    if (artefact.template || !PLANS.has(artefact.kind)) return []
    return artefact.slices.flatMap(({ start, model }) => {
      const rows = new Map<string, Moment[]>()
      for (const moment of model.moments) {
        if (moment.type !== 'day') continue
        const key = moment.range.join()
        const there = rows.get(key)
        if (there) there.push(moment)
        else rows.set(key, [moment])
      }
      return [...rows.values()].flatMap((days): TimelineEntry[] => {
        const [first, second] = days
        if (!first?.date || !second?.date) return []
        const row = model.tree.text.slice(...first.range)
        const kind = WINDOWS.find(([, words]) => words.test(row))?.[0]
        const [from, to] = [isoOf(first), isoOf(second)]
        if (!kind || from === undefined || to === undefined || to < from) return []
        const state = release.today !== '' && to < release.today ? 'done' : 'ahead'
        const place = { document: artefact.path, range: [first.range[0] + start, first.range[1] + start] as const }
        return [{ kind, name: firstWords(row), start: from, end: to, state, place }]
      })
    })
  })
}

const isoOf = ({ date }: Moment): string | undefined =>
  date && dayExists(date.year, date.month, date.day) ? isoDate(date.year, date.month, date.day) : undefined

/** The first cell that is words, or what stands before the colon. */
const firstWords = (row: string): string =>
  row
    .split(/\||:\s/)
    .map(cell => cell.replace(/[*_`]|^\s*[-*+]\s/g, '').trim())
    .find(cell => /\p{L}{2}/u.test(cell)) ?? 'Window'
