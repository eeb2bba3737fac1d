/** What a document calls its parts: headings, bold lines, labels, columns; and which of its sections hold nothing. */
import { plainText } from '../syntax/block.js'
import { opensTable, withHtmlTables } from './htmlTable.js'
import type { Block } from '../syntax/block.js'
import type { Tree } from '../syntax/document.js'
import { kept } from '../text/kept.js'
import type { Artefact, Head, Outline, Section } from './artefact.js'
import { fieldOf, linesOf, readLabel } from './label.js'
import { headingOf, listPerSlice, perSlice } from './perSlice.js'
import { placeholdersInValue } from './placeholder.js'
import { countSteps, saysRecoveryTime, saysVerification, stepsOf } from './procedure.js'
import type { NeededSection } from './sectionNames.js'
import { lastStartingBy } from '../text/range.js'

/** Headings under which a section may stand, the title left out. */
export const headingsOfSections = (outline: Outline): string[] =>
  headsIn(outline)
    .filter(({ depth }, index) => depth > 1 || index > 0)
    .map(({ heading }) => heading)

const headsIn = ({ heads }: Outline): Head[] => heads.filter(head => head !== undefined)

/** What stands below the heading of a slice, or of a piece of it. */
export const wordsBelowHeading = (tree: Tree): string => tree.text.slice(headingOf(tree)?.range[1] ?? 0)

/** What blocks are called: bold lines, labels, columns. */
export const namesInSlice = listPerSlice(({ tree }) => {
  const names: string[] = []
  for (const block of tree.blocks) gatherNames(block, tree.text, names)
  return names
})

function gatherNames(block: Block, source: string, names: string[]): void {
  if (block.type === 'table') for (const cell of block.rows[0]?.cells ?? []) names.push(plainText(cell.content))
  else if (block.type === 'list') {
    block.items.forEach(({ blocks }) => blocks[0] && gatherNames(blocks[0], source, names))
  } else if (block.type === 'paragraph') {
    const [first] = block.content
    if (first?.type === 'strong') names.push(plainText(first.content))
    for (const line of linesOf(source, block.range)) {
      const label = readLabel(source, line)
      if (label) names.push(label.label.text)
    }
  }
}

const FEW_STEPS = 3
const A_SENTENCE = 8
/** "The decision is taken by the technical lead", "the release manager decides". */
const DECIDES =
  /\bdecides?\b|\bdecided by\b|\b(?:decision|call)\b[^.\n]{0,60}\b(?:made|taken) by\b|\bentscheidet\b|\bdécide(?:nt)?\b|\btomada por\b|\bdecide(?:n|m)?\b|решение принима|принимает решение|принимается/iu

/** Whether a section that has no heading of its own is there nevertheless. */
export function standsInstead(artefact: Artefact, how: NonNullable<NeededSection['instead']>): boolean {
  if (how === 'introduction') return isIntroduced(artefact)
  if (how === 'steps') return countSteps(artefact) >= FEW_STEPS
  return artefact.slices.some(({ model }) => (how === 'decider' ? decidesIn(model) : verifiesIn(model)))
}

/** What `standsInstead` goes by in a slice. */
export const insteadIn = perSlice(model => [
  opensWithHeading(model),
  introduces(model),
  stepsOf(model),
  decidesIn(model),
  verifiesIn(model),
])

const decidesIn = perSlice(({ tree }) => DECIDES.test(tree.text))
const verifiesIn = perSlice(({ tree }) => tree.blocks.some(block => verifies(block, tree.text)))

/** Paragraphs and quotes between the title and the next heading. */
function isIntroduced({ slices: [first, second] }: Artefact): boolean {
  const titled = first && opensWithHeading(first.model) ? first : (second ?? first)
  return titled !== undefined && introduces(titled.model)
}

const opensWithHeading = perSlice(({ tree }) => tree.blocks[0]?.type === 'heading')

const introduces = perSlice(({ tree: { text, blocks } }) => {
  const words = blocks.map(({ type, range }) => (type === 'paragraph' || type === 'quote' ? text.slice(...range) : ''))
  return (words.join(' ').match(/\p{L}{2,}/gu)?.length ?? 0) >= A_SENTENCE
})

