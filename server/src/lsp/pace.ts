/** Drives work in steps, a few milliseconds at a time, so that the editor is always answered. */
import type { Steps } from '../analysis/text/steps.js'

/** Resolves when whatever else the event loop has to do has had its turn. */
export type Turn = () => Promise<void>

/** How long, in milliseconds, the editor waits at most. */
const BUDGET = 5

export function paced<Result>(steps: Steps<Result>, turn: Turn): Promise<Result>
/** @param goOn asked after each rest; undefined is the result where it says no */
export function paced<Result>(steps: Steps<Result>, turn: Turn, goOn: () => boolean): Promise<Result | undefined>
export async function paced<Result>(steps: Steps<Result>, turn: Turn, goOn = () => true): Promise<Result | undefined> {
  let until = performance.now() + BUDGET
  let step = steps.next()
  while (!step.done) {
    if (performance.now() >= until) {
      await turn()
      if (!goOn()) return undefined
      until = performance.now() + BUDGET
    }
    step = steps.next()
  }
  return step.value
}
