/** Dependencies: what a release waits for and its team does not decide. */
import type { Context } from './context.js'
import { columnFor, hasConcept } from './grid.js'
import type { Shape } from './shape.js'

/** Elsewhere "dependencies" are packages, or what a document leans on. */
const waitsForOthers = ({ kind }: Context): boolean =>
  kind === 'release-plan' || kind === 'go-no-go' || kind === 'risk-register' || kind === 'release-checklist'

const NAMED =
  /^\P{L}*(?:dependency|depends on|abhängigkeit|dépendance|dependencia|dependência|dipendenza|зависимость|依存(?:関係)?|依赖|의존성)(?: ?#?\d+)?[*_]*\s*[:：–—-]/iu
const PACKAGE = /\bv?\d+\.\d+|^[\w@./-]+ [<>=^~]/u
const NOTHING =
  /^\P{L}*(?:none|no |n\/?a\b|keine|aucune|ninguna|nenhuma|nessuna|нет(?!\p{L})|なし|無し|无(?:$|[。，])|없음)/iu

export const dependencyShape: Shape = {
  type: 'dependency',
  name: ['dependency', 'item', 'name', 'description', 'task', 'design', 'requirement'],
  fields: {
    id: ['id'],
    owner: ['owner', 'person', 'role', 'approver'],
    status: ['status', 'result'],
    date: ['date', 'milestone'],
    mitigation: ['mitigation'],
    type: ['type'],
    impact: ['impact'],
    note: ['note'],
  },
  table(grid, around, context) {
    const delivered = hasConcept(grid, 'owner') && hasConcept(grid, 'date')
    if (!waitsForOthers(context) && !(context.kind === 'deployment-runbook' && delivered)) return undefined
    if (hasConcept(grid, 'version', 'probability', 'signature', 'channel')) return undefined
    const settled = hasConcept(grid, 'owner', 'date', 'status', 'mitigation')
    if (hasConcept(grid, 'dependency') && !hasConcept(grid, 'milestone', 'task', 'item') && settled)
      return 'A dependency column beside owner, date, readiness or mitigation.'
    if (around.own.has('dependencies') && settled && columnFor(grid, this.name) >= 0)
      return 'Rows with owner, date or readiness under a heading about dependencies.'
    return undefined
  },
  item(text, around, context) {
    if (!waitsForOthers(context) || around.own.has('legend') || NOTHING.test(text)) return undefined
    if (NAMED.test(text)) return 'The bullet opens as a dependency.'
    if (!around.own.has('dependencies') || around.own.has('risks') || PACKAGE.test(text)) return undefined
    return 'A bullet under a heading about dependencies.'
  },
}
