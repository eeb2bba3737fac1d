/** For whom a document is written, and what a communication plan covers. */
import type { Artefact } from './artefact.js'

export type Audience = 'customers' | 'internal support' | 'leadership'

const FOR = String.raw`\b(?:for|für|pour|para|per|для)\s+(?:\p{L}+\s+){0,2}?`
const HEADED: Readonly<Record<Audience, RegExp>> = {
  customers: new RegExp(String.raw`${FOR}(?:customers?|end[- ]users?|users|clients?|kunden|anwender|utilisateurs|usuarios|клиент|пользовател)|^\W*(?:customers?|end[- ]users?|customer[- ](?:facing|notes|summary).*)\W*$|お客様|利用者|用户|고객`, 'iu'),
  'internal support': new RegExp(String.raw`${FOR}(?:support|operations|ops|internal|service desk|help desk|betrieb|exploitation|soporte|поддержк)|^\W*(?:internal|(?:internal )?support(?: team| notes)?)\W*$|サポート|客服|지원`, 'iu'),
  leadership: new RegExp(String.raw`${FOR}(?:leadership|executives?|management|leaders|stakeholders|board|führung|direction|dirección|руководств)|^\W*(?:leadership|executives?|management)(?: summary| notes)?\W*$|経営|管理层|경영`, 'iu'),
} // prettier-ignore

/** Named well enough to count, not enough to say that the document is divided by readers. */
const ALSO: Readonly<Partial<Record<Audience, RegExp>>> = { leadership: /executive summary|management summary/iu }

/** Readers without a part of their own, in a document that is divided by readers; none in any other. */
export function readersLeftOut({ sections, syntax }: Artefact): Audience[] {
  const headings = sections.slice(1).map(({ heading }) => heading)
  const audiences = Object.keys(HEADED) as Audience[]
  const has = (audience: Audience): boolean => headings.some(heading => HEADED[audience].test(heading))
  const root = syntax.frontMatter?.tree.root
  const said = root?.type === 'mapping' && root.entries.some(({ key }) => /^(?:audiences?|for|readers?)$/iu.test(key))
  if (said || !audiences.some(has)) return []
  return audiences.filter(audience => !has(audience) && !headings.some(heading => ALSO[audience]?.test(heading)))
}

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
