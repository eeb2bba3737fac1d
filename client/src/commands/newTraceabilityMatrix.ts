/** "Release: New Requirements Traceability Matrix" */
import type { Uri } from 'vscode'
import type { Porch } from '../porch.js'
import { newArtefact } from '../newArtefact/newArtefact.js'

export const newTraceabilityMatrix = ({ context, server }: Porch, given?: unknown): Promise<Uri | undefined> =>
  newArtefact('rtm', context.extensionUri, server, given)
