/** The time a rollback is given, and how long its steps take together. */
import type { Block, Table } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'
import type { Tree } from '../syntax/document.js'
import type { Range } from '../text/range.js'
import { kept } from '../text/kept.js'
import { shift } from '../text/range.js'
import type { Artefact, Outline } from './artefact.js'
import { minutesIn } from './duration.js'
import { hasConcept, readGrid } from './grid.js'
import { linesOf, readLabel } from './label.js'
import { perSlice } from './perSlice.js'
import { namesRollback } from './procedure.js'
import { eachBlock } from './walk.js'

/** A stretch of time and where it is said; of steps, where their list or table begins. */
export interface Span {
  readonly minutes: number
  readonly range: Range
}

interface Spans {
  readonly given: readonly Span[]
  readonly taken: readonly Span[]
}

const GIVEN =
  /^(?:max(?:imum|\.)? |target |total )?(?:rto|recovery time(?: objective)?(?: \(rto\))?|(?:roll-?back|back-?out|recovery|restore) (?:window|time|deadline|duration|limit|budget)|time to (?:roll ?back|recover|restore)|wiederherstellungszeit|rückfall(?:zeit|fenster)|délai de (?:retour|restauration)|tiempo de (?:recuperación|reversión)|время (?:восстановления|отката))(?: \(?(?:rto|max(?:imum)?)\)?)?$/iu

/** In a rollback plan all of it is meant, elsewhere the sections about a rollback; absolute ranges. */
export function rollbackSpans({ kind, slices, outline }: Artefact): Spans {
  const given: Span[] = []
  const taken: Span[] = []
  for (const slice of kind === 'rollback-plan' ? slices.keys() : aboutRollback(outline)) {
    const { start, model } = slices[slice]!
    const spans = spansIn(model)
    for (const span of spans.given) given.push({ ...span, range: shift(span.range, start) })
    for (const span of spans.taken) taken.push({ ...span, range: shift(span.range, start) })
  }
  return { given, taken }
}

/** Numbers of the slices in sections about a rollback. */
const aboutRollback = kept(({ heads }: Outline): readonly number[] => {
  const about: number[] = []
  let within = Infinity
  for (const [slice, head] of heads.entries()) {
    if (head && head.depth <= within) within = head.depth > 1 && namesRollback(head.heading) ? head.depth : Infinity
    if (within !== Infinity) about.push(slice)
  }
  return about
})

/** Relative to the slice. */
export const spansIn = perSlice(({ tree }) => readSpans(tree))

function readSpans({ text, blocks }: Tree): Spans {
  const given: Span[] = []
  const taken: Span[] = []
  eachBlock(blocks, block => {
    if (block.type === 'paragraph') given.push(...linesOf(text, block.range).flatMap(line => givenIn(text, line)))
    else if (block.type === 'table') {
      given.push(...givenInTable(text, block))
      taken.push(...takenByTable(text, block))
    } else taken.push(...takenByList(block))
  })
  return { given, taken }
}

function givenIn(text: string, line: Range): Span[] {
  const label = readLabel(text, line)
  return label ? spanOf(label.label.text, label.value.text, label.value.range) : []
}

function spanOf(label: string, value: string, range: Range): Span[] {
  const minutes = GIVEN.test(label.trim()) ? minutesIn(value) : undefined
  return minutes === undefined ? [] : [{ minutes, range }]
}

function givenInTable(text: string, table: Table): Span[] {
  if (table.rows[0]?.cells.length !== 2) return []
  return readGrid(text, table).rows.flatMap(({ cells: [label, value] }) =>
    spanOf(label!.text, value!.text, value!.range),
  )
}

/** Limits of an answer, not lengths of work. */
const WITHIN = /response|sla|rto/

/** Rows of a table of steps with a column of durations. What may run side by side is not added up. */
function takenByTable(text: string, table: Table): Span[] {
  if ((table.rows[0]?.cells.length ?? 0) < 2) return []
  const grid = readGrid(text, table)
  const column = grid.columns.findIndex(({ concepts, folded }) => concepts.includes('duration') && !WITHIN.test(folded))
  if (column < 0 || !hasConcept(grid, 'step', 'task', 'action', 'description')) return []
  if (grid.columns.some(({ folded }) => /depend|parallel|prior/.test(folded))) return []
  const unit = /min/.test(grid.columns[column]!.folded) ? ' min' : ''
  const each = grid.rows.flatMap(({ cells }) => {
    const said = cells[column]!.text
    return minutesIn(/^\d+$/.test(said) ? said + unit : said) ?? []
  })
  return each.length < 2 ? [] : [{ minutes: sum(each), range: grid.columns[column]!.header.range }]
}

/** "1. Redeploy (10 minutes)": steps whose text ends in how long they take. */
function takenByList(block: Block): Span[] {
  if (block.type !== 'list' || !block.ordered) return []
  const each = block.items.flatMap(({ blocks: [first] }) => {
    const words = first?.type === 'paragraph' ? plainText(first.content) : ''
    const said =
      /[([~—–][ \t]*(?:(?:about|approx\.?|ca\.|max\.?|≤|~)[ \t]*)?(\d[^()[\]—–]{1,24}?)[)\]]?[ \t.]*$/iu.exec(
        words,
      )?.[1]
    return (said === undefined ? undefined : minutesIn(said)) ?? []
  })
  const first = block.items[0]?.range[0] ?? block.range[0]
  return each.length < 2 ? [] : [{ minutes: sum(each), range: [first, first + 1] }]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
