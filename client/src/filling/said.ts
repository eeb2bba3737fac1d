/** What the plan and the notes of a release say that an announcement repeats. */
import type { Packet, PacketDocument } from '../packet.js'
import { tablesIn } from '../rows/table.js'

export interface Said {
  /** `YYYY-MM-DD`, mostly with `HH:MM`. */
  readonly freeze?: string
  readonly decision?: string
  readonly start?: string
  readonly end?: string
  readonly supportEnds?: string
  readonly effect?: string
  /** How soon the previous version is back. */
  readonly recovery?: string
  /** Name, then what it brings. */
  readonly features: readonly (readonly [name: string, brings: string | undefined])[]
}

export function saidIn(packet: Packet): Said {
  const plan = packet.find(({ kind }) => kind === 'release-plan')
  const notes = packet.find(({ kind }) => kind === 'release-notes')
  const facts = plan ? factsOf(plan) : []
  const fact = (label: RegExp): string | undefined => facts.find(([name]) => label.test(name))?.[1]
  const [start, end] = dates(fact(/deployment window|release window/i))
  const milestone = (name: RegExp): string | undefined =>
    plan?.milestones.find(one => name.test(one.name) && !/dry run|rehears/i.test(one.name))?.date || undefined
  return {
    freeze: dates(fact(/code freeze/i))[0] ?? milestone(/freeze/i),
    decision: milestone(/go[ /-]{0,3}no[ /-]?go|release decision/i),
    start: start ?? dates(fact(/target date|go-?live/i))[0] ?? milestone(/^(?:deploy|go[ -]?live|launch|release)/i),
    end,
    supportEnds: milestone(/early-life|hypercare|support ends/i),
    effect: fact(/effect on users|downtime|interruption/i),
    recovery: /within (\d+ [a-z]+)/i.exec(fact(/^rollback/i) ?? '')?.[1],
    features: [...(notes ? named(notes, 'feature') : []), ...(plan ? named(plan, 'component') : [])].slice(0, MOST),
  }
}

/** An announcement of more is no announcement. */
const MOST = 12

/** Rows of tables with two columns, where something is filled in. */
const factsOf = (document: PacketDocument): (readonly [string, string])[] =>
  tablesIn(wholeOf(document)).flatMap(({ headers, rows }) =>
    headers.length === 2
      ? rows.flatMap(([label = '', value = '']) => (isFilled(value) ? [[label, value] as const] : []))
      : [],
  )

/** Features of the notes, where there are any; else the components of the plan. */
const named = (document: PacketDocument, column: 'feature' | 'component'): [string, string | undefined][] =>
  tablesIn(wholeOf(document)).flatMap(({ headers, rows }) => {
    if (headers[0]?.toLowerCase() !== column) return []
    const brings = headers.findIndex(header => /what you can do|what changes|benefit/i.test(header))
    return rows
      .filter(row => isFilled(row[0] ?? ''))
      .map((row): [string, string | undefined] => [row[0]!, isFilled(row[brings] ?? '') ? row[brings] : undefined])
  })

/** The first heading stands over all the others. */
const wholeOf = ({ sections }: PacketDocument): string => sections[0]?.text ?? ''

const isFilled = (value: string): boolean =>
  value !== '' && !/\[[^[\]]*\](?!\()|\{[a-z]|YYYY|\bTB[DC]\b|^[-–—?]+$/.test(value)

const dates = (text = ''): string[] =>
  [...text.matchAll(/\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d)?/g)].map(([date]) => date.replace('T', ' '))
