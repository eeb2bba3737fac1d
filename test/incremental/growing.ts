/** Types into a release until what is kept of texts is as much as it may be, and says how many bytes as much typing again leaves. */
import { plan } from '../../scripts/bench/plans.js'
import { Host } from '../../server/src/analysis/analysis.js'

const EDITS = 2500

/** Bytes that something still holds. */
function held(): number {
  globalThis.gc!()
  globalThis.gc!()
  return process.memoryUsage().heapUsed
}

const documents = new Map(Array.from({ length: 10 }, (_, at) => [`release/ReleasePlan-${at}.md`, plan(at)] as const))
const host = new Host({ remember: 100_000 })
host.apply({ documents, configurations: new Map(), today: '2026-11-02', complete: true })
const [id, text] = [...documents][0]!
const at = text.indexOf('## Scope') + 3
let edits = 0
const type = (): void => {
  for (const last = edits + EDITS; edits < last; edits++) {
    const typed = text.slice(0, at) + `${edits} `.repeat(edits % 3) + text.slice(at)
    host.apply({ documents: new Map([[id, typed]]), configurations: new Map() }).findings(id)
  }
}
for (let round = 0; round < 3; round++) type()
const early = held()
type()
console.log(held() - early)
