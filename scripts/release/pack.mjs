/** Lays the files of a release into out/release, with their checksums: `node pack.mjs [--tag vVERSION] [--to FOLDER]`. */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { packExtension } from '../vscode/package.mjs'
import { packCommandLine } from './npmPackage.mjs'
import { notReady } from './notReady.mjs'

const ROOT = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: { tag: { type: 'string' }, to: { type: 'string', default: join(ROOT, 'out/release') } },
})
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const reasons =
  values.tag === undefined ? [] : notReady(values.tag, manifest, readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'))
if (reasons.length > 0) {
  for (const reason of reasons) console.error(reason)
  process.exitCode = 1
} else {
  await pack(resolve(values.to))
}

/** @param {string} folder */
async function pack(folder) {
  const name = `${manifest.name}-${manifest.version}`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await packExtension(join(folder, `${name}.vsix`))
  packCommandLine(join(folder, `${name}.tgz`))
  copyFileSync(join(ROOT, 'dist/sbom.cdx.json'), join(folder, `${name}.cdx.json`))
  const sums = readdirSync(folder)
    .sort()
    .map(
      file =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex')}  ${file}\n`,
    )
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''))
  process.stdout.write(sums.join(''))
}
