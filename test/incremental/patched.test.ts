/** Whatever is typed, what is kept from before equals what is made anew. */
import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { Host } from '../../server/src/analysis/analysis.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'
import type { Finding } from '../../server/src/analysis/lint/finding.js'
import type { Edit } from '../../server/src/analysis/text/edit.js'
import { plainly } from './plainly.js'

const path = '/release/ReleasePlan.md'
const SEED = 20260101

/** Words release documents are made of, with everything that makes parsing hard between them. */
const fragment = fc.constantFrom(
  '# Release plan\n', '## Milestones\n\n', '### Risks\n', '\n\n', '\n', '- [ ] Deploy the service\n', '- [x] **QA lead**: smoke tests\n',
  '| Milestone | Date | Owner |\n|---|---|---|\n', '| Code freeze | 2026-03-01 | SRE |\n', '| Go-live | TBD | |\n', '- Risk: data loss\n  - Mitigation: backup\n',
  '| Risk | Probability | Impact |\n| --- | --- | --- |\n| R-01 late | | High |\n', '```\n', '~~~\n', '<!-- ', ' -->', '[Date]', '[a]: /url\n', '[a]', '____', 'REQ-001 ', 'REQ-9',
  '**Approver:** QA Director\n', '> ', '1. step\n', '   ', '\t', '<div>\n', '</div>\n', '---\n', '===\n', '\\', '`', '*', '_', '|', 'é', '😀', '\r\n', '- Gate 1: approved\n', '<!-- slipway-allow undated-milestone: agreed -->\n',
) // prettier-ignore

const matter = '---\nartefact: release-plan\nstatus: in-review\n---\n'
const body = fc.array(fragment, { maxLength: 40 }).map(parts => parts.join(''))
const script = fc.array(
  fc.record({ at: fc.nat(), length: fc.nat({ max: 30 }), text: fc.array(fragment, { maxLength: 3 }) }),
  { minLength: 1, maxLength: 6 },
)

const editOf = (
  text: string,
  { at, length, text: insert }: { at: number; length: number; text: readonly string[] },
): Edit => {
  const start = at % (text.length + 1)
  return { range: [start, Math.min(text.length, start + length)], text: insert.join('') }
}

function freshFindings(text: string): readonly Finding[] {
  return new Host().apply({ documents: new Map([[path, text]]), complete: true, today: '2026-02-01' }).findings(path)
}

describe('incremental analysis', () => {
  it('U-01 patched findings equal rebuilt findings after any edits', () => {
    fc.assert(
      fc.property(body, script, (start, edits) => {
        let text = matter + start
        const host = new Host()
        host.apply({ documents: new Map([[path, text]]), complete: true, today: '2026-02-01' }).findings(path)
        for (const step of edits) {
          const edit = editOf(text, step)
          text = applyEdits(text, [edit])
          const analysis = host.apply({ documents: new Map([[path, [edit]]]) })
          assert.equal(analysis.text(path), text)
          assert.deepEqual(plainly(analysis.findings(path)), plainly(freshFindings(text)), JSON.stringify(text))
        }
      }),
      { seed: SEED, numRuns: 150 },
    )
  })

  it('U-01 ranges of findings, covers and fixes lie inside the document, in order', () => {
    fc.assert(
      fc.property(body, start => {
        const text = matter + start
        const findings = new Host().apply({ documents: new Map([[path, text]]), complete: true }).findings(path)
        let before = 0
        for (const finding of findings) {
          const ranges = [
            finding.range,
            ...(finding.covers ?? []),
            ...finding.fixes.flatMap(fix => fix.edits.map(edit => edit.range)),
          ]
          for (const [from, to] of ranges)
            assert.ok(0 <= from && from <= to && to <= text.length, `${finding.rule} ${from}-${to} of ${text.length}`)
          assert.ok(before <= finding.range[0])
          before = finding.range[0]
        }
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  it('U-01 an edit in one section leaves the others alone: work does not grow with the document', () => {
    const section = (n: number): string =>
      `## Step ${n}\n\n| Milestone | Date | Owner |\n|---|---|---|\n| Freeze ${n} | 2026-03-01 | SRE lead |\n\n- [ ] **SRE lead**: check ${n}\n\n`
    const worked = [20, 400].map(count => {
      const text = `${matter}# Release plan\n\n${Array.from({ length: count }, (_, n) => section(n)).join('')}`
      const host = new Host()
      host.apply({ documents: new Map([[path, text]]), complete: true }).findings(path)
      const at = text.indexOf('check 10')
      const before = { ...host.apply({}).work }
      const after = host.apply({ documents: new Map([[path, [{ range: [at, at + 5] as const, text: 'prove' }]]]) })
      after.findings(path)
      return {
        pieces: after.work.piecesParsed - before.piecesParsed,
        slices: after.work.slicesRecognised - before.slicesRecognised,
        rules: after.work.rulesRun - before.rulesRun,
      }
    })
    assert.deepEqual(worked[0], worked[1])
    assert.ok(worked[0]!.pieces <= 2, JSON.stringify(worked[0]))
    assert.equal(worked[0]!.slices, 1)
  })

  it('U-01 line ends, BOM and a missing final newline change no finding', () => {
    const text = `${matter}# Release plan\n\n## Milestones\n\n| Milestone | Date |\n|---|---|\n| Go-live | TBD |\n\n- [ ] Deploy\n\n## Risks\n\n- Risk: late\n`
    const shape = (source: string): string[] =>
      new Host()
        .apply({ documents: new Map([[path, source]]), complete: true })
        .findings(path)
        .map(finding => `${finding.rule} ${finding.message} ${source.slice(...finding.range)}`)
    const expected = shape(text)
    assert.ok(expected.length >= 4, expected.join('\n'))
    assert.deepEqual(shape(text.replaceAll('\n', '\r\n')), expected)
    assert.deepEqual(shape(text.replaceAll('\n', '\r')), expected)
    assert.deepEqual(shape(text.trimEnd()), expected)
  })

  it('U-01 every prefix of every rule page is answered', () => {
    const folder = join('server', 'src', 'analysis', 'rules')
    for (const page of readdirSync(folder).filter(name => name.endsWith('.md'))) {
      const text = readFileSync(join(folder, page), 'utf8')
      const host = new Host()
      for (const line of text.matchAll(/\n/g))
        host.apply({ documents: new Map([[path, matter + text.slice(0, line.index)]]) }).findings(path)
    }
  })
})
