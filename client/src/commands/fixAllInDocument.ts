/** "Release: Fix All in Document": every fix that needs no choice, in one step. */
import { commands } from 'vscode'
import type { Porch } from '../porch.js'

export async function fixAllInDocument({ server }: Porch): Promise<void> {
  await server.start()
  await commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.slipway', apply: 'first' })
}
