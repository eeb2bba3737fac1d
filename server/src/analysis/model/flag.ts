/** Flags: readiness rows that are not Go. */
import { isRelativeDate, readDate } from '../text/date.js'
import type { Context } from './context.js'
import type { Grid, GridRow } from './grid.js'
import { columnFor } from './grid.js'
import type { Group, Part, Spot } from './part.js'

const KINDS: ReadonlySet<string> = new Set(['go-no-go', 'support-readiness', 'release-checklist'])
const NOT_GO =
  /^\P{L}*(?:pending|blocked|conditional(?:ly)?|no-?go|not ready|not met|at risk|red|amber|yellow|on hold|waiting|incomplete|fail(?:ed)?|partial(?:ly)?|ausstehend|blockiert|offen|bedingt|nicht (?:bereit|erfüllt|bestanden)|gefährdet|gelb|rot|en attente|bloqué|bloquée|conditionnel(?:le)?|non (?:prêt|conforme|validé)e?|à risque|pendiente|bloquead[oa]|condicional|condicionado|no (?:listo|cumple)|en riesgo|en espera|pendente|em espera|não (?:pronto|atende)|em risco|reprovado|in attesa|bloccat[oa]|condizionat[oa]|non (?:pronto|superato)|a rischio|sospeso|ожида\p{L}*|заблокирован\p{L}*|условно|не готов\p{L}*|под угрозой|в риске|приостановлен\p{L}*|отложен\p{L}*)(?!\p{L})|^\P{L}*(?:保留|未達|条件付き|ブロック|要対応|不合格|待ち|承認待ち|ノーゴー|阻塞|待处理|受阻|未通过|有条件|有风险|暂停|未就绪|보류|대기|차단|조건부|미충족|위험|불합격|미준비)/iu

/** "☐ open ☐ ok": options of which none is ticked say nothing yet. */
const OPTIONS = /(?:☐|\[ \])[^☐☑☒✓✅[]+(?:☐|\[ \])/u

const isNotGo = (status: string): boolean =>
  NOT_GO.test(status) && (!OPTIONS.test(status) || /[☑☒✓✅]|\[x\]/iu.test(status))

/** Signatures that are still to come are no readiness. */
const SIGNED = /sign-?off|approv|unterschrift|signature|freigabe/iu

/** The flags of a table, whatever else its rows are. */
export function flagsOf(grid: Grid, title: string, context: Context): Part[] {
  const status = columnFor(grid, ['status', 'result'])
  if (
    !KINDS.has(context.kind) ||
    status < 0 ||
    SIGNED.test(title) ||
    columnFor(grid, ['signature', 'version', 'probability']) >= 0
  )
    return []
  const date = columnFor(grid, ['date'])
  const owner = columnFor(grid, ['owner', 'approver', 'role'])
  const name = grid.columns.findIndex(
    (column, index) => index !== status && index !== date && !column.concepts.includes('id'),
  )
  if (name < 0) return []
  const header = (column: number): Spot => grid.columns[column]!.header
  const group: Group = {
    form: 'table',
    title,
    anchor: header(name).range,
    headers: { status: header(status), ...(date >= 0 ? { date: header(date) } : {}) },
    table: { rows: grid.rowRanges, delimiter: grid.delimiter },
  }
  return grid.rows
    .filter(row => isNotGo(row.cells[status]!.text) && row.cells[name]!.text !== '')
    .map((row): Part => ({
      type: 'flag',
      form: 'row',
      range: row.range,
      name: row.cells[name]!,
      fields: {
        status: row.cells[status]!,
        ...deadline(row, date),
        ...(owner >= 0 ? { owner: row.cells[owner]! } : {}),
      },
      group,
      state: 'open',
      because: 'A readiness row that is not Go.',
    }))
}

/** In its column, or in any words of the row. */
function deadline(row: GridRow, column: number): { date?: Spot } {
  const own = row.cells[column]
  if (own && own.text !== '') return { date: own }
  const other = row.cells.find(cell => readDate(cell.text) || isRelativeDate(cell.text))
  const date = other ?? own
  return date ? { date } : {}
}
