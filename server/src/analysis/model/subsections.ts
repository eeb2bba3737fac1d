/** Properties of a risk or gate that stand in sections of their own below its heading: "#### Probability", then "High". */
import { plainText } from '../syntax/block.js'
import type { Slice, Tree } from '../syntax/document.js'
import type { Said } from './context.js'
import { fieldOf } from './label.js'
import type { FieldName } from './part.js'
import { headingOf, perTreeInWords } from './perSlice.js'
import { columnConcepts } from './vocabulary/lookup.js'

/** One alone may be any chapter. */
const FEW = 2
/** More of a text is not needed to know what it says. */
const LONGEST = 1000
const NO_PROPERTY: ReadonlySet<string> = new Set(['name', 'description', 'note', 'id'])

/** By slice, what the sections right below its heading say; undefined where fewer than two are properties. */
export function saidBelow(slices: readonly Slice[]): readonly (Said | undefined)[] {
  const found: (Partial<Record<FieldName, string>> | undefined)[] = []
  // The slices whose sections stand open, the outermost first, and how deep.
  const open: number[] = []
  const depths: number[] = []
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
    open.push(slice)
    depths.push(heading.depth)
  }
  for (const slice in found) if (Object.keys(found[slice]!).length < FEW) found[slice] = undefined
  return found
}

/** A section that says nothing is told of as such: it counts as the place of its property, by the words of its heading. */
const propertyOf = perTreeInWords((tree: Tree): { field: FieldName; text: string } | undefined => {
  const heading = headingOf(tree)
  if (!heading) return undefined
  const title = plainText(heading.content).trim()
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
