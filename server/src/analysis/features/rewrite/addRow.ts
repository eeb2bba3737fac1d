/** A row below the cursor's, with a stop in each cell by what its column is for. */
import { ownersToOffer } from '../../facts/fold.js'
import { nextFreeId } from '../../facts/nextId.js'
import { choose } from '../../lint/choices.js'
import type { Piece } from '../../lint/finding.js'
import { scaleOf } from '../../lint/option.js'
import { readGrid, type Column } from '../../model/grid.js'
import { findIds } from '../../model/identifier.js'
import { datesIn, isoDate } from '../../text/date.js'
import type { View } from '../view.js'
import type { RewriteSource } from './rewrite.js'
import { tableAt, type TableAt } from './table.js'
import { titled } from '../../text/said.js'

/** Rows around the cursor's that show what a column holds. */
const NEAR = 30

export const addRow: RewriteSource = (view, offset) => {
  const at = tableAt(view, offset)
  if (!at) return []
  const { text, table, start, row } = at
  const near = table.rows.slice(Math.max(1, row - NEAR), row + NEAR)
  const { columns, rows, delimiter } = readGrid(text, { ...table, rows: [table.rows[0]!, ...near] })
  const own = row === 0 ? delimiter : table.rows[row]!.range
  const lead = text.slice(Math.max(text.lastIndexOf('\n', own[0] - 1), text.lastIndexOf('\r', own[0] - 1)) + 1, own[0])
  const end = start + own[1] + /^[^\r\n]*/.exec(text.slice(own[1], own[1] + 200))![0].length
  const above = row === 0 ? undefined : rows[row - Math.max(1, row - NEAR)]
  const said = columns.map((_, column) => rows.map(({ cells }) => cells[column]?.text ?? ''))
  const pieces = columns.flatMap((column, index): Piece[] => [
    index === 0 ? '| ' : ' | ',
    pieceFor(view, at, column, said[index]!, above?.cells[index]?.text ?? ''),
  ])
  const eol = /\r\n|\n|\r/.exec(view.text)?.[0] ?? '\n'
  return [{ ...titled('Add a row below'), edits: [{ range: [end, end], text: [eol + lead, ...pieces, ' |'] }] }]
}

const PEOPLE: ReadonlySet<string> = new Set(['owner', 'approver', 'fallback', 'sender', 'person'])
const SCALED: ReadonlySet<string> = new Set(['probability', 'impact'])
const CHOSEN: ReadonlySet<string> = new Set(['status', 'priority', 'type', 'category', 'environment', 'result', 'role'])

/** @param said what stands in the column nearby; @param over what stands right above */
function pieceFor(view: View, at: TableAt, column: Column, said: readonly string[], over: string): Piece {
  const [concept = ''] = column.concepts
  const name = column.header.text.replace(/[[\]]/g, '').trim().toLowerCase() || 'value'
  if (/^\[[ xX-]?\]$/.test(over)) return '[ ]'
  if (/^\d{1,6}$/.test(over) && /^(?:#|no\.?|nr\.?|step|order)?$/i.test(name.replace('value', '')))
    return String(Number(over) + 1)
  if (concept === 'id') return nextId(view, said) ?? { hint: `[${name}]` }
  if (concept === 'date') return day(view, over)
  if (PEOPLE.has(concept)) return choose(ownersToOffer(view.packet()), name)
  const used = [...new Set(said)].filter(word => word !== '' && word.length <= 24 && !/[[\]<>|]|TB[DC]/.test(word))
  if (SCALED.has(concept)) {
    const own = scaleOf({ options: view.configuration?.options ?? {} }, concept as 'probability' | 'impact')
    if (own.length > 0) return { choices: own }
    return { choices: used.length > 1 && used.length < 6 ? used : ['Low', 'Medium', 'High'] }
  }
  // A new thing has not come as far as those that are there.
  if (CHOSEN.has(concept) && used.length > 0 && used.length < 8)
    return { choices: [...new Set([...(concept === 'status' ? opening(at, column) : []), ...used])] }
  return { hint: `[${name}]` }
}

/** The words of rows nearby that are still open. */
function opening({ model, text }: TableAt, { header }: Column): string[] {
  const open = model.parts.filter(
    ({ state, group, fields }) =>
      state === 'open' && (fields.status?.text ?? '') !== '' && group.headers?.status?.range[0] === header.range[0],
  )
  const words = open.slice(0, NEAR).map(({ fields }) => text.slice(...fields.status!.range))
  return [...new Set(words)].filter(word => word.length <= 24 && !/[[\]<>|]|TB[DC]/.test(word)).slice(0, 3)
}

function nextId(view: View, said: readonly string[]): string | undefined {
  const id = said.findLast(words => findIds(words)[0]?.id === words)
  return id === undefined ? undefined : nextFreeId(id, view.packet())
}

/** That of the row above, go-live, today. */
function day({ artefact, today }: View, over: string): Piece {
  const above = datesIn(over)
    .slice(0, 1)
    .map(({ year, month, day }) => isoDate(year, month, day))
  const days = [...above, artefact.anchor ?? '', today].filter(iso => iso !== '')
  return days.length > 0 ? choose(days, '') : { hint: 'YYYY-MM-DD' }
}
