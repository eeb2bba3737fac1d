/** The system's day, and a call when it changes. */

export function systemDay(now = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const HOUR = 3_600_000

/** Looks at midnight, and every hour besides: a machine that slept does not count its timers' time. */
export function onNewDay(changed: () => void): void {
  let day = systemDay()
  const wait = (): void => {
    const now = new Date()
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime()
    const timer: unknown = setTimeout(look, Math.min(HOUR, midnight - now.getTime() + 1_000))
    // Node would wait for it before it ends; in a worker it is a number.
    if (typeof timer === 'object' && timer !== null && 'unref' in timer) (timer as NodeJS.Timeout).unref()
  }
  const look = (): void => {
    const before = day
    day = systemDay()
    if (day !== before) changed()
    wait()
  }
  wait()
}
