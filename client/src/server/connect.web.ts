/** Starts the language server in a web worker. */
import { Uri, workspace, type ExtensionContext } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { CLIENT_ID, CLIENT_NAME, clientOptions, open, type Wiring } from './clientOptions.js'
import type { Session } from './serverLife.js'

export async function connect(context: ExtensionContext, wiring: Wiring): Promise<Session> {
  const address = await workerAddress(Uri.joinPath(context.extensionUri, 'dist/server.worker.js'))
  // The worker itself, not a factory: VS Code replaces the class `Worker`, and the client asks `instanceof`.
  const worker = new Worker(address)
  return open(new LanguageClient(CLIENT_ID, CLIENT_NAME, worker, clientOptions(wiring)), wiring, () => {
    worker.terminate()
    URL.revokeObjectURL(address)
  })
}

/** VS Code refuses workers from remote extensions; their text in a blob is welcome. */
async function workerAddress(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true)
  const text = await workspace.fs.readFile(script)
  return URL.createObjectURL(new Blob([text as BlobPart], { type: 'text/javascript' }))
}
