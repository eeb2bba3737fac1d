/** The blackout windows a plan is held against, put together so that one look tells which of them holds a day. */
import type { Window } from './window.js'

export class Blackouts<One extends Window> {
  readonly #apart: readonly One[]

  constructor(windows: readonly One[]) {
    this.#apart = withoutOverlaps(windows)
  }

  /** The last that holds a day of the span as a whole. @param from @param to `YYYY-MM-DD`, both in it */
  meeting(from: string, to: string): One | undefined {
    let [low, high] = [0, this.#apart.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#apart[middle]!.whole[0] <= to) low = middle + 1
      else high = middle
    }
    const last = this.#apart[low - 1]
    return last && from <= last.whole[1] ? last : undefined
  }
}

/** In order and apart: of those that overlap the first keeps its name and takes the days of the others. */
function withoutOverlaps<One extends Window>(windows: readonly One[]): One[] {
  const apart: One[] = []
  const sorted = windows.filter(({ whole: [from, to] }) => from <= to)
  for (const window of sorted.sort((a, b) => (a.whole[0] < b.whole[0] ? -1 : a.whole[0] > b.whole[0] ? 1 : 0))) {
    const last = apart.at(-1)
    if (!last || last.whole[1] < window.whole[0]) apart.push(window)
    else if (last.whole[1] < window.whole[1])
      apart[apart.length - 1] = { ...last, end: window.end, whole: [last.whole[0], window.whole[1]] }
  }
  return apart
}
