/** Files on disk, as git sees them. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { URI } from 'vscode-uri'
import { isConfigurationName, isMarkdownName, isUnread, LARGEST_FILE, type Files, type Skip } from './files.js'
import { decode } from './decode.js'
import { ignoresOf, isIgnored, type Ignores } from './gitIgnore.js'

export function nodeFiles(log: (message: string) => void): Files {
  return {
    async *list(root, skip = () => false, leftOut = () => {}) {
      const top = URI.parse(root).fsPath
      const toUri = (path: string): string => URI.file(path).toString()
      for await (const path of walk({ top, skip, leftOut: path => leftOut(toUri(path)) }, top, undefined))
        yield toUri(path)
    },
    async read(uri) {
      const path = URI.parse(uri).fsPath
      try {
        const found = await stat(path)
        // A pipe would be waited for, a device has no end.
        if (!found.isFile()) log(`${path} is not read: it is no file.`)
        else if (found.size <= LARGEST_FILE) return decode(await readFile(path)).text
        else log(`${path} is not read: it has ${found.size} bytes, and more than ${LARGEST_FILE} is no document.`)
      } catch (error) {
        if (!isAbsence(error)) log(`${path} cannot be read: ${String(error)}`)
      }
      return undefined
    },
    async wanted(root, uri) {
      const top = URI.parse(root).fsPath
      const parts = relative(top, URI.parse(uri).fsPath).split(sep)
      if (parts[0] === '..') return false
      let folder = top
      let ignores: Ignores | undefined
      for (const [index, name] of parts.entries()) {
        const isFolder = index < parts.length - 1
        ignores = await withIgnores(folder, ignores)
        folder = join(folder, name)
        if ((isFolder && isUnread(name)) || isIgnored(folder, isFolder, ignores)) return false
      }
      return true
    },
  }
}

interface Walking {
  readonly top: string
  readonly skip: Skip
  readonly leftOut: (path: string) => void
}

/** Links to folders are left alone, so that none can lead in a circle. */
async function* walk(walking: Walking, folder: string, above: Ignores | undefined): AsyncGenerator<string> {
  const { top, skip, leftOut } = walking
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const ignores = entries.some(entry => entry.name === '.gitignore') ? await withIgnores(folder, above) : above
  const inOrder = entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of inOrder) {
    const path = join(folder, entry.name)
    const isFolder = entry.isDirectory()
    if (!isFolder && !isMarkdownName(entry.name) && !isConfigurationName(entry.name)) continue
    if (isFolder && isUnread(entry.name)) continue
    const isLeftOut = isIgnored(path, isFolder, ignores) || skip(relative(top, path).split(sep).join('/'))
    if (isFolder) {
      if (!isLeftOut) yield* walk(walking, path, ignores)
    } else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) {
      if (!isLeftOut) yield path
      else if (isMarkdownName(entry.name)) leftOut(path)
    }
  }
}

async function withIgnores(folder: string, above: Ignores | undefined): Promise<Ignores | undefined> {
  const file = join(folder, '.gitignore')
  const bytes = (await isFile(file)) ? await readFile(file).catch(() => undefined) : undefined
  return ignoresOf(folder, bytes && decode(bytes).text, above)
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isFile(),
    () => false,
  )

const isAbsence = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
