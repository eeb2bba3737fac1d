/** Keystroke to diagnostics: every server has the same plan open, and they take turns stroke by stroke. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { OURS, type Server } from './contestants.js'
import { summed, type Strokes } from './figures.js'
import { leftOut } from './patience.js'
import type { Progress } from './progress.js'
import { Session } from './session.js'

export interface Typed {
  readonly name: string
  readonly strokes: Strokes
  /** Bytes when all is typed. */
  readonly memory: number | undefined
}

export interface Typing {
  readonly servers: readonly Typed[]
  /** A sentence for each server that is not among them. */
  readonly leftOut: readonly string[]
}

export interface Plan {
  readonly title: string
  readonly text: string
  readonly size: 'short' | 'long'
  /** Where it and nothing else lies. */
  readonly folder: string
}

/** Strokes before the measuring, as after a minute's work. */
const WARM = 60
const WORD = 'briefly'

/** Whoever has been waited for that long, in milliseconds, is asked no further: what it has counts. */
const BUDGET = 180_000

/** Fails where our own server is the one that does not answer: without it there is nothing to compare with. */
export async function typeInto(
  plan: Plan,
  strokes: number,
  servers: readonly Server[],
  progress: Progress,
): Promise<Typing> {
  const path = join(plan.folder, `ReleasePlan-${plan.size}.md`)
  writeFileSync(path, plan.text)
  const typists = servers.map(server => new Typist(server, plan, pathToFileURL(path).href, progress))
  const out: string[] = []
  const round = async (step: (typist: Typist) => Promise<void>): Promise<void> => {
    for (const typist of typists) {
      if (typist.isOver) continue
      try {
        await step(typist)
      } catch (error) {
        await typist.end()
        if (typist.name === OURS) throw error
        out.push(leftOut(error))
        progress.tell(`${plan.title}: ${leftOut(error)}`)
      }
    }
  }
  try {
    await round(typist => typist.begin())
    for (let stroke = 0; stroke < strokes + WARM; stroke++) {
      await round(typist => typist.press(stroke))
      progress.tellNowAndThen(() => `${plan.title}: ${stroke + 1} of ${strokes + WARM} strokes`)
    }
    return { servers: typists.filter(({ isOver }) => !isOver).map(typist => typist.typed), leftOut: out }
  } finally {
    for (const typist of typists) if (!typist.isOver) await typist.end()
  }
}

/** Types a word and takes it back, letter by letter, in a table cell, a checklist item and a sentence by turns. */
class Typist {
  readonly #server: Server
  readonly #plan: Plan
  readonly #uri: string
  readonly #progress: Progress
  readonly #places: readonly number[]
  readonly #strokes: number[] = []
  #session: Session | undefined
  /** Milliseconds that the server has been waited for. */
  #waited = 0
  isOver = false

  constructor(server: Server, plan: Plan, uri: string, progress: Progress) {
    this.#server = server
    this.#plan = plan
    this.#uri = uri
    this.#progress = progress
    this.#places = placesIn(plan.text)
  }

  get name(): string {
    return this.#server.name
  }

  get typed(): Typed {
    return { name: this.name, strokes: summed(this.#strokes), memory: this.#session?.memory }
  }

  async begin(): Promise<void> {
    const { folder, title, text } = this.#plan
    this.#progress.tell(`${title}: ${this.name} opens it`)
    this.#session = new Session(this.#server, folder)
    await this.#session.begin(folder)
    if (this.name === OURS) await this.#session.indexed()
    await this.#session.open(this.#uri, text)
  }

  /** Of strokes that are not this server's turn nothing is said. Each has its own count: all get whole words. */
  async press(stroke: number): Promise<void> {
    const every = this.#server.every[this.#plan.size]
    if (stroke % every !== 0 || this.#waited > BUDGET) return
    const own = stroke / every
    const at = this.#places[Math.floor(own / (2 * WORD.length)) % this.#places.length]!
    const letter = own % (2 * WORD.length)
    const back = at + 2 * WORD.length - letter
    const taken = await (letter < WORD.length
      ? this.#session!.type(this.#uri, at + letter, at + letter, WORD[letter]!)
      : this.#session!.type(this.#uri, back - 1, back, ''))
    if (stroke >= WARM) this.#strokes.push(taken)
    this.#waited += taken
    if (this.#waited > BUDGET)
      this.#progress.tell(
        `${this.#plan.title}: ${this.name} has taken ${BUDGET / 1000} s; ${this.#strokes.length} strokes of it count`,
      )
  }

  async end(): Promise<void> {
    this.isOver = true
    await this.#session?.end()
  }
}

/** Behind a word in each kind of line, near the beginning, the middle and the end. */
function placesIn(text: string): number[] {
  const kinds = [/^\| \w+(?= )/gm, /^- \[ \] .* \w+(?= )/gm, /^We \w+(?= )/gm, /^\d{4}-\d\d-\d\d: \w+(?= )/gm]
  const ends = kinds.map(kind => [...text.matchAll(kind)].map(match => match.index + match[0].length))
  return [0.1, 0.5, 0.9].flatMap(share => ends.flatMap(all => all[Math.floor(all.length * share)] ?? []))
}
