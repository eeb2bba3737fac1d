/** Paths as the engine names documents, absolute with `/` between folders, and as people read them. */
import { realpathSync } from 'node:fs'
import path from 'node:path'

const toPosix = (file: string): string => (path.sep === '/' ? file : file.replaceAll(path.sep, '/'))

export const resolvePath = (cwd: string, given: string): string => toPosix(path.resolve(cwd, given))

export const folderAbove = (id: string): string => toPosix(path.dirname(id))

export const joinPath = (folder: string, name: string): string =>
  folder.endsWith('/') ? folder + name : `${folder}/${name}`

/** Relative to the working directory; what lies on another drive stays absolute. */
export const shownPath = (cwd: string, id: string): string => toPosix(path.relative(cwd, id)) || '.'

/** Where links lead; the path itself where nothing lies there. */
export function realPath(id: string): string {
  try {
    return toPosix(realpathSync(id))
  } catch {
    return id
  }
}

/** The folder and all above it, nearest first. */
export function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = folderAbove(at)) {
    yield at
    if (folderAbove(at) === at) return
  }
}

export const isBelow = (folder: string, id: string): boolean => id.startsWith(joinPath(folder, ''))
