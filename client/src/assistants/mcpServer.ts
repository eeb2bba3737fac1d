/** Offers `slipway mcp` over the folders of the workspace to the editor's own client of the Model Context Protocol. */
import * as vscode from 'vscode'
import type { Disposable, ExtensionContext } from 'vscode'

/** What VS Code has from 1.101 on; the extension runs on older ones, too. */
interface Newer {
  readonly lm?: {
    registerMcpServerDefinitionProvider?(
      id: string,
      provider: { provideMcpServerDefinitions(): unknown[]; onDidChangeMcpServerDefinitions: vscode.Event<void> },
    ): Disposable
  }
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: string[],
    env: Record<string, string>,
    version: string,
  ) => unknown
}

/**
 * Nothing where the editor is older; no server while nobody trusts the workspace: its texts would be told to a model.
 * @param node the program that runs JavaScript here
 */
export function offerMcpServer(context: ExtensionContext, node: string): Disposable | undefined {
  const { lm, McpStdioServerDefinition } = vscode as unknown as Newer
  if (typeof lm?.registerMcpServerDefinitionProvider !== 'function' || !McpStdioServerDefinition) return undefined
  const changed = new vscode.EventEmitter<void>()
  const folders = vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire())
  const trust = vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire())
  const provider = lm.registerMcpServerDefinitionProvider('slipway.release', {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: () => {
      if (!vscode.workspace.isTrusted) return []
      const local = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file')
      if (local.length === 0) return []
      const argv = [context.asAbsolutePath('dist/cli.js'), 'mcp', ...local.map(({ uri }) => uri.fsPath)]
      const { version } = context.extension.packageJSON as { version: string }
      return [new McpStdioServerDefinition('Slipway', node, argv, { ELECTRON_RUN_AS_NODE: '1' }, version)]
    },
  })
  return vscode.Disposable.from(changed, folders, trust, provider)
}
