/** The extension's entry in a Node extension host. */
import './language.js'
import type { ExtensionContext } from 'vscode'
import { offerMcpServer } from './assistants/mcpServer.js'
import { openPorch } from './activate.js'
import type { Porch } from './porch.js'

export const activate = (context: ExtensionContext): Porch['exports'] =>
  openPorch(
    context,
    async wiring => (await import('./server/connect.node.js')).connect(context, wiring),
    () => offerMcpServer(context, process.execPath),
  ).exports
