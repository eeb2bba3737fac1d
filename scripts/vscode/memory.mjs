/** Packs the extension that offers a folder's files in memory, on no disk, as `slipwaymem:/workspace`. */
import { cpSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createVSIX } from '@vscode/vsce'
import { bundleMemory } from './bundle.mjs'

const ROOT = resolve(import.meta.dirname, '../..')

/** Where the folder is opened. */
export const MEMORY = 'slipwaymem:/workspace'

/** Where the folder lies below the folder of extensions, once it is installed. */
export const INSTALLED = 'slipway-tests.memory-0.0.0/workspace'

/**
 * @param {string} temporary a folder to work in
 * @param {string} folder
 * @returns {Promise<string>} the VSIX
 */
export async function packMemory(temporary, folder) {
  const provider = join(temporary, 'memory')
  const packagePath = `${provider}.vsix`
  await bundleMemory()
  cpSync(join(ROOT, 'test/vscode/memory/package.json'), join(provider, 'package.json'))
  cpSync(join(ROOT, 'out/vscode/memory.js'), join(provider, 'extension.js'))
  cpSync(folder, join(provider, 'workspace'), { recursive: true })
  await createVSIX({ cwd: provider, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true })
  return packagePath
}
