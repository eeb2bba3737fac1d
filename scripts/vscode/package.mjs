/** Packs the built extension into the file that people install. */
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { createVSIX } from '@vscode/vsce'

/** @param {string} packagePath */
export async function packExtension(packagePath) {
  mkdirSync(dirname(packagePath), { recursive: true })
  const cwd = resolve(import.meta.dirname, '../..')
  await createVSIX({ cwd, packagePath, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false })
}
