/** Finds the Markdown files and the configurations below a folder, as far as git would look at them. */
import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import { ignoresOf, isIgnored, type Ignores } from '../files/gitIgnore.js'
import { isBaselineName, isConfigurationName, isMarkdownName, isUnread } from '../files/files.js'
import { decode } from '../files/decode.js'
import { isBelow, joinPath, upwards } from './paths.js'
import { readBytes } from './readBytes.js'

export interface Walk {
  /** Folders below are entered this deep. */
  readonly depth: number
  /** Told of every folder that is entered. */
  folder?(id: string): void
  markdown(id: string): void
  /** Told of Markdown files in the folders entered that git ignores. */
  ignored?(id: string): void
  configuration(id: string): void
  unreadable(folder: string, error: unknown): void
}

/** Links to folders are not followed, so that none can lead in a circle. */
export function walk(folder: string, walking: Walk): void {
  let above: Ignores | undefined
  for (const each of between(repositoryOf(folder), folder)) above = withIgnores(each, above)
  // Who names an ignored folder wants it read all the same.
  enter(folder, isIgnored(folder, true, above) ? undefined : above, walking, walking.depth)
}

/** Markdown files that stand in the folder itself. */
export function markdownIn(folder: string, ignored: (id: string) => void): string[] {
  const found: string[] = []
  walk(folder, { depth: 0, markdown: id => found.push(id), ignored, configuration: () => {}, unreadable: () => {} })
  return found
}

/** The nearest folder above that holds `.git`. */
export function repositoryOf(folder: string): string | undefined {
  for (const each of upwards(folder)) if (existsSync(joinPath(each, '.git'))) return each
  return undefined
}

function enter(folder: string, above: Ignores | undefined, walking: Walk, depth: number): void {
  walking.folder?.(folder)
  const folders: string[] = []
  let entries
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    return walking.unreadable(folder, error)
  }
  const ignores = entries.some(({ name }) => name === '.gitignore') ? withIgnores(folder, above) : above
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const id = joinPath(folder, entry.name)
    if (entry.isDirectory()) {
      if (depth > 0 && !isUnread(entry.name) && !isIgnored(id, true, ignores)) folders.push(id)
      continue
    }
    // The command line is told which baseline counts.
    const isConfiguration = isConfigurationName(entry.name) && !isBaselineName(entry.name)
    const wanted = isConfiguration || isMarkdownName(entry.name)
    if (!wanted || !isFile(entry, id)) continue
    const ignored = isIgnored(id, false, ignores)
    if (ignored && isConfiguration) continue
    if (ignored) walking.ignored?.(id)
    else if (isConfiguration) walking.configuration(id)
    else walking.markdown(id)
  }
  for (const id of folders) enter(id, ignores, walking, depth - 1)
}

/** A link that leads nowhere, or in a circle, is none. */
function isFile(entry: Dirent, id: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile()
  try {
    return statSync(id).isFile()
  } catch {
    return false
  }
}

/** Folders from `top` down to the one above `folder`. */
function between(top: string | undefined, folder: string): string[] {
  if (top === undefined || !isBelow(top, folder)) return []
  return [...upwards(folder)]
    .filter(each => each === top || isBelow(top, each))
    .slice(1)
    .reverse()
}

function withIgnores(folder: string, above: Ignores | undefined): Ignores | undefined {
  let text: string | undefined
  try {
    text = decode(readBytes(joinPath(folder, '.gitignore'))).text
  } catch {
    text = undefined
  }
  return ignoresOf(folder, text, above)
}
