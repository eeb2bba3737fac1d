/** The same files give the same release, byte for byte, whenever and wherever it is packed. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UNCOUNTED } from '../uncounted.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('the packed release', function () {
  let folder: string

  /** Packs it whole, in a zone of the world and under a mask for new files. */
  function pack(to: string, zone: string, mask: number): void {
    const script = `process.umask(${mask}); await import('./scripts/release/pack.mjs')`
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', '--to', to], {
      cwd: root,
      encoding: 'utf8',
      env: { ...UNCOUNTED, TZ: zone },
    })
    assert.equal(status, 0, stderr)
  }

  before(function () {
    if (!existsSync(`${root}dist/sbom.cdx.json`)) return this.skip()
    folder = mkdtempSync(join(tmpdir(), 'slipway-pack-'))
    pack(join(folder, 'one'), 'UTC', 0o022)
    pack(join(folder, 'other'), 'Asia/Kolkata', 0o077)
  })
  after(() => {
    if (folder) rmSync(folder, { recursive: true })
  })

  const found = (suffix: string): string =>
    join(
      folder,
      'one',
      readdirSync(join(folder, 'one')).find(file => file.endsWith(suffix))!,
    )

  it('is the same in another zone, under another mask, at another time', () => {
    const [one, other] = ['one', 'other'].map(name => readFileSync(join(folder, name, 'SHA256SUMS'), 'utf8'))
    assert.equal(other, one)
  })

  it('is extension, command line and bill of materials, with their checksums', () => {
    const files = readdirSync(join(folder, 'one'))
    const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }
    assert.deepEqual(files, ['SHA256SUMS', ...['cdx.json', 'tgz', 'vsix'].map(kind => `slipway-${version}.${kind}`)])
    const sums = readFileSync(join(folder, 'one', 'SHA256SUMS'), 'utf8')
    for (const file of files.slice(1)) {
      const bytes = readFileSync(join(folder, 'one', file))
      assert.ok(sums.includes(`${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`), file)
      assert.ok(bytes.length > 10_000)
    }
  })

  it('has a command line that runs from its package alone', () => {
    const unpacked = join(folder, 'unpacked')
    mkdirSync(unpacked)
    execFileSync('tar', ['-xzf', found('.tgz'), '-C', unpacked])
    const manifest = JSON.parse(readFileSync(join(unpacked, 'package/package.json'), 'utf8')) as Record<string, unknown>
    assert.deepEqual(manifest['bin'], { slipway: 'dist/cli.js' })
    for (const key of ['dependencies', 'devDependencies', 'scripts', 'private', 'contributes'])
      assert.ok(!(key in manifest), key)
    const run = (...args: string[]): string =>
      execFileSync(process.execPath, [join(unpacked, 'package/dist/cli.js'), ...args], {
        cwd: unpacked,
        encoding: 'utf8',
        env: UNCOUNTED,
      })
    assert.equal(run('--version').trim(), manifest['version'])
    assert.match(run('check', '--explain', 'gate-without-fallback'), /^# gate-without-fallback\n/)
    assert.deepEqual(JSON.parse(run('config', '--schema')), JSON.parse(readFileSync(`${root}schemas/slipway.schema.json`, 'utf8'))) // prettier-ignore
  })
})
