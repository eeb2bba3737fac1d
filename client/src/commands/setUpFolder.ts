/** "Release: Set Up This Folder": shows a proposed `slipway.yml` and writes it once the person agrees. */
import { t } from '@vscode/l10n'
import { commands, ProgressLocation, Uri, window, workspace, WorkspaceEdit } from 'vscode'
import type { Porch } from '../porch.js'

interface Proposal {
  readonly text: string
  readonly reasons: readonly string[]
}

interface Given {
  readonly folder?: string | Uri
  /** Agreed beforehand: nobody is asked. */
  readonly write?: boolean
}

/** The configuration; undefined where none was written. */
export async function setUpFolder({ server }: Porch, argument?: unknown): Promise<Uri | undefined> {
  const given = argument instanceof Uri ? { folder: argument } : ((argument ?? {}) as Given)
  const folder = await folderOf(given)
  if (!folder) return undefined
  const target = Uri.joinPath(folder, 'slipway.yml')
  if (await exists(target)) {
    await window.showTextDocument(target)
    void window.showInformationMessage(t('slipway.yml is there already, and stays as it is.'))
    return undefined
  }
  const proposal = await window.withProgress(
    { location: ProgressLocation.Window, title: t('Reading the release documents') },
    async () => {
      await server.start()
      return server.ask<Proposal>('slipway/setup', { folder: folder.toString() })
    },
  )
  if (!proposal) throw new Error(t('The language server gave no proposal; "Release: Restart Server" may help.'))
  const text = given.write ? proposal.text : await agreedText(proposal, workspace.asRelativePath(target))
  return text === undefined ? undefined : write(target, text)
}

/** What the person made of the proposal; undefined where they do not agree, and then it stays open to be looked at. */
async function agreedText({ text, reasons }: Proposal, name: string): Promise<string | undefined> {
  const shown = await workspace.openTextDocument({ language: 'yaml', content: text })
  await window.showTextDocument(shown, { preview: false })
  // A message that stays beside the text: it is read before anybody agrees.
  const agreed = await window.showInformationMessage(
    `${t('Write this as {0}? You may change the text first.', name)} ${reasons[0] ?? ''}`.trimEnd(),
    t('Write slipway.yml'),
  )
  if (!agreed) return undefined
  const said = shown.getText()
  // Without a question about saving it: its text goes into the file.
  if (!shown.isClosed) {
    await window.showTextDocument(shown)
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
  return said
}

async function write(target: Uri, text: string): Promise<Uri> {
  const edit = new WorkspaceEdit()
  const contents = new TextEncoder().encode(text)
  edit.createFile(target, { overwrite: false, ignoreIfExists: false, contents })
  if (!(await workspace.applyEdit(edit)))
    throw new Error(t('{0} was not written: a file of that name appeared, or the folder is read-only.', target.fsPath))
  await window.showTextDocument(target)
  return target
}

async function folderOf({ folder }: Given): Promise<Uri | undefined> {
  if (folder) return typeof folder === 'string' ? Uri.parse(folder, true) : folder
  const folders = workspace.workspaceFolders ?? []
  if (folders.length < 2) return folders[0]?.uri
  return (await window.showWorkspaceFolderPick({ placeHolder: t('Which folder is to be set up?') }))?.uri
}

const exists = (file: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(file)).then(
    () => true,
    () => false,
  )
