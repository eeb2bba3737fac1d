/** Medians and other figures of what was measured. */

/** Milliseconds of many keystrokes in short; NaN for none. */
export interface Strokes {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly worst: number
}

export const summed = (strokes: readonly number[]): Strokes => ({
  count: strokes.length,
  p50: median(strokes),
  p95: percentile(strokes, 0.95),
  worst: percentile(strokes, 1),
})

/** A share of 0.95 gives the 95th percentile; NaN for nothing. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** As many digits as mean something. */
export function figure(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '–'
  return value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
