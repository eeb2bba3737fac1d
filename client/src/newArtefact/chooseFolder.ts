/** Asks for the folder of a new artefact, among the release folders of all roots; takes the only one unasked. */
import { t } from '@vscode/l10n'
import { Uri, window, workspace, type QuickPickItem } from 'vscode'
import { kindNamed } from '../../../server/src/analysis/model/kind.js'
import { glance } from '../glance.js'
import { markdownFiles } from '../markdownFiles.js'
import { headOf } from './findOut.js'
import { folderProblem, namedForReleases, releaseFolders, type FolderChoice, type Sighting } from './releaseFolders.js'

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

interface Choosing {
  /** Asks even where there is only one choice. */
  readonly always?: boolean
  /** Offers to name a folder that does not exist yet. */
  readonly fresh?: boolean
}

/** Undefined when the person gives up. */
export async function chooseFolder(
  title: string,
  { always = false, fresh = false }: Choosing = {},
): Promise<Uri | undefined> {
  const choices = await folderChoices()
  if (choices.length === 1 && !always && !choices[0]!.isNew) return Uri.parse(choices[0]!.folder, true)
  const items = choices.map((choice): FolderItem => {
    const folder = Uri.parse(choice.folder, true)
    const holds = choice.artefacts === 1 ? t('1 artefact') : t('{0} artefacts', choice.artefacts)
    return {
      label: `$(folder) ${workspace.asRelativePath(folder, (workspace.workspaceFolders?.length ?? 0) > 1)}`,
      description: choice.isNew ? t('new folder') : choice.artefacts > 0 ? holds : t('named for releases'),
      folder,
    }
  })
  const another: FolderItem = { label: `$(folder-opened) ${t('Choose another folder…')}` }
  const root = workspace.workspaceFolders?.[0]?.uri
  const unborn: readonly FolderItem[] = fresh && root ? [{ label: `$(new-folder) ${t('New folder…')}` }] : []
  const picked =
    items.length + unborn.length === 0
      ? another
      : await window.showQuickPick([...items, ...unborn, another], {
          title,
          placeHolder: t('Into which release folder?'),
          ignoreFocusOut: true,
        })
  if (picked && picked === unborn[0]) return nameFolder(title, root!)
  if (picked !== another) return picked?.folder
  const active = window.activeTextEditor?.document.uri
  const chosen = await window.showOpenDialog({
    title,
    openLabel: t('Choose Folder'),
    canSelectFolders: true,
    canSelectFiles: false,
    defaultUri: active && workspace.getWorkspaceFolder(active)?.uri,
  })
  return chosen?.[0]
}

async function nameFolder(title: string, root: Uri): Promise<Uri | undefined> {
  const start = 'docs/release/'
  const named = await window.showInputBox({
    title,
    prompt: t('Which folder, below {0}? It is created with the artefacts.', nameOf(root)),
    value: start,
    valueSelection: [start.length, start.length],
    ignoreFocusOut: true,
    validateInput: folderProblem,
  })
  return named === undefined ? undefined : Uri.joinPath(root, ...named.trim().split('/').filter(Boolean))
}

const folderOf = (file: Uri): string => file.with({ path: file.path.slice(0, file.path.lastIndexOf('/')) }).toString()
const nameOf = (file: Uri): string => file.path.slice(file.path.lastIndexOf('/') + 1)
