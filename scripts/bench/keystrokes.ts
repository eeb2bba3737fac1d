/** Keystroke to diagnostics: every server has the same plan open, and they take turns stroke by stroke. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { OURS, type Server } from './contestants.js'
import { Session } from './session.js'

export interface Typed {
  readonly name: string
  /** Milliseconds of each stroke. */
  readonly strokes: readonly number[]
  /** Bytes when all is typed. */
  readonly memory: number | undefined
}

/** A word typed and taken back, letter by letter, in a table cell, a checklist item and a sentence by turns. */
export async function typeInto(
  text: string,
  size: 'short' | 'long',
  folder: string,
  strokes: number,
  servers: readonly Server[],
): Promise<Typed[]> {
  const file = join(folder, `ReleasePlan-${size}.md`)
  const uri = pathToFileURL(file).href
  writeFileSync(file, text)
  const running = []
  for (const server of servers) {
    const session = new Session(server.command, folder)
    await session.begin(folder)
    if (server.name === OURS) await session.indexed
    await session.open(uri, text)
    running.push({ server, session, strokes: [] as number[] })
  }
  const places = placesIn(text)
  for (let stroke = 0; stroke < strokes + WARM; stroke++) {
    for (const one of running) {
      if (stroke % one.server.every[size] !== 0) continue
      // Each server has its own count: all get whole words.
      const own = stroke / one.server.every[size]
      const at = places[Math.floor(own / (2 * WORD.length)) % places.length]!
      const letter = own % (2 * WORD.length)
      const taken = await (letter < WORD.length
        ? one.session.type(uri, at + letter, at + letter, WORD[letter]!)
        : one.session.type(uri, at + 2 * WORD.length - letter - 1, at + 2 * WORD.length - letter, ''))
      if (stroke >= WARM) one.strokes.push(taken)
    }
  }
  const typed = running.map(({ server, session, strokes }) => ({ name: server.name, strokes, memory: session.memory }))
  for (const { session } of running) await session.end()
  return typed
}

/** Strokes before the measuring, as after a minute's work. */
const WARM = 60
const WORD = 'briefly'

/** Behind a word in each kind of line, near the beginning, the middle and the end. */
function placesIn(text: string): number[] {
  const kinds = [/^\| \w+(?= )/gm, /^- \[ \] .* \w+(?= )/gm, /^We \w+(?= )/gm, /^\d{4}-\d\d-\d\d: \w+(?= )/gm]
  const ends = kinds.map(kind => [...text.matchAll(kind)].map(match => match.index + match[0].length))
  return [0.1, 0.5, 0.9].flatMap(share => ends.flatMap(all => all[Math.floor(all.length * share)] ?? []))
}
