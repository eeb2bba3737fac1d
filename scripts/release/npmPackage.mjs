/** Packs the built command line into the file that npm installs. */
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { npm } from '../npm.mjs'

const ROOT = resolve(import.meta.dirname, '../..')

/** From the project's root. The extension's bundles stay out. */
const CONTENTS = ['README.md', 'CHANGELOG.md', 'LICENSE', 'schemas']
const BUILT = [
  'cli.js',
  'server.js',
  'package.json',
  'node',
  'l10n',
  'rules',
  'third-party-notices.txt',
  'sbom.cdx.json',
]

/** What the manifests have in common. */
const SHARED = ['name', 'version', 'description', 'license', 'keywords', 'repository', 'homepage', 'bugs']

/**
 * The same files give the same bytes: npm writes neither times nor owners, and here the modes are set. It needs no other package.
 * @param {string} packagePath
 */
export function packCommandLine(packagePath) {
  const stage = mkdtempSync(join(tmpdir(), 'slipway-npm-'))
  try {
    for (const path of [...CONTENTS, ...BUILT.map(path => `dist/${path}`)])
      cpSync(join(ROOT, path), join(stage, path), { recursive: true })
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const kept = Object.fromEntries(SHARED.flatMap(key => (key in manifest ? [[key, manifest[key]]] : [])))
    const made = { ...kept, engines: { node: manifest.engines.node }, bin: { slipway: 'dist/cli.js' } }
    writeFileSync(join(stage, 'package.json'), JSON.stringify(made, null, 2) + '\n')
    for (const entry of readdirSync(stage, { recursive: true, withFileTypes: true }))
      chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() || entry.name === 'cli.js' ? 0o755 : 0o644)
    npm(['pack', '--silent', '--ignore-scripts', `--pack-destination=${dirname(resolve(packagePath))}`], stage)
    renameSync(join(dirname(packagePath), `${manifest.name}-${manifest.version}.tgz`), packagePath)
  } finally {
    rmSync(stage, { recursive: true })
  }
}
