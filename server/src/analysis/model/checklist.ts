/** Checklist items: task boxes anywhere, and rows of a table somebody ticks off. */
import { lazily } from '../text/lazily.js'
import { columnFor, hasConcept } from './grid.js'
import type { Grid } from './grid.js'
import type { Shape } from './shape.js'

export const checklistShape: Shape = {
  type: 'checklistItem',
  name: ['item', 'task', 'step', 'criteria', 'description', 'requirement', 'name'],
  fields: {
    id: ['id'],
    owner: ['owner', 'role', 'person', 'approver'],
    status: ['status', 'result'],
    evidence: ['evidence'],
    date: ['date'],
    reason: ['reason'],
    note: ['note', 'description'],
  },
  table(grid, around, context) {
    if (hasConcept(grid, 'signature', 'channel', 'audience', 'probability', 'version', 'change', 'risk', 'milestone'))
      return undefined
    // Criteria of a decision are checked, not done.
    if (around.own.has('goNoGo') && !hasConcept(grid, 'item', 'task', 'step', 'owner')) return undefined
    const ticked = lazily(() => isTicked(grid))
    if (hasConcept(grid, 'item') && (hasConcept(grid, 'owner') || ticked()))
      return 'An item column with owner or status.'
    const listed = around.own.has('checklist') || (around.all.has('checklist') && !around.own.has('legend'))
    const kind = context.kind === 'release-checklist' || context.kind === 'support-readiness'
    if (
      (listed || kind) &&
      ticked() &&
      columnFor(grid, this.name) >= 0 &&
      (listed || hasConcept(grid, 'owner', 'task'))
    ) {
      return 'Rows with a status under a checklist heading.'
    }
    return undefined
  },
}

const isTicked = (grid: Grid): boolean =>
  hasConcept(grid, 'status') ||
  grid.rows.some(row => row.cells.some(cell => /^(?:\[[ xX]?\]|[☐☑✓✔○⬜✅❌])/u.test(cell.text)))
