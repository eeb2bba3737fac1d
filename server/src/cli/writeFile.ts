/** Writes a file whole: whoever reads meanwhile sees the old text or the new one. */
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'

/** What is no plain file, such as a pipe or /dev/null, is written to as it is. Throws where it cannot be written. */
export function writeWhole(file: string, text: string | Uint8Array): void {
  const there = statSync(file, { throwIfNoEntry: false })
  if (there && !there.isFile()) return writeFileSync(file, text)
  const target = there ? realpathSync(file) : file
  const draft = `${target}.${process.pid}.slipway`
  try {
    writeFileSync(draft, text, { flag: 'wx', ...(there ? { mode: there.mode & 0o777 } : {}) })
    renameSync(draft, target)
  } finally {
    rmSync(draft, { force: true })
  }
}
