/** The tests for a window with several roots. */
import { commands, workspace } from 'vscode'
import { runInNode } from './runInNode.js'

/**
 * In a browser VS Code now and then misses its workspace file while it connects, and stays without folders for good.
 * As a person would, we load the page again; its tests are then begun anew.
 */
export async function run(): Promise<void> {
  if (!workspace.workspaceFolders?.length) {
    console.log('The window has no folders: loaded again.')
    await commands.executeCommand('workbench.action.reloadWindow')
    await new Promise<never>(() => {})
  }
  await runInNode(async () => {
    await import('./roots.suite.js')
  })
}
