/** What the editor's settings say about which files are read. */
import type { Connection } from 'vscode-languageserver'
import { folderGlobOf } from '../analysis/text/glob.js'
import type { Skip } from '../files/files.js'
import type { ClientSays } from './capabilities.js'
import { fromArray, fromRecord } from './fromLsp.js'
import type { Folder } from './workspaceIndex.js'

/** Longer patterns are refused: a glob is a name, not a program. */
const LONGEST_PATTERN = 200

/** The folders with what their settings exclude; a client without settings excludes nothing. */
export async function foldersWithSettings(
  connection: Connection,
  client: ClientSays,
  folders: readonly string[],
): Promise<Folder[]> {
  const items = folders.flatMap(scopeUri => [
    { scopeUri, section: 'files.exclude' },
    { scopeUri, section: 'slipway.exclude' },
  ])
  const asked = client.settings && items.length > 0
  const answers: unknown = asked ? await connection.workspace.getConfiguration(items).catch(() => []) : []
  return folders.map((uri, at) => ({ uri, skip: skipOf(fromArray(answers)[2 * at], fromArray(answers)[2 * at + 1]) }))
}

/** @param excluded patterns, and whether they count; @param own patterns */
export function skipOf(excluded: unknown, own: unknown): Skip {
  const counting = Object.entries(fromRecord(excluded)).filter(([, counts]) => counts === true)
  const patterns = [...counting.map(([pattern]) => pattern), ...fromArray(own)].filter(
    (pattern): pattern is string => typeof pattern === 'string' && pattern.length <= LONGEST_PATTERN,
  )
  if (patterns.length === 0) return () => false
  // What names no folder means the top one here.
  const matching = patterns.map(pattern => folderGlobOf(pattern.startsWith('./') ? pattern : `./${pattern}`))
  return path => matching.some(matches => matches(path))
}
