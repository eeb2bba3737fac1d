/** What risk words and figures mean by themselves: levels from very low to very high, and single whole numbers. */

/** What is left of a risk once it is treated is rated by itself. */
export const isResidual = (label: string): boolean => RESIDUAL.test(label)
const RESIDUAL = /\b(?:residual|target risk|rest-?risik|residuo|résiduel)|остаточн|残留|残余|残存|잔여|잔존/iu

/** 0 for very low to 4 for very high. */
export type RiskLevel = 0 | 1 | 2 | 3 | 4

/** From low to high in the languages known; a word is asked for its beginning, the longer names first: "very high" is not "high". */
const WORDS: readonly (readonly [RiskLevel, RegExp])[] = [
  [
    4,
    /^(?:very high|critical|extreme|catastrophic|severe|almost certain|certain|frequent|sehr hoch|kritisch|très élevée?|critique|muy alt[oa]|crític[oa]|muito alt[oa]|molto alt[oa]|critic[oa]|очень высок\p{L}+|критич\p{L}+|極高|很高|极高|重大|致命|매우 높음|심각)(?!\p{L})/u,
  ],
  [
    0,
    /^(?:very low|very unlikely|rare|remote|negligible|insignificant|sehr gering|sehr niedrig|très faible|muy baj[oa]|muito baix[oa]|molto bass[oa]|очень низк\p{L}+|極低|很低|极低|매우 낮음)(?!\p{L})/u,
  ],
  [
    3,
    /^(?:high|h|likely|probable|major|significant|serious|hoch|groß|élevée?|forte?|haute?|grave|alt[oa]|высок\p{L}+|高|大|높음)(?!\p{L})/u,
  ],
  [
    1,
    /^(?:low|l|unlikely|improbable|minor|small|gering|niedrig|klein|faible|baj[oa]|baix[oa]|bass[oa]|низк\p{L}+|低|小|낮음)(?!\p{L})/u,
  ],
  [
    2,
    /^(?:medium|med|m|moderate|possible|occasional|average|mittel|moyen(?:ne)?|modéré|medi[oa]|médi[oa]|moderad[oa]|средн\p{L}+|中|보통|중간)(?!\p{L})/u,
  ],
]

/** Undefined for words that are no level. */
export function levelOf(text: string | undefined): RiskLevel | undefined {
  const plain = foldLevel(text)
  return plain === '' ? undefined : WORDS.find(([, words]) => words.test(plain))?.[0]
}

/** A level in words and no more: "high", "very low", not "high load". */
export function isLevelWord(text: string): boolean {
  const plain = foldLevel(text)
  return plain !== '' && WORDS.some(([, words]) => words.exec(plain)?.[0] === plain)
}

/** Without marks and signs of colour: "🔴 **High** (4)" is "high (4)". */
export const foldLevel = (text = ''): string =>
  text
    .replace(/[*_`]/g, '')
    .replace(/^[^\p{L}\p{N}<>~≥≤]+/u, '')
    .trim()
    .toLowerCase()

/** "4", "4 – likely", "High (4)", "3/5": one whole number of at most three figures; not a span, a bound, a share or an id. */
export function figureOf(text: string | undefined): number | undefined {
  const plain = foldLevel(text).replace(/^(\d{1,2}) ?\/ ?\d{1,2}$/, '$1')
  const numbers = plain.match(/\d+(?:[.,]\d+)?/g)
  return numbers?.length === 1 && /^\d{1,3}$/.test(numbers[0]!) && !/[%/<>~≥≤+]|[\p{L}–-]\d/u.test(plain)
    ? Number(numbers[0])
    : undefined
}

/** Figures teams give to the five levels; NaN for a level their scale does not have. */
export const USUAL: readonly (readonly number[])[] = [
  [NaN, 1, 2, 3, NaN],
  [NaN, 1, 3, 5, NaN],
  [NaN, 1, 2, 3, 4],
  [1, 2, 3, 4, 5],
]
