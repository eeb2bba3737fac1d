/** The servers of the Model Context Protocol that the window lists, from VS Code 1.101 on. */
import { commands, lm } from 'vscode'
import { hasWindow, press, read, screenshot } from './window.js'

export const knowsMcpServers = async (): Promise<boolean> =>
  'registerMcpServerDefinitionProvider' in lm && (await hasWindow())

/** The list as a person sees it; closed again. */
export async function listedServers(): Promise<string> {
  const row = '.quick-input-widget:visible .monaco-list-row'
  void commands.executeCommand('workbench.mcp.listServer')
  await read(`${row}:has-text("Add Server")`)
  const listed = await read(row)
  await screenshot('mcp-servers')
  await press('Escape')
  return listed
}
