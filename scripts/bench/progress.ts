/** Tells what is being measured while it is. */

import { isOver } from './leavings.js'

/** Between two lines that say how far it has come, in milliseconds. */
const PAUSE = 10_000

export class Progress {
  readonly #write: (line: string) => void
  readonly #begun = performance.now()
  #told = 0

  /** On the error stream: the tables go to the other. */
  constructor(write = (line: string): void => void process.stderr.write(`${line}\n`)) {
    this.#write = write
  }

  tell(text: string): void {
    if (isOver()) return
    this.#told = performance.now()
    const seconds = Math.round((this.#told - this.#begun) / 1000)
    this.#write(`[${String(seconds).padStart(4)} s] ${text}`)
  }

  /** Where nothing has been told for a while. */
  tellNowAndThen(text: () => string): void {
    if (performance.now() - this.#told >= PAUSE) this.tell(text())
  }
}
