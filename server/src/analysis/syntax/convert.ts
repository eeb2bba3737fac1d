/** From mdast, as remark-parse builds it, to the plain tree the floors above read. */
import type * as mdast from 'mdast'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { Range } from '../text/range.js'
import type { Block, Inline, ListItem, TableCell, TableRow } from './block.js'

/** `by` is added to every offset: what was parsed may have stood elsewhere. */
export function convertBlocks(nodes: readonly mdast.RootContent[], by: number): Block[] {
  const blocks: Block[] = []
  for (const node of nodes) {
    const block = convertBlock(node, by)
    if (block) blocks.push(block)
  }
  return blocks
}

function convertBlock(node: mdast.RootContent, by: number): Block | undefined {
  const range = rangeOf(node, by)
  switch (node.type) {
    case 'heading':
      return { type: 'heading', range, depth: node.depth, content: convertInlines(node.children, by) }
    case 'paragraph':
      return { type: 'paragraph', range, content: convertInlines(node.children, by) }
    case 'list':
      return {
        type: 'list',
        range,
        ordered: node.ordered ?? false,
        start: node.start ?? undefined,
        spread: node.spread ?? false,
        items: node.children.map(item => convertItem(item, by)),
      }
    case 'table':
      return {
        type: 'table',
        range,
        align: (node.align ?? []).map(align => align ?? undefined),
        rows: node.children.map(row => convertRow(row, by)),
      }
    case 'code':
      return { type: 'code', range, lang: node.lang ?? undefined, value: node.value }
    case 'html':
      return { type: 'html', range, value: node.value }
    case 'blockquote':
      return { type: 'quote', range, blocks: convertBlocks(node.children, by) }
    case 'thematicBreak':
      return { type: 'thematicBreak', range }
    case 'definition':
      return { type: 'definition', range, identifier: normalizeIdentifier(node.identifier), url: node.url }
    case 'footnoteDefinition':
      return {
        type: 'footnoteDefinition',
        range,
        identifier: normalizeIdentifier(node.identifier),
        blocks: convertBlocks(node.children, by),
      }
    default:
      return undefined
  }
}

function convertItem(item: mdast.ListItem, by: number): ListItem {
  return {
    type: 'listItem',
    range: rangeOf(item, by),
    checked: item.checked ?? undefined,
    spread: item.spread ?? false,
    blocks: convertBlocks(item.children, by),
  }
}

function convertRow(row: mdast.TableRow, by: number): TableRow {
  const cells = row.children.map((cell): TableCell => {
    return { type: 'tableCell', range: rangeOf(cell, by), content: convertInlines(cell.children, by) }
  })
  return { type: 'tableRow', range: rangeOf(row, by), cells }
}

export function convertInlines(nodes: readonly mdast.PhrasingContent[], by: number): Inline[] {
  const inlines: Inline[] = []
  for (const node of nodes) {
    const inline = convertInline(node, by)
    if (inline) inlines.push(inline)
  }
  return inlines
}

function convertInline(node: mdast.PhrasingContent, by: number): Inline | undefined {
  const range = rangeOf(node, by)
  switch (node.type) {
    case 'text':
      return { type: 'text', range, value: node.value }
    case 'inlineCode':
      return { type: 'code', range, value: node.value }
    case 'html':
      return { type: 'html', range, value: node.value }
    case 'break':
      return { type: 'break', range }
    case 'strong':
    case 'emphasis':
    case 'delete':
      return { type: node.type, range, content: convertInlines(node.children, by) }
    case 'link':
      return { type: 'link', range, url: node.url, content: convertInlines(node.children, by) }
    case 'image':
      return { type: 'image', range, url: node.url, alt: node.alt ?? '' }
    case 'linkReference':
      return {
        type: 'linkReference',
        range,
        identifier: normalizeIdentifier(node.identifier),
        content: convertInlines(node.children, by),
      }
    case 'imageReference':
      return { type: 'imageReference', range, identifier: normalizeIdentifier(node.identifier), alt: node.alt ?? '' }
    case 'footnoteReference':
      return { type: 'footnoteReference', range, identifier: normalizeIdentifier(node.identifier) }
    default:
      return undefined
  }
}

function rangeOf(node: mdast.Nodes, by: number): Range {
  return [(node.position?.start.offset ?? 0) + by, (node.position?.end.offset ?? 0) + by]
}
