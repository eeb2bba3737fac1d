/** Packs the built extension into the file that people install. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createRequire } from 'node:module'
import { Transform } from 'node:stream'
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce'

const ROOT = resolve(import.meta.dirname, '../..')

/** 2026-01-01: the day its files bear where nobody names another with SOURCE_DATE_EPOCH. */
const EPOCH = '1767225600'

/**
 * The same files give the same bytes, whenever and wherever they are packed.
 * @param {string} packagePath
 * @param {object} [changes] to the manifest
 */
export async function packExtension(packagePath, changes) {
  mkdirSync(dirname(packagePath), { recursive: true })
  const stage = mkdtempSync(join(tmpdir(), 'slipway-package-'))
  try {
    await stageExtension(stage, changes)
    const options = { dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false }
    process.env['SOURCE_DATE_EPOCH'] ??= EPOCH
    // The packer writes local time.
    process.env['TZ'] = 'UTC'
    await withZopfli(() => createVSIX({ cwd: stage, packagePath, ...options }))
  } finally {
    rmSync(stage, { recursive: true })
  }
}

/**
 * The packer asks zlib for each file at its usual level; zopfli writes the same format in a twentieth less.
 * @param {() => Promise<unknown>} pack
 */
async function withZopfli(pack) {
  const require = createRequire(import.meta.url)
  // Read here, for it listens to the whole process; as the CommonJS it is, of which loaders make different things.
  const zopfli = /** @type {typeof import('@gfx/zopfli')} */ (require('@gfx/zopfli'))
  const zlib = /** @type {{ DeflateRaw: unknown }} */ (require('node:zlib'))
  const { DeflateRaw } = zlib
  zlib.DeflateRaw = function () {
    return deflating(zopfli)
  }
  try {
    await pack()
  } finally {
    zlib.DeflateRaw = DeflateRaw
  }
}

/** @param {typeof import('@gfx/zopfli')} zopfli */
function deflating(zopfli) {
  /** @type {Buffer[]} */
  const read = []
  return new Transform({
    transform(piece, _, done) {
      read.push(piece)
      done()
    },
    flush(done) {
      zopfli.deflate(Buffer.concat(read), { numiterations: 1 }, (error, written) => {
        if (error) done(error)
        else done(null, Buffer.from(written))
      })
    },
  })
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
