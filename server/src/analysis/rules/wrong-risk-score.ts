/** A score that is not what its own figures make. */
import type { Fix } from '../lint/finding.js'
import type { ArtefactRule, Look, Report } from '../lint/rule.js'
import { scaleOf } from '../lint/option.js'
import type { Artefact } from '../model/artefact.js'
import type { Field, Part } from '../model/part.js'
import { seenFacts } from '../facts/collect.js'
import { scaleFor } from '../facts/riskScales.js'
import { bandFor, worthOf, type RiskScale } from '../model/riskScale.js'
import { figureOf, foldLevel, isResidual, levelOf, USUAL } from '../model/riskWords.js'
import { listPerSlice } from '../model/perSlice.js'
import { shift } from '../text/range.js'
import { titled } from '../text/said.js'

export const wrongRiskScore: ArtefactRule = {
  id: 'wrong-risk-score',
  summary: 'A risk score is impact times likelihood, and its category the band it falls into.',
  reads: 'artefact',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'safe',
  since: '0.1.0',
  sees: () => ({ slices: [scoredIn, seenFacts.riskScale] }),
  messages: {
    wrong: 'The score of {name} is {said:raw}; {probability} × {impact} is {product}.',
    band: 'The category of {name} is {said}; a score of {score} is {band}.',
  },
  *check(artefact, look): Iterable<Report> {
    const risks = artefact.slices.flatMap(({ start, model }) => scoredIn(model).map(part => ({ start, part })))
    if (risks.length === 0) return
    const scale = scaleFor(look.packet, artefact)
    const figures = figuresOf(artefact, scale, look)
    const added = areSums(risks, figures)
    for (const { start, part } of risks) {
      const reports =
        part.type === 'risk' ? [...riskTrouble(part, scale, figures, added)] : [...changeTrouble(part, scale)]
      for (const report of reports) yield { ...report, range: shift(report.range, start) }
    }
  },
  mend(_artefact, { range, message, args }, { text }): readonly Fix[] {
    const said = text.slice(...range)
    const wrong = message === 'band' ? wordIn(said, String(args?.['said'])) : /\d+/.exec(said)
    if (!wrong) return []
    const start = range[0] + wrong.index
    const right = String(args?.[message === 'band' ? 'band' : 'product'])
    const edit = { range: [start, start + wrong[0].length] as const, text: [right] }
    return [{ ...titled('Change to {to:raw}', { to: right }), kind: 'safe', edits: [edit] }]
  },
}

/** Risks and changes with a score or a category: nothing is said of others. */
const scoredIn = listPerSlice(({ parts }) =>
  parts.filter(
    ({ type, fields: { score, category }, group }) =>
      (type === 'risk' || type === 'change') &&
      (isSomething(score) || isSomething(category)) &&
      !isResidual(group.headers?.score?.text ?? ''),
  ),
)

const wordIn = (said: string, word: string): { 0: string; index: number } | undefined => {
  const index = said.indexOf(word)
  return index < 0 ? undefined : { 0: word, index }
}

type Side = 'probability' | 'impact'
/** What a cell is worth on its side of the scale. */
type Figures = (text: string | undefined, side: Side) => number | undefined

/** Whether the register adds instead: then a sum is no mistake. */
function areSums(risks: readonly { readonly part: Part }[], figures: Figures): boolean {
  let sums = 0
  let products = 0
  for (const { fields } of risks.map(({ part }) => part)) {
    const [p, i] = [figures(fields.probability?.text, 'probability'), figures(fields.impact?.text, 'impact')]
    const said = figureOf(fields.score?.text)
    if (p === undefined || i === undefined || said === undefined) continue
    if (said === p * i) products++
    else if (said === p + i) sums++
  }
  return sums >= products
}

function* riskTrouble(
  { name, fields, group }: Part,
  scale: RiskScale,
  figures: Figures,
  added: boolean,
): Iterable<Report> {
  const p = figures(fields.probability?.text, 'probability')
  const i = figures(fields.impact?.text, 'impact')
  const product = p === undefined || i === undefined || p > 10 || i > 10 ? undefined : p * i
  const said = figureOf(fields.score?.text)
  // A rank, a level of five or a sum is no product.
  const multiplied = /score|rpn|rating|exposure|[lpi] ?[x×*] ?[lpi]/i.test(group.headers?.score?.text ?? 'score')
  if (product !== undefined && said !== undefined && multiplied && said !== product && !(added && said === p! + i!)) {
    const args = { name: name.text, said: String(said), probability: p!, impact: i!, product }
    yield { range: fields.score!.range, message: 'wrong', args }
  }
  const score = multiplied && !added ? (product ?? said) : said
  const category = said === undefined && isSomething(fields.score) ? fields.score : fields.category
  if (score !== undefined) yield* bandTrouble(name.text, category, score, scale)
}

/** A change whose score is written beside its type. */
function* changeTrouble({ name, fields }: Part, scale: RiskScale): Iterable<Report> {
  const score = figureOf(fields.score?.text)
  if (score !== undefined) yield* bandTrouble(name.text, fields.type, score, scale)
}

const isSomething = (field: Field | undefined): field is Field => field !== undefined && field.text !== ''

function* bandTrouble(
  name: string,
  category: Field | undefined,
  score: number,
  { bands }: RiskScale,
): Iterable<Report> {
  if (!isSomething(category) || category.forAll) return
  const said = /\p{L}+(?: \p{L}+)?/u.exec(category.text)?.[0] ?? ''
  // Only legends that know the word speak of it; where two disagree, neither is taken for the truth.
  const band = bandFor(
    bands.filter(legend => legend.some(({ name: word }) => foldLevel(word) === foldLevel(said))),
    score,
  )
  if (!band || foldLevel(band.name) === foldLevel(said)) return
  yield { range: category.range, message: 'band', args: { name, said, score, band: band.name } }
}

/** Figures as written; words by the team's scale, by what the document says they are worth, or by what its scores show. */
function figuresOf({ slices }: Artefact, scale: RiskScale, look: Look): Figures {
  const usual = usualScale(slices.flatMap(({ model }) => scoredIn(model).filter(({ type }) => type === 'risk')))
  return (text, side) => {
    if (text === undefined) return undefined
    const own = scaleOf(look, side).findIndex(step => step.toLowerCase() === text.toLowerCase())
    const said = figureOf(text) ?? (own < 0 ? worthOf(scale, text) : own + 1)
    const level = said === undefined ? levelOf(text) : undefined
    const found = said ?? (level === undefined ? undefined : usual?.[level])
    return found === undefined || Number.isNaN(found) ? undefined : found
  }
}

/** The one usual scale by which more than half of the scored risks, and at least two, are right; undefined where none or several are. */
function usualScale(risks: readonly Part[]): readonly number[] | undefined {
  const scored = risks.flatMap(({ fields: { probability, impact, score } }) => {
    const [p, i, said] = [levelOf(probability?.text ?? ''), levelOf(impact?.text ?? ''), figureOf(score?.text)]
    return p === undefined || i === undefined || said === undefined ? [] : [{ p, i, said }]
  })
  if (scored.length < 2) return undefined
  const right = USUAL.map(scale => scored.filter(({ p, i, said }) => scale[p]! * scale[i]! === said).length)
  const best = Math.max(...right)
  if (best < 2 || best * 2 <= scored.length) return undefined
  const fitting = USUAL.filter((_, index) => right[index] === best)
  // Scales that give every level in use the same figure are one.
  const used = new Set(scored.flatMap(({ p, i }) => [p, i]))
  const [first] = fitting
  return fitting.every(scale => [...used].every(level => scale[level] === first![level])) ? first : undefined
}
