/** Who signs a whole go/no-go document off: the roles of its one section of signatures. */
import type { Block, ListItem, Table } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'
import type { Tree } from '../syntax/document.js'
import { firstOf } from '../text/firstOf.js'
import { BOX, withoutBox } from './box.js'
import { columnFor, hasConcept, readGrid } from './grid.js'
import { linesOf } from './label.js'
import { ownerInHeading, ownerOf } from './owner.js'
import { headOf } from './outline.js'
import type { Over } from './over.js'
import { perTreeInWords } from './perSlice.js'
import { signOffIn } from './signOff.js'
import { sectionConcepts } from './vocabulary/lookup.js'

/** The first of them; undefined where nothing is signed, or several things are, each by its own people. */
export const signerOfAll = (slices: Over<Tree>): string | undefined => slices.ask(signaturesIn, onlySigner)

function onlySigner(slices: readonly Tree[]): string | undefined {
  let signed: { readonly depth: number; signer?: string | undefined } | undefined
  let inside = false
  for (const tree of slices) {
    const section = signaturesIn(tree)
    if (!section) continue
    inside &&= section.depth > signed!.depth
    if (!inside && section.signs) {
      if (signed) return undefined
      signed = { depth: section.depth }
      inside = true
    }
    if (inside && signed) signed.signer ??= section.signer ?? (section.signs ? undefined : section.named)
  }
  return signed?.signer
}

/** "### QA lead" is who signs below "## Approvals". */
interface Signatures {
  readonly depth: number
  readonly signs: boolean
  readonly signer: string | undefined
  readonly named: string | undefined
}

const NOBODY: ReadonlySet<string> = new Set()

const signaturesIn = perTreeInWords((tree: Tree): Signatures | undefined => {
  const head = headOf(tree)
  // A title says of what kind the document is.
  if (!head || head.depth === 1) return undefined
  const signs = sectionConcepts(head.heading).has('signOff')
  return {
    depth: head.depth,
    signs,
    signer: signs ? firstIn(tree.text, tree.blocks.slice(1)) : undefined,
    named: ownerInHeading(head.heading, NOBODY),
  }
})

function firstIn(source: string, blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    const signer =
      block.type === 'paragraph'
        ? firstOf(linesOf(source, block.range), line => signOffIn(source.slice(...line), NOBODY)?.signer)
        : block.type === 'list'
          ? firstOf(block.items, item => signerOfItem(source, item))
          : block.type === 'table'
            ? signerInTable(source, block)
            : undefined
    if (signer) return signer
  }
  return undefined
}

/** "- [ ] **QA approval**: report read" names who signs, too. */
function signerOfItem(source: string, { blocks: [first] }: ListItem): string | undefined {
  if (first?.type !== 'paragraph') return undefined
  const box = BOX.exec(source.slice(...first.range))?.[0].length ?? 0
  const start = first.range[0] + box
  const signer = signOffIn(withoutBox(plainText(first.content).trim()), NOBODY)?.signer
  return signer ?? (source.startsWith('**', start) ? ownerOf(source, [start, first.range[1]], NOBODY)?.text : undefined)
}

function signerInTable(source: string, table: Table): string | undefined {
  const grid = readGrid(source, table)
  const who = columnFor(grid, ['role', 'approver', 'owner', 'person'])
  if (who < 0 || !hasConcept(grid, 'signature', 'date', 'status', 'result')) return undefined
  return firstOf(grid.rows, row => row.cells[who]?.text || undefined)
}
