/** Starts the language server as a Node process that speaks over its standard streams. */
import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { CLIENT_ID, CLIENT_NAME, clientOptions, open, type Wiring } from './clientOptions.js'
import type { Session } from './serverLife.js'

export function connect(context: ExtensionContext, wiring: Wiring): Promise<Session> {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.stdio }
  return open(new LanguageClient(CLIENT_ID, CLIENT_NAME, server, clientOptions(wiring)), wiring)
}
