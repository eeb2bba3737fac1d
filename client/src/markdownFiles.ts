/** Finds the Markdown files and configurations of a folder, on disk or in a virtual file system. */
import { FileType, RelativePattern, Uri, workspace } from 'vscode'

const FILES = '**/{*.md,*.markdown,slipway.yml,CODEOWNERS,slipway-baseline.jsonl}'
const SKIPPED = '**/{node_modules,.git}/**'
/** File systems that VS Code itself searches. */
const SEARCHED: ReadonlySet<string> = new Set(['file', 'vscode-remote'])
/** For a search by others, in milliseconds. */
const PATIENCE = 2_000
/** Where a file system has no search of its own, at most this many entries are looked at. */
const MOST_ENTRIES = 20_000

/** In order of their names; the user's `files.exclude` is honoured. */
export async function markdownFiles(root: Uri): Promise<Uri[]> {
  const found = await search(new RelativePattern(root, FILES))
  const files = found?.length || root.scheme === 'file' ? (found ?? []) : await walk(root)
  return files.sort((a, b) => (a.toString() < b.toString() ? -1 : 1))
}

/** Whether a folder has one of the files, somewhere. */
export async function hasFile(root: Uri, name: string): Promise<boolean> {
  const found = await search(new RelativePattern(root, `**/${name}`), 1)
  return found ? found.length > 0 : (await walk(root)).some(({ path }) => path.endsWith(`/${name}`))
}

/** Where nobody searches a file system, VS Code waits for somebody who does, however long: undefined then. */
async function search(pattern: RelativePattern, most?: number): Promise<Uri[] | undefined> {
  const answer = workspace.findFiles(pattern, SKIPPED, most)
  if (SEARCHED.has(pattern.baseUri.scheme)) return answer
  return Promise.race([answer, new Promise<undefined>(resolve => setTimeout(resolve, PATIENCE, undefined))])
}

/** Virtual file systems need not offer a search: then folders are read one by one, links left alone. */
async function walk(root: Uri): Promise<Uri[]> {
  const files: Uri[] = []
  const folders = [root]
  let left = MOST_ENTRIES
  for (let folder = folders.shift(); folder && left > 0; folder = folders.shift()) {
    for (const [name, type] of await workspace.fs.readDirectory(folder).then(
      x => x,
      () => [],
    )) {
      left--
      if (type === FileType.Directory && name !== 'node_modules' && name !== '.git')
        folders.push(Uri.joinPath(folder, name))
      else if (
        type === FileType.File &&
        /\.(?:md|markdown)$|^(?:slipway\.yml|CODEOWNERS|slipway-baseline\.jsonl)$/i.test(name)
      )
        files.push(Uri.joinPath(folder, name))
    }
  }
  return files
}
