/** Reads a file whole, and waits for nobody: a pipe without a writer and a device without an end are told, not read. */
import { closeSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { LARGEST_FILE } from '../files/files.js'
import { trouble } from './fileError.js'

/** What a device or pipe may give at most, in bytes. */
const LARGEST_STREAM = 20 * LARGEST_FILE

/**
 * @param largest in bytes
 * @throws with one of the words for what is wrong with a file, or as the system does
 */
export function readBytes(path: string, largest = Infinity): Buffer {
  const found = statSync(path)
  if (found.isFile()) {
    if (found.size > largest) throw tooLarge(largest)
    return readFileSync(path)
  }
  if (found.isDirectory()) return readFileSync(path)
  if (found.isSocket() || (found.isFIFO() && !isOpenAlready(path))) throw trouble('PIPE')
  return readStream(path, Math.min(largest, LARGEST_STREAM))
}

/** `<(…)` and `/dev/stdin` lead to pipes that somebody holds open; they lie in no folder. */
function isOpenAlready(path: string): boolean {
  try {
    return realpathSync.native(path).startsWith('/dev/fd/')
  } catch {
    return true
  }
}

function readStream(path: string, largest: number): Buffer {
  const from = openSync(path, 'r')
  try {
    const chunks: Buffer[] = []
    for (let left = largest; ;) {
      const chunk = Buffer.allocUnsafe(64 * 1024)
      const count = readSync(from, chunk)
      if (count === 0) return Buffer.concat(chunks)
      if ((left -= count) < 0) throw tooLarge(largest)
      chunks.push(chunk.subarray(0, count))
    }
  } finally {
    closeSync(from)
  }
}

const tooLarge = (largest: number): Error => trouble(largest === LARGEST_FILE ? 'SIZE' : 'RUN')
