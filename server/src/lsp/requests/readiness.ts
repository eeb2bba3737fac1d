/** slipway/readiness: the verdict on the release a document belongs to, as a page, a tree or a word. */
import type { Range } from 'vscode-languageserver'
import type { Readiness } from '../../analysis/analysis.js'
import type { Outcome } from '../../analysis/lint/criterion.js'
import { markupOf } from '../../analysis/report/markup.js'
import { OUTCOME_TITLES, readinessSection } from '../../analysis/report/readinessPage.js'
import { treeOf, type Branch, type Mood } from '../../analysis/report/tree.js'
import type { Place } from '../../analysis/verdict/reason.js'
import { fromDocument, fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import { toRange } from '../toLsp.js'

export interface Spot {
  readonly uri: string
  readonly range: Range
}

export interface Twig {
  readonly label: string
  readonly description: string
  readonly mood: Mood
  readonly spot?: Spot
  readonly children: readonly Twig[]
}

export interface ReadinessAnswer {
  readonly release: string
  readonly outcome: Outcome
  /** In words: GO, NO-GO, … */
  readonly said: string
  /** Whether it can be judged at all, or is a folder of stray documents. */
  readonly assessable: boolean
  /** How many reasons forbid it, and how many tie it to a condition. */
  readonly against: number
  readonly conditions: number
  /** Body of a page; its links have the number of a spot in `data-spot`. With `want: page`. */
  readonly page?: string
  readonly spots?: readonly Spot[]
  /** With `want: tree`. */
  readonly tree?: Twig
}

/** Of the document's release, or of all where none is named; null for a document of no release. */
export async function readiness(session: Session, params: unknown): Promise<ReadinessAnswer[] | null> {
  await session.whole()
  const id = fromDocument(params)
  const { want } = fromRecord(params)
  const analysis = session.analysis()
  const among = id === undefined ? undefined : new Set([id])
  if (want !== 'page' && want !== 'tree') {
    const verdicts = analysis.verdicts(among)
    return verdicts.length === 0 ? null : verdicts.map(verdict => headOf({ verdict }))
  }
  const all = analysis.readiness(among)
  if (all.length === 0) return null
  return all.map(one => ({
    ...headOf(one),
    ...(want === 'page'
      ? pageOf(session, one)
      : {
          tree: twig(
            session,
            treeOf(one, document => analysis.kind(document).kind),
          ),
        }),
  }))
}

const headOf = ({ verdict }: Pick<Readiness, 'verdict'>): ReadinessAnswer => ({
  release: verdict.release,
  outcome: verdict.outcome,
  said: OUTCOME_TITLES[verdict.outcome],
  assessable:
    verdict.outcome !== 'not-assessable' ||
    verdict.artefacts.some(
      ({ kind, state }) => (kind === 'release-plan' || kind === 'go-no-go') && state !== 'missing',
    ),
  against: verdict.reasons.filter(({ weight }) => weight === 'no-go').length,
  conditions: verdict.reasons.filter(({ weight }) => weight === 'condition').length,
})

function pageOf(session: Session, readiness: Readiness): { page: string; spots: Spot[] } {
  const spots: Spot[] = []
  const known = new Map<string, number>()
  const page = readinessSection(readiness, place => {
    const spot = spotOf(session, place)
    if (!spot) return { href: undefined, label: place.document }
    const key = `${spot.uri} ${place.range[0]}`
    let number = known.get(key)
    if (number === undefined) known.set(key, (number = spots.push(spot) - 1))
    const file = decodeURIComponent(spot.uri.slice(spot.uri.lastIndexOf('/') + 1))
    return { href: '#', label: `${file}:${spot.range.start.line + 1}`, attributes: { 'data-spot': number } }
  })
  return { page: markupOf(page), spots }
}

function twig(session: Session, { label, description, mood, place, children }: Branch): Twig {
  const spot = place && spotOf(session, place)
  return { label, description, mood, ...(spot ? { spot } : {}), children: children.map(child => twig(session, child)) }
}

function spotOf(session: Session, { document, range }: Place): Spot | undefined {
  const source = session.source(document)
  return source && { uri: source.uri, range: toRange(source, range) }
}
