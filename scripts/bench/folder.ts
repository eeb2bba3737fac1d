/** A folder checked from the command line: every command in turn, several times over. */
import type { Command } from './contestants.js'
import { begin, end, scratchFolder } from './leavings.js'
import { peakOf } from './memory.js'
import { leftOut, within } from './patience.js'
import type { Progress } from './progress.js'

export interface Ran {
  readonly name: string
  /** Seconds of each run. */
  readonly seconds: readonly number[]
  /** Bytes at most, where the system tells. */
  readonly peak: number | undefined
}

export interface FolderRun {
  readonly commands: readonly Ran[]
  /** A sentence for each command that is not among them. */
  readonly leftOut: readonly string[]
}

export async function runOver(
  folder: string,
  commands: readonly Command[],
  rounds: number,
  progress: Progress,
): Promise<FolderRun> {
  let running = commands.map(command => ({
    command,
    cache: scratchFolder('cache'),
    seconds: [] as number[],
    peak: undefined as number | undefined,
  }))
  const out: string[] = []
  /** Of all commands those that ran; the others take no further part. */
  const round = async (takesPart: (command: Command) => boolean, counts: boolean): Promise<void> => {
    for (const one of [...running]) {
      if (!takesPart(one.command)) continue
      try {
        const { seconds, peak } = await run(one.command, folder, one.cache)
        progress.tell(`the folder: ${one.command.name} took ${seconds.toFixed(2)} s`)
        if (!counts) continue
        one.seconds.push(seconds)
        if (peak !== undefined) one.peak = Math.max(one.peak ?? 0, peak)
      } catch (error) {
        out.push(leftOut(error))
        progress.tell(`the folder: ${leftOut(error)}`)
        running = running.filter(other => other !== one)
      }
    }
  }
  await round(command => command.isWarm === true, false)
  for (let number = 0; number < rounds; number++) await round(command => !command.isSlow || number === 0, true)
  return {
    commands: running.map(({ command, seconds, peak }) => ({ name: command.name, seconds, peak })),
    leftOut: out,
  }
}

/** What it finds is read and thrown away; that it finds something is no failure, that it cannot run is. */
async function run(
  { name, command, patience }: Command,
  folder: string,
  cache: string,
): Promise<{ seconds: number; peak: number | undefined }> {
  const begun = performance.now()
  const child = begin(
    command.map(word => word.replace('{cache}', cache).replace('{}', folder)),
    folder,
  )
  let last = ''
  child.stdin.end()
  child.stdout.resume()
  child.stderr.on('data', (data: Buffer) => (last = (last + data.toString()).slice(-400)))
  let peak: number | undefined
  const look = setInterval(() => (peak = (child.pid && peakOf(child.pid)) || peak), 20)
  const ran = new Promise<void>((resolve, reject) => {
    child.once('error', error => reject(new Error(`${name} does not start: ${error.message}`)))
    child.once('close', (code, signal) => {
      if (code === 0 || code === 1) resolve()
      else reject(new Error(`${name} ended with ${code ?? signal}: ${last.trim()}`))
    })
  })
  try {
    await within(patience, name, ran)
  } finally {
    clearInterval(look)
    end(child)
  }
  return { seconds: (performance.now() - begun) / 1000, peak }
}
