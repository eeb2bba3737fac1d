/** Changes: the rows of a change log or a revision history. */
import { hasConcept } from './grid.js'
import type { ArtefactKind } from './kind.js'
import type { Part } from './part.js'
import type { Shape } from './shape.js'
import { columnConcepts } from './vocabulary/lookup.js'

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
    if (context.told && hasConcept(grid, 'change') && hasConcept(grid, 'reason', 'impact', 'rollback'))
      return 'Changes with their reason or impact in a document about changes.'
    return undefined
  },
}

const CHANGE_ID = /^\W*(?:change|cr|chg|rfc)(?: request)?(?: ?(?:id|no\.?|number|ref|#))\W*$/iu

/** An entry that a change log must complete; the rows of a revision history tell versions of the document. */
export function isLogEntry({ form, group: { headers, title } }: Part, kind: ArtefactKind): boolean {
  if (form !== 'row') return true
  if (headers?.id && columnConcepts(headers.id.text).includes('version')) return false
  // "CHG-001" beside its type and who approved it is a change of the service, whatever document lists it.
  if (CHANGE_ID.test(headers?.id?.text ?? '') && headers?.type && (headers.approver ?? headers.status)) return true
  const own =
    (kind === 'change-log' || kind === 'change-request') &&
    !/\b(?:revision|version|document)s?\b|revisions/iu.test(title)
  return own || [headers?.type, headers?.reason, headers?.impact, headers?.rollback].filter(Boolean).length >= 2
}
