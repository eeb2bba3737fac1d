/** Starts the language server as a Node process that speaks over its standard streams. */
import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { CLIENT_ID, CLIENT_NAME, clientOptions, open, type Wiring } from './clientOptions.js'
import { compiledFolder, forgetEarlier } from './compiled.js'
import type { Session } from './serverLife.js'

export async function connect(context: ExtensionContext, wiring: Wiring): Promise<Session> {
  const server = {
    module: context.asAbsolutePath('dist/server.js'),
    transport: TransportKind.stdio,
    options: { env: { NODE_COMPILE_CACHE: compiledFolder(context).fsPath } },
  }
  const session = await open(new LanguageClient(CLIENT_ID, CLIENT_NAME, server, clientOptions(wiring)), wiring)
  void forgetEarlier(context)
  return session
}
