/** Makes the fixes that need no choice: in the analysis, then on disk. */
import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Analysis, Host } from '../analysis/analysis.js'
import { safeFixes } from '../analysis/lint/safeFixes.js'
import { decode, type Decoded, encode } from '../files/decode.js'
import { trouble } from './fileError.js'

/** A fix leaves nothing to fix; more rounds than this would be a rule that breaks its laws. */
const ROUNDS = 10

/** Mends one document in memory, round by round where fixes touch each other. */
export function mend(host: Host, before: Analysis, id: string): { analysis: Analysis; made: number } {
  let analysis = before
  let made = 0
  for (let round = 0; round < ROUNDS; round++) {
    const fixes = safeFixes(analysis.findings(id))
    if (fixes.length === 0) break
    analysis = host.apply({ documents: new Map([[id, fixes.flat()]]) })
    made += fixes.length
  }
  return { analysis, made }
}

/** Replaces the file in one step; whoever reads it meanwhile sees the old or the new text, never half of it. */
export function replaceFile(file: string, before: Decoded, text: string): void {
  const target = realpathSync(file)
  const { mode } = statSync(target)
  accessSync(target, constants.W_OK)
  if ((mode & 0o222) === 0) throw trouble('READ_ONLY')
  const bytes = readFileSync(target)
  // Whatever the same bytes cannot be written from is only read.
  if (!bytes.equals(encode(before.text, before.mark)))
    throw trouble(decode(bytes).text === before.text ? 'NOT_UTF8' : 'CHANGED')
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.slipway`)
  try {
    writeFileSync(temporary, encode(text, before.mark), { flag: 'wx', mode: mode & 0o777 })
    // What the mask took away from the mode.
    chmodSync(temporary, mode & 0o777)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
