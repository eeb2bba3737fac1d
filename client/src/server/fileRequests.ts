/** Answers the server's questions for files it cannot reach itself: the web worker's, and virtual file systems'. */
import { Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { encodingOf } from '../../../server/src/analysis/text/encoding.js'
import { markdownFiles } from '../markdownFiles.js'

export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest('slipway/files/list', async ({ root }: { root: string }) =>
    (await markdownFiles(Uri.parse(root, true))).map(file => file.toString()),
  )
  client.onRequest('slipway/files/read', ({ uri }: { uri: string }) => readFile(Uri.parse(uri, true)))
}

async function readFile(uri: Uri): Promise<string | null> {
  try {
    const bytes = await workspace.fs.readFile(uri)
    return new TextDecoder(encodingOf(bytes)).decode(bytes)
  } catch {
    return null
  }
}
