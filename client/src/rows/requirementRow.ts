/** The next row of a traceability matrix, with rollback control, notes reference and support evidence. */
import { escapeSnippet } from '../newArtefact/fillTemplate.js'
import { lineEndOf, rowSnippet, type Addition, type Ask } from './addition.js'
import { nextId } from './nextId.js'
import type { About } from './about.js'
import { tablesIn, type Table } from './table.js'

/** What the other artefacts of the release offer to point at; empty where they say nothing. */
export interface Targets {
  readonly releaseReferences: readonly string[]
  readonly rollbackControls: readonly string[]
  readonly people: readonly string[]
  /** What the columns of the matrix are about. */
  readonly about: About
}

/** Columns every requirement needs before a release; those a matrix lacks are added to it. */
const NEEDED = [
  ['Release references', ['releaseReferences']],
  ['Rollback control', ['rollbackControl', 'rollback']],
  ['Support evidence', ['evidence']],
] as const
const FIRST = 'REQ-000'

/** Undefined where the document holds no matrix. */
export function requirementRow(text: string, targets: Targets): Addition | undefined {
  const table = tablesIn(text).find(one => isMatrix(one, targets.about))
  if (!table) return undefined
  const missing = NEEDED.filter(([, concepts]) => !table.headers.some(header => targets.about(header, ...concepts)))
  const added = missing.map(([title]) => title)
  const idColumn = Math.max(
    0,
    table.headers.findIndex(header => targets.about(header, 'id')),
  )
  const id = nextId(
    table.rows.map(row => row[idColumn] ?? '').filter(cell => /\d/.test(cell)),
    text,
    FIRST,
  )
  const asks = [...table.headers, ...added].map((header, column) =>
    column === idColumn ? { value: id } : ask(header, targets),
  )
  const eol = lineEndOf(text)
  const row = rowSnippet(table, asks)
  const [start, end] = table.range
  if (added.length === 0) return { id, range: [end, end], snippet: eol + row }
  const lines = table.lines.map((line, at) => widened(line, added, at))
  return { id, range: [start, end], snippet: [...lines.map(escapeSnippet), row].join(eol) }
}

/** A line of the table with further cells; what is missing in old rows stays empty, and is found. */
function widened(line: string, titles: readonly string[], at: number): string {
  const cells = titles.map(title => (at === 0 ? title : at === 1 ? '---' : ' '))
  const whole = line.trimEnd()
  return /(?<!\\)\|$/.test(whole) ? `${whole} ${cells.join(' | ')} |` : `${whole} | ${cells.join(' | ')}`
}

const isMatrix = ({ headers }: Table, about: About): boolean =>
  headers.some(header => about(header, 'requirement', 'id')) &&
  headers.some(header => about(header, 'verification', 'design', 'rollbackControl', 'releaseReferences', 'requirement'))

function ask(header: string, targets: Targets): Ask {
  const is = (...concepts: Parameters<About>[1][]): boolean => targets.about(header, ...concepts)
  if (is('rollbackControl', 'rollback')) return oneOf(targets.rollbackControls, '[flag or rollback step]')
  if (is('releaseReferences')) return oneOf(targets.releaseReferences, '[release notes section]')
  if (is('evidence')) return { blank: '[article link]' }
  if (is('priority')) return { choices: ['Must', 'Should', 'Could'] }
  if (is('status', 'result')) return { choices: ['Planned', 'In progress', 'Implemented', 'Verified', 'Deferred'] }
  if (is('verification')) return { blank: '[test id and result]' }
  if (is('design')) return { blank: '[design link]' }
  if (is('owner')) return oneOf(targets.people, '[role]')
  if (is('requirement', 'description')) return { blank: '[What the user or operator can do]' }
  return { blank: `[${header.replace(/[[\]]/g, '') || 'value'}]` }
}

const oneOf = (choices: readonly string[], blank: string): Ask => (choices.length > 0 ? { choices } : { blank })
