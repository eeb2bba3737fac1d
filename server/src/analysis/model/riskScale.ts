/** What a document itself says its risk words are worth: "Low (1)", and into which band a score falls: "3 to 4 is Medium". */
import { eachBlock } from './walk.js'
import { linesOf } from './label.js'
import type { SliceModel } from './artefact.js'
import type { Tree } from '../syntax/document.js'

export interface Band {
  readonly from: number
  /** Infinity where the band is open. */
  readonly to: number
  readonly name: string
}

export interface RiskScale {
  /** Folded word to its figure; a word that is given two figures is none of them. */
  readonly steps: ReadonlyMap<string, number>
  /** Bands that were named together: a table, a paragraph or a list each. */
  readonly bands: readonly (readonly Band[])[]
}

const FROM_TO = String.raw`(\d{1,3}) ?(?:to|through|bis|à|a|до|-|–|—|～|〜) ?(\d{1,3})`
const OPEN = String.raw`(?:≥|>=|from|ab|от) ?(\d{1,3})(?: or (?:more|above))?|(\d{1,3}) ?(?:\+|and above|or more|and over|und mehr|et plus|y más)`
const SPAN = String.raw`(?:${FROM_TO}|${OPEN})`
const NAME = String.raw`((?:very |sehr |très |muy |molto |muito |очень )?\p{L}+)`
/** "3 to 4 is Medium", "| 3–4 | Medium |", "6+: High". */
const SPAN_FIRST = new RegExp(
  String.raw`(?<![\p{L}\d.,])${SPAN}\)?(?: points?)?[ \t]*(?:[|:=→–-]|is|are|means|counts as|ist|est|es)?[ \t|*_]*${NAME}(?!\p{L})`,
  'giu',
)
/** "Medium: 3-4", "| Medium | 3 to 4 |", "High (6+)". */
const NAME_FIRST = new RegExp(
  String.raw`(?<!\p{L})${NAME}[*_]{0,2}[ \t]*(?:[|:=(→–-]|is|are|from|ist|est|es)[ \t|*_]*${SPAN}(?![\d%.,]\d|[\d%])`,
  'giu',
)
/** "Low (1)", "Low = 1"; "1 = Low", "1: rare". */
const WORTH = /(?<!\p{L})(\p{L}{3,}(?: \p{L}{3,})?)[ \t]*(?:\((\d)\)|=[ \t]*(\d)(?![\d.,%]))/giu
const WORTH_AFTER = /(?<![\p{L}\d.,])(\d)[ \t]*=[ \t]*(\p{L}{3,}(?: \p{L}{3,})?)/giu

const read = new WeakMap<Tree, RiskScale>()
const NONE: RiskScale = { steps: new Map(), bands: [] }

export const foldLevel = (word: string): string =>
  word
    .replace(/[*_`]|\p{Extended_Pictographic}|\uFE0F/gu, '')
    .trim()
    .toLowerCase()

/** Of one slice; kept as long as its tree lives. */
export function scaleIn({ tree }: SliceModel): RiskScale {
  let scale = read.get(tree)
  if (!scale) read.set(tree, (scale = /\d/.test(tree.text) ? readScale(tree) : NONE))
  return scale
}

/** Of a document: what its slices say, together. */
export function scaleOfDocument(slices: readonly { readonly model: SliceModel }[]): RiskScale {
  const all = slices.map(({ model }) => scaleIn(model)).filter(one => one.steps.size > 0 || one.bands.length > 0)
  if (all.length < 2) return all[0] ?? NONE
  const steps = new Map<string, number>()
  for (const one of all) for (const [word, figure] of one.steps) give(steps, word, figure)
  return { steps, bands: all.flatMap(({ bands }) => bands) }
}

function readScale({ text, blocks }: Tree): RiskScale {
  const steps = new Map<string, number>()
  const bands: Band[][] = []
  eachBlock(blocks, block => {
    if (block.type !== 'paragraph' && block.type !== 'table') return
    const named: Band[] = []
    for (const line of linesOf(text, block.range)) {
      const words = text.slice(...line)
      if (words.length > LONGEST || !/\d/.test(words)) continue
      for (const hit of words.matchAll(WORTH)) give(steps, foldLevel(hit[1]!), Number(hit[2] ?? hit[3]))
      for (const hit of words.matchAll(WORTH_AFTER)) give(steps, foldLevel(hit[2]!), Number(hit[1]))
      const after = [...words.matchAll(SPAN_FIRST)].map(hit => bandOf(hit.slice(1, 5), hit[5]!))
      const before = [...words.matchAll(NAME_FIRST)].map(hit => bandOf(hit.slice(2, 6), hit[1]!))
      named.push(...(after.length >= before.length ? after : before))
    }
    if (areBands(named)) bands.push(named)
  })
  return { steps, bands }
}

/** A sentence longer than this is no legend. */
const LONGEST = 400

const bandOf = ([from, to, open, more]: (string | undefined)[], name: string): Band => ({
  from: Number(from ?? open ?? more),
  to: to === undefined ? Infinity : Number(to),
  name: name.trim(),
})

/** Two or more that climb without overlap, each name once. */
function areBands(bands: readonly Band[]): boolean {
  if (bands.length < 2 || new Set(bands.map(({ name }) => foldLevel(name))).size < bands.length) return false
  const sorted = [...bands].sort((a, b) => a.from - b.from)
  return sorted.every((band, index) => band.from <= band.to && (index === 0 || sorted[index - 1]!.to < band.from))
}

/** NaN stands for a word that means two figures. */
function give(steps: Map<string, number>, word: string, figure: number): void {
  const there = steps.get(word)
  steps.set(word, there === undefined || there === figure ? figure : NaN)
}

/** From low to high in the languages known; what is asked is the beginning of the word. */
const LEVELS: readonly RegExp[] = [
  /^(?:very low|negligible|sehr (?:niedrig|gering)|très faible|muy bajo|очень низк)/i,
  /^(?:low|minor|niedrig|gering|faible|baj[oa]|baix[oa]|bass[oa]|низк|低|낮)/i,
  /^(?:medium|moderate|mittel|moyen|medi[oa]|médi[oa]|средн|中|보통)/i,
  /^(?:high|hoch|élevé|alt[oa]|высок|高|높)/i,
  /^(?:very high|critical|extreme|severe|sehr hoch|kritisch|critique|très élevé|crític[oa]|critic[oa]|muy alto|критич|очень высок|极高)/i,
]

/** 0 for very low to 4 for very high; undefined for a word that is no level. */
export function levelOf(word: string): number | undefined {
  const folded = foldLevel(word)
  if (folded.length > 20) return undefined
  // The longer name first: "very high" is not "high".
  for (const level of [4, 0, 3, 1, 2]) if (LEVELS[level]!.test(folded)) return level
  return undefined
}

/** Figures teams give to the five levels; NaN for a level their scale does not have. */
export const USUAL: readonly (readonly number[])[] = [
  [NaN, 1, 2, 3, NaN],
  [NaN, 1, 3, 5, NaN],
  [NaN, 1, 2, 3, 4],
  [1, 2, 3, 4, 5],
]
