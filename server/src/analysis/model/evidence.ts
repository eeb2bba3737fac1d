/** Evidence: the records of a compliance log. */
import { columnFor, hasConcept } from './grid.js'
import type { Shape } from './shape.js'

export const evidenceShape: Shape = {
  type: 'evidence',
  name: ['requirement', 'item', 'mitigation', 'gate', 'description', 'evidence', 'name', 'risk'],
  fields: {
    id: ['id'],
    approver: ['approver', 'owner', 'signature', 'person', 'role'],
    date: ['date'],
    status: ['status', 'result'],
    location: ['location'],
    retention: ['retention'],
    evidence: ['evidence'],
    type: ['type'],
    note: ['note'],
  },
  table(grid, around, context) {
    if (hasConcept(grid, 'probability', 'channel', 'threshold', 'fallback', 'gate', 'criteria')) return undefined
    if (columnFor(grid, this.name) < 0 || !hasConcept(grid, 'evidence', 'location')) return undefined
    const approved = hasConcept(grid, 'approver', 'owner', 'date', 'status')
    if (hasConcept(grid, 'evidence') && hasConcept(grid, 'retention') && approved) return 'Evidence with a retention.'
    if (context.kind === 'compliance-log' && hasConcept(grid, 'evidence') && approved)
      return 'Evidence in a compliance log.'
    return around.own.has('evidence') && hasConcept(grid, 'location') && approved
      ? 'Records with a location under a heading about evidence.'
      : undefined
  },
}
