/** What a requirement can point at: sections of the release notes, flags and steps of the rollback plan. */
import type { Packet } from '../packet.js'
import type { Targets } from './requirementRow.js'
import type { About } from './about.js'
import { tablesIn } from './table.js'

/** Lists in an editor are read, not searched. */
const MOST = 20

export function targetsOf(packet: Packet, people: readonly string[], about: About): Targets {
  const notes = packet.find(({ kind }) => kind === 'release-notes')
  const steps = stepsIn(rollbackOf(packet), about)
  return {
    releaseReferences: notes?.sections.slice(1, MOST).map(({ heading }) => heading) ?? [],
    rollbackControls: [...new Set(steps)].slice(0, MOST),
    people: people.slice(0, MOST),
    about,
  }
}

/** The text of the rollback plan; empty where there is none. */
export const rollbackOf = (packet: Packet): string =>
  packet.find(({ kind }) => kind === 'rollback-plan')?.sections[0]?.text ?? ''

/** Rows of the tables that number their steps: "Step 3: Switch the flag off". */
const stepsIn = (text: string, about: About): string[] =>
  tablesIn(text).flatMap(({ headers, rows }) => {
    const number = headers.findIndex(header => about(header, 'id'))
    const step = headers.findIndex(header => about(header, 'step'))
    if (step < 0) return []
    return rows
      .filter(row => row[step] && !/[[{]/.test(row[step]))
      .map(row => (row[number] ? `Step ${row[number]}: ${row[step]}` : row[step]!))
  })
