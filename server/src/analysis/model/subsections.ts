/** Properties of a risk or gate that stand in sections of their own below its heading: "#### Probability", then "High". */
import { plainText } from '../syntax/block.js'
import type { Slice, Tree } from '../syntax/document.js'
import type { Said } from './context.js'
import { hasBoxes } from './box.js'
import { opensAsGate } from './gate.js'
import { fieldOf } from './label.js'
import type { FieldName } from './part.js'
import { headOf } from './outline.js'
import { headingOf, holdsMore, perTree, perTreeInWords } from './perSlice.js'
import { columnConcepts, sectionConcepts } from './vocabulary/lookup.js'

/** One alone may be any chapter. */
const FEW = 2
/** More of a text is not needed to know what it says. */
const LONGEST = 1000
const NO_PROPERTY: ReadonlySet<string> = new Set(['name', 'description', 'note', 'id'])

/**
 * By slice, what the sections right below its heading say; undefined where fewer than two are properties. Of a section
 * that lists risks, what is done against them where a section beside it tells of that: "Risks", then "Mitigations".
 */
export function saidBelow(slices: readonly Slice[]): readonly (Said | undefined)[] {
  const found: (Partial<Record<FieldName, string>> | undefined)[] = []
  // The slices whose sections stand open, the outermost first, and how deep.
  const open: number[] = []
  const depths: number[] = []
  const gates: (Partial<Record<FieldName, string>> | undefined)[] = []
  const roles = new Map<number, { lists?: number; treats?: number }>()
  for (let slice = 0; slice < slices.length; slice++) {
    const { tree } = slices[slice]!
    const heading = headingOf(tree)
    if (!heading) continue
    while (depths.length > 0 && depths.at(-1)! >= heading.depth) {
      open.pop()
      depths.pop()
    }
    const over = open.at(-1)
    const property = over === undefined ? undefined : propertyOf(tree)
    if (property) (found[over!] ??= {})[property.field] ??= property.text
    const gate = open.find(one => isGate(slices[one]!.tree))
    const asked = gate === undefined ? undefined : fieldOfGate(tree)
    if (asked) (gates[gate!] ??= {})[asked] ??= titleOf(tree)
    const role = over === undefined ? undefined : roleOf(tree)
    if (role) (roles.get(over!) ?? roles.set(over!, {}).get(over!)!)[role] ??= slice
    open.push(slice)
    depths.push(heading.depth)
  }
  for (const slice in found) if (Object.keys(found[slice]!).length < FEW) found[slice] = undefined
  for (const slice in gates) {
    if (found[slice]?.criteria !== undefined) delete gates[slice]!.threshold
    found[slice] = { ...gates[slice], ...found[slice] }
  }
  for (const { lists, treats } of roles.values())
    if (lists !== undefined && treats !== undefined)
      found[lists] = { mitigation: titleOf(slices[treats]!.tree), ...found[lists] }
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
  return { field, text: said.trim().slice(0, LONGEST) || title }
})

/** "Sign-off", "Prerequisites" over boxes or "Evidence" below "Gate 2: Pilot" say who opens it, on what and by what proof. */
const fieldOfGate = perTreeInWords((tree: Tree): FieldName | undefined => {
  if (!holdsMore(tree)) return undefined
  const title = titleOf(tree)
  const [concepts, columns] = [sectionConcepts(title), columnConcepts(title)]
  if (columns.includes('evidence') || /^\P{L}*evidence\b/iu.test(title)) return 'evidence'
  if (concepts.has('signOff') || columns.includes('approver')) return 'approver'
  const asks = concepts.has('criteria') || tree.blocks.some(block => block.type === 'list' && hasBoxes(block))
  return asks ? 'threshold' : undefined
})

const titleOf = (tree: Tree): string => headOf(tree)?.heading ?? ''

const isGate = perTree(tree => opensAsGate(titleOf(tree)))

/** "Identified risks" lists risks, "Mitigation strategies" beside it tells what is done against them. */
const roleOf = perTreeInWords((tree: Tree): 'lists' | 'treats' | undefined => {
  const concepts = sectionConcepts(titleOf(tree))
  const [risks, mitigations] = [concepts.has('risks'), concepts.has('mitigations')]
  return risks === mitigations || !holdsMore(tree) ? undefined : risks ? 'lists' : 'treats'
})
