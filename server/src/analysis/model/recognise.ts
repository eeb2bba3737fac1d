/** Reads one slice in the words release people use: its parts, placeholders, ids and suppressions. */
import type { Block, List, Paragraph } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'
import type { Tree } from '../syntax/document.js'
import { eachLeaf } from '../syntax/leaves.js'
import type { Range } from '../text/range.js'
import { compareRanges, lastStartingBy } from '../text/range.js'
import { wordsIn } from '../text/words.js'
import type { SliceModel } from './artefact.js'
import { changeInBrackets } from './changeForm.js'
import type { Context, Said, Surroundings } from './context.js'
import { surroundings } from './context.js'
import { withHtmlTables } from './htmlTable.js'
import { IN_CASE } from './criteriaGroup.js'
import { isBelowGate } from './gate.js'
import { findIds, mayHoldId } from './identifier.js'
import { partsOfList } from './items.js'
import { linesOf, readLabel } from './label.js'
import { introTitle, isGlued, opensPart, ownBlocks, partOfBullets, partOfProperties, partsOfLines } from './labelled.js'
import { momentsOf } from './moment.js'
import { ownerInHeading } from './owner.js'
import type { Field, FieldName, Group, IdMention, Part } from './part.js'
import { placeholdersOf } from './placeholder.js'
import { AGAINST_RISKS } from './risk.js'
import { readTable } from './rows.js'
import { gatherRisks } from './riskList.js'
import { saidOfRisks, settledRisks } from './riskTreatment.js'
import { nestGlued } from './gluedLists.js'
import { headingSpot, partOfSection } from './sections.js'
import { signOffIn } from './signOff.js'
import { INHERITABLE, saidIn } from './saidInParagraph.js'
import { suppressionsOf } from './suppression.js'
import type { ColumnConcept, SectionConcept } from './vocabulary/concept.js'
import { columnConcepts, sectionConcepts } from './vocabulary/lookup.js'

/** Sign of a table that can not be told from some of its rows. */
export const UNLIKE = 'unlike'

