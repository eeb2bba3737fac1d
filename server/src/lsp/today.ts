/** The moment it is, and a call whenever it may be another day somewhere. */
import { offsetLike } from '../analysis/text/offset.js'

/** Zones stand a multiple of a quarter of an hour apart: only then is it midnight anywhere. In milliseconds. */
const QUARTER = 900_000

/** The last quarter of an hour with what this machine's clocks are off by then: `2026-11-27T14:00:00.000Z[+01:00]`. */
export function systemMoment(now = Date.now()): string {
  const quarter = now - (now % QUARTER)
  if (quarter !== last?.quarter) last = { quarter, moment: momentOf(quarter) }
  return last.moment
}

/** Asked at every keystroke, several times. */
let last: { readonly quarter: number; readonly moment: string } | undefined

/** The zone's name would say no more about that moment, and takes ten milliseconds of the start to find out. */
function momentOf(time: number): string {
  const date = new Date(time)
  return `${date.toISOString()}[${offsetLike(-date.getTimezoneOffset())}]`
}

/** Tells every quarter of an hour; a machine that slept hears of it when it wakes. */
export function onNewDay(changed: () => void): void {
  const wait = (): void => {
    const timer: unknown = setTimeout(look, QUARTER - (Date.now() % QUARTER) + 1_000)
    // Node would wait for it before it ends; in a worker it is a number.
    if (typeof timer === 'object' && timer !== null && 'unref' in timer) (timer as NodeJS.Timeout).unref()
  }
  const look = (): void => {
    changed()
    wait()
  }
  wait()
}
