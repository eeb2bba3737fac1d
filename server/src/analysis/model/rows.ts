/** Makes parts of a table's rows. */
import type { Table } from '../syntax/block.js'
import { isRelativeDate, readDate } from '../text/date.js'
import { kept } from '../text/kept.js'
import { changeShape } from './change.js'
import { checklistShape } from './checklist.js'
import type { Context, Surroundings } from './context.js'
import { dependencyShape } from './dependency.js'
import { gateColumn, gateShape, isCheckOfGate, isGoNoGoPoint } from './gate.js'
import { communicationShape, sentUnder } from './communication.js'
import { entries } from './entry.js'
import { evidenceShape } from './evidence.js'
import { flagsOf } from './flag.js'
import { columnFor, readGrid } from './grid.js'
import type { Grid, GridRow } from './grid.js'
import { isHtmlTable } from './htmlTable.js'
import { isNoPart } from './noPart.js'
import { findIds } from './identifier.js'
import { leadingIds } from './leadingId.js'
import { milestoneShape } from './milestone.js'
import type { Field, FieldName, Group, Part, Spot } from './part.js'
import { openIssueShape } from './openIssue.js'
import { personShape } from './person.js'
import { requirementShape } from './requirement.js'
import { riskShape } from './risk.js'
import type { Shape } from './shape.js'
import { stateOfRow } from './state.js'
import { triggerShape } from './trigger.js'
import { turned, underTwoHeaders } from './turnedTable.js'
import type { SectionConcept } from './vocabulary/concept.js'

/** Order matters: a revision history has reviewers, a sign-off table has none of its columns. */
export const TABLE_SHAPES: readonly Shape[] = [
  changeShape,
  requirementShape,
  evidenceShape,
  communicationShape,
  triggerShape,
  riskShape,
  dependencyShape,
  openIssueShape,
  gateShape,
  milestoneShape,
  checklistShape,
  personShape,
]

interface ReadTable {
  readonly parts: readonly Part[]
  /** The property each column holds, by index. */
  readonly columns: ReadonlyMap<number, FieldName>
  /** Whether the first row heads all others, or it is of no known kind. */
  readonly isHeaded: boolean
  /** What was decided by looking at all rows: equal for equal decisions. */
  sign(): string
}

/** @param title the heading or introducing line over the table */
export function readTable(
  source: string,
  table: Table,
  title: string,
  around: Surroundings,
  context: Context,
  said: Partial<Record<FieldName, Field>>,
): ReadTable {
  const grid = readGrid(source, table)
  const excluded = leftInPeace(grid, around) !== undefined
  const read = excluded ? undefined : tableRead(source, table, around, context)
  const flags = excluded ? [] : flagsOf(grid, title, context)
  const assigned = read && assign(read.grid, read.shape)
  const parts = read && assigned ? partsOfGrid(source, read, assigned, title, context, said) : entries(grid, title)
  // Of a table that is turned no column holds one property.
  const columns = !read ? plainColumns(grid) : read.headed ? assigned!.columns : NO_COLUMNS
  const ready = !read || read.shape.type === 'checklistItem' || read.shape.type === 'gate'
  const concepts = grid.columns.map(column => column.concepts)
  const sign = (): string => JSON.stringify([read?.shape.type, read?.because, [...columns], concepts])
  return { parts: ready ? [...parts, ...flags] : parts, columns, isHeaded: read?.headed ?? true, sign }
}

const NO_COLUMNS: ReadonlyMap<number, FieldName> = new Map()

export interface TableRead {
  readonly grid: Grid
  readonly shape: Shape
  readonly because: string
  /** Whether its first row heads it. */
  readonly headed: boolean
}

/** What a table holds, whichever way it is written; undefined where it is of no known kind. */
export function tableRead(source: string, table: Table, around: Surroundings, context: Context): TableRead | undefined {
  const fits = (one: Table, said?: string): TableRead | undefined => {
    const grid = readGrid(source, one)
    for (const shape of TABLE_SHAPES) {
      const why = shape.table(grid, around, context)
      if (why) return { grid, shape, because: said ? `${why} ${said}` : why, headed: !said }
    }
    return undefined
  }
  const grouped = underTwoHeaders(table)
  const upright = (grouped && fits(grouped, 'Its first two rows are headers.')) ?? fits(table)
  if (upright) return upright
  const columns = turned(table)
  return columns && fits(columns, 'Its first column holds the labels, each further column is one part.')
}

