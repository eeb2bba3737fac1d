/** textDocument/codeAction, codeAction/resolve: every fix of what is found here, what else can be done about it, all safe fixes at once, what can be done with a date, an item, a table. */
import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type Diagnostic } from 'vscode-languageserver'
import { rewritesAt } from '../../analysis/features/rewrites.js'
import type { Finding } from '../../analysis/lint/finding.js'
import { safeFixes } from '../../analysis/lint/safeFixes.js'
import { contains, type Range } from '../../analysis/text/range.js'
import { FIX_ALL } from '../capabilities.js'
import type { OpenDocument } from '../documents.js'
import { fixActions } from '../fixActions.js'
import { fixAll } from '../fixAll.js'
import { fromArray, fromDocument, fromRange, fromRecord, fromUri } from '../fromLsp.js'
import { kindAction } from '../kindAction.js'
import { ruleActions } from '../ruleActions.js'
import type { Session } from '../session.js'
import { suppressAction } from '../suppressAction.js'
import { toDiagnostic } from '../toLsp.js'
import { workspaceEdit } from '../workspaceEdit.js'

export function codeAction(session: Session, params: unknown): CodeAction[] | undefined {
  const open = session.open(fromDocument(params) ?? '')
  const range = open && fromRange(open, fromRecord(params)['range'])
  if (!open || !range) return undefined
  const { only, diagnostics, triggerKind } = fromRecord(fromRecord(params)['context'])
  const wants = (kind: string): boolean =>
    !Array.isArray(only) || only.some(one => kind === one || kind.startsWith(`${String(one)}.`))
  const actions: CodeAction[] = []
  if (wants(CodeActionKind.QuickFix)) {
    const analysis = session.analysis()
    const named = new Set(fromArray(diagnostics).map(one => nameOf(open, one)))
    const isNamed = ({ rule, range, message, said }: Finding): boolean =>
      named.size > 0 && named.has(nameIn(rule, range, session.say({ english: message, said })))
    const asked = analysis.findings(open.id).filter(one => touch(one.range, range) || isNamed(one))
    const found = asked.map(finding => ({ finding, diagnostics: [toDiagnostic(session, open.id, open, finding)] }))
    // What mends stands before what is only said of each rule: a risk that lacks four things is on one place.
    for (const { finding, diagnostics } of found)
      actions.push(
        ...asQuickFixes(
          finding.fixes.flatMap(fix => fixActions(session, open, fix)),
          diagnostics,
        ),
      )
    for (const { finding, diagnostics } of found)
      actions.push(
        ...asQuickFixes(suppressAction(session, open, analysis, finding), diagnostics),
        ...asQuickFixes(ruleActions(session, open, finding), diagnostics),
      )
    actions.push(...kindAction(session, open, range))
  }
  if (wants(CodeActionKind.RefactorRewrite)) actions.push(...rewrites(session, open, range[0]))
  // A light bulb asks each time the cursor rests, and shows none of these.
  const isBulb = triggerKind === CodeActionTriggerKind.Automatic && !Array.isArray(only)
  if (wants(FIX_ALL) && !isBulb) actions.push(...allAtOnce(session, open))
  return actions
}

function rewrites(session: Session, open: OpenDocument, offset: number): CodeAction[] {
  const view = session.analysis().view(open.id, session.say)
  return (view ? rewritesAt(view, offset) : []).flatMap(rewrite =>
    fixActions(session, open, { ...rewrite, kind: 'suggested' }).map(action => ({
      ...action,
      kind: CodeActionKind.RefactorRewrite,
    })),
  )
}

const asQuickFixes = (actions: readonly CodeAction[], diagnostics: Diagnostic[]): CodeAction[] =>
  actions.map(action => ({ ...action, kind: CodeActionKind.QuickFix, diagnostics }))

/** Working it out reads the document again and again: where the client can ask for the edit, only once it is chosen. */
function allAtOnce(session: Session, open: OpenDocument): CodeAction[] {
  if (safeFixes(session.analysis().findings(open.id)).length === 0) return []
  const action: CodeAction = {
    title: session.say('Fix all that needs no choice'),
    kind: FIX_ALL,
    data: { fixAll: open.uri },
  }
  return [session.client.resolvesActions ? action : (codeActionResolve(session, action) as CodeAction)]
}

/** An action that is whole already, or whose document is gone, comes back as it is. */
export function codeActionResolve(session: Session, action: unknown): unknown {
  const open = session.open(fromUri(fromRecord(fromRecord(action)['data'])['fixAll']) ?? '')
  if (!open) return action
  const edits = fixAll(session, open.id)
  return { ...fromRecord(action), edit: workspaceEdit(session, [{ source: open, version: open.version, edits }]) }
}

const touch = (a: Range, b: Range): boolean => contains(a, b[0]) || contains(b, a[0])

/**
 * A diagnostic is known by what it says, and where, in the text as it is now: of an older text it names nothing, or
 * what is found at that very place.
 */
function nameOf(open: OpenDocument, diagnostic: unknown): string | undefined {
  const { code, range, message } = fromRecord(diagnostic)
  const offsets = fromRange(open, range)
  return offsets && nameIn(String(code), offsets, String(message))
}

const nameIn = (rule: string, [start, end]: Range, message: string): string => `${rule} ${start} ${end} ${message}`
