/** Joins the editor to a language server that runs as a process of its own and speaks over its standard streams. */
import type { ChildProcess } from 'node:child_process'
import type { ExtensionContext } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/node'
import { CLIENT_ID, CLIENT_NAME, clientOptions, open, type Wiring } from './clientOptions.js'
import { forgetEarlier } from './compiled.js'
import type { Session } from './serverLife.js'

/** For a server that was told to stop, in milliseconds. */
const FAREWELL = 2_000

export async function connect(context: ExtensionContext, wiring: Wiring, server: ChildProcess): Promise<Session> {
  const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, () => Promise.resolve(server), clientOptions(wiring))
  const session = await open(client, wiring, () => {
    if (server.exitCode === null && server.signalCode === null) setTimeout(() => server.kill(), FAREWELL).unref()
  }).catch((error: unknown) => {
    server.kill()
    throw error
  })
  void forgetEarlier(context)
  return session
}
