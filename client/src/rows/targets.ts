/** What a requirement can point at: sections of the release notes, flags and steps of the rollback plan. */
import type { Packet } from '../packet.js'
import type { Targets } from './requirementRow.js'
import { isAbout, tablesIn } from './table.js'

/** Lists in an editor are read, not searched. */
const MOST = 20

export function targetsOf(packet: Packet, people: readonly string[]): Targets {
  const notes = packet.find(({ kind }) => kind === 'release-notes')
  const rollback = packet.find(({ kind }) => kind === 'rollback-plan')
  const steps = rollback?.sections.slice(0, 1).flatMap(({ text }) => stepsIn(text)) ?? []
  return {
    releaseReferences: notes?.sections.slice(1, MOST).map(({ heading }) => heading) ?? [],
    rollbackControls: [...new Set(steps)].slice(0, MOST),
    people: people.slice(0, MOST),
  }
}

/** Rows of the tables that number their steps: "Step 3: Switch the flag off". */
const stepsIn = (text: string): string[] =>
  tablesIn(text).flatMap(({ headers, rows }) => {
    const number = headers.findIndex(header => isAbout(header, 'id'))
    const step = headers.findIndex(header => isAbout(header, 'step'))
    if (step < 0) return []
    return rows
      .filter(row => row[step] && !/[[{]/.test(row[step]))
      .map(row => (row[number] ? `Step ${row[number]}: ${row[step]}` : row[step]!))
  })
