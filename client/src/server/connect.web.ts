/** Starts the language server in a web worker. */
import { env, Uri, workspace, type ExtensionContext } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { CLIENT_ID, CLIENT_NAME, clientOptions, open, type Wiring } from './clientOptions.js'
import type { Session } from './serverLife.js'

export async function connect(context: ExtensionContext, wiring: Wiring): Promise<Session> {
  const address = await workerAddress(Uri.joinPath(context.extensionUri, 'dist/server.worker.js'))
  // The worker itself, not a factory: VS Code replaces the class `Worker`, and the client asks `instanceof`.
  const worker = new Worker(address)
  const options = clientOptions(wiring)
  const table = await tableIn(context.extensionUri)
  const initializationOptions = { ...options.initializationOptions, ...(table ? { table } : {}) }
  const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, worker, { ...options, initializationOptions })
  return open(client, wiring, () => {
    worker.terminate()
    URL.revokeObjectURL(address)
  })
}

/** What the server says in the language of the window: a worker can load no second file. Undefined where it is English. */
async function tableIn(extension: Uri): Promise<unknown> {
  const language = env.language.split('-')[0]!
  if (!TRANSLATED.has(language)) return undefined
  const file = Uri.joinPath(extension, 'dist/l10n', `${language}.json`)
  return workspace.fs.readFile(file).then(
    bytes => JSON.parse(new TextDecoder().decode(bytes)) as unknown,
    () => undefined,
  )
}

const TRANSLATED: ReadonlySet<string> = new Set(['de', 'ja'])

/** VS Code refuses workers from remote extensions; their text in a blob is welcome. */
async function workerAddress(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true)
  const text = await workspace.fs.readFile(script)
  return URL.createObjectURL(new Blob([text as BlobPart], { type: 'text/javascript' }))
}
