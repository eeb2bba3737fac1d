/** Communications: who is told what, when, by whom and where. */
import { hasConcept } from './grid.js'
import type { Shape } from './shape.js'

export const communicationShape: Shape = {
  type: 'communication',
  name: ['message', 'audience', 'task', 'item', 'channel'],
  fields: {
    audience: ['audience'],
    channel: ['channel'],
    sender: ['sender', 'owner', 'person', 'role'],
    message: ['message', 'description'],
    trigger: ['trigger', 'task'],
    date: ['date'],
    status: ['status'],
    approver: ['approver'],
    note: ['note'],
  },
  table(grid, around) {
    if (around.own.has('contacts') || around.own.has('people') || around.own.has('changes') || around.own.has('legend'))
      return undefined
    if (hasConcept(grid, 'contact', 'signature', 'requirement', 'probability', 'version', 'threshold')) return undefined
    if (!hasConcept(grid, 'channel') || grid.columns.some(column => column.folded.includes('training')))
      return undefined
    const timed = hasConcept(grid, 'trigger', 'date')
    const said = (['message', 'sender', 'owner'] as const).filter(concept => hasConcept(grid, concept)).length
    if (hasConcept(grid, 'audience') && said + (timed ? 1 : 0) > 0) return 'Audiences beside channels.'
    return around.all.has('communication') && hasConcept(grid, 'message') && timed
      ? 'Messages beside channels.'
      : undefined
  },
}