/** @param signs is told what was decided by looking at a whole table, and what holds for the whole slice */
export function recogniseWhole(given: Tree, context: Context, signs?: string[]): SliceModel {
  const read = withHtmlTables(given)
  const source = read.text
  const blocks = gatherRisks(source, nestGlued(source, read.blocks))
  const tree: Tree = blocks === read.blocks ? read : { ...read, text: source, blocks }
  const around = surroundings(context)
  const parts: Part[] = []
  const columns = new Map<number, ReadonlyMap<number, FieldName>>()
  const first = tree.blocks[0]
  const heading = first?.type === 'heading' ? headingSpot(first) : undefined
  const home: Group = { form: 'section', title: heading?.text ?? '', anchor: heading?.range ?? [0, 0] }
  const before = inherited(context.said, home.anchor)
  const owner =
    heading && first?.type === 'heading' && first.depth > 1 ? ownerInHeading(heading.text, context.owners) : undefined
  const section = sectionPart(tree, around, context, gateFields(before))
  if (section) parts.push(section)
  let intro: Paragraph | undefined
  const forAll = new Map(paragraphsForAll(tree, around, context).map(block => [block, saidIn(source, block)]))
  let current = {
    ...before,
    ...gateFields(Object.assign({}, ...forAll.values())),
    ...(owner ? { owner: { text: owner, range: home.anchor, forAll: true } } : {}),
  }
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.type === 'paragraph') {
      intro = block
      current = { ...current, ...forAll.get(block) }
      parts.push(
        ...gateInLine(source, block, around, home, current, context),
        ...changeInBrackets(source, block, home),
        ...partsOfLines(source, block, around, context, home, section),
      )
    } else if (block.type === 'list') {
      const below = current.owner ? undefined : ownerBelow(tree, at)
      const known = below ? { ...current, owner: below } : current
      parts.push(...listParts(source, block, intro, home, around, context, known, section))
      intro = undefined
    } else if (block.type === 'table') {
      const title = introTitle(intro) ?? home.title
      const seen = introduced(source, around, intro, block)
      const rows = readTable(source, block, title, seen, context, tableFields(current))
      columns.set(block.range[0], rows.columns)
      signs?.push(rows.isHeaded ? rows.sign() : UNLIKE)
      parts.push(...rows.parts)
      intro = undefined
    } else if (block.type !== 'html') intro = undefined
  }
  const settled = settledRisks(parts, tree, around, context)
  signs?.push(section?.type ?? '', Object.keys(saidOfRisks(tree)).join())
  const liquid = /\{%|\{\{\s*(?:site|page|include)\b|\{\{[^{}.|\n]*[.|][^{}\n]*\}\}/.test(source)
  signs?.push(String(liquid))
  return {
    tree: given,
    parts: inOrder(settled),
    placeholders: placeholdersOf(tree.blocks, { source, liquid, columns }),
    moments: momentsOf(source, tree.blocks, settled, home),
    ids: idsOf(tree, settled),
    suppressions: suppressionsOf(given),
    words: countWords(given.blocks),
  }
}

/** Labelled lines that are parts by themselves say nothing of a heading such as "Risks". */
function sectionPart(tree: Tree, around: Surroundings, context: Context, said: Part['fields']): Part | undefined {
  const whole = partOfSection(tree.text, tree.blocks, around, context, said)
  const own = whole ? ownBlocks(tree.text, tree.blocks, around, context, whole) : new Set()
  if (own.size === 0) return whole
  const rest = tree.blocks.filter(block => !own.has(block))
  return partOfSection(tree.text, rest, around, context, said)
}

/** What a slice settles for the slices below its heading. */
export function saidBySlice(tree: Tree, context: Context): Said {
  let said: Said = context.said
  const around = surroundings(context)
  const first = tree.blocks[0]
  // A document's title names its subject: "Rollback plan (Payment Gateway)" is nobody's name.
  if (first?.type === 'heading' && first.depth > 1) {
    const owner = ownerInHeading(plainText(first.content), context.owners)
    if (owner) said = { ...said, owner }
  }
  for (const block of paragraphsForAll(tree, around, context))
    for (const [field, value] of Object.entries(saidIn(tree.text, block)) as [FieldName, Field][])
      said = { ...said, [field]: value.text }
  return said
}

function inherited(said: Said, range: Range): Partial<Record<FieldName, Field>> {
  const fields: Partial<Record<FieldName, Field>> = {}
  for (const [field, text] of Object.entries(said)) fields[field as FieldName] = { text, range, forAll: true }
  return fields
}

/** An approver, delegate or place of evidence that is named in one of them after a table holds for the table too. */
const paragraphsForAll = ({ blocks, text }: Tree, around: Surroundings, context: Context): readonly Paragraph[] =>
  blocks.filter((block): block is Paragraph => block.type === 'paragraph' && !opensPart(text, block, around, context))

/** Nearly all stand so already. */
const inOrder = (parts: Part[]): readonly Part[] =>
  parts.every((part, at) => at === 0 || parts[at - 1]!.range[0] <= part.range[0])
    ? parts
    : parts.sort((a, b) => a.range[0] - b.range[0])

/** "**Owner**: Ann" under the section's last list: it would head the next one otherwise. */
function ownerBelow({ blocks, text }: Tree, list: number): Field | undefined {
  let owner: Field | undefined
  for (let at = list + 1; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.type === 'list' || block.type === 'table') return undefined
    if (block.type === 'paragraph') owner ??= saidIn(text, block).owner
  }
  return owner
}

function listParts(
  source: string,
  list: List,
  intro: Paragraph | undefined,
  home: Group,
  around: Surroundings,
  context: Context,
  said: Partial<Record<FieldName, Field>>,
  section: Part | undefined,
): Part[] {
  const title = introTitle(intro)
  const group: Group =
    title !== undefined && intro ? { form: 'list', title, anchor: intro.range } : { ...home, form: 'list' }
  const introOwner = title === undefined ? undefined : ownerInHeading(title.replace(/[:：]\s*$/, ''), context.owners)
  const owner: Field | undefined =
    introOwner && intro ? { text: introOwner, range: intro.range, forAll: true } : said.owner
  const seen = introduced(source, around, intro, list)
  const whole =
    title !== undefined && intro
      ? partOfProperties(source, list, title, intro, around, context, home)
      : partOfBullets(source, list, around, context, home)
  if (whole) return whole.type === section?.type ? [] : [whole]
  const parts = partsOfList(list, { source, context, around: seen, group, said: gateFields(said), owner })
  // Bullets that spell out a section's own part are its properties, not parts beside it.
  return section ? parts.filter(part => part.type === 'checklistItem' || part.type !== section.type) : parts
}

/** Only what a part of a list or table cannot get from its own words. */
const gateFields = (said: Partial<Record<FieldName, Field>>): Partial<Record<FieldName, Field>> => pick(said, OF_GATES)
const OF_GATES: readonly FieldName[] = ['approver', 'fallback', 'evidence', 'threshold']
const tableFields = (said: Partial<Record<FieldName, Field>>): Partial<Record<FieldName, Field>> =>
  pick(said, INHERITABLE)

function pick(said: Partial<Record<FieldName, Field>>, names: readonly FieldName[]): Partial<Record<FieldName, Field>> {
  const picked: Partial<Record<FieldName, Field>> = {}
  for (const name of names) if (said[name]) picked[name] = said[name]
  return picked
}

/** What surrounds a list or table when the paragraph right over it has announced it. */
export function introduced(
  source: string,
  around: Surroundings,
  intro: Paragraph | undefined,
  next: Block | undefined,
): Surroundings {
  const announced = introTitle(intro, intro && isGlued(source, intro, next))
  return announced === undefined ? around : withIntro(around, announced)
}

/** "These are outside the release gate:" introduces what is no gate. */
const DENIES = /\b(?:outside|not|no(?![- ]?go)|without|excluded|excluding|beyond|nicht|hors|fuera)\b/iu
/** Of these an introduction announces one instead of what the heading does. */
const SUBJECTS: readonly SectionConcept[] = ['triggers', 'procedure', 'gates', 'openIssues']

/** "All must pass:", "not releasable until all of the following are true:" introduces criteria. */
const CONDITIONS =
  /\b(?:all|each|every)\b[^.]{0,40}\bmust\b|\b(?:until|unless|only (?:if|when)|once)\b[^.]{0,40}\b(?:true|hold|pass|met|satisfied|fulfilled)\b/iu

/** "Failing gates:", "Passed gates:" tells how they came out. */
const OUTCOME = /^\W*(?:passing|passed|failing|failed) gates?\b/iu

const RATINGS: readonly ColumnConcept[] = ['probability', 'impact']

const without = ({ own, all }: Surroundings, ...gone: readonly SectionConcept[]): Surroundings => ({
  own: new Set([...own].filter(one => !gone.includes(one))),
  all,
})

const withIntro = (around: Surroundings, intro: string): Surroundings => {
  if (IN_CASE.test(intro) || OUTCOME.test(intro)) return without(around, 'gates')
  if (CONDITIONS.test(intro)) return without(around, 'gates', 'openIssues')
  // "Impact:" over a list says how bad the risks above it are.
  if (RATINGS.some(one => columnConcepts(intro).includes(one))) return without(around, 'risks')
  if (AGAINST_RISKS.test(intro)) return { own: new Set<SectionConcept>(['mitigations']), all: around.all }
  const short = intro.split(/\s+/).length <= 7 && !DENIES.test(intro)
  const own: ReadonlySet<SectionConcept> = short ? sectionConcepts(intro) : new Set()
  if (own.size === 0) return around
  if (own.has('mitigations') && !own.has('risks')) return { own, all: around.all }
  const instead = SUBJECTS.some(subject => own.has(subject))
  const kept = [...around.own].filter(concept => !instead || !SUBJECTS.includes(concept))
  return { own: new Set([...kept, ...own]), all: new Set([...around.all, ...own]) }
}

/** "QA Director: ____" under a sign-off heading: a gate written as a line. */
function gateInLine(
  source: string,
  block: Paragraph,
  around: Surroundings,
  home: Group,
  said: Partial<Record<FieldName, Field>>,
  { owners, path }: Context,
): Part[] {
  if (!around.own.has('signOff') || isBelowGate(path)) return []
  return linesOf(source, block.range).flatMap(line => {
    const label = readLabel(source, line)
    const signs = label && signOffIn(source.slice(...line), owners)
    if (!label || !signs) return []
    return [
      {
        type: 'gate' as const,
        form: 'line' as const,
        range: line,
        name: label.label,
        fields: { ...gateFields(said), ...(signs.signer === undefined ? {} : { approver: label.label }) },
        group: home,
        state: 'open' as const,
        because: 'A sign-off line under a sign-off heading.',
      },
    ]
  })
}

function idsOf(tree: Tree, parts: readonly Part[]): IdMention[] {
  const defined = parts
    .flatMap(({ type, fields: { id } }) =>
      id && id.text !== '' && type !== 'checklistItem' && type !== 'person' ? [id.range] : [],
    )
    .sort(compareRanges)
  const mentions: IdMention[] = []
  if (!mayHoldId(tree.text)) return mentions
  eachLeaf(tree.blocks, inline => {
    if (inline.type !== 'text') return
    const text = tree.text.slice(...inline.range)
    for (const found of findIds(text)) {
      const start = inline.range[0] + found.index
      const cell = defined[lastStartingBy(defined, start, range => range[0])]
      const defines = cell !== undefined && start < cell[1]
      mentions.push({ id: found.id, range: [start, start + found.id.length], defines })
    }
  })
  return mentions
}

export function countWords(blocks: readonly Block[]): number {
  let words = 0
  eachLeaf(blocks, inline => {
    if (inline.type === 'text') words += wordsIn(inline.value)
  })
  return words
}
