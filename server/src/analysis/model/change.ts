/** Changes: the rows of a change log or a revision history. */
import { hasConcept } from './grid.js'
import type { Shape } from './shape.js'

export const changeShape: Shape = {
  type: 'change',
  name: ['change', 'description', 'name', 'note'],
  fields: {
    id: ['id', 'version'],
    date: ['date'],
    owner: ['owner', 'sender', 'person'],
    type: ['type'],
    reason: ['reason'],
    impact: ['impact'],
    rollback: ['rollback'],
    status: ['status'],
    approver: ['approver'],
  },
  table(grid, around, context) {
    const versioned =
      hasConcept(grid, 'version') &&
      hasConcept(grid, 'date') &&
      hasConcept(grid, 'sender', 'owner', 'change', 'description', 'note', 'approver')
    if (versioned && !hasConcept(grid, 'milestone')) return 'Versions with dates and authors: a revision history.'
    if (around.own.has('changes') && hasConcept(grid, 'date') && grid.columns.length >= 3)
      return 'Dated rows under a change history heading.'
    if (
      context.kind === 'change-log' &&
      hasConcept(grid, 'id') &&
      hasConcept(grid, 'date', 'status', 'type') &&
      !hasConcept(grid, 'probability')
    )
      return 'Rows with ids in a change log.'
    return undefined
  },
}
