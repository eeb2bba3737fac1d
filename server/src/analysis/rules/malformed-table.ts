/** A table that shows other cells than its author wrote. */
import type { Fix } from '../lint/finding.js'
import type { PartRule, Report } from '../lint/rule.js'
import type { SliceModel } from '../model/artefact.js'
import type { Range } from '../text/range.js'
import { addCell, cellsOf } from '../lint/cells.js'
import { linesOf } from '../model/label.js'
import { eachBlock } from '../model/walk.js'
import { titled } from '../text/said.js'

export const malformedTable: PartRule<'slice'> = {
  id: 'malformed-table',
  summary: 'Every row of a table has as many cells as its header.',
  reads: 'part',
  about: 'slice',
  severity: { draft: 'warning', review: 'warning', approved: 'warning' },
  fix: 'safe',
  since: '0.1.0',
  messages: {
    cells: 'This row has {cells} cells, its header {columns}.',
    one: 'This row has one cell, its header {columns}.',
    delimiter: 'This line divides {cells} columns, the header over it has {columns}: the table is shown as text.',
  },
  check: malformed,
  mend(_slice, { range, message, args }, { text }): readonly Fix[] {
    const columns = Number(args?.['columns'])
    if (message === 'delimiter') return [redivide(text, range, columns)]
    const cells = cellsOf(text, range)
    if (cells.length > columns) return withoutEmpty(text, cells, columns, range)
    const edit = addCell(text, range, columns - 1, [''])
    return edit ? [{ ...titled('Add the missing cells'), kind: 'safe', edits: [edit] }] : []
  },
}

function* malformed({ tree }: SliceModel): Iterable<Report> {
  const found: Report[] = []
  eachBlock(tree.blocks, block => {
    if (block.type === 'table') {
      const columns = block.rows[0]?.cells.length ?? 0
      for (const { range, cells } of block.rows.slice(1)) {
        // A row of Liquid or Jinja is no row.
        if (cells.length === columns || /^\s*(?:\|\s*)?\{%/.test(tree.text.slice(...range))) continue
        found.push({ range, message: cells.length === 1 ? 'one' : 'cells', args: { cells: cells.length, columns } })
      }
    } else if (block.type === 'paragraph') {
      const report = undivided(tree.text, block.range)
      if (report) found.push(report)
    }
  })
  yield* found
}

const isDelimiter = (text: string, line: Range): boolean =>
  cellsOf(text, line).every(cell => /^:?-{2,}:?$/.test(text.slice(...cell).trim()))

/** Lines of pipes over a delimiter line with another number of cells: no table to Markdown, one to its author. */
function undivided(text: string, paragraph: Range): Report | undefined {
  const [head, line] = linesOf(text, paragraph)
  if (!head || !line || !/^[ \t]*\|.*\|[ \t]*$/.test(text.slice(...head))) return undefined
  const words = text.slice(...line)
  if (!words.includes('|') || !isDelimiter(text, line)) return undefined
  const range: Range = [line[0] + /^[ \t]*/.exec(words)![0].length, line[0] + words.trimEnd().length]
  const [columns, cells] = [cellsOf(text, head).length, cellsOf(text, range).length]
  return columns === cells ? undefined : { range, message: 'delimiter', args: { cells, columns } }
}

/** What becomes a table is read as one: its own findings may follow. */
function redivide(text: string, line: Range, columns: number): Fix {
  const cells = cellsOf(text, line).map(cell => text.slice(...cell))
  const all = [...cells, ...Array.from({ length: columns }, () => cells.at(-1) ?? '---')].slice(0, columns)
  return { ...titled('Divide all columns'), kind: 'suggested', edits: [{ range: line, text: [`|${all.join('|')}|`] }] }
}

/** Cells beyond the header are not shown; empty ones can go. */
function withoutEmpty(text: string, cells: readonly Range[], columns: number, row: Range): Fix[] {
  const beyond = cells.slice(columns)
  const [first, last] = [beyond[0]!, beyond.at(-1)!]
  if (beyond.some(cell => text.slice(...cell).trim() !== '')) return []
  const end = text[last[1]] === '|' ? last[1] + 1 : last[1]
  return [
    {
      ...titled('Remove the cells too many'),
      kind: 'safe',
      edits: [{ range: [first[0], Math.min(end, row[1])], text: [''] }],
    },
  ]
}
