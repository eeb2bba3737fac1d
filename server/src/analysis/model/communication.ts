/** Communications: who is told what, when, by whom and where. */
import { isRelativeDate, readDate } from '../text/date.js'
import type { Range } from '../text/range.js'
import { hasConcept } from './grid.js'
import type { Field } from './part.js'
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

/** "T-7 days", "Launch day" over a table of messages says when they are sent. */
export function sentUnder(title: string, range: Range): { date?: Field } {
  const day = /(?<!\p{L})(?:launch|release|go-?live|deployment|cut-?over|migration) day(?!\p{L})/iu
  return day.test(title) || readDate(title) || isRelativeDate(title)
    ? { date: { text: title, range, forAll: true } }
    : {}
}
