/** Finds out what a new artefact need not ask: from its neighbours, the manifest, git, the server, the calendar. */
import { FileType, Uri, workspace } from 'vscode'
import { glance } from '../glance.js'
import type { ServerLife } from '../server/serverLife.js'
import { gitDefaults } from './gitDefaults.js'
import { packetValues } from './packetValues.js'
import type { Known } from './questions.js'
import { MANIFEST_FILES, readManifest } from './version.js'

const MOST_NEIGHBOURS = 60

export async function findOut(folder: Uri, target: Uri, kindTitle: string, server: ServerLife): Promise<Known> {
  const root = workspace.getWorkspaceFolder(folder)
  const [heads, manifest, git, people] = await Promise.all([
    neighbours(folder),
    nearestManifest(folder, root?.uri),
    gitDefaults(folder),
    server.ask<string[]>('slipway/people', { textDocument: { uri: target.toString() } }),
  ])
  return {
    ...packetValues(heads),
    manifest,
    git,
    people: people ?? [],
    folder: nameOf(folder),
    root: root?.name ?? nameOf(folder),
    clock: { date: today(), timezone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    kindTitle,
  }
}

/** The beginnings of the artefacts that lie in the folder. */
async function neighbours(folder: Uri): Promise<string[]> {
  const entries = await workspace.fs.readDirectory(folder).then(
    x => x,
    () => [],
  )
  const names = entries
    .filter(([name, type]) => type & FileType.File && /\.(?:md|markdown)$/i.test(name))
    .slice(0, MOST_NEIGHBOURS)
  const heads = await Promise.all(
    names.map(async ([name]) => ({ name, head: await headOf(Uri.joinPath(folder, name)) })),
  )
  return heads.filter(({ name, head }) => glance(name, head).kind !== undefined).map(({ head }) => head)
}

/** Upwards from the folder to the workspace folder: the first manifest that names a version. */
async function nearestManifest(folder: Uri, root: Uri | undefined): Promise<Known['manifest']> {
  if (!root) return {}
  for (let here = folder; here.path.length >= root.path.length; here = Uri.joinPath(here, '..')) {
    for (const file of MANIFEST_FILES) {
      const manifest = readManifest(file, await headOf(Uri.joinPath(here, file)))
      if (manifest.version) return { file, ...manifest }
    }
    if (here.path === root.path || here.path === '/') break
  }
  return {}
}

/** As much of a file as decides what it is; empty where it cannot be read. */
export const headOf = (uri: Uri): Promise<string> =>
  Promise.resolve(workspace.fs.readFile(uri)).then(
    bytes => new TextDecoder().decode(bytes.subarray(0, 64 * 1024)),
    () => '',
  )

const nameOf = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1)

export function today(): string {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
