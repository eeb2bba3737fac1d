/** What the editor's settings say about which files are read. */
import picomatch from 'picomatch'
import type { Connection } from 'vscode-languageserver'
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
  const matches = picomatch(patterns, { dot: true, noextglob: true })
  return path => prefixes(path).some(prefix => matches(prefix))
}

/** A pattern that names a folder excludes what lies in it. */
const prefixes = (path: string): string[] => path.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'))
