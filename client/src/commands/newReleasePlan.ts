/** "Release: New Release Plan" */
import type { Uri } from 'vscode'
import type { Porch } from '../porch.js'
import { newArtefact } from '../newArtefact/newArtefact.js'

export const newReleasePlan = ({ context, server }: Porch, given?: unknown): Promise<Uri | undefined> =>
  newArtefact('release-plan', context.extensionUri, server, given)
