/** What may be folded away: sections, the front matter, tables, items with something below them, fenced text, comments. */
import type { Artefact } from '../model/artefact.js'
import { listPerSlice } from '../model/perSlice.js'
import { eachBlock } from '../model/walk.js'
import type { Range } from '../text/range.js'
import { shift } from '../text/range.js'

export interface Fold {
  readonly kind: 'section' | 'frontMatter' | 'table' | 'item' | 'text' | 'comment'
  /** From the line that stays to the end of the last line that goes; blank lines behind it left out. */
  readonly range: Range
}

/** In no order; some lie on a single line, where nothing can be folded. */
export function foldsIn({ syntax, sections, slices }: Artefact): Fold[] {
  const { frontMatter } = syntax
  const text = String(syntax.text)
  const folds: Fold[] = frontMatter ? [{ kind: 'frontMatter', range: trimmed(text, frontMatter.range) }] : []
  for (const { range, headingRange } of sections)
    if (headingRange[1] > headingRange[0]) folds.push({ kind: 'section', range: trimmed(text, range) })
  for (const { start, model } of slices)
    for (const { kind, range } of foldsOf(model)) folds.push({ kind, range: shift(range, start) })
  return folds
}

const foldsOf = listPerSlice(({ tree: { text, blocks } }): Fold[] => {
  const folds: Fold[] = []
  eachBlock(blocks, block => {
    if (block.type === 'table') folds.push({ kind: 'table', range: block.range })
    else if (block.type === 'code' || block.type === 'quote') folds.push({ kind: 'text', range: block.range })
    else if (block.type === 'html')
      folds.push({ kind: /^<!--/.test(text.slice(...block.range)) ? 'comment' : 'text', range: block.range }) // prettier-ignore
    else if (block.type === 'list')
      for (const { range } of block.items) folds.push({ kind: 'item', range: trimmed(text, range) })
  })
  return folds.filter(({ range }) => /[\r\n]/.test(text.slice(...range)))
})

function trimmed(text: string, [start, end]: Range): Range {
  let last = end
  while (last > start && /\s/.test(text[last - 1]!)) last--
  return [start, last]
}
