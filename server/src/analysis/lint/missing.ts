/** Says whether a part names a property, and writes a missing one where this part's form has its place. */
import type { Range } from '../text/range.js'
import { lastStartingBy, overlaps } from '../text/range.js'
import type { Field, FieldName, Part } from '../model/part.js'
import { namesNobody } from '../model/vocabulary/lookup.js'
import type { Fix, FixEdit, Piece } from './finding.js'
import type { Mending } from './rule.js'
import { addCell, cellAt, cellsOf, fillCell } from './cells.js'
import { inOther, titled, type Spoken } from '../text/said.js'

/** The header or label written for a property; what the recognisers read back. */
export const LABELS: Readonly<Record<FieldName, string>> = {
  id: 'ID', name: 'Name', date: 'Date', owner: 'Owner', status: 'Status', criteria: 'Criteria',
  probability: 'Probability', impact: 'Impact', mitigation: 'Mitigation', score: 'Score', category: 'Category',
  approver: 'Approver', fallback: 'Fallback delegate', threshold: 'Threshold', evidence: 'Evidence',
  priority: 'Priority', verification: 'Verification', releaseReferences: 'Release references',
  rollbackControl: 'Rollback control', defect: 'Defect', design: 'Design',
  channel: 'Channel', audience: 'Audience', sender: 'Sender', trigger: 'Trigger', message: 'Message', action: 'Action',
  type: 'Type', reason: 'Reason', rollback: 'Rollback', location: 'Location', retention: 'Retention',
  role: 'Role', contact: 'Contact', note: 'Note', description: 'Description',
} // prettier-ignore

/** True where somebody is named; a placeholder (`TBD`) waits for a name and is told elsewhere. */
export const namesSomebody = (field: Field | undefined): boolean =>
  field !== undefined && field.text !== '' && !namesNobody(field.text)

export const isSaid = (field: Field | undefined): boolean => field !== undefined && field.text !== ''

/** Done, answered or not applicable: nothing more is asked of it. */
export const isClosed = ({ state }: Part): boolean => state === 'done' || state === 'notApplicable'

/** What a finding about a missing property points at: the words that do not do, else the part's name. */
export function placeOf(part: Part, field: FieldName): Range {
  const said = part.fields[field]
  return said && said.text !== '' && !said.forAll ? said.range : part.name.range
}

export const insertTitle = (field: FieldName): Pick<Fix, 'title' | 'said'> =>
  titled('Insert {field:raw}', { field: LABELS[field].toLowerCase().replace(/^id$/, 'ID') })

/** The edits that give `part` the property, in the part's offsets. Where words stand that do not do, they are replaced. */
export function insertField(part: Part, field: FieldName, pieces: readonly Piece[], look: Mending): FixEdit[] {
  const said = part.fields[field]
  if (said && said.text !== '' && !said.forAll) return [{ range: said.range, text: pieces }]
  if (part.form === 'row') return intoRow(part, field, pieces, look)
  if (said && !said.forAll) return [behindLabel(said.range, pieces, look.text)]
  if (field === 'owner' && part.type === 'checklistItem') return [beforeTask(part, pieces, look.text)]
  const label = lastLabel(part, look.text)
  if (label) return [anotherLabel(label, field, pieces, look.text)]
  return [
    part.form === 'section' ? firstLabel(part, field, pieces, look.text) : atLineEnd(part, field, pieces, look.text),
  ]
}

/**
 * Several properties at once; what goes to one place goes there in the given order.
 */
export function insertFields(part: Part, missing: readonly (readonly [FieldName, Piece])[], look: Mending): FixEdit[] {
  const edits = new Map<string, FixEdit>()
  for (const [field, piece] of missing) {
    for (const edit of insertField(part, field, [piece], look)) {
      const place = edit.range.join()
      const there = edits.get(place)
      edits.set(place, there ? { ...edit, text: [...there.text, ...edit.text] } : edit)
    }
  }
  return [...edits.values()]
}

