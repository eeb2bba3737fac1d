/** How much memory another process holds, as Linux tells it; elsewhere nobody knows. */
import { readFileSync } from 'node:fs'

/** Bytes resident now. */
export const memoryOf = (pid: number): number | undefined => read(pid, 'VmRSS')

/** Bytes resident at most until now. */
export const peakOf = (pid: number): number | undefined => read(pid, 'VmHWM')

function read(pid: number, name: string): number | undefined {
  try {
    const kilobytes = new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}
