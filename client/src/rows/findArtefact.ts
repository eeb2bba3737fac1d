/** Finds the artefact of a kind that a command is about: the one in front of the reader, else those of the workspace. */
import { t } from '@vscode/l10n'
import { window, workspace, type TextDocument, type Uri } from 'vscode'
import { kindNamed, type ArtefactKind } from '../../../server/src/analysis/model/kind.js'
import { glance } from '../glance.js'
import { markdownFiles } from '../markdownFiles.js'
import { headOf } from '../newArtefact/findOut.js'

/** So many documents are read to find it, those named for the kind first. */
const MOST_READ = 200

/** `none` where the workspace has none; undefined when the person gives up. */
export async function findArtefact(
  kind: ArtefactKind,
  title: string,
  folder?: Uri,
): Promise<TextDocument | 'none' | undefined> {
  const active = window.activeTextEditor?.document
  if (active && !folder && glance(active.uri.path, active.getText()).kind === kind) return active
  const files = await filesOf(kind, folder)
  const near = active && files.filter(file => folderPath(file) === folderPath(active.uri))
  const candidates = near?.length ? near : files
  if (candidates.length === 0) return 'none'
  if (candidates.length === 1) return workspace.openTextDocument(candidates[0]!)
  const items = candidates.map(file => ({ label: workspace.asRelativePath(file), file }))
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: t('In which document?'),
    ignoreFocusOut: true,
  })
  return picked && workspace.openTextDocument(picked.file)
}

async function filesOf(kind: ArtefactKind, folder: Uri | undefined): Promise<Uri[]> {
  const roots = folder ? [folder] : (workspace.workspaceFolders ?? []).map(({ uri }) => uri)
  const files = (await Promise.all(roots.map(markdownFiles)))
    .flat()
    .filter(file => /\.(?:md|markdown)$/i.test(file.path))
  const named = (file: Uri): boolean => kindNamed(file.path.slice(file.path.lastIndexOf('/') + 1)) === kind
  const likeliest = [...files.filter(named), ...files.filter(file => !named(file))].slice(0, MOST_READ)
  const kinds = await Promise.all(likeliest.map(async file => glance(file.path, await headOf(file)).kind))
  return likeliest.filter((_, at) => kinds[at] === kind)
}

export const folderPath = (file: Uri): string => file.path.slice(0, file.path.lastIndexOf('/'))
