/** For whom a document is written, and what a communication plan covers. */
import { addressedBy, type Addressee } from './addressees.js'
import type { Artefact } from './artefact.js'

/** Whom release notes are written for where nobody says otherwise. */
export const AUDIENCES = ['customers', 'internal support', 'leadership'] as const
type Audience = (typeof AUDIENCES)[number]

const COUNTS: Readonly<Record<Audience, readonly Addressee[]>> = {
  customers: ['customers'],
  'internal support': ['support', 'operations', 'inside'],
  leadership: ['leadership'],
}

/** Named well enough to count, not enough to say that the document is divided by readers. */
const SUMMARY = /^[\W\d]*(?:executive|management) summary/iu

/**
 * Readers without a part of their own; none where the front matter says for whom the document is.
 * @param asked those who must have one; where absent, the usual ones, in a document that is divided by readers
 */
export function readersLeftOut({ sections, syntax }: Artefact, asked?: readonly string[]): readonly string[] {
  const headings = sections.slice(1).map(({ heading }) => heading)
  const root = syntax.frontMatter?.tree.root
  const said = root?.type === 'mapping' && root.entries.some(({ key }) => /^(?:audiences?|for|readers?)$/iu.test(key))
  const isDivided = headings.some(heading => !SUMMARY.test(heading) && AUDIENCES.some(one => counts(heading, one)))
  if (said || (!asked && !isDivided)) return []
  return (asked ?? AUDIENCES).filter(audience => !headings.some(heading => isFor(heading, audience)))
}

const counts = (heading: string, audience: Audience): boolean =>
  addressedBy(heading).some(addressee => COUNTS[audience].includes(addressee))

/** Readers of the team's own are those that their name addresses; of others the heading holds the name. */
function isFor(heading: string, audience: string): boolean {
  const known = AUDIENCES.find(one => one === audience)
  if (known) return counts(heading, known) || (known === 'leadership' && SUMMARY.test(heading))
  const meant = addressedBy(audience)
  return meant.some(one => addressedBy(heading).includes(one)) || inWords(heading).includes(inWords(audience))
}

const inWords = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `

export type Phase = 'before' | 'during' | 'after'

const SAYS: Readonly<Record<Phase, RegExp>> = {
  before:
    /\bbefore|\bpre-|\bprior\b|\bahead\b|\badvance\b|\bT-\d|\bupcoming\b|\bplanned\b|\bkick-?off|\bapprov|\bfreeze|\bprepar|\bdays? to\b|\bweeks? to\b|\bvor\b|\bavant\b|\bantes\b|\bперед\b|\bдо\b|前/iu,
  during:
    /\bduring|\bstart|\bbegin|\bbegun|\bin progress|\brunning|\bdeploy|\bgo-?live|\blaunch|\bcut-?over|\bwhile\b|\bwindow\b|\bevery \d+ ?min|\bhourly|\bexecution|\brelease day|\bT-?0\b|\bwährend|\bpendant\b|\bdurante\b|\bво время|中|当日/iu,
  after:
    /\bafter|\bpost-|\bcomplet|\bfollow|\bsummary|\bT\+\d|\bretro|\blessons|\bclos(?:e|ed|ing|ure)\b|\brecover|\bis live\b|\bwithin \d+ ?(?:h|hours?|days?)\b|\bnach\b|\baprès\b|\bdespués\b|\bпосле|後|后/iu,
}

const FEW = 3

/** Phases of the release of which a plan with several communications says nothing; none where it speaks of one phase or of none. */
export function phasesLeftOut({ slices }: Artefact): Phase[] {
  const planned: string[] = []
  for (const { model } of slices)
    for (const part of model.parts)
      if (part.type === 'communication') planned.push(`${part.group.title} ${model.tree.text.slice(...part.range)}`)
  const phases = Object.keys(SAYS) as Phase[]
  const covered = phases.filter(phase => planned.some(words => SAYS[phase].test(words)))
  return planned.length < FEW || covered.length < 2 ? [] : phases.filter(phase => !covered.includes(phase))
}
