/** The section that says where the evidence for a document's gates lies. */
import type { Tree } from '../syntax/document.js'
import { firstOf } from '../text/firstOf.js'
import { hasConcept, readGrid } from './grid.js'
import { headOf } from './outline.js'
import type { Over } from './over.js'
import { perTreeInWords } from './perSlice.js'
import { sectionConcepts } from './vocabulary/lookup.js'

/** A link, an address, or a path in code. */
const PLACE = /\]\(|https?:\/\/|`[^`\s/]*\//u
/** A log of records is about them, and about no gate. */
const OTHER = /compliance|records|audit trail|\blog\b|合规/iu

/** Its heading, for gates that name no place themselves; where a table has a column for it, each says so itself. */
export function evidencePlace(slices: Over<Tree>): string | undefined {
  const heading = slices.ask(headingWithPlace, firstHeading)
  return heading !== undefined && slices.ask(hasColumn, haveColumn) ? undefined : heading
}

const headingWithPlace = perTreeInWords((tree: Tree): string | undefined => {
  const head = headOf(tree)
  const says = head && head.depth > 1 && !OTHER.test(head.heading) && sectionConcepts(head.heading).has('evidence')
  return says && PLACE.test(tree.text) ? head.heading : undefined
})

const firstHeading = (slices: readonly Tree[]) => firstOf(slices, headingWithPlace)

const haveColumn = (slices: readonly Tree[]) => slices.some(hasColumn)

const hasColumn = perTreeInWords(({ text, blocks }: Tree): boolean =>
  blocks.some(block => block.type === 'table' && hasConcept(readGrid(text, block), 'evidence')),
)
