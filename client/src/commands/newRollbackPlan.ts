/** "Release: New Rollback Plan" */
import type { Uri } from 'vscode'
import type { Porch } from '../porch.js'
import { newArtefact } from '../newArtefact/newArtefact.js'

export const newRollbackPlan = ({ context, server }: Porch, given?: unknown): Promise<Uri | undefined> =>
  newArtefact('rollback-plan', context.extensionUri, server, given)
