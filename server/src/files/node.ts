/** Files on disk, as git sees them. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { URI } from 'vscode-uri'
import {
  isConfigurationName,
  isMarkdownName,
  isUnread,
  LARGEST_FILE,
  withoutBom,
  type Files,
  type Skip,
} from './files.js'
import { ignoresOf, isIgnored, type Ignores } from './gitIgnore.js'

export function nodeFiles(log: (message: string) => void): Files {
  return {
    async *list(root, skip = () => false) {
      const top = URI.parse(root).fsPath
      for await (const path of walk(top, top, skip, undefined)) yield URI.file(path).toString()
    },
    async read(uri) {
      const path = URI.parse(uri).fsPath
      try {
        const { size } = await stat(path)
        if (size <= LARGEST_FILE) return withoutBom(await readFile(path, 'utf8'))
        log(`${path} is not read: it has ${size} bytes, and more than ${LARGEST_FILE} is no document.`)
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

/** Links to folders are left alone, so that none can lead in a circle. */
async function* walk(top: string, folder: string, skip: Skip, above: Ignores | undefined): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const ignores = entries.some(entry => entry.name === '.gitignore') ? await withIgnores(folder, above) : above
  const inOrder = entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of inOrder) {
    const path = join(folder, entry.name)
    const isFolder = entry.isDirectory()
    if (!isFolder && !isMarkdownName(entry.name) && !isConfigurationName(entry.name)) continue
    if (isFolder && isUnread(entry.name)) continue
    if (isIgnored(path, isFolder, ignores) || skip(relative(top, path).split(sep).join('/'))) continue
    if (isFolder) yield* walk(top, path, skip, ignores)
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) yield path
  }
}

async function withIgnores(folder: string, above: Ignores | undefined): Promise<Ignores | undefined> {
  return ignoresOf(folder, await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined), above)
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isFile(),
    () => false,
  )

const isAbsence = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
