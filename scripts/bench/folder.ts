/** A folder checked from the command line: every command in turn, several times over. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from './contestants.js'
import { peakOf } from './memory.js'

export interface Ran {
  readonly name: string
  /** Seconds of each run. */
  readonly seconds: readonly number[]
  /** Bytes at most, where the system tells. */
  readonly peak: number | undefined
}

export async function runOver(folder: string, commands: readonly Command[], rounds: number): Promise<Ran[]> {
  const running = commands.map(command => ({
    command,
    cache: mkdtempSync(join(tmpdir(), 'slipway-bench-cache-')),
    seconds: [] as number[],
    peak: undefined as number | undefined,
  }))
  for (const one of running) if (one.command.isWarm) await run(one.command.command, folder, one.cache)
  for (let round = 0; round < rounds; round++) {
    for (const one of running) {
      if (one.command.isSlow && round > 0) continue
      const { seconds, peak } = await run(one.command.command, folder, one.cache)
      one.seconds.push(seconds)
      if (peak !== undefined) one.peak = Math.max(one.peak ?? 0, peak)
    }
  }
  for (const { cache } of running) rmSync(cache, { recursive: true })
  return running.map(({ command, seconds, peak }) => ({ name: command.name, seconds, peak }))
}

/** What it finds is read and thrown away; that it finds something is no failure, that it cannot run is. */
function run(
  command: readonly string[],
  folder: string,
  cache: string,
): Promise<{ seconds: number; peak: number | undefined }> {
  const [program, ...args] = command.map(word => word.replace('{cache}', cache).replace('{}', folder)) as [string]
  const begun = performance.now()
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let last = ''
  child.stdout.resume()
  child.stderr.on('data', (data: Buffer) => (last = (last + data.toString()).slice(-400)))
  let peak: number | undefined
  const look = setInterval(() => (peak = peakOf(child.pid!) ?? peak), 20)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => {
      clearInterval(look)
      if (code !== 0 && code !== 1) reject(new Error(`${command.join(' ')} ended with ${code}: ${last}`))
      else resolve({ seconds: (performance.now() - begun) / 1000, peak })
    })
  })
}
