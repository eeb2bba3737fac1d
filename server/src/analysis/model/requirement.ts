/** Requirements: the rows of a traceability matrix. */
import { hasConcept } from './grid.js'
import type { Grid } from './grid.js'
import { findIds } from './identifier.js'
import type { Shape } from './shape.js'

export const requirementShape: Shape = {
  type: 'requirement',
  name: ['requirement', 'description', 'task', 'item', 'name', 'change'],
  fields: {
    id: ['id', 'requirement'],
    priority: ['priority'],
    status: ['status', 'result'],
    verification: ['verification'],
    design: ['design'],
    releaseReferences: ['releaseReferences'],
    rollbackControl: ['rollbackControl', 'rollback'],
    evidence: ['evidence'],
    defect: ['defect'],
    owner: ['owner'],
    type: ['type'],
    note: ['note'],
  },
  table(grid, around, context) {
    if (hasConcept(grid, 'probability', 'mitigation', 'channel', 'signature')) return undefined
    // In a matrix a column may rate each requirement's risk.
    if (context.kind !== 'rtm' && hasConcept(grid, 'risk')) return undefined
    const named = hasConcept(grid, 'requirement')
    const traced = hasConcept(grid, 'verification', 'design', 'rollbackControl', 'releaseReferences')
    const matrix = context.kind === 'rtm' || around.all.has('requirements')
    if (!named && !matrix) return undefined
    const ids = rowsWithIds(grid) * 2 >= grid.rows.filter(row => !row.blank).length
    if (hasConcept(grid, 'id') && named && (traced || ids)) return 'An id and a requirement column.'
    if (matrix && hasConcept(grid, 'id', 'requirement') && traced && ids)
      return 'Ids with tests or code in a traceability document.'
    if (matrix && ids && grid.rows.length > 0 && traced) return 'Rows with ids and tests in a traceability document.'
    return undefined
  },
}

const rowsWithIds = (grid: Grid): number =>
  grid.rows.filter(row =>
    row.cells.slice(0, 2).some(cell => findIds(cell.text).length > 0 || /^\d+(?:\.\d+)*$/.test(cell.text)),
  ).length
