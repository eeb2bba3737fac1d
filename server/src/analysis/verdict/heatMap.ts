/** Risks by probability and impact: where the grave ones gather, and which nobody has rated. */
import { levelOfShare } from '../model/riskRating.js'
import { levelByBands, type RiskScale } from '../model/riskScale.js'
import type { RiskMark } from './riskRegister.js'

export interface HeatMap {
  readonly steps: { readonly probability: number; readonly impact: number }
  /** How grave each cell is, by probability and then by impact, from the lowest step of each. */
  readonly levels: readonly (readonly ('low' | 'medium' | 'high')[])[]
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

/** All that are open, those that nobody has rated last. */
export const openRisks = ({ cells, unrated }: HeatMap): readonly RiskMark[] => [
  ...cells.flatMap(({ risks }) => risks),
  ...unrated,
]

/** @param bands into which the documents of the risks say that scores fall */
export function heatMapOf(risks: readonly RiskMark[], bands: RiskScale['bands'] = []): HeatMap {
  const cells = new Map<string, { probability: number; impact: number; risks: RiskMark[] }>()
  const unrated: RiskMark[] = []
  const steps = { probability: 3, impact: 3 }
  let settled = 0
  for (const mark of risks) {
    if (mark.settled) {
      settled++
      continue
    }
    const { probability, impact, steps: own } = mark.rating
    if (probability === undefined || impact === undefined) {
      unrated.push(mark)
      continue
    }
    steps.probability = Math.max(steps.probability, own.probability)
    steps.impact = Math.max(steps.impact, own.impact)
    const at = { probability: probability / own.probability, impact: impact / own.impact }
    const key = `${at.probability} ${at.impact}`
    const there = cells.get(key)
    if (there) there.risks.push(mark)
    else cells.set(key, { ...at, risks: [mark] })
  }
  const largest = steps.probability * steps.impact
  const level = (product: number) => levelByBands(bands, product, largest) ?? levelOfShare(product / largest)
  const upTo = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1)
  return {
    steps,
    levels: upTo(steps.probability).map(one => upTo(steps.impact).map(other => level(one * other))),
    cells: [...cells.values()].map(cell => ({
      probability: Math.round(cell.probability * steps.probability),
      impact: Math.round(cell.impact * steps.impact),
      risks: cell.risks,
    })),
    unrated,
    settled,
  }
}
