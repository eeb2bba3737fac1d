/** What a day's work costs the server: a folder of plans in memory, ten thousand edits. */
import { ourServer } from './contestants.js'
import { summed, type Strokes } from './figures.js'
import { firstPlan } from './plansFolder.js'
import type { Progress } from './progress.js'
import { Session } from './session.js'

export interface Endured {
  /** Milliseconds until the whole folder is known. */
  readonly indexed: number
  /** Bytes with the folder known, after a thousand edits and after all of them. */
  readonly memory: readonly (number | undefined)[]
  readonly edits: number
  /** Of all edits, with all the folder known. */
  readonly strokes: Strokes
}

export async function endure(folder: string, edits: number, progress: Progress): Promise<Endured> {
  const begun = performance.now()
  const session = new Session(ourServer, folder)
  await session.begin(folder)
  const { uri, text } = firstPlan(folder)
  await session.open(uri, text)
  await session.indexed()
  const indexed = performance.now() - begun
  progress.tell('endurance: the folder is known')
  const memory = [session.memory]
  const at = text.indexOf('## Scope') + 3
  const strokes: number[] = []
  for (let edit = 0; edit < edits; edit++) {
    strokes.push(await (edit % 2 === 0 ? session.type(uri, at, at, 'x') : session.type(uri, at, at + 1, '')))
    if (edit + 1 === Math.min(1000, edits)) memory.push(session.memory)
    progress.tellNowAndThen(() => `endurance: ${edit + 1} of ${edits} edits`)
  }
  memory.push(session.memory)
  await session.end()
  return { indexed, memory, edits, strokes: summed(strokes) }
}
