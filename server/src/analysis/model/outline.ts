/** The headings of a document, one below another: kept from text to text while they stay, whatever is written under them. */
import type { Slice, Tree } from '../syntax/document.js'
import { lazily } from '../text/lazily.js'
import { shift } from '../text/range.js'
import type { Head, Outline, Section } from './artefact.js'
import type { Over } from './over.js'
import { headingOf, perTree } from './perSlice.js'
import { headingSpot } from './sections.js'

/** The heading that opens a slice. */
export const headOf = perTree((tree): Head | undefined => {
  const heading = headingOf(tree)
  if (!heading) return undefined
  const { text, range } = headingSpot(heading)
  return { depth: heading.depth, heading: text, range }
})

/** The one before where all headings are as they were. */
export const outlineOf = (slices: Over<Tree>): Outline => slices.ask(headOf, headsOf)

function headsOf(slices: readonly Tree[]): Outline {
  const heads = slices.map(headOf)
  return { heads, parents: lazily(() => parentsOf(heads)) }
}

/** Whatever their places. */
export const isSameOutline = (one: Outline, other: Outline): boolean =>
  one === other ||
  (one.heads.length === other.heads.length && one.heads.every((head, slice) => isSameHead(head, other.heads[slice])))

const isSameHead = (one: Head | undefined, other: Head | undefined): boolean =>
  one === other || (one?.heading === other?.heading && one?.depth === other?.depth)

/** Whether there is a heading beside the title. */
export const hasSections = ({ heads }: Outline): boolean => {
  const [first, second] = heads.filter(head => head !== undefined)
  return second !== undefined || (first !== undefined && first.depth > 1)
}

function parentsOf(heads: Outline['heads']): readonly (number | undefined)[] {
  const open: number[] = []
  return heads.map((head, slice) => {
    if (!head) return undefined
    while (open.length > 0 && heads[open.at(-1)!]!.depth >= head.depth) open.pop()
    const parent = open.at(-1)
    open.push(slice)
    return parent
  })
}

/** @param end of the document */
export function sectionsOf(slices: readonly Slice[], end: number): readonly Section[] {
  const opening = slices.flatMap(({ start, tree }, slice) => {
    const head = headOf(tree)
    return head ? [{ head, start, slice }] : []
  })
  return opening.map(({ head: { heading, depth, range }, start, slice }, index) => {
    let next = index + 1
    while (next < opening.length && opening[next]!.head.depth > depth) next++
    return { heading, depth, headingRange: shift(range, start), range: [start, opening[next]?.start ?? end], slice }
  })
}
