/** Asks for the folder of a new artefact, among the release folders of all roots; takes the only one unasked. */
import { Uri, window, workspace, type QuickPickItem } from 'vscode'
import { kindNamed } from '../../../server/src/analysis/model/kind.js'
import { glance } from '../glance.js'
import { markdownFiles } from '../markdownFiles.js'
import { headOf } from './findOut.js'
import { namedForReleases, releaseFolders, type FolderChoice, type Sighting } from './releaseFolders.js'

/** So many documents are read to see whether they are artefacts, the likeliest first. */
const MOST_READ = 200

export async function folderChoices(): Promise<readonly FolderChoice[]> {
  const roots = (workspace.workspaceFolders ?? []).map(folder => folder.uri)
  const files = (await Promise.all(roots.map(markdownFiles)))
    .flat()
    .filter(file => /\.(?:md|markdown)$/i.test(file.path))
  const names = roots.map(root => root.toString())
  const likely = (file: Uri): boolean =>
    kindNamed(nameOf(file)) !== undefined || namedForReleases(folderOf(file), names)
  const [first, second] = [files.filter(likely), files.filter(file => !likely(file))]
  const sightings = await Promise.all([...first, ...second].slice(0, MOST_READ).map(sight))
  const active = window.activeTextEditor?.document.uri
  return releaseFolders(sightings, names, active && folderOf(active))
}

const sight = async (file: Uri): Promise<Sighting> => ({
  folder: folderOf(file),
  artefact: glance(file.path, await headOf(file)).kind !== undefined,
})

interface FolderItem extends QuickPickItem {
  readonly folder?: Uri
}

/** Undefined when the person gives up. `always` asks even where there is only one choice. */
export async function chooseFolder(title: string, always = false): Promise<Uri | undefined> {
  const choices = await folderChoices()
  if (choices.length === 1 && !always && !choices[0]!.isNew) return Uri.parse(choices[0]!.folder, true)
  const items = choices.map((choice): FolderItem => {
    const folder = Uri.parse(choice.folder, true)
    const holds = choice.artefacts === 1 ? '1 artefact' : `${choice.artefacts} artefacts`
    return {
      label: `$(folder) ${workspace.asRelativePath(folder, (workspace.workspaceFolders?.length ?? 0) > 1)}`,
      description: choice.isNew ? 'new folder' : choice.artefacts > 0 ? holds : 'named for releases',
      folder,
    }
  })
  const another: FolderItem = { label: '$(folder-opened) Choose another folder…' }
  const picked =
    items.length === 0
      ? another
      : await window.showQuickPick([...items, another], {
          title,
          placeHolder: 'Into which release folder?',
          ignoreFocusOut: true,
        })
  if (picked !== another) return picked?.folder
  const active = window.activeTextEditor?.document.uri
  const chosen = await window.showOpenDialog({
    title,
    openLabel: 'Choose Folder',
    canSelectFolders: true,
    canSelectFiles: false,
    defaultUri: active && workspace.getWorkspaceFolder(active)?.uri,
  })
  return chosen?.[0]
}

const folderOf = (file: Uri): string => file.with({ path: file.path.slice(0, file.path.lastIndexOf('/')) }).toString()
const nameOf = (file: Uri): string => file.path.slice(file.path.lastIndexOf('/') + 1)
