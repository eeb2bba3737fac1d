/** A day of typing leaves nothing behind in memory. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { UNCOUNTED } from '../uncounted.js'

describe('memory', () => {
  it('does not grow with edits', () => {
    const script = path.join(import.meta.dirname, 'growing.ts')
    // A process of its own: what other suites have left behind is not counted.
    const { bytes, alive } = JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', script], { encoding: 'utf8', env: UNCOUNTED }),
    ) as { bytes: number; alive: number }
    // A thousand bytes left by each of the last 2,500 edits would be two and a half million.
    assert.ok(bytes < 2_000_000, `${bytes} bytes more`)
    assert.equal(alive, 0)
  })
})
