/** The extension's entry in a Node extension host. */
import './language.js'
import { tasks, type ExtensionContext } from 'vscode'
import { offerMcpServer } from './assistants/mcpServer.js'
import { openPorch } from './activate.js'
import type { Porch } from './porch.js'
import { forkServer } from './server/fork.js'
import { TASK_TYPE, taskProvider } from './tasks/provider.js'

export function activate(context: ExtensionContext): Porch['exports'] {
  context.subscriptions.push(
    tasks.registerTaskProvider(TASK_TYPE, taskProvider(context.extensionUri, process.execPath)),
  )
  return openPorch(
    context,
    async wiring => {
      const server = forkServer(context)
      return (await import('./server/connect.node.js')).connect(context, wiring, server)
    },
    () => offerMcpServer(context, process.execPath),
  ).exports
}