/** "no channel, no sender and no message" */
export function lacking(words: readonly string[]): Spoken {
  const each = words.map(word => `no ${word}`)
  const english = each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`
  return inOther(english, 'no {words:raw}', { words: words.join('\n') })
}

function intoRow(part: Part, field: FieldName, pieces: readonly Piece[], look: Mending): FixEdit[] {
  const { text } = look
  const table = part.group.table
  if (!table?.rows[0]) return intoCell(part.fields[field], pieces)
  const headers = cellsOf(text, table.rows[0])
  const found = table.rows[lastStartingBy(table.rows, part.range[0], row => row[0])]
  const own = found && overlaps(found, part.range) ? found : part.range
  const header = part.group.headers?.[field]
  const column = header ? cellAt(headers, header.range[0]) : -1
  if (column >= 0) {
    const cell = cellsOf(text, own)[column]
    const edit = cell ? fillCell(text, cell, pieces) : addCell(text, own, column, pieces)
    return edit ? [edit] : []
  }
  const column_ = (row: Range, words: readonly Piece[]): FixEdit[] => {
    const edit = addCell(text, row, headers.length, words)
    return edit ? [edit] : []
  }
  if (!look.first) return column_(own, pieces)
  return [
    ...column_(table.rows[0], [LABELS[field]]),
    ...column_(table.delimiter, ['---']),
    ...table.rows.slice(1).flatMap(row => column_(row, row === own ? pieces : [])),
  ]
}

/** In HTML, or with its headers elsewhere: an empty cell that is there can be filled, none can be added. */
const intoCell = (cell: Field | undefined, pieces: readonly Piece[]): FixEdit[] =>
  cell && !cell.forAll ? [{ range: cell.range, text: [' ', ...pieces, ' '] }] : []

function behindLabel(place: Range, pieces: readonly Piece[], text: string): FixEdit {
  const gap = place[0] > 0 && !/\s/.test(text[place[0] - 1]!) ? [' '] : []
  return { range: place, text: [...gap, ...pieces] }
}

/** `- [ ] **Role**: what is to be done` */
function beforeTask(part: Part, pieces: readonly Piece[], text: string): FixEdit {
  const mark = /^\s*(?:[-*+]|\d+[.)])[ \t]+(?:\[[^\]\n]?\][ \t]+|[☐⬜🔲◻☑]\uFE0F?[ \t]*)?/u.exec(
    text.slice(...part.range),
  )
  const at = mark ? part.range[0] + mark[0].length : part.name.range[0]
  return { range: [at, at], text: ['**', ...pieces, '**: '] }
}

interface Label {
  /** Where the line ends that holds it. */
  readonly end: number
  readonly before: string
  readonly between: string
  readonly after: string
}

const LABEL_LINE =
  /^([ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+|\|[ \t]*)?(?:\*\*|__|[*_])?)([^\s:*_|][^:：*_|]{0,80}?)((?:[ \t]*[:：](?:\*\*|__|[*_])?|(?:\*\*|__|[*_])[ \t]*[:：]|(?:\*\*|__|[*_])?[ \t]*\|)[ \t]*)$/u

/** The last line below the part's own that gives a property behind a label. */
function lastLabel(part: Part, text: string): Label | undefined {
  const ownEnd = lineEnd(text, part.name.range[1])
  let last: Label | undefined
  for (const field of Object.values(part.fields)) {
    if (field.forAll || field.range[0] <= ownEnd || field.range[1] > part.range[1]) continue
    const end = lineEnd(text, field.range[1])
    const found = LABEL_LINE.exec(text.slice(lineStart(text, field.range[0]), field.range[0]))
    if (!found || (last && last.end >= end)) continue
    const after = /^[*_]*([ \t]*\|[ \t]*|[ \t]{2,}|\\[ \t]*)$/.exec(text.slice(field.range[1], end))
    last = { end, before: found[1]!, between: found[3]!, after: after?.[1] ?? '' }
  }
  return last
}

function anotherLabel(label: Label, field: FieldName, pieces: readonly Piece[], text: string): FixEdit {
  const before = label.before.replace(/(?<!\d)\d+(?=[.)])/, number => String(Number(number) + 1))
  const gap = /\s$/.test(label.between) ? '' : ' '
  return {
    range: [label.end, label.end],
    text: [newline(text) + before + LABELS[field] + label.between + gap, ...pieces, label.after],
  }
}

/** Under the heading, as the first of a list of labels. */
function firstLabel(part: Part, field: FieldName, pieces: readonly Piece[], text: string): FixEdit {
  const eol = newline(text)
  let at = lineEnd(text, part.name.range[1])
  const underline = /^(?:\r\n|\n|\r)[ ]{0,3}(?:=+|-+)[ \t]*(?=[\r\n]|$)/.exec(text.slice(at))
  if (underline) at += underline[0].length
  const rest = text.slice(at)
  const tail = rest.trim() === '' ? '' : /^(?:\r\n|\n|\r)[ \t]*[\r\n]/.test(rest) ? '' : eol
  return { range: [at, at], text: [`${eol}${eol}- **${LABELS[field]}:** `, ...pieces, tail] }
}

/** ` — Label: value` at the end of the item's own sentence, before anything nested in it. */
function atLineEnd(part: Part, field: FieldName, pieces: readonly Piece[], text: string): FixEdit {
  let end = lineEnd(text, part.name.range[1])
  for (;;) {
    const next = /^(?:\r\n|\n|\r)[ \t]*(?![-*+>#|][ \t]|[-*+][\r\n]|\d+[.)][ \t]|```|~~~|\|)\S[^\r\n]*/.exec(
      text.slice(end, part.range[1]),
    )
    if (!next) break
    end += next[0].length
  }
  end = Math.min(end, Math.max(part.range[1], part.name.range[1]))
  const line = text.slice(lineStart(text, end), end)
  const at = end - /(?<![ \t])[ \t]*\\?$/.exec(line)![0].length
  return { range: [at, at], text: [` — ${LABELS[field]}: `, ...pieces] }
}

const newline = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'

function lineEnd(text: string, offset: number): number {
  let end = offset
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}

function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--
  return start
}
