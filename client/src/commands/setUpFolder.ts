/** "Release: Set Up This Folder": shows a proposed `slipway.yml` and writes it once the person agrees. */
import { ProgressLocation, Uri, window, workspace, WorkspaceEdit } from 'vscode'
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
    void window.showInformationMessage('slipway.yml is there already, and stays as it is.')
    return undefined
  }
  const proposal = await window.withProgress(
    { location: ProgressLocation.Window, title: 'Reading the release documents' },
    async () => {
      await server.start()
      return server.ask<Proposal>('slipway/setup', { folder: folder.toString() })
    },
  )
  if (!proposal) throw new Error('The language server gave no proposal; "Release: Restart Server" may help.')
  const shown = await workspace.openTextDocument({ language: 'yaml', content: proposal.text })
  if (!given.write) {
    await window.showTextDocument(shown, { preview: false })
    const name = workspace.asRelativePath(target)
    // A message that stays beside the text: it is read before anybody agrees.
    const agreed = await window.showInformationMessage(
      `Write this as ${name}? You may change the text first. ${proposal.reasons[0] ?? ''}`,
      'Write slipway.yml',
    )
    if (!agreed) return undefined
  }
  return write(target, shown.getText())
}

async function write(target: Uri, text: string): Promise<Uri> {
  const edit = new WorkspaceEdit()
  const contents = new TextEncoder().encode(text)
  edit.createFile(target, { overwrite: false, ignoreIfExists: false, contents })
  if (!(await workspace.applyEdit(edit)))
    throw new Error(`${target.fsPath} was not written: a file of that name appeared, or the folder is read-only.`)
  await window.showTextDocument(target)
  return target
}

async function folderOf({ folder }: Given): Promise<Uri | undefined> {
  if (folder) return typeof folder === 'string' ? Uri.parse(folder, true) : folder
  const folders = workspace.workspaceFolders ?? []
  if (folders.length < 2) return folders[0]?.uri
  return (await window.showWorkspaceFolderPick({ placeHolder: 'Which folder is to be set up?' }))?.uri
}

const exists = (file: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(file)).then(
    () => true,
    () => false,
  )
