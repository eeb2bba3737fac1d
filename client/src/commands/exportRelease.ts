/** "Release: Export…": the release in front as a file, in the format and at the place that a person names. */
import { t } from '@vscode/l10n'
import { commands, env, Uri, window, workspace } from 'vscode'
import type { ExportAnswer } from '../../../server/src/lsp/requests/exportRelease.js'
import type { Porch } from '../porch.js'
import { askNotes } from '../readiness/answers.js'
import { isAudience, nothingFor } from '../readiness/audiences.js'
import type { ServerLife } from '../server/serverLife.js'
import { chooseAudience } from './previewNotes.js'

const FORMATS = [
  { format: 'html', label: t('Report (HTML)'), detail: t('One file with verdict, pictures and tables; prints well') },
  { format: 'notes-markdown', label: t('Release notes by audience (Markdown)'), detail: t('What customers, support or leadership are told') },
  { format: 'notes-html', label: t('Release notes by audience (HTML)'), detail: t('The same as a page of its own') },
  { format: 'markdown', label: t('Summary (Markdown)'), detail: t('Verdict, reasons and figures for a ticket') },
  {
    format: 'requirements',
    label: t('Requirements (CSV)'),
    detail: t('The traceability matrix with its coverage, holes first'),
  },
  { format: 'holes', label: t('Holes in the matrix (CSV)'), detail: t('Of the traceability matrix only what somebody has to do something about') },
  { format: 'risks', label: t('Risks (CSV)'), detail: t('Every risk once, settled ones too') },
  { format: 'calendar', label: t('Calendar (.ics)'), detail: t('Milestones, windows and dated communications') },
] as const // prettier-ignore

/** Said beforehand: nobody is asked, but for a file that is there. */
interface Given {
  readonly format?: string
  readonly to?: string
  readonly audience?: string
}

/** Where it was written; undefined where it was not. */
export async function exportRelease({ server }: Porch, argument?: unknown): Promise<Uri | undefined> {
  const given = argument instanceof Uri ? {} : ((argument ?? {}) as Given)
  const format = given.format ?? (await chooseFormat())
  if (!format) return undefined
  await server.start()
  const document = window.activeTextEditor?.document
  const about = document?.languageId === 'markdown' ? document.uri : undefined
  const exported = format.startsWith('notes-')
    ? await notesAs(server, format.slice('notes-'.length), given.audience, about)
    : await releaseAs(server, format, about)
  if (!exported) return undefined
  const target = given.to === undefined ? await choosePlace(exported.name, document?.uri) : Uri.parse(given.to, true)
  if (!target) return undefined
  // The dialog asks on its own before a file is replaced.
  if (given.to !== undefined && (await exists(target)) && !(await mayReplace(target))) return undefined
  await workspace.fs.writeFile(target, new TextEncoder().encode(exported.text))
  void offerToOpen(target, format)
  return target
}

async function releaseAs(
  server: ServerLife,
  format: string,
  about: Uri | undefined,
): Promise<ExportAnswer | undefined> {
  const what = format === 'holes' ? { format: 'requirements', holes: true } : { format }
  const textDocument = about && { uri: about.toString() }
  const exported = await server.ask<ExportAnswer | null>('slipway/export', {
    ...what,
    ...(textDocument ? { textDocument } : {}),
  })
  if (!exported) void window.showInformationMessage(t('No release is in sight: open one of its documents.'))
  return exported ?? undefined
}

/** What names nobody is told: it is in no audience's notes. */
async function notesAs(
  server: ServerLife,
  format: string,
  said: string | undefined,
  about: Uri | undefined,
): Promise<ExportAnswer | undefined> {
  const audience = isAudience(said) ? said : await chooseAudience(t('Export the release notes'))
  if (!audience) return undefined
  const answer = await askNotes(server, audience, about, format)
  const { told, text, name, unaddressed } = answer ?? {}
  if (!told || text === undefined || name === undefined) {
    const why = answer ? nothingFor(audience) : t('No release notes are in sight: open them, or another document of their release.') // prettier-ignore
    void window.showInformationMessage(why)
    return undefined
  }
  if (unaddressed && audience !== 'unaddressed') void tellLeftOut(unaddressed)
  return { text, name }
}

async function tellLeftOut(count: number): Promise<void> {
  const message =
    count === 1
      ? t('One section names no audience and is in nobody’s notes.')
      : t('{0} sections name no audience and are in nobody’s notes.', count)
  const answer = await window.showWarningMessage(message, t('Show'))
  if (answer) await commands.executeCommand('slipway.previewNotes', 'unaddressed')
}

const chooseFormat = async (): Promise<string | undefined> =>
  (await window.showQuickPick(FORMATS, { title: t('Export the release'), placeHolder: t('As what?') }))?.format

function choosePlace(name: string, beside: Uri | undefined): Thenable<Uri | undefined> {
  const folder =
    beside && beside.scheme !== 'untitled' ? Uri.joinPath(beside, '..') : workspace.workspaceFolders?.[0]?.uri
  return window.showSaveDialog({
    title: t('Export the release'),
    saveLabel: t('Export'),
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
  })
}

const exists = (file: Uri): Thenable<boolean> =>
  workspace.fs.stat(file).then(
    () => true,
    () => false,
  )

async function mayReplace(file: Uri): Promise<boolean> {
  const question = t('{0} is there already. Replace it?', workspace.asRelativePath(file))
  const replace = t('Replace')
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace
}

async function offerToOpen(file: Uri, format: string): Promise<void> {
  const opened = await window.showInformationMessage(t('Exported to {0}.', workspace.asRelativePath(file)), t('Open'))
  if (!opened) return
  if (format.endsWith('html') || format === 'calendar') await env.openExternal(file)
  else await commands.executeCommand('vscode.open', file)
}
