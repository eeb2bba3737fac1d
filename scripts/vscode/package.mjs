/** Packs the built extension into the file that people install. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce'

const ROOT = resolve(import.meta.dirname, '../..')

/** 2026-01-01: the day its files bear where nobody names another with SOURCE_DATE_EPOCH. */
const EPOCH = '1767225600'

/**
 * The same files give the same bytes, whenever and wherever they are packed.
 * @param {string} packagePath
 */
export async function packExtension(packagePath) {
  mkdirSync(dirname(packagePath), { recursive: true })
  const stage = mkdtempSync(join(tmpdir(), 'slipway-package-'))
  try {
    await stageExtension(stage)
    const options = { dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false }
    process.env['SOURCE_DATE_EPOCH'] ??= EPOCH
    // The packer writes local time.
    process.env['TZ'] = 'UTC'
    await createVSIX({ cwd: stage, packagePath, ...options })
  } finally {
    rmSync(stage, { recursive: true })
  }
}

/**
 * Copies what people get, as .vscodeignore says. The manifest loses what is for building only; with `"type": "module"`
 * newer versions of VS Code would even refuse to load our CommonJS in the web worker host.
 * @param {string} stage
 * @param {object} [changes] to the manifest
 */
export async function stageExtension(stage, changes) {
  for (const file of await listFiles({ cwd: ROOT, packageManager: PackageManager.None })) {
    cpSync(join(ROOT, file), join(stage, file))
  }
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const forBuilding = { type: undefined, scripts: undefined, devDependencies: undefined }
  writeFileSync(join(stage, 'package.json'), JSON.stringify({ ...manifest, ...forBuilding, ...changes }, null, 2))
}
