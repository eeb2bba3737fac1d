/** Finds the Markdown files and configurations of a folder, on disk or in a virtual file system. */
import { FileType, RelativePattern, Uri, workspace } from 'vscode'

const FILES = '**/{*.md,*.markdown,slipway.yml,CODEOWNERS,slipway-baseline.jsonl}'
const IS_WANTED = /\.(?:md|markdown)$|^(?:slipway\.yml|CODEOWNERS|slipway-baseline\.jsonl)$/i
const SKIPPED = '**/{node_modules,.git}/**'
/** File systems that VS Code itself searches. */
const SEARCHED: ReadonlySet<string> = new Set(['file', 'vscode-remote'])
/** For a search by others, in milliseconds. */
const PATIENCE = 2_000
/** Where a file system has no search of its own, at most this many entries are looked at, so many folders at a time. */
const [MOST_ENTRIES, AT_ONCE] = [20_000, 16]

/** In order of their names; the user's `files.exclude` is honoured where the file system is searched. */
export async function markdownFiles(root: Uri): Promise<Uri[]> {
  const found = await search(new RelativePattern(root, FILES))
  const files = found ?? []
  if (!found) for await (const file of walk(root)) files.push(file)
  return files.sort((a, b) => (a.toString() < b.toString() ? -1 : 1))
}

/** Whether a folder has one of the files, somewhere. */
export async function hasFile(root: Uri, name: string): Promise<boolean> {
  const found = await search(new RelativePattern(root, `**/${name}`), 1)
  if (found) return found.length > 0
  for await (const { path } of walk(root)) if (path.endsWith(`/${name}`)) return true
  return false
}

/** Schemes that were once waited for in vain. */
const unsearched = new Set<string>()

/** Undefined where nobody searches the file system: VS Code would wait for somebody who does, however long. */
async function search(pattern: RelativePattern, most?: number): Promise<Uri[] | undefined> {
  const { scheme } = pattern.baseUri
  if (unsearched.has(scheme)) return undefined
  const answer = Promise.resolve(workspace.findFiles(pattern, SKIPPED, most))
  if (SEARCHED.has(scheme)) return answer
  const found = await Promise.race([
    answer.catch(() => []),
    new Promise<undefined>(resolve => setTimeout(resolve, PATIENCE, undefined)),
  ])
  if (!found) {
    unsearched.add(scheme)
    void answer.catch(() => {}).then(() => unsearched.delete(scheme))
  }
  // A search of others may be one of names it was told before: that it found nothing is no proof.
  return found?.length ? found : undefined
}

/** Virtual file systems need not offer a search: then folders are read, uppermost first, links left alone. */
async function* walk(root: Uri): AsyncGenerator<Uri> {
  const folders = [root]
  let looked = 0
  for (let from = 0; from < folders.length && looked < MOST_ENTRIES;) {
    const some = folders.slice(from, from + AT_ONCE)
    from += some.length
    const read = await Promise.all(some.map(entriesOf))
    for (const [index, entries] of read.entries()) {
      looked += entries.length
      for (const [name, type] of entries) {
        const uri = Uri.joinPath(some[index]!, name)
        if (type === FileType.Directory && name !== 'node_modules' && name !== '.git') folders.push(uri)
        else if (type === FileType.File && IS_WANTED.test(name)) yield uri
      }
    }
  }
}

const entriesOf = async (folder: Uri): Promise<[string, FileType][]> =>
  workspace.fs.readDirectory(folder).then(
    entries => entries,
    () => [],
  )
