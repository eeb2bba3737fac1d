/** The same files give the same extension, byte for byte, whenever and wherever they are packed. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UNCOUNTED } from '../uncounted.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('the packed extension', () => {
  it('is the same in another zone, under another mask, at another time', function () {
    if (!existsSync(`${root}dist/cli.js`)) return this.skip()
    const folder = mkdtempSync(join(tmpdir(), 'slipway-pack-'))
    try {
      const packed = [
        ['UTC', 0o022],
        ['Asia/Kolkata', 0o077],
      ].map(([zone, mask], index) => {
        const file = join(folder, `${index}.vsix`)
        const script = `process.umask(${mask}); const { packExtension } = await import('./scripts/vscode/package.mjs'); await packExtension(${JSON.stringify(file)})`
        const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
          cwd: root,
          encoding: 'utf8',
          env: { ...UNCOUNTED, TZ: String(zone) },
        })
        assert.equal(status, 0, stderr)
        return readFileSync(file)
      })
      const [one, other] = packed.map(bytes => createHash('sha256').update(bytes).digest('hex'))
      assert.ok(packed[0]!.length > 100_000)
      assert.equal(other, one)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }).timeout(60_000)
})
