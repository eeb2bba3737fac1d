/**
 * Types into a release until what is kept of texts is as much as it may be, and says how many bytes as much typing again
 * leaves; then into a row of which something is said, and says how many of the states before are held.
 */
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
const bytes = held() - early

const row = text.indexOf('| TBD |') - 1
const states: WeakRef<object>[] = []
for (let stroke = 0; stroke < 20; stroke++) {
  const change = new Map([[id, [{ range: [row, row] as const, text: 'x' }]]])
  const analysis = host.apply({ documents: stroke === 0 ? new Map([[id, text]]) : change })
  analysis.findings(id)
  states.push(new WeakRef(analysis.view(id)!.artefact))
}
// What was looked up weakly is let go behind this turn.
await new Promise(resolve => setImmediate(resolve))
held()
const alive = states.slice(0, -1).filter(state => state.deref() !== undefined).length
console.log(JSON.stringify({ bytes, alive }))
