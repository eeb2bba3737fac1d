/** The rows of the matrices, and what covers none of them, as reports show them: holes first. */
import type { Part } from '../model/part.js'
import { nameOf } from './gates.js'
import type { Place } from './reason.js'
import type { Release } from './release.js'
import { coverageOf, type Coverage } from './requirements.js'

/** As OpenFastTrace names them; `accepted`, `dropped`: a gap, a requirement set aside; `failed`, `unproven`: by imported tests. */
export const TRACES = [
  'uncovered',
  'failed',
  'duplicate',
  'orphaned',
  'outdated',
  'unwanted',
  'unproven',
  'accepted',
  'covered',
  'dropped',
] as const
export type Trace = (typeof TRACES)[number]

const SOUND: ReadonlySet<Trace> = new Set(['accepted', 'covered', 'dropped'])

export interface RequirementMark {
  readonly id: string
  readonly name: string
  readonly priority: string
  /** The gravest first; more than one where several things are wrong. */
  readonly traces: readonly Trace[]
  /** Somebody has to do something about it. */
  readonly hole: boolean
  readonly missing: Coverage['missing']
  readonly gap?: Coverage['gap']
  readonly outdatedBy?: Coverage['outdatedBy']
  /** Of an orphan, who names it. */
  readonly by?: readonly string[]
  /** Every recognised cell, as the author wrote it. */
  readonly fields: Part['fields']
  readonly evidence?: Coverage['evidence']
  readonly place: Place
}

export function requirementMarksOf(release: Release): RequirementMark[] {
  const { rows, orphans } = coverageOf(release)
  const marks = rows.map((coverage): RequirementMark => {
    const { requirement, id, missing, evidence, gap, outdatedBy } = coverage
    const { part, place } = requirement
    const traces = tracesOf(coverage)
    return {
      id,
      name: nameOf(part),
      priority: part.fields.priority?.text ?? '',
      traces,
      hole: !SOUND.has(traces[0]!),
      missing,
      ...(gap ? { gap } : {}),
      ...(outdatedBy === undefined ? {} : { outdatedBy }),
      ...(evidence ? { evidence } : {}),
      fields: part.fields,
      place,
    }
  })
  const without = orphans.map(({ id, by, place }): RequirementMark => {
    return { id, name: '', priority: '', traces: ['orphaned'], hole: true, missing: [], by, fields: {}, place }
  })
  const rank = ({ traces }: RequirementMark): number => TRACES.indexOf(traces[0]!)
  return [...marks, ...without].sort((a, b) => rank(a) - rank(b))
}

function tracesOf({ state, links, evidence, missing }: Coverage): Trace[] {
  const asked = state !== 'dropped' && evidence !== undefined
  const proven = evidence !== 'none' || (state === 'accepted' && missing.includes('verification'))
  const wrong: readonly Trace[] = [
    ...(state === 'uncovered' ? (['uncovered'] as const) : []),
    ...(asked && evidence === 'fail' ? (['failed'] as const) : []),
    ...links,
    ...(asked && !proven ? (['unproven'] as const) : []),
  ]
  return [...(wrong.length > 0 ? wrong : [state])].sort((a, b) => TRACES.indexOf(a) - TRACES.indexOf(b))
}
