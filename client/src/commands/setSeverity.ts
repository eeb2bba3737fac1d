/** "Set the severity of …": asks for whom and how grave, and writes it into `slipway.yml`. */
import { t } from '@vscode/l10n'
import { Uri, window, workspace, WorkspaceEdit } from 'vscode'
import type { Porch } from '../porch.js'
import { toRange, type Span } from '../server/places.js'

interface Answer {
  readonly now: string
  readonly uri: string
  readonly isNew: boolean
  readonly version: number | null
  readonly scopes: readonly { readonly scope: string; readonly title: string }[]
  readonly edits: readonly { readonly range: Span; readonly newText: string }[]
}

interface Given {
  readonly uri: string
  readonly rule: string
  /** Answered beforehand: nobody is asked. */
  readonly scope?: string
  readonly level?: string
}

const LEVELS: Readonly<Record<string, string>> = {
  off: t('not asked'),
  hint: t('barely visible'),
  info: t('good to know'),
  warning: t('ought to be mended'),
  error: t('fails a run of the command line'),
}

/** Whether it was written. */
export async function setSeverity({ server }: Porch, given?: unknown): Promise<boolean> {
  const { uri, rule, ...answered } = (given ?? {}) as Given
  const ask = (more: object): Promise<Answer | undefined> =>
    server.ask<Answer>('slipway/severity', { textDocument: { uri }, rule, ...more })
  const state = await ask({})
  if (!state) return false
  const file = workspace.asRelativePath(Uri.parse(state.uri))
  const level = answered.level ?? (await pickLevel(rule, state.now))
  const scope = level && (answered.scope ?? (await pickScope(rule, level, state, file)))
  if (!level || !scope) return false
  const { edits = [], version = null, isNew = false } = (await ask({ scope, level })) ?? {}
  const target = Uri.parse(state.uri)
  const open = workspace.textDocuments.find(document => document.uri.toString() === target.toString())
  if (edits.length === 0 || (open && version !== null && open.version !== version)) {
    await window.showWarningMessage(
      t('{0} was not changed: it has mistakes, or sets {1} in a place that goes before this one.', file, rule),
    )
    return false
  }
  const edit = new WorkspaceEdit()
  if (isNew) edit.createFile(target, { ignoreIfExists: true })
  for (const { range, newText } of edits) edit.replace(target, toRange(range), newText)
  if (!(await workspace.applyEdit(edit))) return false
  // What a person has open is theirs to save.
  if (!open) await (await workspace.openTextDocument(target)).save()
  return true
}

async function pickLevel(rule: string, now: string): Promise<string | undefined> {
  const items = Object.entries(LEVELS).map(([label, detail]) => ({
    label,
    description: label === now ? t('{0} (as it is now)', detail) : detail,
  }))
  const placeHolder = t('How grave is a finding of this rule?')
  return (await window.showQuickPick(items, { title: t('Severity of {0}', rule), placeHolder }))?.label
}

async function pickScope(rule: string, level: string, { scopes }: Answer, file: string): Promise<string | undefined> {
  const items = scopes.map(({ scope, title }) => ({ label: t('For {0}', title), scope }))
  const placeHolder = t('Written into {0}, which keeps its comments', file)
  return (await window.showQuickPick(items, { title: `${rule}: ${level}`, placeHolder }))?.scope
}
