/** What a document says its risk words are worth: "Low (1)", and into which band a score falls: "3 to 4 is Medium". */
import { eachBlock } from './walk.js'
import { linesOf } from './label.js'
import type { SliceModel } from './artefact.js'
import { perSlice } from './perSlice.js'
import { foldLevel, levelOf } from './riskWords.js'
import type { Tree } from '../syntax/document.js'

export interface Band {
  readonly from: number
  /** Absent where the band is open. */
  readonly to?: number
  readonly name: string
}

export interface RiskScale {
  /** Folded words, each with a figure it is given somewhere. */
  readonly steps: readonly (readonly [word: string, figure: number])[]
  /** Bands that were named together: a table, a paragraph or a list each. */
  readonly bands: readonly (readonly Band[])[]
}

const FROM_TO = String.raw`(\d{1,3}) ?(?:to|through|bis|à|a|до|-|–|—|～|〜) ?(\d{1,3})`
const OPEN = String.raw`(?:≥|>=|from|ab|от) ?(\d{1,3})(?: or (?:more|above))?|(\d{1,3}) ?(?:\+|and above|or more|and over|und mehr|et plus|y más)`
const SPAN = String.raw`(?:${FROM_TO}|${OPEN})`
const NAME = String.raw`((?:very |sehr |très |muy |molto |muito |очень )?\p{L}+)`
/** "3 to 4 is Medium", "| 3–4 | Medium |", "6+: High". */
const SPAN_FIRST = new RegExp(
  String.raw`(?<![\p{L}\d.,])${SPAN}\)?(?: points?)?[ \t]{0,9}(?:[|:=→–-]|is|are|means|counts as|ist|est|es)?[ \t|*_]{0,9}${NAME}(?!\p{L})`,
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

const NOTHING: RiskScale = { steps: [], bands: [] }

/** Of one slice. */
export const scaleIn: (model: SliceModel) => RiskScale = perSlice(({ tree }) =>
  /\d/.test(tree.text) ? readScale(tree) : NOTHING,
)

/** Of several slices or documents together. */
export function together(scales: readonly RiskScale[]): RiskScale {
  const all = scales.filter(({ steps, bands }) => steps.length > 0 || bands.length > 0)
  return all.length < 2
    ? (all[0] ?? NOTHING)
    : { steps: all.flatMap(({ steps }) => steps), bands: all.flatMap(({ bands }) => bands) }
}

/** What a word is worth; undefined where it is given no figure, or two. */
export function worthOf({ steps }: RiskScale, text: string): number | undefined {
  const word = foldLevel(text)
  const figures = new Set(steps.flatMap(([one, figure]) => (one === word ? [figure] : [])))
  return figures.size === 1 ? [...figures][0] : undefined
}

/** The band of a score by the legends that are asked; undefined where it falls into none, or they disagree. */
export function bandFor(bands: RiskScale['bands'], score: number): Band | undefined {
  const found = bands.map(legend => legend.find(({ from, to = Infinity }) => from <= score && score <= to))
  const [first] = found
  return first && found.every(band => band && foldLevel(band.name) === foldLevel(first.name)) ? first : undefined
}

/** How grave a score is by the bands: by their names, else by their order; legends that end below the largest score are about something else. */
export function levelByBands(
  bands: RiskScale['bands'],
  score: number,
  largest: number,
): 'low' | 'medium' | 'high' | undefined {
  const about = bands.filter(legend => legend.some(({ to = Infinity }) => to >= largest))
  const band = bandFor(about, score)
  if (!band) return undefined
  const level = levelOf(band.name)
  if (level !== undefined) return level > 2 ? 'high' : level < 2 ? 'low' : 'medium'
  const legend = about.find(one => one.includes(band))!
  const below = legend.filter(({ from }) => from < band.from).length
  return below === 0 ? 'low' : below === legend.length - 1 ? 'high' : 'medium'
}

function readScale({ text, blocks }: Tree): RiskScale {
  const steps: [string, number][] = []
  const bands: Band[][] = []
  eachBlock(blocks, block => {
    if (block.type !== 'paragraph' && block.type !== 'table') return
    const named: Band[] = []
    for (const line of linesOf(text, block.range)) {
      const words = text.slice(...line)
      if (words.length > LONGEST || !/\d/.test(words)) continue
      for (const hit of words.matchAll(WORTH)) steps.push([foldLevel(hit[1]), Number(hit[2] ?? hit[3])])
      for (const hit of words.matchAll(WORTH_AFTER)) steps.push([foldLevel(hit[2]), Number(hit[1])])
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
  ...(to === undefined ? {} : { to: Number(to) }),
  name: name.trim(),
})

/** Two or more that climb without overlap, each name once. */
function areBands(bands: readonly Band[]): boolean {
  if (bands.length < 2 || new Set(bands.map(({ name }) => foldLevel(name))).size < bands.length) return false
  const sorted = [...bands].sort((a, b) => a.from - b.from)
  return sorted.every(
    ({ from, to = Infinity }, index) => from <= to && (index === 0 || (sorted[index - 1]!.to ?? Infinity) < from),
  )
}
