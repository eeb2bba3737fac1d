/** Reads who approves which type of change from a change framework. */
import type { About } from '../rows/about.js'
import { tablesIn } from '../rows/table.js'
import { APPROVALS, type Approval, type ChangeType } from './classification.js'

/** The framework's row for the type; what it leaves open is taken from the usual matrix. */
export function approvalFor(type: ChangeType, about: About, framework = ''): Approval {
  const usual = APPROVALS[type]
  for (const { headers, rows } of tablesIn(framework)) {
    const reviewer = headers.findIndex(header => /review/i.test(header))
    // Who reviews may be who approves, but not where another column says so.
    const approvers = headers.flatMap((header, at) => (about(header, 'approver') ? [at] : []))
    const approver = approvers.find(at => at !== reviewer) ?? approvers[0] ?? -1
    const row = approver < 0 ? undefined : rows.find(cells => new RegExp(`^${type}\\b`, 'i').test(cells[0] ?? ''))
    if (!row) continue
    const said = (column: number, otherwise: string): string => {
      const cell = row[column]?.trim() ?? ''
      return cell === '' || /[[{<]|\bTB[DC]\b/.test(cell) ? otherwise : cell
    }
    return {
      requestor: said(
        headers.findIndex(header => /request/i.test(header)),
        usual.requestor,
      ),
      reviewer: said(reviewer, usual.reviewer),
      approver: said(approver, usual.approver),
      fallback: said(
        headers.findIndex(header => about(header, 'fallback')),
        usual.fallback,
      ),
    }
  }
  return usual
}
