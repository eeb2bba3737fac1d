/** Risks by probability and impact: where the grave ones gather, and which nobody has rated. */
import { isSettledRisk } from '../model/risk.js'
import { riskRating, type RiskRating } from '../model/riskRating.js'
import { nameOf } from './gates.js'
import { partsOf } from './parts.js'
import type { Place } from './reason.js'
import type { Release } from './release.js'

export interface RiskMark {
  /** Its id, or the number of its row where it has none. */
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly level: RiskRating['level']
  readonly place: Place
}

export interface HeatMap {
  readonly steps: { readonly probability: number; readonly impact: number }
  /** Open risks by cell: `[probability, impact]` from 1. */
  readonly cells: readonly {
    readonly probability: number
    readonly impact: number
    readonly risks: readonly RiskMark[]
  }[]
  /** Open risks whose probability or impact nobody can read. */
  readonly unrated: readonly RiskMark[]
  /** How many are closed, accepted or not applicable. */
  readonly settled: number
}

/** A risk told in several documents, by its id or its words, counts once: the register's row. */
export function heatMapOf(release: Release): HeatMap {
  const risks = partsOf(release, 'risk').sort(
    (a, b) => Number(b.member.artefact.kind === 'risk-register') - Number(a.member.artefact.kind === 'risk-register'),
  )
  const told = new Set<string>()
  const cells = new Map<string, { probability: number; impact: number; risks: RiskMark[] }>()
  const unrated: RiskMark[] = []
  const steps = { probability: 3, impact: 3 }
  let settled = 0
  risks.forEach(({ part, place, group }, index) => {
    const name = nameOf(part)
    const id = part.fields.id?.text ?? /\b[A-Z]{1,5}-?\d{1,4}\b/.exec(name)?.[0] ?? ''
    const keys = [id, name.toLowerCase()].filter(key => key !== '')
    if (keys.some(key => told.has(key))) return
    keys.forEach(key => told.add(key))
    if (isSettledRisk(part) || part.state === 'accepted') return void settled++
    const { probability, impact, steps: own, level } = riskRating(part, group, release.scales)
    const mark = { id: id || `${index + 1}`, name, owner: part.fields.owner?.text ?? '', level, place }
    if (probability === undefined || impact === undefined) return void unrated.push(mark)
    steps.probability = Math.max(steps.probability, own.probability)
    steps.impact = Math.max(steps.impact, own.impact)
    const at = { probability: probability / own.probability, impact: impact / own.impact }
    const key = `${at.probability} ${at.impact}`
    const there = cells.get(key)
    if (there) there.risks.push(mark)
    else cells.set(key, { ...at, risks: [mark] })
  })
  return {
    steps,
    cells: [...cells.values()].map(cell => ({
      probability: Math.round(cell.probability * steps.probability),
      impact: Math.round(cell.impact * steps.impact),
      risks: cell.risks,
    })),
    unrated,
    settled,
  }
}
