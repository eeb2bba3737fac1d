/** Answers the server's questions for files it cannot reach itself: the web worker's, and virtual file systems'. */
import { FileType, RelativePattern, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'

const FILES = '**/{*.md,*.markdown,slipway.yml}'
const SKIPPED = '**/{node_modules,.git}/**'
/** Where a file system has no search of its own, at most this many entries are looked at. */
const MOST_ENTRIES = 20_000

export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest('slipway/files/list', ({ root }: { root: string }) => listFiles(Uri.parse(root, true)))
  client.onRequest('slipway/files/read', ({ uri }: { uri: string }) => readFile(Uri.parse(uri, true)))
}

async function listFiles(root: Uri): Promise<string[]> {
  // findFiles honours the user's files.exclude.
  const found = await workspace.findFiles(new RelativePattern(root, FILES), SKIPPED)
  const files = found.length === 0 && root.scheme !== 'file' ? await walk(root) : found
  return files.map(file => file.toString()).sort()
}

/** Virtual file systems need not offer a search: then folders are read one by one, links left alone. */
async function walk(root: Uri): Promise<Uri[]> {
  const files: Uri[] = []
  const folders = [root]
  let left = MOST_ENTRIES
  for (let folder = folders.shift(); folder && left > 0; folder = folders.shift()) {
    for (const [name, type] of await workspace.fs.readDirectory(folder).then(x => x, () => [])) {
      left--
      if (type === FileType.Directory && name !== 'node_modules' && name !== '.git') folders.push(Uri.joinPath(folder, name))
      else if (type === FileType.File && /\.(?:md|markdown)$|^slipway\.yml$/i.test(name)) files.push(Uri.joinPath(folder, name))
    }
  }
  return files
}

async function readFile(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri))
  } catch {
    return null
  }
}
