/** Says on a terminal how far a long run has come; a short one stays silent. */
import type { Sink } from './io.js'

const PATIENCE = 700
const PAUSE = 100

export class Progress {
  readonly #started: number
  #shown = 0
  #wrote = false

  constructor(
    readonly sink: Sink,
    readonly silent: boolean,
    readonly clock: () => number = () => performance.now(),
  ) {
    this.#started = clock()
  }

  at(done: number, all: number): void {
    const now = this.clock()
    if (this.silent || !this.sink.isTerminal || now - this.#started < PATIENCE || now - this.#shown < PAUSE) return
    this.#shown = now
    this.#wrote = true
    this.sink.write(`\r\u001B[KChecking ${done} of ${all} …`)
  }

  clear(): void {
    if (this.#wrote) this.sink.write('\r\u001B[K')
    this.#wrote = false
  }
}
