/** Rollback triggers: what has to be seen for somebody to roll back. */
import type { Context, Surroundings } from './context.js'
import { columnFor, hasConcept } from './grid.js'
import { goesBack } from './procedure.js'
import type { Shape } from './shape.js'

const KINDS: ReadonlySet<string> = new Set([
  'rollback-plan',
  'release-plan',
  'deployment-runbook',
  'go-no-go',
  'change-request',
])
const OTHER = /escalat|communicat|alert|review|retro|pipeline|workflow/iu

/** "Monitor and fix (minor issues)": what one does not go back for. */
const STAYS =
  /\b(?:monitor|watch|observe|fix[- ]?forward|hot-?fix|patch|do not|don['’]?t|never|not|no rollback|fix)\b/iu

/** "When to use" under "Application rollback" tells when one goes back. */
const WHEN =
  /^\P{L}*(?:when(?: to (?:use|do so|act|start))?(?: (?:it|this|\p{L}+ )?(?:rollback|roll-back))?|conditions|wann|kriterien|bedingungen|quand|critères|cuándo|criterios|condiciones|quando|critérios|condições|criteri|condizioni|когда|критерии|условия|条件|判断(?:基準)?|조건|(?:판단 )?기준)\P{L}*$/iu

/** Under "Escalation triggers" something else is decided; below triggers a heading of no other meaning names their kind. */
function decidesRollback({ own, all }: Surroundings, { kind, path }: Context): boolean {
  const heading = path.at(-1) ?? ''
  if (!KINDS.has(kind) || OTHER.test(heading)) return false
  if (WHEN.test(heading) && path.slice(0, -1).some(goesBack)) return true
  return own.has('triggers') || (own.size === 0 && all.has('triggers') && heading !== '' && !STAYS.test(heading))
}

export const triggerShape: Shape = {
  type: 'trigger',
  name: ['trigger', 'threshold', 'criteria', 'issue', 'description', 'item', 'risk', 'name'],
  fields: {
    id: ['id'],
    threshold: ['threshold', 'criteria'],
    action: ['action', 'task', 'mitigation', 'rollback', 'result'],
    approver: ['approver', 'owner', 'role', 'person'],
    fallback: ['fallback'],
    impact: ['impact', 'priority'],
    evidence: ['evidence'],
    date: ['date'],
    note: ['note'],
  },
  table(grid, around, context) {
    if (hasConcept(grid, 'probability', 'channel', 'audience', 'signature', 'version', 'environment')) return undefined
    if (grid.columns.length < 2 || columnFor(grid, this.name) < 0) return undefined
    if (decidesRollback(around, context)) return 'Rows under a heading about rollback triggers.'
    return grid.columns.some(column => column.folded === 'rollback trigger')
      ? 'A column of rollback triggers.'
      : undefined
  },
  item(_text, around, context) {
    return decidesRollback(around, context) && !around.own.has('legend')
      ? 'A bullet under a heading about rollback triggers.'
      : undefined
  },
}
