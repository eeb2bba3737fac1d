/** Offers the folder `workspace` that lies beside this extension as files in memory. */
import { FileType, Uri, workspace, type ExtensionContext } from 'vscode'
import { MemoryFiles } from './memoryFiles.js'

const SCHEME = 'slipwaymem'

export async function activate({ extensionUri, subscriptions }: ExtensionContext): Promise<void> {
  const files = new MemoryFiles()
  await copy(Uri.joinPath(extensionUri, 'workspace'), Uri.from({ scheme: SCHEME, path: '/workspace' }), files)
  subscriptions.push(workspace.registerFileSystemProvider(SCHEME, files, { isCaseSensitive: true }))
}

async function copy(from: Uri, to: Uri, files: MemoryFiles): Promise<void> {
  files.createDirectory(to)
  for (const [name, type] of await workspace.fs.readDirectory(from)) {
    const [source, target] = [Uri.joinPath(from, name), Uri.joinPath(to, name)]
    if (type === FileType.Directory) await copy(source, target, files)
    else files.writeFile(target, await workspace.fs.readFile(source), { create: true, overwrite: true })
  }
}
