/** What can be done about the rule behind a finding: its severity set in `slipway.yml`, its page read; from a placeholder on to the next. */
import type { CodeAction } from 'vscode-languageserver'
import { configurationStart } from '../analysis/features/configurationStart.js'
import { LEVELS } from '../analysis/lint/severity.js'
import type { Finding } from '../analysis/lint/finding.js'
import { spoken } from '../analysis/text/said.js'
import { RULES } from '../analysis/rules/index.js'
import { unfilledPlaceholder } from '../analysis/rules/unfilled-placeholder.js'
import type { Range } from '../analysis/text/range.js'
import { EXPLAIN, EXPLAIN_RULE, NEXT_PLACEHOLDER, SET_SEVERITY } from './capabilities.js'
import type { OpenDocument } from './documents.js'
import type { Session } from './session.js'
import { toRange } from './toLsp.js'
import { askedFor, homeOf, toWorkspaceEdit } from './severityEdit.js'
import { scopeTitle, setSeverity, SCOPES } from '../analysis/features/severityChange.js'

const KNOWN = new Set(RULES.map(({ id }) => id))

export function ruleActions(session: Session, open: OpenDocument, finding: Finding): CodeAction[] {
  const { rule, range } = finding
  if (!KNOWN.has(rule)) return []
  return [
    ...configurationActions(session, open, finding),
    ...onward(session, open, rule, range),
    ...severityActions(session, open, rule),
    ...explainActions(session, rule),
  ]
}

function onward(session: Session, open: OpenDocument, rule: string, range: Range): CodeAction[] {
  if (rule !== unfilledPlaceholder.id || !session.client.goesToPlaceholders) return []
  const title = session.say('Go to the next placeholder')
  return [{ title, command: { title, command: NEXT_PLACEHOLDER, arguments: [{ from: toRange(open, range) }] } }]
}

/** Where a `slipway.yml` is there, the rule's own fixes write into it. */
function configurationActions(session: Session, open: OpenDocument, finding: Finding): CodeAction[] {
  const home = homeOf(session, open.id)
  if (!home.isNew) return []
  const text = session.analysis().text(open.id) ?? ''
  return configurationStart(finding, text).flatMap((start): CodeAction[] => {
    const edit = toWorkspaceEdit(session, home, { range: [0, 0], text: start.text })
    return edit ? [{ title: session.say({ english: start.title, said: start.said }), edit }] : []
  })
}

function severityActions(session: Session, open: OpenDocument, rule: string): CodeAction[] {
  if (session.client.setsSeverities) {
    const title = session.say('Set the severity of {rule:raw}…', { rule })
    return [{ title, command: { title, command: SET_SEVERITY, arguments: [{ uri: open.uri, rule }] } }]
  }
  const target = askedFor(session, open.id, rule)
  if (!target) return []
  return SCOPES.flatMap(scope => {
    const name = scopeTitle(target.asked, scope)
    // A list of all levels for each would bury the fixes: of kinds they are told, of all else only the way to silence.
    const levels = scope === 'kind' ? LEVELS.filter(level => level !== target.now) : (['off'] as const)
    return levels.flatMap((level): CodeAction[] => {
      const edit = name === undefined ? undefined : setSeverity(target.asked, scope, level)
      const made = edit && toWorkspaceEdit(session, { ...target, path: target.asked.configuration.path }, edit)
      const title = spoken('Set {rule:raw} to {level:raw} for {scope:raw} (slipway.yml)', { rule, level, scope: name! })
      return made ? [{ title: session.say(title), edit: made }] : []
    })
  })
}

function explainActions(session: Session, rule: string): CodeAction[] {
  const { explainsRules, showsDocuments } = session.client
  if (!explainsRules && !(showsDocuments && session.pages)) return []
  const title = session.say('Explain {rule:raw}', { rule })
  return [{ title, command: { title, command: explainsRules ? EXPLAIN_RULE : EXPLAIN, arguments: [rule] } }]
}

/** The address of a rule's page. */
export const pageOf = ({ pages }: Pick<Session, 'pages'>, rule: unknown): string | undefined =>
  pages !== undefined && typeof rule === 'string' && KNOWN.has(rule) ? `${pages}/${rule}.md` : undefined
