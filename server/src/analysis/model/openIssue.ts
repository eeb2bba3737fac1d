/** Open issues: questions and problems that somebody must settle before the release. */
import { columnFor, hasConcept } from './grid.js'
import type { Context } from './context.js'
import { namesLimitations } from './risk.js'
import { NEEDED } from './sectionNames.js'
import type { Shape } from './shape.js'

const OPEN =
  /^(?:open (?:issue|question|item|point|decision)s?|questions?|unresolved (?:issue|question)s?|offener? (?:punkte?|fragen?)|frage|questions? ouvertes?|points? ouverts?|preguntas? abiertas?|puntos? abiertos?|asuntos? pendientes?|quest(?:ão|ões) (?:em )?abert[oa]s?|pendências?|punt[oi] apert[oi]|question[ei] apert[ae]|открыт(?:ый вопрос|ые вопросы)|вопросы?|未解決事項|未決事項|課題|待解决问题|遗留问题|未决问题|미해결 (?:이슈|사항)|미결 사항)$/u
const NOTHING =
  /^[^\p{L}\p{N}]*$|^\P{L}*(?:none|no |n\/?a\b|keine|aucune?|ningun|nenhum|nessun|нет(?!\p{L})|なし|無し|无(?:$|[。，])|없음)/iu

/** "Deliberately not release blockers" blocks nothing. */
const DENIED = /(?<!\p{L})(?:not|non|nicht|keine?|pas)(?!\p{L})[\p{L} ]{0,30}block/iu
/** Under "Release blockers": what has to hold before one may release is a criterion, nobody's open question. */
const BLOCKERS = /block(?:er|ing)|блокер/iu
const CRITERION =
  /\bmust (?:not |all )?(?:pass|succeed|hold|exist|stay|match|be (?:green|true|met|present|documented|built|signed|verified|validated|tested|retested|passing|complete))\b|\b(?:muss|müssen) [^.]{0,60}\b(?:bestehen|grün|vorliegen)\b/iu

const REVIEWED = NEEDED['post-release-review']
const FOLLOW_UPS = REVIEWED.find(({ heading }) => heading === 'Follow-ups')!

/** @param only "Improvements" may list what went wrong, too: bullets need a heading that says nothing but what is to be done */
const promises = ({ path }: Context, only: boolean): boolean => {
  const heading = path.at(-1) ?? ''
  const said = REVIEWED.filter(({ named }) => named.test(heading))
  return said.includes(FOLLOW_UPS) && (!only || said.length === 1)
}

export const openIssueShape: Shape = {
  type: 'openIssue',
  name: ['issue', 'description', 'item', 'task', 'name', 'risk', 'action'],
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
    if (hasConcept(grid, 'probability', 'channel', 'signature', 'version')) return undefined
    // A review asks questions to think by; what it leaves open stands in a table under that name.
    const kept = around.own.has('openIssues') && hasConcept(grid, 'owner') && hasConcept(grid, 'date')
    if (context.kind === 'post-release-review' && !kept) {
      const promised = hasConcept(grid, 'task', 'action') && hasConcept(grid, 'owner', 'date', 'status')
      return promised && promises(context, false) ? 'Rows of actions that the review promises.' : undefined
    }
    const settled = hasConcept(grid, 'owner', 'date', 'status')
    if (settled && grid.columns.some(column => OPEN.test(column.folded))) return 'A column of open issues or questions.'
    if (around.own.has('openIssues') && settled && columnFor(grid, this.name) >= 0)
      return 'Rows with owner, date or status under a heading about open issues.'
    return undefined
  },
  item(text, around, context) {
    if (around.own.has('legend') || NOTHING.test(text)) return undefined
    if (context.kind === 'post-release-review')
      return promises(context, true) && !/[?？]\s*$/u.test(text)
        ? 'A bullet of an action that the review promises.'
        : undefined
    // What is accepted, and said to block nothing, waits for nobody.
    if (namesLimitations(context.path.at(-1) ?? '') && around.own.has('risks')) return undefined
    const heading = context.path.at(-1) ?? ''
    if (DENIED.test(heading) || (BLOCKERS.test(heading) && CRITERION.test(text))) return undefined
    return around.own.has('openIssues') ? 'A bullet under a heading about open issues.' : undefined
  },
}
