/**
 * What Node, from 22.8 on, compiled of the server: kept in the extension's own storage, a folder for each version, the
 * next start takes a fifth less. An older Node keeps nothing.
 */
import { Uri, workspace, type ExtensionContext } from 'vscode'

const NAME = 'compiled-'

export const compiledFolder = ({ globalStorageUri, extension }: ExtensionContext): Uri =>
  Uri.joinPath(globalStorageUri, NAME + (extension.packageJSON as { version: string }).version)

/** Removes what earlier versions kept. Never fails: the next start tries again. */
export async function forgetEarlier(context: ExtensionContext): Promise<void> {
  const { fs } = workspace
  const storage = context.globalStorageUri
  const own = compiledFolder(context).path
  const entries = await fs.readDirectory(storage).then(
    all => all,
    () => [],
  )
  const earlier = entries
    .filter(([name]) => name.startsWith(NAME))
    .map(([name]) => Uri.joinPath(storage, name))
    .filter(({ path }) => path !== own)
  for (const folder of earlier) await fs.delete(folder, { recursive: true }).then(undefined, () => {})
}
