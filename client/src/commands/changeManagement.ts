/** "Release: Change Management…": the five entrances to change governance. */
import { t } from '@vscode/l10n'
import { commands, window } from 'vscode'
import { ENTRANCES } from '../newArtefact/artefacts.js'

export async function changeManagement(): Promise<unknown> {
  const items = ENTRANCES.map(({ title, about, command }) => ({ label: title, description: about, command }))
  const picked = await window.showQuickPick(items, {
    title: t('Change management'),
    placeHolder: t('What do you need?'),
  })
  return picked && commands.executeCommand(picked.command)
}
