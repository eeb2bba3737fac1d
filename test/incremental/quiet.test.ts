/**
 * An edit of which no rule has anything to say moves what was found: nothing is folded, ordered or worded again. Where
 * rules say of what was edited what they said before, that alone is worded again.
 */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Host } from '../../server/src/analysis/analysis.js'
import type { Finding } from '../../server/src/analysis/lint/finding.js'
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
    const anew = fresh(analysis.text(path)!)
    assert.ok(anew.some(({ fixes }) => fixes.length > 0))
    assert.deepEqual(plainly(after), plainly(anew))
  })

  it('is none where something is said of what it has changed', () => {
    const { before, after, raised } = typed(plan(3), '| Switch of 1')
    assert.ok(raised > 0)
    assert.notEqual(editionOf(after), editionOf(before))
  })

  it('leaves what a fresh start would find, after any edits of any kind', () => {
    const { quiet } = typedAnyhow(plan(3), 150)
    assert.ok(quiet > 20, `${quiet}`)
  })
})

describe('an edit that leaves what rules say of its slice alike', () => {
  it('raises again what they say of that slice, however many others there are', () => {
    for (const behind of ['| Switch of 1', '| R-1 | Queue 1', 'drain queue 1', 'Warm the cache 1']) {
      const [few, many] = [2, 200].map(workstreams => typed(plan(workstreams), behind))
      assert.ok(few!.raised > 0 && few!.raised < 6, `${behind}: ${few!.raised}`)
      assert.equal(many!.raised, few!.raised, behind)
    }
  })

  it('has the words, places, fixes and identities of a fresh start', () => {
    for (const suppressed of ['', '<!-- slipway-allow broken-link: it comes with the release -->\n\n']) {
      const text = plan(3) + suppressed
      for (const behind of ['| Switch of 1', '| R-1 | Queue 1', 'Warm the cache 1']) {
        const { after, raised, analysis } = typed(text, behind)
        assert.ok(raised < 6, `${behind}: ${raised}`)
        assert.deepEqual(plainly(after), plainly(fresh(analysis.text(path)!)))
      }
    }
  })

  it('is none where a suppression speaks of what they say', () => {
    const text = `${plan(3)}<!-- slipway-allow undated-milestone: agreed -->\n`
    const { after, raised, analysis } = typed(text, '| Switch of 1')
    assert.ok(raised > 6, `${raised}`)
    assert.deepEqual(plainly(after), plainly(fresh(analysis.text(path)!)))
  })

  it('leaves what a fresh start would find, be the defects single, of one section, or all over the document', () => {
    for (const text of [plan(3), template(3), scattered(6), chapters(4)]) {
      const { alike } = typedAnyhow(text, 40)
      assert.ok(alike > 10, `${alike} in ${text}`)
    }
  })
})

/** Blanks for others to fill in. */
const template = (workstreams: number): string => plan(workstreams).replace('---\n', '---\ntemplate: true\n')

/** One of few in each section, and one of a kind again and again. */
const scattered = (sections: number): string =>
  '---\nartefact: release-plan\nstatus: approved\n---\n\n# Release plan\n\n' +
  Array.from(
    { length: sections },
    (_, n) =>
      `## Part ${n}\n\nThe [owner] decides on [date] or ASAP, see [one](#nowhere) and REQ-${n}.\n\n` +
      `| Milestone | Date | Owner |\n|---|---|---|\n| Start of ${n} | 2027-03-01 | SRE Lead |\n| End of ${n} | TBD | |\n\n`,
  ).join('')

/** Parts that are sections, most of which lack the same. */
const chapters = (count: number): string =>
  '---\nartefact: risk-register\n---\n\n# Risks\n\n' +
  Array.from(
    { length: count },
    (_, n) =>
      `## Area ${n}\n\n### R-${n}1: Queue ${n} fills\n\n- **Impact:** High\n\nIt fills.\n\n### R-${n}2: Keys of ${n} leak\n\n- **Owner:** TBD\n\n`,
  ).join('')

const fresh = (text: string): readonly Finding[] =>
  new Host().apply({ ...change, documents: new Map([[path, text]]) }).findings(path)

/** Types anything anywhere, holds it to a fresh start, and counts how often little had to be done. */
function typedAnyhow(start: string, runs: number): { quiet: number; alike: number } {
  const edit = fc.record({
    // Anywhere, not near the beginning.
    at: fc.noBias(fc.nat({ max: 100_000 })),
    length: fc.oneof(fc.constant(0), fc.nat({ max: 9 })),
    text: fc.constantFrom('x', ' ', '\n', 'TBD', '|', 'REQ-7', '2027-01-01', '\n\n', '- [ ] ', ''),
  })
  const done = { quiet: 0, alike: 0 }
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), edits => {
      let text = start
      const host = new Host()
      let found = host.apply({ ...change, documents: new Map([[path, text]]) }).findings(path)
      for (const { at, length, text: written } of edits) {
        const from = at % (text.length + 1)
        const one = { range: [from, Math.min(text.length, from + length)] as const, text: written }
        text = applyEdits(text, [one])
        const analysis = host.apply({ documents: new Map([[path, [one]]]) })
        const before = analysis.work.reportsRaised
        const after = analysis.findings(path)
        const raised = analysis.work.reportsRaised - before
        const anew = new Host().apply({ ...change, documents: new Map([[path, text]]) })
        assert.deepEqual(plainly(after), plainly(anew.findings(path)), JSON.stringify(text))
        if (editionOf(after) === editionOf(found)) done.quiet++
        else if (raised < anew.work.reportsRaised) done.alike++
        found = after
      }
    }),
    { seed: 20261128, numRuns: runs },
  )
  return done
}
