/** Open issues: questions and problems that somebody must settle before the release. */
import { columnFor, hasConcept } from './grid.js'
import type { Shape } from './shape.js'

const OPEN =
  /^(?:open (?:issue|question|item|point|decision)s?|questions?|unresolved (?:issue|question)s?|offene (?:punkte|fragen)|questions ouvertes)$/u
const NOTHING = /^\W*(?:none|no |n\/?a\b|keine|aucune?|ningun)/iu

export const openIssueShape: Shape = {
  type: 'openIssue',
  name: ['issue', 'description', 'item', 'task', 'name', 'risk'],
  fields: {
    id: ['id'],
    owner: ['owner', 'person', 'role', 'approver'],
    date: ['date'],
    status: ['status', 'result'],
    priority: ['priority'],
    impact: ['impact'],
    action: ['action', 'mitigation'],
    note: ['note'],
  },
  table(grid, around, context) {
    if (context.kind === 'post-release-review' || hasConcept(grid, 'probability', 'channel', 'signature', 'version'))
      return undefined
    const settled = hasConcept(grid, 'owner', 'date', 'status')
    if (settled && grid.columns.some(column => OPEN.test(column.folded))) return 'A column of open issues or questions.'
    if (around.own.has('openIssues') && settled && columnFor(grid, this.name) >= 0)
      return 'Rows with owner, date or status under a heading about open issues.'
    return undefined
  },
  item(text, around, context) {
    if (context.kind === 'post-release-review' || around.own.has('legend') || NOTHING.test(text)) return undefined
    return around.own.has('openIssues') ? 'A bullet under a heading about open issues.' : undefined
  },
}
