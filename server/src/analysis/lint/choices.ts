/** What a fix may offer for a missing word: only what the workspace, the document or the calendar already holds. */
import { readDate } from '../text/date.js'
import { lastStartingBy } from '../text/range.js'
import type { FieldName, Part } from '../model/part.js'
import type { Piece } from './finding.js'
import type { Look, Mending } from './rule.js'
import { scaleOf } from './option.js'
import { cellAt, cellsOf } from './cells.js'

const MOST = 12

/** A choice among real values; where there is none, a blank in brackets that stays a placeholder until it is filled. */
export const choose = (values: readonly string[], hint: string): Piece => {
  const real = [...new Set(values.map(value => value.trim()).filter(value => value !== ''))].slice(0, MOST)
  return real.length > 0 ? { choices: real } : { hint: `[${hint}]` }
}

export const somebody = (look: Look, hint = 'owner'): Piece => choose(look.people, hint)

/** Who may stand in for somebody: the delegate the directory names first, never the person himself. */
export function standIn(look: Look, approver: string, hint = 'fallback delegate'): Piece {
  const same = (name: string | undefined): boolean =>
    name !== undefined && approver !== '' && name.toLowerCase() === approver.toLowerCase()
  const named = look.packet.people
    .filter(person => same(person.name) || same(person.role))
    .map(person => person.delegate ?? '')
  return choose(
    [...named, ...look.people].filter(name => !same(name)),
    hint,
  )
}

const SCALE = ['Low', 'Medium', 'High']

/** The team's own scale, else the one this table already uses for probability or impact, else Low, Medium, High. */
export function scale(part: Part, field: 'probability' | 'impact', look: Mending): Piece {
  const own = scaleOf(look, field)
  if (own.length > 0) return { choices: own }
  const other = field === 'probability' ? 'impact' : 'probability'
  for (const column of [field, other] as const) {
    const used = [...new Set(columnOf(part, column, look.text))].filter(value =>
      /^[\p{L}\d][\p{L}\d -]{0,19}$/u.test(value),
    )
    if (used.length > 0 && used.every(value => /^[1-5]$/.test(value))) return { choices: ['1', '2', '3', '4', '5'] }
    if (used.some(value => !SCALE.includes(value)) && used.length > 1 && used.length < 8) return { choices: used }
  }
  return { choices: SCALE }
}

/** Rows further away are no neighbours; in a table of thousands each would ask all others. */
const NEXT = 50

/** Dates of the rows next to this one, go-live, and today. */
export function dates(part: Part, look: Mending): Piece {
  const rows = part.group.table?.rows ?? []
  const found = lastStartingBy(rows, part.range[0], row => row[0])
  const own = found >= 0 && part.range[0] <= rows[found]![1] ? found : -1
  const neighbour = (from: number, step: 1 | -1): string => {
    for (let at = from; own > 0 && at > 0 && rows[at] && Math.abs(at - own) <= NEXT; at += step) {
      const iso = readDate(look.text.slice(...rows[at]!))?.iso
      if (iso) return iso
    }
    return ''
  }
  const values = [neighbour(own - 1, -1), neighbour(own + 1, 1), look.artefact.anchor ?? '', look.today].filter(
    value => value !== '',
  )
  return values.length > 0 ? choose(values, '') : { hint: 'YYYY-MM-DD' }
}

/** So many rows show what scale a table uses. */
const ENOUGH = 100

/** The words in the first cells of one column, header left out. */
function columnOf(part: Part, field: FieldName, text: string): string[] {
  const header = part.group.headers?.[field]
  const [head, ...rows] = part.group.table?.rows ?? []
  if (!header || !head) return []
  const column = cellAt(cellsOf(text, head), header.range[0])
  return rows.slice(0, ENOUGH).flatMap(row => {
    const cell = cellsOf(text, row)[column]
    const word = cell
      ? text
          .slice(...cell)
          .replace(/[*_`]/g, '')
          .trim()
      : ''
    return word === '' ? [] : [word]
  })
}