/** A numbered step that looks whether it worked. */
function verifies(block: Block, source: string): boolean {
  if (block.type === 'list' && block.ordered)
    return block.items.some(item => saysVerification(source.slice(...item.range)))
  return block.type === 'list' && block.items.some(item => item.blocks.some(child => verifies(child, source)))
}

/** "4.2.0", "[v1.2.0-rc1] - 2026-09-02"; "1.2 Scope" is a numbered section. */
const VERSION_HEADING = /^\W*(?:\p{L}+ ?)?\d+\.\d+(?!\S*\s+\p{L})|^\W*(?:unreleased\b|\d{4}-\d{2}-\d{2})/iu

/** One section a version: the document tells of many releases, and no section holds for it as a whole. */
export const isHistory = ({ outline }: Artefact): boolean => tellsOfVersions(outline)

const tellsOfVersions = kept((outline: Outline): boolean => {
  const heads = headsIn(outline)
  const depth = heads.slice(1).reduce((least, one) => Math.min(least, one.depth), Infinity)
  const outer = heads.filter((one, index) => one.depth === depth && (index > 0 || depth === 1))
  return outer.length > 1 && outer.filter(({ heading }) => VERSION_HEADING.test(heading)).length * 2 > outer.length
})

/** Sections in which nothing stands, or nothing but a placeholder; of nested ones the outermost. */
export function emptySections(artefact: Artefact): Section[] {
  const { sections } = artefact
  const holds = new Map<Section, boolean>()
  const empty = (section: Section): boolean => {
    const known = holds.get(section)
    if (known !== undefined) return known
    const result = !says(artefact, section.slice) && inside(sections, section).every(other => empty(other))
    holds.set(section, result)
    return result
  }
  const found: Section[] = []
  for (const section of sections) {
    // "Open items (if no-go)" is filled in only then.
    const title =
      (section.depth === 1 && section === sections[0]) ||
      /\((?:if|when|only)\b/i.test(section.heading) ||
      saysItself(section.heading)
    if (title || section.range[1] <= (found.at(-1)?.range[1] ?? -1)) continue
    if (empty(section)) found.push(section)
  }
  return found
}

/** "Recovery time: 2 minutes", "Owner: Ann Lee": a heading that is a property with its value needs nothing below it. */
function saysItself(heading: string): boolean {
  const label = readLabel(heading, [0, heading.length])
  if (!label || label.value.text === '' || placeholdersInValue(label.value.text, 0).length > 0) return false
  return fieldOf(label.concepts) !== undefined || (/\d/.test(label.value.text) && saysRecoveryTime(heading))
}

/** Sections stand in the order of their beginnings: those inside follow their own. */
function inside(sections: readonly Section[], section: Section): readonly Section[] {
  const first = lastStartingBy(sections, section.range[0], other => other.range[0]) + 1
  return sections.slice(first, lastStartingBy(sections, section.range[1] - 1, other => other.range[0]) + 1)
}

/** Words stand under the slice's own heading. */
function says({ slices }: Artefact, slice: number): boolean {
  const model = slices[slice]?.model
  return !model || holdsWords(model)
}

/** Words stand in it beside headings and placeholders. */
export const holdsWords = perSlice(({ tree, placeholders }): boolean =>
  withHtmlTables(tree).blocks.some(block => {
    // Of HTML a table says something, whether it can be read or not.
    if (block.type === 'html') return opensTable(tree.text, block)
    if (block.type === 'heading' || block.type === 'definition' || block.type === 'thematicBreak') return false
    if (block.type === 'table')
      return block.rows.slice(1).some(row => row.cells.some(cell => plainText(cell.content).trim() !== ''))
    if (block.type === 'list') return block.items.some(item => !isGap(tree.text.slice(...item.range)))
    if (block.type !== 'paragraph') return true
    const words = tree.text.slice(...block.range).trim()
    return (
      !isGap(words) &&
      !placeholders.some(one => one.range[0] <= block.range[0] + 2 && words.length <= one.text.length + 4)
    )
  }),
)

/** A bullet, box, dash or dots, and nothing said. */
const isGap = (text: string): boolean =>
  // Letters but the x of a box say something.
  !/[A-WYZa-wyz]/.test(text) &&
  /^[-*+]?(?:\d{1,9}[.)])?(?:\[[xX]?\])?(?:[-–—‒]+|…|\.{2,})?$/u.test(text.replace(/\s+/gu, ''))
