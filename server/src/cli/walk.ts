/** Finds the Markdown files and the configurations below a folder, as far as git would look at them. */
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import ignore from 'ignore'
import { isConfigurationName, isMarkdownName, isUnread } from '../files/files.js'
import { isBelow, joinPath, upwards } from './paths.js'

/** What one `.gitignore` says about what stands below its folder. */
interface Ignoring {
  readonly folder: string
  readonly rules: ReturnType<typeof ignore>
}

export interface Walk {
  /** Folders below are entered this deep. */
  readonly depth: number
  markdown(id: string): void
  configuration(id: string): void
  unreadable(folder: string, error: unknown): void
}

/** Links to folders are not followed, so that none can lead in a circle. */
export function walk(folder: string, walking: Walk): void {
  const above: Ignoring[] = []
  for (const each of between(repositoryOf(folder), folder)) above.push(...ignoringOf(each))
  // Who names an ignored folder wants it read all the same.
  enter(folder, ignored(above, folder, true) ? [] : above, walking, walking.depth)
}

/** Markdown files that stand in the folder itself. */
export function markdownIn(folder: string): string[] {
  const found: string[] = []
  walk(folder, { depth: 0, markdown: id => found.push(id), configuration: () => {}, unreadable: () => {} })
  return found
}

/** The nearest folder above that holds `.git`. */
export function repositoryOf(folder: string): string | undefined {
  for (const each of upwards(folder)) if (existsSync(joinPath(each, '.git'))) return each
  return undefined
}

function enter(folder: string, above: readonly Ignoring[], walking: Walk, depth: number): void {
  const ignoring = [...above, ...ignoringOf(folder)]
  const folders: string[] = []
  let entries
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    return walking.unreadable(folder, error)
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const id = joinPath(folder, entry.name)
    if (entry.isDirectory()) {
      if (depth > 0 && !isUnread(entry.name) && !ignored(ignoring, id, true)) folders.push(id)
    } else if (isConfigurationName(entry.name)) walking.configuration(id)
    else if (isMarkdownName(entry.name) && isFile(entry, id) && !ignored(ignoring, id, false)) walking.markdown(id)
  }
  for (const id of folders) enter(id, ignoring, walking, depth - 1)
}

const isFile = (entry: Dirent, id: string): boolean =>
  entry.isFile() || (entry.isSymbolicLink() && statSync(id, { throwIfNoEntry: false })?.isFile() === true)

/** Folders from `top` down to the one above `folder`. */
function between(top: string | undefined, folder: string): string[] {
  if (top === undefined || !isBelow(top, folder)) return []
  return [...upwards(folder)]
    .filter(each => each === top || isBelow(top, each))
    .slice(1)
    .reverse()
}

function ignoringOf(folder: string): Ignoring[] {
  try {
    return [{ folder, rules: ignore().add(readFileSync(joinPath(folder, '.gitignore'), 'utf8')) }]
  } catch {
    return []
  }
}

/** As in git, the nearest `.gitignore` that says anything decides. */
function ignored(ignoring: readonly Ignoring[], id: string, isFolder: boolean): boolean {
  for (const { folder, rules } of [...ignoring].reverse()) {
    const said = rules.test(id.slice(joinPath(folder, '').length) + (isFolder ? '/' : ''))
    if (said.ignored || said.unignored) return said.ignored
  }
  return false
}
