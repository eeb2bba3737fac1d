/** A half-open stretch of text in UTF-16 offsets, and the few questions asked of it. */

export type Range = readonly [start: number, end: number]

export const shift = (range: Range, by: number): Range => (by === 0 ? range : [range[0] + by, range[1] + by])

export const contains = (range: Range, offset: number): boolean => range[0] <= offset && offset <= range[1]

export const overlaps = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1]

/** Index of the last that starts at or before the offset, or -1; they stand in order. */
export function lastStartingBy<One>(ordered: readonly One[], offset: number, startOf: (one: One) => number): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(ordered[middle]!) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

export const compareRanges = (a: Range, b: Range): number => a[0] - b[0] || a[1] - b[1]
