/** Threads that judge parts of a run beside the main one. */
import { Worker } from 'node:worker_threads'
import { spoken } from '../analysis/text/said.js'
import { CouldNotRun } from './io.js'
import type { Around, Share, SharedFindings } from './share.js'

export interface Crew {
  /** How many threads work, the main one among them. */
  readonly size: number
  /** Characters of artefacts below which starting a thread takes longer than it saves. */
  readonly enough: number
  /** Starts one of the others. */
  begin(around: Around): Hand
}

/** One of the others: answers in the order it is asked. */
export interface Hand {
  judge(share: Share): Promise<SharedFindings>
  end(): void
}

/** What is read of one document lives too long for more room to save work, and each thread takes it. */
const YOUNG_MB = 12

/** @param script is given what is around as `workerData`, and answers each message, a share, with one message */
export const crewOf = (script: string, size: number, enough: number): Crew => ({
  size,
  enough,
  begin: around => new Thread(script, around),
})

class Thread implements Hand {
  readonly #worker: Worker
  readonly #asked: { resolve: (found: SharedFindings) => void; reject: (why: CouldNotRun) => void }[] = []
  #died: CouldNotRun | undefined

  constructor(script: string, around: Around) {
    this.#worker = new Worker(script, { workerData: around, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
    this.#worker.on('message', (found: SharedFindings) => this.#asked.shift()?.resolve(found))
    this.#worker.on('error', error => this.#end(error instanceof Error ? error.message : String(error)))
    this.#worker.on('exit', code => this.#end(`it ended with code ${code}`))
  }

  judge(share: Share): Promise<SharedFindings> {
    return new Promise((resolve, reject) => {
      if (this.#died) return reject(this.#died)
      this.#asked.push({ resolve, reject })
      this.#worker.postMessage(share)
    })
  }

  end(): void {
    void this.#worker.terminate()
  }

  #end(why: string): void {
    this.#died ??= new CouldNotRun(
      spoken('A thread stopped before it had judged its documents: {why:raw}.', { why }),
      spoken('Set SLIPWAY_THREADS=1 to do without threads.'),
    )
    for (const { reject } of this.#asked.splice(0)) reject(this.#died)
  }
}
