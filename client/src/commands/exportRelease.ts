/** "Release: Export…": the release in front as a file, in the format and at the place that a person names. */
import { commands, env, Uri, window, workspace } from 'vscode'
import type { ExportAnswer } from '../../../server/src/lsp/requests/exportRelease.js'
import type { Porch } from '../porch.js'

const FORMATS = [
  { format: 'html', label: 'Report (HTML)', detail: 'One file with verdict, pictures and tables; prints well' },
  { format: 'markdown', label: 'Summary (Markdown)', detail: 'Verdict, reasons and figures for a ticket' },
  {
    format: 'requirements',
    label: 'Requirements (CSV)',
    detail: 'The traceability matrix with its coverage, holes first',
  },
  { format: 'risks', label: 'Risks (CSV)', detail: 'Every risk once, settled ones too' },
  { format: 'calendar', label: 'Calendar (.ics)', detail: 'Milestones, windows and dated communications' },
] as const

/** Said beforehand: nobody is asked, but for a file that is there. */
interface Given {
  readonly format?: string
  readonly to?: string
}

/** Where it was written; undefined where it was not. */
export async function exportRelease({ server }: Porch, argument?: unknown): Promise<Uri | undefined> {
  const given = argument instanceof Uri ? {} : ((argument ?? {}) as Given)
  const format = given.format ?? (await chooseFormat())
  if (!format) return undefined
  await server.start()
  const document = window.activeTextEditor?.document
  const about = document?.languageId === 'markdown' ? { textDocument: { uri: document.uri.toString() } } : {}
  const exported = await server.ask<ExportAnswer | null>('slipway/export', { format, ...about })
  if (!exported) {
    void window.showInformationMessage('No release is in sight: open one of its documents.')
    return undefined
  }
  const target = given.to === undefined ? await choosePlace(exported.name, document?.uri) : Uri.parse(given.to, true)
  if (!target) return undefined
  // The dialog asks on its own before a file is replaced.
  if (given.to !== undefined && (await exists(target)) && !(await mayReplace(target))) return undefined
  await workspace.fs.writeFile(target, new TextEncoder().encode(exported.text))
  void offerToOpen(target, format)
  return target
}

const chooseFormat = async (): Promise<string | undefined> =>
  (await window.showQuickPick(FORMATS, { title: 'Export the release', placeHolder: 'As what?' }))?.format

function choosePlace(name: string, beside: Uri | undefined): Thenable<Uri | undefined> {
  const folder =
    beside && beside.scheme !== 'untitled' ? Uri.joinPath(beside, '..') : workspace.workspaceFolders?.[0]?.uri
  return window.showSaveDialog({
    title: 'Export the release',
    saveLabel: 'Export',
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
  })
}

const exists = (file: Uri): Thenable<boolean> =>
  workspace.fs.stat(file).then(
    () => true,
    () => false,
  )

async function mayReplace(file: Uri): Promise<boolean> {
  const question = `${workspace.asRelativePath(file)} is there already. Replace it?`
  return (await window.showWarningMessage(question, { modal: true }, 'Replace')) === 'Replace'
}

async function offerToOpen(file: Uri, format: string): Promise<void> {
  const opened = await window.showInformationMessage(`Exported to ${workspace.asRelativePath(file)}.`, 'Open')
  if (!opened) return
  if (format === 'html' || format === 'calendar') await env.openExternal(file)
  else await commands.executeCommand('vscode.open', file)
}
