/** How grave a risk is by what its row says: in figures, in words of a scale, or in per cent. */
import type { Part } from './part.js'

/** What the team judges by, from low to high; empty where it does not say. */
export interface Scales {
  readonly probability: readonly string[]
  readonly impact: readonly string[]
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

/** Scales of three and of five steps are what registers use; words of both, from low to high. */
const THREE = ['low', 'medium', 'high'] as const
const FIVE = ['very low', 'low', 'medium', 'high', 'very high'] as const

const WORDS: Readonly<Record<(typeof FIVE)[number], RegExp>> = {
  'very low':
    /^(?:very low|rare|remote|negligible|insignificant|sehr gering|sehr niedrig|très faible|muy baj[oa]|muito baix[oa]|molto bass[oa]|очень низк\p{L}+|極低|很低|매우 낮음)(?!\p{L})/u,
  low: /^(?:low|l|unlikely|improbable|minor|small|gering|niedrig|klein|faible|baj[oa]|baix[oa]|bass[oa]|низк\p{L}+|低|小|낮음)(?!\p{L})/u,
  medium:
    /^(?:medium|med|m|moderate|possible|occasional|average|mittel|moyen(?:ne)?|modéré|medi[oa]|médi[oa]|moderad[oa]|средн\p{L}+|中|보통|중간)(?!\p{L})/u,
  high: /^(?:high|h|likely|probable|major|severe|significant|serious|hoch|groß|élevée?|forte?|haute?|grave|alt[oa]|высок\p{L}+|高|大|높음)(?!\p{L})/u,
  'very high':
    /^(?:very high|critical|extreme|catastrophic|almost certain|certain|frequent|sehr hoch|kritisch|très élevée?|critique|muy alt[oa]|crític[oa]|muito alt[oa]|molto alt[oa]|critic[oa]|очень высок\p{L}+|критич\p{L}+|極高|很高|重大|致命|매우 높음|심각)(?!\p{L})/u,
}

/** A product of at least 60 % of the largest is high (15 of 25, 6 of 9), below 30 % low (under 7.5 of 25, under 3 of 9). */
const HIGH = 0.6
const LOW = 0.3

/** @param group the risks of the same table or list: their largest figures tell how long the scale is */
export function riskRating({ fields }: Part, group: readonly Part[], scales: Scales): RiskRating {
  const steps = { probability: stepsOf('probability', group, scales), impact: stepsOf('impact', group, scales) }
  const probability = step(fields.probability?.text, scales.probability, steps.probability)
  const impact = step(fields.impact?.text, scales.impact, steps.impact)
  const product =
    probability === undefined || impact === undefined
      ? undefined
      : (probability * impact) / (steps.probability * steps.impact)
  const said = wordIn(fields.score?.text)
  const level = said ? levelOfWord(said) : product === undefined ? undefined : levelOfShare(product)
  return { probability, impact, steps, level }
}

/** @param share of the largest product there can be */
export const levelOfShare = (share: number): 'low' | 'medium' | 'high' =>
  share >= HIGH ? 'high' : share < LOW ? 'low' : 'medium'

const levelOfWord = (word: (typeof FIVE)[number]): 'low' | 'medium' | 'high' =>
  word.endsWith('high') ? 'high' : word.endsWith('low') ? 'low' : 'medium'

function stepsOf(field: 'probability' | 'impact', group: readonly Part[], scales: Scales): number {
  if (scales[field].length > 0) return scales[field].length
  let steps = 3
  for (const { fields } of group) {
    const text = fields[field]?.text
    const number = figure(text)
    if (number !== undefined) steps = Math.max(steps, number > 5 ? 10 : number > 3 ? 5 : 3)
    else if (wordIn(text)?.startsWith('very')) steps = Math.max(steps, 5)
  }
  return steps
}

function step(text: string | undefined, scale: readonly string[], steps: number): number | undefined {
  const plain = folded(text)
  if (plain === '') return undefined
  const configured = scale.findIndex(one => one.toLowerCase() === plain)
  if (configured >= 0) return configured + 1
  const number = figure(text)
  if (number !== undefined) return number <= steps ? number : undefined
  const percent = /^[<>~≥≤ ]*(\d{1,3})(?:[.,]\d+)? ?%/.exec(plain)
  if (percent) return Math.min(steps, Math.max(1, Math.ceil((Number(percent[1]) / 100) * steps)))
  const word = wordIn(text)
  if (word === undefined || scale.length > 0) return undefined
  const names: readonly string[] = steps === 3 ? THREE : FIVE
  const index = names.indexOf(word)
  return index < 0 ? undefined : Math.round(((index + 1) / names.length) * steps)
}

const wordIn = (text: string | undefined): (typeof FIVE)[number] | undefined => {
  const plain = folded(text)
  return plain === '' ? undefined : FIVE.find(word => WORDS[word].test(plain))
}

/** "high", "very low", "M": a level and nothing else. */
export const isLevelWord = (text: string): boolean =>
  FIVE.some(word => WORDS[word].exec(folded(text))?.[0] === folded(text))

/** Without marks, signs of colour and a figure in front: "🔴 **High** (4)" is "high (4)". */
const folded = (text = ''): string =>
  text
    .replace(/[*_`]/g, '')
    .replace(/^[^\p{L}\p{N}<>~≥≤]+/u, '')
    .trim()
    .toLowerCase()

/** One whole number from 1 to 10, alone or beside a word: "4", "4 – likely", "High (4)", "3/5". */
function figure(text: string | undefined): number | undefined {
  const plain = folded(text)
  const match =
    /^(\d{1,2})(?: ?\/ ?\d{1,2})?(?: ?[(:–-].*| \p{L}.*)?$/u.exec(plain) ?? /^[\p{L} ]+\((\d{1,2})\)$/u.exec(plain)
  const number = match ? Number(match[1]) : NaN
  return number >= 1 && number <= 10 ? number : undefined
}
