/** Which of the sections that its kind needs an artefact has not, in the order of the template. */
import type { Packet } from '../facts/packet.js'
import { ofKind } from '../facts/perPacket.js'
import type { Sight } from './rule.js'
import type { Artefact, Outline, SliceModel } from '../model/artefact.js'
import type { ArtefactKind } from '../model/kind.js'
import { hasSections } from '../model/outline.js'
import { listPerSlice, perTree, piecesOf, sharesOf } from '../model/perSlice.js'
import { lacksRecoveryTime, stepsUnverified } from '../model/procedure.js'
import { NEEDED } from '../model/sectionNames.js'
import type { NeededSection } from '../model/sectionNames.js'
import {
  headingsOfSections,
  insteadIn,
  isHistory,
  namesInSlice,
  standsInstead,
  wordsBelowHeading,
} from '../model/sectionsSaid.js'
import { kept } from '../text/kept.js'

/** A document that says none of many in our words says them in a language or a form that we do not read. */
const MANY = 4

/**
 * Those of a kind that a name means. Most headings, labels and columns stand in a document again and again, and in others
 * made from the same template.
 */
function sectionsNamed(kind: ArtefactKind, name: string): readonly NeededSection[] {
  let known = asked.get(kind)
  if (!known || known.size > MOST_NAMES) asked.set(kind, (known = new Map()))
  let sections = known.get(name)
  if (!sections) known.set(name, (sections = NEEDED[kind].filter(({ named }) => named.test(name))))
  return sections
}
const asked = new Map<ArtefactKind, Map<string, readonly NeededSection[]>>()
const MOST_NAMES = 5_000

const typesIn = listPerSlice(({ parts }) => [...new Set(parts.map(({ type }) => type))])

/** Whoever writes it knows what is still to come. */
const hasOnlyBegun = ({ status, words }: Artefact): boolean => status === 'draft' && words < BEGUN
const BEGUN = 30

/** Whether the sections of a kind are asked for here: of a draft just begun they are not, nor of a history of releases. */
export const isAskedFor = (artefact: Artefact): boolean => !hasOnlyBegun(artefact) && !isHistory(artefact)

/** What an artefact of this kind needs and a slice names, beside its heading. */
const namedIn = new Map(
  Object.entries(NEEDED).map(([kind, needed]) => {
    const named = listPerSlice(model => {
      const found = new Set<NeededSection>()
      for (const name of namesInSlice(model))
        for (const section of sectionsNamed(kind as ArtefactKind, name)) found.add(section)
      return needed.filter(section => found.has(section))
    })
    return [kind, named] as const
  }),
)

/** Of a long slice what its stretches say, each kept. */
const inShares = <One>(of: (share: SliceModel) => readonly One[]): ((model: SliceModel) => readonly One[]) =>
  listPerSlice(model => [...new Set(sharesOf(model).flatMap(of))])
const typesInShares = inShares(typesIn)
const namedInShares = new Map([...namedIn].map(([kind, named]) => [kind, inShares(named)]))

/** What its headings name. */
const headedIn = new Map(
  Object.keys(NEEDED).map(kind => {
    const headed = kept(
      (outline: Outline): ReadonlySet<NeededSection> =>
        new Set(headingsOfSections(outline).flatMap(name => sectionsNamed(kind as ArtefactKind, name))),
    )
    return [kind, headed] as const
  }),
)

/** The same of a text without headings, in which all words count: no name runs over the end of a line. */
const saidIn = new Map(
  Object.entries(NEEDED).map(([kind, needed]) => {
    const inTree = perTree((tree): readonly NeededSection[] => {
      const words = wordsBelowHeading(tree)
      return needed.filter(({ named }) => named.test(words))
    })
    const said = listPerSlice(({ tree }) => {
      const pieces = piecesOf(tree)
      return pieces ? [...new Set(pieces.flatMap(({ piece }) => inTree(piece)))] : inTree(tree)
    })
    return [kind, said] as const
  }),
)

/** What both go by; undefined where they read the text. */
export function missingSeen(artefact: Artefact): Sight | undefined {
  if (NEEDED[artefact.kind].some(({ toldBy }) => toldBy)) return undefined
  const slices = [typesIn, namedIn.get(artefact.kind)!, insteadIn]
  if (!hasSections(artefact.outline)) slices.push(saidIn.get(artefact.kind)!)
  return { slices, besides: hasOnlyBegun(artefact) }
}

/** What another artefact of the release holds is not missing here. */
export function missingIn(artefact: Artefact, packet: Packet): readonly NeededSection[] {
  const { kind, models, outline } = artefact
  const needed = NEEDED[kind]
  const parts = models.tally(typesInShares)
  const named = sectionsIn(artefact)
  const unnamed = needed.filter(section => !(section.parts && parts.has(section.parts)) && !named(section))
  const headings = outline.heads.filter(head => head !== undefined).length
  if (unnamed.length === needed.length && needed.length >= MANY && headings > 3) return []
  return unnamed.filter(
    ({ elsewhere, instead, toldBy }) =>
      !(elsewhere && ofKind(packet, elsewhere).length > 0) &&
      !(instead && standsInstead(artefact, instead)) &&
      !(toldBy && isTold(artefact, toldBy)),
  )
}

/** Whether a section is named: by a heading or what stands below one, else by any word. */
function sectionsIn(artefact: Artefact): (section: NeededSection) => boolean {
  const { kind, models, outline } = artefact
  if (headingsOfSections(outline).length > 0) {
    const [headed, below] = [headedIn.get(kind)!(outline), models.tally(namedInShares.get(kind)!)]
    return section => headed.has(section) || below.has(section)
  }
  const named = new Set<NeededSection>()
  for (const { model } of artefact.slices.slice(artefact.sections[0]?.slice ?? 0))
    for (const section of saidIn.get(kind)!(model)) named.add(section)
  for (const name of ['procedure', ...matterOverNoTitle(artefact)])
    for (const section of sectionsNamed(kind, name)) named.add(section)
  return section => named.has(section)
}

/** Without a title nothing stands before what counts. */
const matterOverNoTitle = ({ sections, syntax: { text, frontMatter } }: Artefact): string[] =>
  sections.length === 0 && frontMatter ? [text.slice(...frontMatter.range)] : []

/** One cause, one finding. */
const isTold = (artefact: Artefact, rule: NonNullable<NeededSection['toldBy']>): boolean =>
  rule === 'rollback-without-deadline' ? lacksRecoveryTime(artefact) : stepsUnverified(artefact) > 0
