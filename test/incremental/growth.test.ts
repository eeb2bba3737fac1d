/** A day of typing leaves nothing behind in memory. */
import assert from 'node:assert/strict'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { plan } from '../../scripts/bench/plans.js'
import { Host } from '../../server/src/analysis/analysis.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes that something still holds. */
function held(): number {
  collect()
  collect()
  return process.memoryUsage().heapUsed
}

describe('memory', () => {
  it('does not grow with edits', () => {
    const documents = new Map(
      Array.from({ length: 10 }, (_, at) => [`release/ReleasePlan-${at}.md`, plan(at)] as const),
    )
    const host = new Host({ remember: 100_000 })
    host.apply({ documents, configurations: new Map(), today: '2026-11-02', complete: true })
    const [id, text] = [...documents][0]!
    const at = text.indexOf('## Scope') + 3
    let edits = 0
    const type = (count: number): void => {
      for (const last = edits + count; edits < last; edits++) {
        const typed = text.slice(0, at) + `${edits} `.repeat(edits % 3) + text.slice(at)
        host.apply({ documents: new Map([[id, typed]]), configurations: new Map() }).findings(id)
      }
    }
    // By then what is kept of texts seen lately is as much as it may be.
    type(2500)
    const early = held()
    type(2500)
    // A thousand bytes left by each would be two and a half million.
    assert.ok(held() - early < 1_500_000, `${held() - early} bytes more`)
  }).timeout(120_000)
})
