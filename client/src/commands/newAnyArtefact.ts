/** "Release: New Artefact…": every kind with what it is for. */
import { commands, window } from 'vscode'
import type { Porch } from '../porch.js'
import { ARTEFACTS } from '../newArtefact/artefacts.js'

export async function newAnyArtefact(_porch: Porch, given?: unknown): Promise<unknown> {
  const items = ARTEFACTS.map(({ name, about, command }) => ({ label: name, description: about, command }))
  const placeHolder = 'What is to be written?'
  const picked = await window.showQuickPick(items, { title: 'New artefact', placeHolder, matchOnDescription: true })
  return picked && commands.executeCommand(picked.command, given)
}
