/** Threads that judge shares of a run beside the main one. */
import { Worker } from 'node:worker_threads'
import { CouldNotRun } from './io.js'
import type { Share, SharedFindings } from './share.js'
import { spoken } from '../analysis/text/said.js'

export interface Crew {
  /** How many threads work, the main one among them. */
  readonly size: number
  /** Characters of artefacts below which starting a thread takes longer than it saves. */
  readonly enough: number
  judge(share: Share): Promise<SharedFindings>
}

/** What is read of one document lives too long for more room to save work, and each thread takes it. */
const YOUNG_MB = 12

/** @param script answers its `workerData`, a share, with one message */
export const crewOf = (script: string, size: number, enough: number): Crew => ({
  size,
  enough,
  judge: share =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: share, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
      const died = (why: string): void =>
        reject(
          new CouldNotRun(
            spoken('A thread stopped before it had judged its documents: {why:raw}.', { why }),
            spoken('Set SLIPWAY_THREADS=1 to do without threads.'),
          ),
        )
      worker.on('message', (found: SharedFindings) => resolve(found))
      worker.on('error', error => died(error instanceof Error ? error.message : String(error)))
      worker.on('exit', code => died(`it ended with code ${code}`))
    }),
})
