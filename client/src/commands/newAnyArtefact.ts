/** "Release: New Artefact…": every kind with what it is for, and the team's own templates. */
import { t } from '@vscode/l10n'
import { commands, Position, QuickPickItemKind, Range, Uri, window, workspace, type QuickPickItem } from 'vscode'
import type { Porch } from '../porch.js'
import { ARTEFACTS } from '../newArtefact/artefacts.js'
import { folderChoices } from '../newArtefact/chooseFolder.js'
import { newArtefact } from '../newArtefact/newArtefact.js'
import { isBroken, teamArtefacts, type TeamArtefact } from '../templates/teamArtefacts.js'

interface Item extends QuickPickItem {
  readonly make?: () => unknown
}

export async function newAnyArtefact(porch: Porch, given?: unknown): Promise<unknown> {
  const team = (await ofTheTeam()).map(one => itemOf(one, porch, given))
  const items: readonly Item[] = [
    ...ARTEFACTS.map(({ label, about, command }) => ({
      label,
      description: about,
      make: () => commands.executeCommand(command, given),
    })),
    ...(team.length > 0 ? [{ label: t("The team's templates"), kind: QuickPickItemKind.Separator }, ...team] : []),
  ]
  const placeHolder = t('What is to be written?')
  const picked = await window.showQuickPick(items, { title: t('New artefact'), placeHolder, matchOnDescription: true })
  return picked?.make?.()
}

/** Of every root and release folder. */
async function ofTheTeam(): Promise<readonly TeamArtefact[]> {
  return teamArtefacts([
    ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri),
    ...(await folderChoices()).map(({ folder }) => Uri.parse(folder, true)),
  ])
}

function itemOf(one: TeamArtefact, porch: Porch, given: unknown): Item {
  if (!isBroken(one)) return { label: one.label, description: one.about, make: () => newArtefact(one, porch, given) }
  const { uri, line, message } = one
  const at = new Position(line - 1, 0)
  const show = (): unknown => window.showTextDocument(uri, { selection: new Range(at, at) })
  return { label: `$(warning) ${workspace.asRelativePath(uri)}:${line}`, description: message, make: show }
}
