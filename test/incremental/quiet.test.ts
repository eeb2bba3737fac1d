/** An edit of which no rule has anything to say moves what was found: nothing is folded, ordered or worded again. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Host } from '../../server/src/analysis/analysis.js'
import { editionOf } from '../../server/src/analysis/lint/moved.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'
import { plainly } from './plainly.js'

const path = '/release/ReleasePlan.md'
const change = { complete: true, today: '2027-02-01' }

const PROSE = 'Traffic is low at that hour, and whoever is on call has read how to switch back. '.repeat(3)

/** A section of each kind, defects in all but the paragraphs. */
const workstream = (n: number): string =>
  `\n## Workstream ${n}\n\nThe team moves ledger ${n} and waits.\n\n${PROSE}\n` +
  `\n### Milestones\n\n| Milestone | Date | Owner |\n|---|---|---|\n` +
  `| Freeze of ${n} | 2027-03-01 | SRE Lead |\n| Switch of ${n} | TBD | |\n` +
  `\n### Risks\n\n| ID | Risk | Probability | Impact |\n|---|---|---|---|\n| R-${n} | Queue ${n} fills | High | |\n` +
  `\n### Checklist\n\n- [ ] **SRE Lead**: drain queue ${n}\n- [ ] Warm the cache ${n}\n`

const plan = (workstreams: number): string =>
  '---\nartefact: release-plan\nstatus: in-review\n---\n\n# Release plan\n\nWe ship it.\n' +
  Array.from({ length: workstreams }, (_, n) => workstream(n)).join('')

function typed(text: string, behind: string) {
  const host = new Host()
  const before = host.apply({ ...change, documents: new Map([[path, text]]) }).findings(path)
  const { reportsRaised } = host.apply({}).work
  const at = text.indexOf(behind) + behind.length
  const analysis = host.apply({ documents: new Map([[path, [{ range: [at, at], text: 'x' }]]]) })
  const after = analysis.findings(path)
  return { before, after, raised: analysis.work.reportsRaised - reportsRaised, analysis }
}

describe('an edit of which no rule has anything to say', () => {
  it('raises no report again, however many there are', () => {
    for (const workstreams of [2, 200]) {
      const { before, after, raised } = typed(plan(workstreams), 'moves ledger 1')
      assert.ok(before.length > 0)
      assert.equal(raised, 0)
      assert.equal(editionOf(after), editionOf(before))
      assert.deepEqual(
        after.map(({ rule, message }) => ({ rule, message })),
        before.map(({ rule, message }) => ({ rule, message })),
      )
    }
  })

  it('has the fixes count from where things stand now', () => {
    const text = plan(3)
    const { after, raised, analysis } = typed(text, 'moves ledger 1')
    assert.equal(raised, 0)
    const fresh = new Host().apply({ ...change, documents: new Map([[path, analysis.text(path)!]]) }).findings(path)
    assert.ok(fresh.some(({ fixes }) => fixes.length > 0))
    assert.deepEqual(plainly(after), plainly(fresh))
  })

  it('is none where something is said of what it has changed', () => {
    const { before, after, raised } = typed(plan(3), '| Switch of 1')
    assert.ok(raised > 0)
    assert.notEqual(editionOf(after), editionOf(before))
  })

  it('leaves what a fresh start would find, after any edits of any kind', () => {
    const edit = fc.record({
      // Anywhere, not near the beginning.
      at: fc.noBias(fc.nat({ max: 100_000 })),
      length: fc.oneof(fc.constant(0), fc.nat({ max: 9 })),
      text: fc.constantFrom('x', ' ', '\n', 'TBD', '|', 'REQ-7', '2027-01-01', '\n\n', '- [ ] ', ''),
    })
    let quiet = 0
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), edits => {
        let text = plan(3)
        const host = new Host()
        let found = host.apply({ ...change, documents: new Map([[path, text]]) }).findings(path)
        for (const { at, length, text: written } of edits) {
          const start = at % (text.length + 1)
          const one = { range: [start, Math.min(text.length, start + length)] as const, text: written }
          text = applyEdits(text, [one])
          const after = host.apply({ documents: new Map([[path, [one]]]) }).findings(path)
          if (editionOf(after) === editionOf(found)) quiet++
          const fresh = new Host().apply({ ...change, documents: new Map([[path, text]]) }).findings(path)
          assert.deepEqual(plainly(after), plainly(fresh))
          found = after
        }
      }),
      { seed: 20261128, numRuns: 150 },
    )
    assert.ok(quiet > 20, `${quiet}`)
  })
})
