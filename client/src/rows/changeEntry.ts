/** The next entry of a change log: a row of its table, a bracketed block, or a table where there is none. */
import { lineEndOf, rowSnippet, stops, type Addition, type Ask } from './addition.js'
import { nextId } from './nextId.js'
import type { About } from './about.js'
import { tablesIn, type Table } from './table.js'

export interface Moment {
  /** `YYYY-MM-DD HH:MM` */
  readonly now: string
  /** Owners to choose from. */
  readonly people: readonly string[]
  /** What the columns of the log's tables are about. */
  readonly about: About
}

export const CHANGE_TYPES = ['Normal', 'Standard', 'Emergency', 'Major'] as const
const STATUSES = ['Planned', 'Approved', 'Deployed', 'Rolled back', 'Closed'] as const
const FIELDS = ['Type', 'Description', 'Reason', 'Impact', 'Rollback', 'Owner', 'Timestamp', 'Status'] as const
const FIRST = 'CHG-000'

export function changeEntry(text: string, moment: Moment): Addition {
  const table = tablesIn(text).find(one => isLog(one, moment.about))
  if (table) {
    const idColumn = table.headers.findIndex(header => moment.about(header, 'id'))
    const id = nextId(table.rows.map(row => row[idColumn] ?? '').filter(isId), text, FIRST)
    const asks = table.headers.map((header, column) => (column === idColumn ? { value: id } : ask(header, moment)))
    const end = table.range[1]
    return { id, range: [end, end], snippet: lineEndOf(text) + rowSnippet(table, asks) }
  }
  const blocks = [...text.matchAll(/^\[?(?:Change )?ID:[ \t]*([^\s\\]+)/gim)].map(match => match[1]!)
  const id = nextId(blocks.filter(isId), text, FIRST)
  const end = text.trimEnd().length
  const asked = stops(FIELDS.map(field => ask(field, moment)))
  const lines =
    blocks.length > 0
      ? ['', `[Change ID: ${id}\\\\`, ...FIELDS.map((field, at) => `${field}: ${asked[at]}\\\\`), ']']
      : ['', '## Changes', '', ...newTable(id, asked)]
  const eol = lineEndOf(text)
  return { id, range: [end, text.length], snippet: `${eol}${lines.join(eol)}${eol}` }
}

const newTable = (id: string, cells: readonly string[]): string[] => [
  `| ID | ${FIELDS.join(' | ')} |`,
  `|${'---|'.repeat(FIELDS.length + 1)}`,
  `| ${id} | ${cells.join(' | ')} |`,
]

/** An id beside what a change says; risks and approvals of the same document have columns of their own. */
const isLog = ({ headers }: Table, about: About): boolean =>
  headers.some(header => about(header, 'id')) &&
  headers.some(header => about(header, 'type', 'change', 'description')) &&
  headers.some(header => about(header, 'reason', 'rollback', 'date', 'status', 'owner')) &&
  !headers.some(header => about(header, 'probability', 'approver', 'requirement'))

/** What still waits to be filled in counts nothing. */
const isId = (cell: string): boolean => /\d/.test(cell)

function ask(header: string, { now, people, about }: Moment): Ask {
  const is = (...concepts: Parameters<About>[1][]): boolean => about(header, ...concepts)
  if (is('type')) return { choices: CHANGE_TYPES }
  if (is('status')) return { choices: STATUSES }
  if (is('date')) return { blank: now }
  if (is('description', 'change')) return { blank: '[What is changed, by name]' }
  if (is('reason')) return { blank: '[reason]' }
  if (is('rollback')) return { blank: '[flag or rollback step]' }
  if (is('impact')) return { blank: '[effect, by name]' }
  if (is('owner', 'person', 'sender')) return people.length > 0 ? { choices: people } : { blank: '[role]' }
  if (is('approver')) return { blank: '[Name]' }
  return { blank: `[${header.replace(/[[\]]/g, '') || 'value'}]` }
}
