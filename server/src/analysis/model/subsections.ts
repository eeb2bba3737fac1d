/** Properties of a risk or gate that stand in sections of their own below its heading: "#### Probability", then "High". */
import { plainText } from '../syntax/block.js'
import type { Tree } from '../syntax/document.js'
import type { Said } from './context.js'
import { hasBoxes } from './box.js'
import { opensAsGate } from './gate.js'
import { hasConcept, readGrid } from './grid.js'
import { findIds } from './identifier.js'
import { fieldOf } from './label.js'
import type { FieldName } from './part.js'
import { headOf } from './outline.js'
import type { Over } from './over.js'
import { headingOf, holdsMore, perTree, perTreeInWords } from './perSlice.js'
import { namesTreatment, opensAsRisk } from './risk.js'
import { columnConcepts, sectionConcepts } from './vocabulary/lookup.js'

/** One alone may be any chapter. */
const FEW = 2
/** More of a text is not needed to know what it says. */
const LONGEST = 1000
const LONGEST_STATUS = 80
const NO_PROPERTY: ReadonlySet<string> = new Set(['name', 'description', 'note', 'id'])

/**
 * By slice, what the sections right below its heading say; undefined where fewer than two are properties. Of a section
 * that lists risks, what is done against them where a section beside it tells of that: "Risks", then "Mitigations".
 */
export function saidBelow(slices: Over<Tree>): readonly (Said | undefined)[] {
  const seen = [seenOfAny]
  if (slices.ask(isGate, haveGate)) seen.push(fieldsOfGate)
  if (slices.ask(roleOf, tellTreatment)) seen.push(idsIn)
  return slices.ask(tree => seen.map(see => see(tree)), allSaidBelow)
}

const haveGate = (slices: readonly Tree[]): boolean => slices.some(isGate)
const tellTreatment = (slices: readonly Tree[]): boolean => slices.some(tree => roleOf(tree) === 'treats')

/** What counts wherever a slice stands. */
const seenOfAny = (tree: Tree): unknown => [headOf(tree), propertyOf(tree), roleOf(tree), isGate(tree), holdsMore(tree)]

function allSaidBelow(slices: readonly Tree[]): readonly (Said | undefined)[] {
  const found: (Partial<Record<FieldName, string>> | undefined)[] = []
  // The slices whose sections stand open, the outermost first, and how deep.
  const open: number[] = []
  const depths: number[] = []
  const gates: (Partial<Record<FieldName, string>> | undefined)[] = []
  const roles = new Map<number | undefined, { readonly lists: number[]; treats?: number }>()
  const treated = new Map<number, Set<string>>()
  for (let slice = 0; slice < slices.length; slice++) {
    const tree = slices[slice]!
    const heading = headingOf(tree)
    if (!heading) continue
    while (depths.length > 0 && depths.at(-1)! >= heading.depth) {
      open.pop()
      depths.pop()
    }
    const over = open.at(-1)
    const property = over === undefined ? undefined : propertyOf(tree)
    if (property) (found[over!] ??= {})[property.field] ??= property.text
    const gate = open.find(one => isGate(slices[one]!))
    for (const asked of gate === undefined ? [] : fieldsOfGate(tree)) (gates[gate!] ??= {})[asked] ??= titleOf(tree)
    const role = roleOf(tree)
    const beside = role && (roles.get(over) ?? roles.set(over, { lists: [] }).get(over)!)
    if (role === 'lists') beside!.lists.push(slice)
    else if (role) beside!.treats ??= slice
    open.push(slice)
    const treatment = open.find(one => roleOf(slices[one]!) === 'treats')
    if (treatment !== undefined)
      for (const id of idsIn(tree))
        (treated.get(treatment) ?? treated.set(treatment, new Set()).get(treatment)!).add(id)
    depths.push(heading.depth)
  }
  // A chapter of risks is none, and has no properties of its own.
  for (const slice in found)
    if (Object.keys(found[slice]!).length < FEW || roleOf(slices[slice]!) === 'lists') found[slice] = undefined
  for (const slice in gates) {
    if (found[slice]?.criteria !== undefined) delete gates[slice]!.threshold
    found[slice] = { ...gates[slice], ...found[slice] }
  }
  for (const [over, { lists, treats }] of roles) {
    const isEmpty = treats !== undefined && !holdsMore(slices[treats]!) && !isParent(slices, treats)
    if (treats === undefined || isEmpty) continue
    const mitigation = [titleOf(slices[treats]!), ...(treated.get(treats) ?? [])].join(' ')
    // "Mitigations" below "Risk register" is about the rows that stand above it.
    const above = over !== undefined && roleOf(slices[over]!) === 'lists' ? [over] : []
    for (const list of [...lists, ...above]) found[list] = { mitigation, ...found[list] }
  }
  return found
}