function partsOfGrid(
  source: string,
  { grid, shape, because, headed }: TableRead,
  { nameColumn, columns }: ReturnType<typeof assign>,
  title: string,
  context: Context,
  said: Partial<Record<FieldName, Field>>,
): Part[] {
  const headers: Partial<Record<FieldName, Spot>> = {}
  for (const [index, field] of columns) headers[field] ??= grid.columns[index]!.header
  const anchor = grid.columns[nameColumn]?.header.range ?? grid.rowRanges[0] ?? grid.range
  const group: Group = {
    form: 'table',
    title,
    anchor,
    headers,
    // Cells and rows can be added to what is written in Markdown under its headers.
    ...(headed && !isHtmlTable(source, grid) ? { table: { rows: grid.rowRanges, delimiter: grid.delimiter } } : {}),
  }
  const sent = shape.type === 'communication' ? sentUnder(title, anchor) : {}
  // A column that is there asks for a value in each of its cells, whatever a section says.
  const told = shape.type === 'risk' ? forAll(context.detailed?.filter(field => !headers[field])) : {}
  const rows = grid.rows.filter(row => !isNoPart(source, row))
  const ids = headers.id || !shape.fields.id ? [] : leadingIds(source, rows.map(row => row.cells[nameColumn]!)) // prettier-ignore
  const signed =
    shape.type === 'gate' && !headers.approver && context.signed !== undefined
      ? { approver: { text: context.signed, range: anchor, forAll: true } }
      : {}
  const of = shape.type === 'change' ? forAll(context.told) : { ...told, ...signed, ...said, ...sent }
  const ofAll = { of, names: Object.keys(of) as FieldName[] }
  const underMonths = shape.type === 'milestone' && grid.columns.some(({ folded }) => MONTH.test(folded))
  return rows
    .map(row => (underMonths ? withMonths(row, grid) : row))
    .flatMap((row, at) => partsOfRow(source, row, shape, nameColumn, columns, group, because, ofAll, ids[at]))
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$/

/** A day's number in a column named after a month is that day. */
const withMonths = (row: GridRow, grid: Grid): GridRow => ({
  ...row,
  cells: row.cells.map((cell, index) => {
    const header = grid.columns[index]?.folded ?? ''
    return MONTH.test(header) && /^\d{1,2}$/.test(cell.text) ? { ...cell, text: `${header} ${cell.text}` } : cell
  }),
})

/** "Verification evidence" of a gate is its evidence. */
const EVIDENCE = /\bevidence$|nachweis|preuve|evid[eê]nci|доказательств|証跡|证据|증거/u

/** Name column first, then every property in the shape's order; letters such as `L` and `I` count in a risk table. */
function assign(grid: Grid, shape: Shape): { nameColumn: number; columns: Map<number, FieldName> } {
  const taken = new Set<number>()
  const columns = new Map<number, FieldName>()
  const found = shape.type === 'gate' ? gateColumn(grid) : columnFor(grid, shape.name)
  const nameColumn = Math.max(0, found)
  // A log without a column of descriptions calls its changes by their ids.
  if (found >= 0 || shape.type !== 'change') taken.add(nameColumn)
  // The name of a sign-off is who signs, of a criterion what is asked; a communication is called by what it says or by whom it reaches.
  const named = grid.columns[nameColumn]?.concepts ?? []
  if (
    shape.type === 'communication' ||
    (shape.type === 'gate' && named.some(concept => ['role', 'approver', 'criteria'].includes(concept)))
  )
    taken.delete(nameColumn)
  for (const field of fieldsOf(shape)) {
    const concepts = shape.fields[field]!
    grid.columns.forEach((column, index) => {
      if (taken.has(index)) return
      // Who mitigates is not who delivers.
      if (shape.type === 'dependency' && field === 'owner' && /mitigation/.test(column.folded)) return
      const letter =
        shape.type === 'risk' &&
        (field === 'probability' ? /^[lpwe]$/ : field === 'impact' ? /^[isag]$/ : /$^/).test(column.folded)
      const month = shape.type === 'milestone' && field === 'date' && MONTH.test(column.folded)
      const check = shape.type === 'gate' && field === 'threshold' && isCheckOfGate(grid, nameColumn, index)
      const proof = shape.type === 'gate' && field === 'evidence' && EVIDENCE.test(column.folded)
      if (letter || month || check || proof || concepts.some(concept => column.concepts.includes(concept))) {
        // "Score" and "Level": the second says into which band the first falls.
        const banded = shape.type === 'risk' && field === 'score' && [...columns.values()].includes('score')
        columns.set(index, banded ? 'category' : field)
        taken.add(index)
      }
    })
  }
  // "Approver" before "Role" where a table has both: the shape names its concepts best first.
  if (found >= 0 && shape.type === 'change') columns.set(found, 'description')
  const rank = ([index, field]: [number, FieldName]): number =>
    (shape.fields[field] ?? []).findIndex(concept => grid.columns[index]!.concepts.includes(concept))
  return { nameColumn, columns: new Map([...columns].sort((a, b) => rank(a) - rank(b))) }
}

const fieldsOf = kept(({ fields }: Shape) => Object.keys(fields) as FieldName[])

/** What the heading is about that keeps a table from being read at all. */
export const leftInPeace = (grid: Grid, { own }: Surroundings): SectionConcept | undefined =>
  own.has('raci')
    ? 'raci'
    : own.has('legend') && grid.columns.length <= 3
      ? 'legend'
      : own.has('example')
        ? 'example'
        : undefined

/** What the columns of an unrecognised table mean, for placeholders in cells that need a value. */
function plainColumns(grid: Grid): Map<number, FieldName> {
  const columns = new Map<number, FieldName>()
  const wanted: readonly FieldName[] = ['date', 'owner', 'contact', 'approver', 'fallback']
  grid.columns.forEach((column, index) => {
    const field = wanted.find(name => column.concepts[0] === name)
    if (field) columns.set(index, field)
  })
  return columns
}

function partsOfRow(
  source: string,
  row: GridRow,
  shape: Shape,
  nameColumn: number,
  columns: ReadonlyMap<number, FieldName>,
  group: Group,
  because: string,
  said: { readonly of: Partial<Record<FieldName, Field>>; readonly names: readonly FieldName[] },
  id: Spot | undefined,
): Part[] {
  const fields: Partial<Record<FieldName, Field>> = id ? { id } : {}
  columns.forEach((field, index) => {
    const cell = row.cells[index]
    if (cell && (!fields[field] || fields[field].text === '')) fields[field] = cell
  })
  const nameCell = row.cells[nameColumn]!
  const name = nameCell.text !== '' ? nameCell : (row.cells.find(cell => cell.text !== '') ?? nameCell)
  if (shape.type === 'milestone' && !hasDate(fields.date)) {
    const inName = readDate(name.text)
    if (inName || isRelativeDate(name.text)) fields.date = name
    const other = row.cells.find(cell => cell !== nameCell && readDate(cell.text)?.partial === false)
    if (!fields.date?.text && other) fields.date = other
  }
  if (shape.type === 'requirement' && !fields.id) fields.id = idIn(source, row.cells[0]!)
  // "REQ-3 (was REQ-9)"
  if (fields.id && /^\S+(?:[ \t]+[([–—]|[ \t]*<br)/u.test(fields.id.text)) fields.id = idIn(source, fields.id)
  for (const field of said.names)
    if (!fields[field] || fields[field].text === '') fields[field] = { ...said.of[field]!, range: name.range }
  const state = stateOfRow(fields.status?.text ?? '', name.text)
  const part: Part = { type: shape.type, form: 'row', range: row.range, name, fields, group, state, because }
  return [part, ...decisionInRow(part, row)]
}

/** Properties that the document gives elsewhere for all rows. */
const forAll = (told: readonly FieldName[] = []): Partial<Record<FieldName, Field>> =>
  Object.fromEntries(told.map(field => [field, { text: field, range: [0, 0] as const, forAll: true }]))

/** "US1 Pay by card": the id alone where requirement and id share a cell. */
function idIn(source: string, cell: Spot): Spot {
  const id = findIds(cell.text)[0]?.id
  const at = id === undefined ? -1 : source.indexOf(id, cell.range[0])
  return id === undefined || at < 0 ? cell : { text: id, range: [at, at + id.length] }
}

const hasDate = (field: Field | undefined): boolean =>
  field !== undefined && (readDate(field.text) !== undefined || isRelativeDate(field.text))

/** A milestone row that is a go/no-go decision is a gate too: its owner decides. */
function decisionInRow(part: Part, row: GridRow): Part[] {
  if (part.type !== 'milestone' || !row.cells.some(cell => isGoNoGoPoint(cell.text))) return []
  const { owner, approver = owner, evidence, fallback, criteria } = part.fields
  const fields: Part['fields'] = { approver, evidence, fallback, threshold: criteria }
  return [{ ...part, type: 'gate', fields: defined(fields), because: 'The row names a go/no-go decision.' }]
}

const defined = (fields: Part['fields']): Part['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined))
