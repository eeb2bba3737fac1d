/** What a selection grows to: word, value, cell, row, table, item, list, part, section, document. */
import type { Inline } from '../syntax/block.js'
import { eachBlock } from '../model/walk.js'
import type { YamlValue } from '../syntax/frontMatter.js'
import type { Range } from '../text/range.js'
import { contains, shift } from '../text/range.js'
import { sliceAt } from './place.js'
import type { View } from './view.js'

/** From the innermost outwards, each larger than the one before and around it; the last is the whole text. */
export function selectionsAt({ text, artefact }: View, offset: number): Range[] {
  const around: Range[] = [wordAt(text, offset), [0, text.length]]
  const { frontMatter } = artefact.syntax
  const add = (range: Range): void => void around.push(range)
  if (frontMatter && offset < frontMatter.range[1]) {
    add(frontMatter.range)
    inYaml(frontMatter.tree.root, range => add(shift(range, frontMatter.yamlStart)))
  } else {
    for (const { range, headingRange } of artefact.sections)
      if (contains(range, offset)) around.push(range, headingRange)
    const slice = sliceAt(artefact, offset)
    if (slice) inSlice(slice, offset - slice.start, range => add(shift(range, slice.start)))
  }
  return nested(around, offset)
}

type Add = (range: Range) => void

function inSlice({ model }: NonNullable<ReturnType<typeof sliceAt>>, at: number, add: Add): void {
  const inlines = (content: readonly Inline[]): void => {
    if (content.length > 0) add([content[0]!.range[0], content.at(-1)!.range[1]])
    for (const inline of content) {
      if (!contains(inline.range, at)) continue
      if (inline.type !== 'text') add(inline.range)
      if ('content' in inline) inlines(inline.content)
    }
  }
  for (const { range, name, fields, form } of model.parts) {
    if (!contains(range, at)) continue
    if (form !== 'row') add(range)
    add(name.range)
    for (const { range: value, forAll } of Object.values(fields)) if (!forAll) add(value)
  }
  eachBlock(model.tree.blocks, block => {
    if (!contains(block.range, at)) return
    add(block.range)
    if (block.type === 'paragraph' || block.type === 'heading') inlines(block.content)
    else if (block.type === 'list') block.items.forEach(({ range }) => add(range))
    else if (block.type === 'table')
      for (const { range, cells } of block.rows) {
        if (!contains(range, at)) continue
        add(range)
        for (const { range: cell, content } of cells) if (contains(cell, at)) inlines(content)
      }
  })
}

function inYaml(value: YamlValue | undefined, add: Add): void {
  if (!value) return
  add(value.range)
  if (value.type === 'sequence') value.items.forEach(item => inYaml(item, add))
  if (value.type !== 'mapping') return
  for (const { keyRange, value: own } of value.entries) {
    add(keyRange)
    add([keyRange[0], Math.max(keyRange[1], own?.range[1] ?? 0)])
    inYaml(own, add)
  }
}

/** Those around the place, each in the next; of two that cross, the smaller. */
function nested(ranges: readonly Range[], offset: number): Range[] {
  const around = ranges.filter(range => range[1] > range[0] && contains(range, offset))
  around.sort((a, b) => a[1] - a[0] - (b[1] - b[0]))
  const chain: Range[] = []
  for (const range of around) {
    const inner = chain.at(-1)
    const isLarger = !inner || range[1] - range[0] > inner[1] - inner[0]
    if (isLarger && (!inner || (range[0] <= inner[0] && inner[1] <= range[1]))) chain.push(range)
  }
  return chain
}

/** Longer ones are no words. */
const LONGEST_WORD = 100

function wordAt(text: string, offset: number): Range {
  const before = /(?<![\p{L}\p{N}])[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, offset - LONGEST_WORD), offset))![0]
  const behind = /^[\p{L}\p{N}]*/u.exec(text.slice(offset, offset + LONGEST_WORD))![0]
  return [offset - before.length, offset + behind.length]
}
