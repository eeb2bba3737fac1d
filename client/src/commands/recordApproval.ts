/** "Release: Record Approval": who approves the open document, written into its front matter with the time. */
import { t } from '@vscode/l10n'
import { window, workspace, WorkspaceEdit, type TextDocument } from 'vscode'
import type { Recorded } from '../../../server/src/lsp/requests/recordApproval.js'
import type { Porch } from '../porch.js'
import { toRange } from '../server/places.js'

interface Given {
  /** Who approves: nobody is asked then. */
  readonly by?: string
}

const SOMEBODY_ELSE = t('Somebody else…')

/** Whether an approval was written. */
export async function recordApproval(porch: Porch, given?: unknown): Promise<boolean> {
  const document = window.activeTextEditor?.document
  const ask = (by?: string): Promise<Recorded | undefined> =>
    porch.server.ask<Recorded>('slipway/recordApproval', {
      textDocument: { uri: document?.uri.toString() },
      ...(by === undefined ? {} : { by, at: now() }),
    })
  const state = document?.languageId === 'markdown' ? await ask() : undefined
  if (!document || !state) {
    await window.showInformationMessage(t('Open the release document that is approved.'))
    return false
  }
  const { by } = (given ?? {}) as Given
  const approver = by ?? (await chooseApprover(porch, document, state.errors))
  if (!approver) return false
  const recorded = await ask(approver)
  if (!recorded || recorded.version !== document.version) {
    await window.showWarningMessage(t('The document changed meanwhile: nothing was recorded. Try again.'))
    return false
  }
  const edit = new WorkspaceEdit()
  for (const { range, newText } of recorded.edits) edit.replace(document.uri, toRange(range), newText)
  return workspace.applyEdit(edit)
}

async function chooseApprover({ server }: Porch, document: TextDocument, errors: number): Promise<string | undefined> {
  const people = await server.ask<string[]>('slipway/people', { textDocument: { uri: document.uri.toString() } })
  const question = t('Who approves this text as it stands?')
  const open =
    errors === 0 ? '' : errors === 1 ? t('One error is open in it.') : t('{0} errors are open in it.', errors)
  const picked = await window.showQuickPick([...(people ?? []), SOMEBODY_ELSE], {
    title: t('Record approval'),
    placeHolder: `${question} ${open}`.trimEnd(),
  })
  if (picked !== SOMEBODY_ELSE) return picked
  return window.showInputBox({ title: t('Record approval'), prompt: question })
}

/** To the minute, in UTC: an approval is read in many zones. */
const now = (): string => `${new Date().toISOString().slice(0, 16)}Z`
