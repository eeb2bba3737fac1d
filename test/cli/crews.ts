/** Crews for tests: threads without threads. */
import type { Crew } from '../../server/src/cli/crew.js'
import { judgeShare } from '../../server/src/cli/share.js'

/** Nobody but the main thread. */
export const ALONE: Crew = {
  size: 1,
  enough: Infinity,
  begin() {
    throw new Error('There is nobody.')
  },
}

/** What crosses between them is cloned all the same; `shares` counts what was given away. */
export const cloned = (size: number): Crew & { shares: number; begun: number; ended: number } => ({
  size,
  enough: 0,
  shares: 0,
  begun: 0,
  ended: 0,
  begin(around) {
    this.begun++
    return {
      judge: share => {
        this.shares++
        return Promise.resolve(structuredClone(judgeShare(structuredClone(around), structuredClone(share))))
      },
      end: () => void this.ended++,
    }
  },
})
