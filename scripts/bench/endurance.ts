/** What a day's work costs the server: its start, a folder of plans in memory, ten thousand edits. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { OURS, servers } from './contestants.js'
import { Session } from './session.js'

export interface Endured {
  /** Milliseconds from the process's start to the first diagnostics of an open plan, the folder still being read. */
  readonly firstDiagnostics: number
  /** Milliseconds until the whole folder is known. */
  readonly indexed: number
  /** Bytes with the folder known, after a thousand edits and after all of them. */
  readonly memory: readonly (number | undefined)[]
  readonly edits: number
  /** Milliseconds of each edit, with all the folder known. */
  readonly strokes: readonly number[]
}

export async function endure(folder: string, edits: number): Promise<Endured> {
  const begun = performance.now()
  const session = new Session(servers().find(({ name }) => name === OURS)!.command, folder)
  await session.begin(folder)
  const file = join(folder, String(readdirSync(folder, { recursive: true }).find(name => String(name).endsWith('.md'))))
  const uri = pathToFileURL(file).href
  const text = readFileSync(file, 'utf8')
  await session.open(uri, text)
  const firstDiagnostics = performance.now() - begun
  await session.indexed
  const indexed = performance.now() - begun
  const memory = [session.memory]
  const at = text.indexOf('## Scope') + 3
  const strokes: number[] = []
  for (let edit = 0; edit < edits; edit++) {
    strokes.push(await (edit % 2 === 0 ? session.type(uri, at, at, 'x') : session.type(uri, at, at + 1, '')))
    if (edit + 1 === Math.min(1000, edits)) memory.push(session.memory)
  }
  memory.push(session.memory)
  await session.end()
  return { firstDiagnostics, indexed, memory, edits, strokes }
}
