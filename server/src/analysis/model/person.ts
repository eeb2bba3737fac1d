/** People and roles: the rows of a stakeholder register or a contact list. */
import { hasConcept } from './grid.js'
import type { Shape } from './shape.js'

export const personShape: Shape = {
  type: 'person',
  name: ['person', 'name', 'role', 'owner', 'audience'],
  fields: {
    role: ['role'],
    fallback: ['fallback'],
    contact: ['contact'],
    owner: ['owner'],
    note: ['note'],
  },
  table(grid, around, context) {
    if (hasConcept(grid, 'signature', 'date', 'status', 'result', 'task', 'item', 'requirement')) return undefined
    const who = hasConcept(grid, 'person', 'role')
    if (who && context.kind === 'stakeholder-register') return 'Names or roles in a stakeholder register.'
    if (who && hasConcept(grid, 'contact', 'fallback') && (around.own.has('people') || around.own.has('contacts')))
      return 'Names or roles with contacts under a heading about people.'
    return undefined
  },
}
