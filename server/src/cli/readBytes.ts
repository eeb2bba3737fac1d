/** Reads a file whole, and waits for nobody: a pipe without a writer and a device without an end are told, not read. */
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, realpathSync, type Stats } from 'node:fs'
import { LARGEST_FILE } from '../files/files.js'
import { trouble } from './fileError.js'

/** What a device or pipe may give at most, in bytes. */
const LARGEST_STREAM = 20 * LARGEST_FILE

/**
 * @param largest in bytes
 * @throws with one of the words for what is wrong with a file, or as the system does
 */
export function readBytes(path: string, largest = Infinity): Buffer {
  const from = openAtOnce(path)
  let found: Stats
  try {
    found = fstatSync(from)
    if (found.isFile() && found.size > largest) throw tooLarge(largest)
    if (found.isFile() && found.size > 0) return readWhole(from, found.size)
  } finally {
    closeSync(from)
  }
  // It says in the system's words that this is none.
  if (found.isDirectory()) return readFileSync(path)
  if (found.isFIFO() && !isOpenAlready(path)) throw trouble('PIPE')
  return readStream(path, Math.min(largest, LARGEST_STREAM))
}

/** Where a pipe has no writer, too. Nobody can open a socket. */
function openAtOnce(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENXIO' ? trouble('PIPE') : error
  }
}

/** As far as it goes, should it have become shorter. */
function readWhole(from: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(size)
  for (let length = 0; length < size;) {
    const count = readSync(from, bytes, length, size - length, null)
    if (count === 0) return bytes.subarray(0, length)
    length += count
  }
  return bytes
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
