/** slipway/readiness: the verdict on the release a document belongs to, as a page, a tree or a word. */
import type { Readiness } from '../../analysis/analysis.js'
import type { Outcome } from '../../analysis/lint/criterion.js'
import { markupOf } from '../../analysis/report/markup.js'
import { readinessSection } from '../../analysis/report/readinessPage.js'
import { OUTCOME_TITLES } from '../../analysis/report/verdictWords.js'
import { treeOf, type Branch, type Mood } from '../../analysis/report/tree.js'
import { among } from '../among.js'
import { fromDocument, fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import { spotOf, Spots, type Spot } from '../spots.js'

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

/** Of the document's release, or of all but drafts where none is named; null for a document of no release. */
export async function readiness(session: Session, params: unknown): Promise<ReadinessAnswer[] | null> {
  await session.whole()
  const id = fromDocument(params)
  const { want } = fromRecord(params)
  const analysis = session.analysis()
  const asked = among(session, id)
  const verdicts = await session.inSteps(analysis.verdictsInSteps(asked))
  if (want !== 'page' && want !== 'tree')
    return verdicts.length === 0 ? null : verdicts.map(verdict => headOf(session, { verdict }))
  const all = analysis.readiness(asked)
  if (all.length === 0) return null
  return all.map(one => ({
    ...headOf(session, one),
    ...(want === 'page'
      ? pageOf(session, one)
      : {
          tree: twig(
            session,
            treeOf(one, document => analysis.kind(document).kind, session.say),
          ),
        }),
  }))
}

const headOf = ({ say }: Session, { verdict }: Pick<Readiness, 'verdict'>): ReadinessAnswer => ({
  release: verdict.release,
  outcome: verdict.outcome,
  said: say(OUTCOME_TITLES[verdict.outcome]),
  assessable:
    verdict.outcome !== 'not-assessable' ||
    verdict.artefacts.some(
      ({ kind, state }) => (kind === 'release-plan' || kind === 'go-no-go') && state !== 'missing',
    ),
  against: verdict.reasons.filter(({ weight }) => weight === 'no-go').length,
  conditions: verdict.reasons.filter(({ weight }) => weight === 'condition').length,
})

function pageOf(session: Session, readiness: Readiness): { page: string; spots: readonly Spot[] } {
  const spots = new Spots(session)
  return { page: markupOf(readinessSection(readiness, spots.leads, session.say)), spots: spots.all }
}

function twig(session: Session, { label, description, mood, place, children }: Branch): Twig {
  const spot = place && spotOf(session, place)
  return { label, description, mood, ...(spot ? { spot } : {}), children: children.map(child => twig(session, child)) }
}