/** A section that says nothing is told of as such: it counts as the place of its property, by the words of its heading. */
const propertyOf = perTreeInWords((tree: Tree): { field: FieldName; text: string } | undefined => {
  const heading = headingOf(tree)
  if (!heading) return undefined
  const title = titleOf(tree)
  const field = fieldOf(columnConcepts(title))
  if (!field || NO_PROPERTY.has(field)) return undefined
  const { text } = tree
  const [, ...under] = tree.blocks
  const [first, second] = under
  const said =
    first?.type === 'paragraph' && !second
      ? plainText(first.content)
      : text.slice(first?.range[0] ?? 0, first ? under.at(-1)!.range[1] : 0)
  // "Readiness" over what has to be ready is no word on where the gate stands.
  if (field === 'status' && (under.length > 1 || said.length > LONGEST_STATUS || first?.type === 'list'))
    return undefined
  return { field, text: said.trim().slice(0, LONGEST) || title }
})

/** "Sign-off", "Prerequisites" over boxes or "Evidence" below "Gate 2: Pilot" say who opens it, on what and by what proof. */
const fieldsOfGate = perTreeInWords((tree: Tree): readonly FieldName[] => {
  if (!holdsMore(tree)) return []
  const title = titleOf(tree)
  const [concepts, columns] = [sectionConcepts(title), columnConcepts(title)]
  if (columns.includes('evidence') || /^\P{L}*evidence\b/iu.test(title)) return ['evidence']
  if (concepts.has('signOff') || columns.includes('approver')) return ['approver', ...columnsOfSignOff(tree)]
  const asks = concepts.has('criteria') || tree.blocks.some(block => block.type === 'list' && hasBoxes(block))
  return asks ? ['threshold'] : []
})

/** A column of stand-ins or of evidence beside the signatures. */
const columnsOfSignOff = ({ text, blocks }: Tree): FieldName[] =>
  blocks.flatMap(block => {
    if (block.type !== 'table') return []
    const grid = readGrid(text, block)
    return (['fallback', 'evidence'] as const).filter(field => hasConcept(grid, field))
  })

const titleOf = (tree: Tree): string => headOf(tree)?.heading ?? ''

const isGate = perTree(tree => opensAsGate(titleOf(tree)))

/** "Identified risks" lists risks, "Mitigation strategies" beside it tells what is done against them. */
const roleOf = perTreeInWords((tree: Tree): 'lists' | 'treats' | undefined => {
  const title = titleOf(tree)
  if (namesTreatment(title)) return 'treats'
  const concepts = sectionConcepts(title)
  return concepts.has('risks') && !concepts.has('mitigations') && !opensAsRisk(title) ? 'lists' : undefined
})

const isParent = (slices: readonly Tree[], slice: number): boolean =>
  depthOf(slices[slice + 1]) > depthOf(slices[slice])
const depthOf = (tree: Tree | undefined): number => (tree && headOf(tree)?.depth) ?? 0

/** The ids it mentions. */
const idsIn = (tree: Tree): readonly string[] => (tree.placed ?? [{ piece: tree }]).flatMap(({ piece }) => idsOf(piece))
const idsOf = perTree(({ text }: Tree): readonly string[] => findIds(text).map(({ id }) => id))
