/** Reads a table that is written in HTML as if it were one of Markdown, with the place of every word. */
import type { Block, HtmlBlock, Inline, Table, TableCell, TableRow } from '../syntax/block.js'
import type { Tree } from '../syntax/document.js'
import type { Range } from '../text/range.js'
import { perTree } from './perSlice.js'

/** The tree with its tables in HTML as tables; the same where it has none that is plain enough. */
export const withHtmlTables: (tree: Tree) => Tree = perTree(tree => {
  if (!tree.blocks.some(block => opensTable(tree.text, block))) return tree
  const blocks: Block[] = []
  for (let at = 0; at < tree.blocks.length; at++) {
    const block = tree.blocks[at]!
    const last = opensTable(tree.text, block) ? endOfRun(tree, at) : at
    const table = opensTable(tree.text, block)
      ? tableIn(tree.text, [block.range[0], tree.blocks[last]!.range[1]])
      : undefined
    if (table) at = last
    blocks.push(table ?? block)
  }
  return { ...tree, text: tree.text, blocks }
})

/** Whether the block was read from HTML. */
export const isHtmlTable = (source: string, { range }: { readonly range: Range }): boolean => source[range[0]] === '<'

/** Whether a table in HTML begins with the block. */
export const opensTable = (source: string, block: Block): block is HtmlBlock =>
  block.type === 'html' && /^<table[\s>]/i.test(source.slice(block.range[0], block.range[0] + 7))

/** A blank line ends a block of HTML: the table goes on in the next. */
function endOfRun({ text, blocks }: Tree, first: number): number {
  let last = first
  for (;;) {
    const { range } = blocks[last]!
    const next = blocks[last + 1]
    if (/<\/table/i.test(text.slice(...range)) || next?.type !== 'html' || opensTable(text, next)) return last
    last++
  }
}

/** One table with nothing behind it; undefined where it holds another, spans rows or columns, or is broken. Linear. */
function tableIn(source: string, [start, end]: Range): Table | undefined {
  const rows: { cells: TableCell[]; heads: number; from: number; to: number }[] = []
  // Looked for in the table alone: what is missing is not looked for to the end of the document.
  const html = source.slice(start, end)
  let cell: { content: Inline[]; from: number } | undefined
  let open = false
  const text = (from: number, to: number): void => {
    const words = source.slice(from, to)
    const trimmed = words.trim()
    if (!cell || trimmed === '') return
    const at = from + words.indexOf(trimmed)
    cell.content.push({ type: 'text', range: [at, at + trimmed.length], value: decoded(trimmed) })
  }
  const close = (to: number): void => {
    if (cell)
      rows.at(-1)!.cells.push({ type: 'tableCell', range: [cell.from, to], content: joined(source, cell.content) })
    if (rows.length > 0) rows.at(-1)!.to = to
    cell = undefined
  }
  for (let at = start; at < end;) {
    const tag = start + html.indexOf('<', at - start)
    if (tag < start) break
    text(at, tag)
    const comment = source.startsWith('<!--', tag)
    const closed = start + html.indexOf(comment ? '-->' : '>', tag - start)
    if (closed < start) return undefined
    at = closed + (comment ? 3 : 1)
    if (comment) continue
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(source.slice(tag, Math.min(at, tag + LONGEST))) ?? []
    const element = name.toLowerCase()
    if (element === 'table') {
      if (slash) {
        close(tag)
        return source.slice(at, end).trim() === '' ? tableOf(rows, [start, at]) : undefined
      }
      if (open) return undefined
      open = true
    } else if (element === 'tr') {
      close(tag)
      if (!slash) rows.push({ cells: [], heads: 0, from: tag, to: at })
      else if (rows.length > 0) rows.at(-1)!.to = at
    } else if (element === 'td' || element === 'th') {
      close(tag)
      const row = rows.at(-1)
      if (slash) continue
      if (!row || /\b(?:col|row)span\s*=\s*["']?(?!1["'\s>])/i.test(source.slice(tag, at))) return undefined
      if (element === 'th') row.heads++
      cell = { content: [], from: at }
    }
  }
  return undefined
}
const LONGEST = 20

/** Words that nothing but marks divides belong together: "R<b>1</b>"; what begins a line stands apart. */
function joined(source: string, words: readonly Inline[]): Inline[] {
  return words.flatMap((word, index) => {
    const before = words[index - 1]
    if (!before) return [word]
    const range: Range = [before.range[1], word.range[0]]
    const apart = /\s|<\/?(?:br|p|div|li|ul|ol|hr)\b/i.test(source.slice(...range))
    return apart ? [{ type: 'break', range } as const, word] : [word]
  })
}

/** A first row of headers heads the table; in rows of a header and a value nothing does: such a table is a form. */
function tableOf(
  rows: readonly { cells: TableCell[]; heads: number; from: number; to: number }[],
  range: Range,
): Table | undefined {
  const [first] = rows
  if (!first || first.cells.length === 0) return undefined
  const read = rows.map(({ cells, from, to }): TableRow => ({ type: 'tableRow', range: [from, to], cells }))
  const align = first.cells.map(() => undefined)
  if (first.heads === first.cells.length) return { type: 'table', range, align, rows: read }
  if (!rows.every(({ cells, heads }) => cells.length === 2 && heads === 1)) return undefined
  const nothing = (): TableCell => ({ type: 'tableCell', range: [first.from, first.from], content: [] })
  const head: TableRow = { type: 'tableRow', range: [first.from, first.from], cells: [nothing(), nothing()] }
  return { type: 'table', range, align, rows: [head, ...read] }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
}

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: string) => ENTITIES[name]!)
