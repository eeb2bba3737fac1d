/** Processes and folders of the benchmark: whatever ends it, it leaves none of them behind. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'

const children = new Set<ChildProcessWithoutNullStreams>()
const folders = new Set<string>()

/** A group of its own, so that what a child begins ends with it; Windows has none. */
const detached = process.platform !== 'win32'

/** Somebody wants it to end: what fails from then on is not worth telling, and nothing new is begun. */
let isStopping = false
export const isOver = (): boolean => isStopping

/** For those who put things away on a signal, in milliseconds. */
const GRACE = 3_000

/**
 * @param command a program and its arguments
 * @param variables of its environment, beside this process's own
 */
export function begin(
  command: readonly string[],
  folder: string,
  variables: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  if (isStopping) throw new Error('The benchmark was stopped')
  const env = { ...process.env, ...variables }
  const child = spawn(command[0]!, command.slice(1), { cwd: folder, env, detached })
  children.add(child)
  child.once('close', () => children.delete(child))
  // One that ends early breaks the pipe to it; that it has ended is told elsewhere.
  child.stdin.on('error', () => {})
  return child
}

/** Ends a child and what it began. One that is over already is let alone. */
export function end(child: ChildProcessWithoutNullStreams, signal: NodeJS.Signals = 'SIGKILL'): void {
  if (child.pid === undefined || !children.has(child)) return
  try {
    if (detached) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // Over since.
  }
}

/** A new folder that goes with the benchmark. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `slipway-bench-${name}-`))
  folders.add(folder)
  return folder
}

function clear(): void {
  for (const child of children) end(child)
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  folders.clear()
}

async function stop(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): Promise<void> {
  isStopping = true
  const over = [...children].map(child => new Promise(resolve => child.once('close', resolve)))
  for (const child of children) end(child, 'SIGTERM')
  await Promise.race([Promise.all(over), new Promise(resolve => setTimeout(resolve, GRACE))])
  process.exit(128 + constants.signals[signal])
}

process.once('exit', clear)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop(signal))
