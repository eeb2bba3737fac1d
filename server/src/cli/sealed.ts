/** A file that only the engine that wrote it believes: its first line seals what follows. */
import { mkdirSync, readFileSync } from 'node:fs'
import { digest } from './digest.js'
import { folderAbove } from './paths.js'
import { writeWhole } from './writeFile.js'

/** Undefined where there is none, or where it is not whole or of another engine. */
export function readSealed(file: string, engine: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file)
    const end = bytes.indexOf('\n')
    const content = bytes.subarray(end + 1)
    return bytes.toString('latin1', 0, end) === digest(engine, content) ? content : undefined
  } catch {
    return undefined
  }
}

/** Makes the folder where it is missing. Throws where it cannot be written. */
export function writeSealed(file: string, engine: string, content: Buffer): void {
  mkdirSync(folderAbove(file), { recursive: true })
  writeWhole(file, Buffer.concat([Buffer.from(`${digest(engine, content)}\n`), content]))
}
