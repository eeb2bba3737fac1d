/** Reads a list with its items, each a container of blocks. */
import type { Block, ListItem } from '../block.js'
import { readMarker } from './opening.js'
import { readTask } from './paragraph.js'
import type { Source } from './source.js'

/** How a block of any sort is read. */
type ReadBlock = (source: Source, indent: number) => Block | undefined

/** From the line that is next, which opens an item; the container of the list starts in column `indent`. */
export function readList(source: Source, indent: number, readBlock: ReadBlock): Block | undefined {
  const { text, lines, first } = source
  const { kind, start } = readMarker(text, first)
  const items: ListItem[] = []
  let spread = false
  for (;;) {
    const item = readItem(source, readBlock)
    if (!item) return undefined
    items.push(item)
    const blank = source.line > 0 && lines.isBlank(source.line - 1)
    if (source.isAtEnd) break
    const opening = source.opening(source.line)
    // A marker alone would be an item, too.
    if (opening === 'doubtful') return undefined
    if (opening !== 'item' || !isAmong(source, indent, kind)) break
    spread ||= blank
  }
  const range = [first, items.at(-1)!.range[1]] as const
  return { type: 'list', range, ordered: start !== undefined, start, spread, items }
}

const isAmong = (source: Source, indent: number, kind: string): boolean =>
  source.column >= indent && source.column - indent < 4 && readMarker(source.text, source.first).kind === kind

function readItem(source: Source, readBlock: ReadBlock): ListItem | undefined {
  const { text, lines, first } = source
  const { content } = readMarker(text, first)
  const indent = content - lines.starts[source.line]!
  source.first = content
  source.containers.push(indent)
  let checked: boolean | undefined
  const blocks: Block[] = []
  BOX.lastIndex = content
  const box = BOX.exec(text)
  if (!box && matchesLoneBox(text, content)) return undefined
  if (box) {
    const paragraph = readTask(source, indent)
    if (!paragraph) return undefined
    checked = box[1] !== ' '
    blocks.push(paragraph)
  }
  const more = readBlocks(source, indent, blocks, readBlock)
  if (!more) return undefined
  source.containers.pop()
  let last = source.line - 1
  while (lines.isBlank(last)) last--
  return { type: 'listItem', range: [first, lines.ends[last]!], checked, spread: more.spread, blocks }
}

/** The blocks of an item, whose content starts in column `indent`, behind those it has already. */
function readBlocks(
  source: Source,
  indent: number,
  blocks: Block[],
  readBlock: ReadBlock,
): { readonly spread: boolean } | undefined {
  const { lines } = source
  let spread = false
  for (;;) {
    source.skipBlank()
    if (source.isAtEnd) return { spread }
    if (lines.hasTab(source.line)) return undefined
    if (source.column < indent) return { spread }
    if (blocks.length > 0 && lines.isBlank(source.line - 1)) spread = true
    const block = readBlock(source, indent)
    if (!block) return undefined
    blocks.push(block)
  }
}

const BOX = /\[([ xX])\] (?= *[^ \r\n])/y
/** Whether it is a box depends on the next line. */
const LONE_BOX = /\[[ xX]\] *(?=[\r\n]|$)/y

function matchesLoneBox(text: string, at: number): boolean {
  LONE_BOX.lastIndex = at
  return LONE_BOX.test(text)
}
