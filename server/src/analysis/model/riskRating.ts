/** How grave a risk is by what its row says: in figures, in words of a scale, or in per cent; and by the bands of its scores. */
import type { Part } from './part.js'
import { levelByBands, worthOf, type RiskScale } from './riskScale.js'
import { figureOf, foldLevel, levelOf } from './riskWords.js'

/** What the team judges by, from low to high; empty where it does not say. */
export interface Scales {
  readonly probability: readonly string[]
  readonly impact: readonly string[]
  /** What the documents say words are worth, and where scores fall. */
  readonly said?: RiskScale
}

export interface RiskRating {
  /** Steps from 1; undefined where the row does not say, or says it in words of no scale. */
  readonly probability: number | undefined
  readonly impact: number | undefined
  /** How many steps each scale has. */
  readonly steps: { readonly probability: number; readonly impact: number }
  /** Undefined where neither the factors nor a score say. */
  readonly level: 'low' | 'medium' | 'high' | undefined
}

/** A product of at least 60 % of the largest is high (15 of 25, 6 of 9), below 30 % low (under 7.5 of 25, under 3 of 9). */
const HIGH = 0.6
const LOW = 0.3

/** @param group the risks of the same table or list: their largest figures tell how long the scale is */
export function riskRating({ fields }: Part, group: readonly Part[], scales: Scales): RiskRating {
  const steps = { probability: stepsOf('probability', group, scales), impact: stepsOf('impact', group, scales) }
  const probability = step(fields.probability?.text, scales.probability, steps.probability, scales.said)
  const impact = step(fields.impact?.text, scales.impact, steps.impact, scales.said)
  const product =
    probability === undefined || impact === undefined
      ? undefined
      : (probability * impact) / (steps.probability * steps.impact)
  const level =
    grave(levelOf(fields.score?.text) ?? levelOf(fields.category?.text)) ??
    byBands(figureOf(fields.score?.text), probability, impact, steps, scales.said) ??
    (product === undefined ? undefined : levelOfShare(product))
  return { probability, impact, steps, level }
}

const grave = (level: number | undefined): RiskRating['level'] =>
  level === undefined ? undefined : level > 2 ? 'high' : level < 2 ? 'low' : 'medium'

/** The score as written, else the product. */
function byBands(
  said: number | undefined,
  probability: number | undefined,
  impact: number | undefined,
  steps: RiskRating['steps'],
  scale: RiskScale | undefined,
): RiskRating['level'] {
  const score = said ?? (probability === undefined || impact === undefined ? undefined : probability * impact)
  return scale && score !== undefined ? levelByBands(scale.bands, score, steps.probability * steps.impact) : undefined
}

/** @param share of the largest product there can be */
export const levelOfShare = (share: number): 'low' | 'medium' | 'high' =>
  share >= HIGH ? 'high' : share < LOW ? 'low' : 'medium'

function stepsOf(field: 'probability' | 'impact', group: readonly Part[], scales: Scales): number {
  if (scales[field].length > 0) return scales[field].length
  let steps = 3
  for (const { fields } of group) {
    const text = fields[field]?.text
    const number = factor(text)
    if (number !== undefined) steps = Math.max(steps, number > 5 ? 10 : number > 3 ? 5 : 3)
    else if (isWorth(scales.said, text)) steps = Math.max(steps, ...levelsWorth(scales.said!))
    else if (isOutermost(text)) steps = Math.max(steps, 5)
  }
  return steps
}

/** Of words that are levels: others may be numbered for another reason. */
const levelsWorth = ({ steps }: RiskScale): number[] =>
  steps.flatMap(([word, figure]) => (levelOf(word) === undefined ? [] : [figure]))

const isWorth = (said: RiskScale | undefined, text: string | undefined): boolean =>
  said !== undefined && text !== undefined && worthOf(said, text) !== undefined

/** A word that only a scale of five has. */
const isOutermost = (text: string | undefined): boolean => [0, 4].includes(levelOf(text) ?? 2)

function step(text: string | undefined, scale: readonly string[], steps: number, said?: RiskScale): number | undefined {
  const plain = foldLevel(text)
  if (plain === '') return undefined
  const configured = scale.findIndex(one => one.toLowerCase() === plain)
  if (configured >= 0) return configured + 1
  const number = factor(text) ?? (said && scale.length === 0 ? worthOf(said, plain) : undefined)
  if (number !== undefined) return number <= steps ? number : undefined
  const percent = /^[<>~≥≤ ]*(\d{1,3})(?:[.,]\d+)? ?%/.exec(plain)
  if (percent) return Math.min(steps, Math.max(1, Math.ceil((Number(percent[1]) / 100) * steps)))
  const level = levelOf(text)
  if (level === undefined || scale.length > 0) return undefined
  // Scales of three and of five steps are what registers use.
  if (steps === 3) return level === 0 || level === 4 ? undefined : level
  return Math.round(((level + 1) / 5) * steps)
}

/** A figure of a scale: from 1 to 10. */
function factor(text: string | undefined): number | undefined {
  const number = figureOf(text)
  return number !== undefined && number >= 1 && number <= 10 ? number : undefined
}
