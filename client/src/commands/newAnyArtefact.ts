/** "Release: New Artefact…": every kind with what it is for, and the team's own templates. */
import { commands, Position, QuickPickItemKind, Range, Uri, window, workspace, type QuickPickItem } from 'vscode'
import type { Porch } from '../porch.js'
import { ARTEFACTS, artefactOf, type Artefact } from '../newArtefact/artefacts.js'
import { folderChoices } from '../newArtefact/chooseFolder.js'
import { newArtefact } from '../newArtefact/newArtefact.js'
import { teamTemplates, type Found } from '../templates/teamTemplates.js'

interface Item extends QuickPickItem {
  readonly make?: () => unknown
}

export async function newAnyArtefact(porch: Porch, given?: unknown): Promise<unknown> {
  const team = (await ofTheTeam()).map(found => itemOf(found, porch, given))
  const items: readonly Item[] = [
    ...ARTEFACTS.map(({ name, about, command }) => ({
      label: name,
      description: about,
      make: () => commands.executeCommand(command, given),
    })),
    ...(team.length > 0 ? [{ label: "The team's templates", kind: QuickPickItemKind.Separator }, ...team] : []),
  ]
  const placeHolder = 'What is to be written?'
  const picked = await window.showQuickPick(items, { title: 'New artefact', placeHolder, matchOnDescription: true })
  return picked?.make?.()
}

/** Those beside ours, and the broken ones, of every root and release folder; each once. */
async function ofTheTeam(): Promise<readonly Found[]> {
  const folders = [
    ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri),
    ...(await folderChoices()).map(({ folder }) => Uri.parse(folder, true)),
  ]
  const all = (await Promise.all(folders.map(teamTemplates))).flat()
  const once = new Map(all.map(found => [found.uri.toString(), found]))
  return [...once.values()].filter(({ read }) => 'message' in read || read.template.overrides === undefined)
}

function itemOf({ uri, read }: Found, porch: Porch, given: unknown): Item {
  const where = workspace.asRelativePath(uri)
  if ('message' in read) {
    const at = new Position(read.line - 1, 0)
    const show = (): unknown => window.showTextDocument(uri, { selection: new Range(at, at) })
    return { label: `$(warning) ${where}:${read.line}`, description: read.message, make: show }
  }
  const { name, fileName, kind } = read.template
  const artefact: Artefact = { ...artefactOf(kind), name, fileName, own: uri.toString() }
  return { label: name, description: where, make: () => newArtefact(artefact, porch, given) }
}
