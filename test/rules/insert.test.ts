/** Holds inserted words to their place in tables, items and sections of every build. */
import assert from 'node:assert/strict'
import { Host } from '../../server/src/analysis/analysis.js'
import { applyFix, TODAY } from './bench.js'

const head = '---\nartefact: release-plan\n---\n# Release plan\n\n## Risks\n\n'

/** The body after the first fix of the rule's first finding. */
function mended(rule: string, body: string, matter = head): string {
  const text = matter + body
  const analysis = new Host().apply({
    documents: new Map([['plan.md', text]]),
    configurations: new Map([['slipway.yml', 'owners: [Release Manager, QA Director]\n']]),
    today: TODAY,
    complete: true,
  })
  const finding = analysis.findings('plan.md').find(one => one.rule === rule)
  assert.ok(finding, `${rule} is found`)
  return applyFix(text, finding.fixes[0]!).slice(matter.length)
}

describe('inserting into a table', () => {
  const cases: readonly [name: string, body: string, expected: string][] = [
    ['without outer pipes', 'Risk | Impact\n---|---\nLate | High\n', 'Risk | Impact | Probability\n---|--- | ---\nLate | High | Low\n'],
    ['without blanks', '|Risk|Impact|\n|---|---|\n|Late|High|\n', '|Risk|Impact|Probability|\n|---|---|---|\n|Late|High|Low|\n'],
    ['with a short row', '| Risk | Impact | Mitigation |\n|---|---|---|\n| Late | High |\n', '| Risk | Impact | Mitigation | Probability |\n|---|---|---|---|\n| Late | High |  | Low |\n'],
    ['with an escaped pipe', '| Risk | Impact |\n|---|---|\n| Late \\| lost | High |\n', '| Risk | Impact | Probability |\n|---|---|---|\n| Late \\| lost | High | Low |\n'],
    ['keeping the width of an aligned cell', '| Risk | Probability | Impact |\n|------|-------------|--------|\n| Late |             | High   |\n', '| Risk | Probability | Impact |\n|------|-------------|--------|\n| Late | Low         | High   |\n'],
    ['with a row that lacks the cell', '| Risk | Impact | Probability |\n|---|---|---|\n| Late | High\n', '| Risk | Impact | Probability |\n|---|---|---|\n| Late | High | Low\n'],
  ] // prettier-ignore
  for (const [name, body, expected] of cases) {
    it(name, () => assert.equal(mended('risk-without-probability', body), expected))
  }

  it('offers the scale of the column', () => {
    const body = '| Risk | Probability | Impact |\n|---|---|---|\n| Late | 4 | 2 |\n| Lost | | 3 |\n'
    assert.equal(mended('risk-without-probability', body), body.replace('| Lost | |', '| Lost | 1 |'))
  })
})

describe('inserting into items and sections', () => {
  const gates = head.replace('Risks', 'Approval gates')
  const cases: readonly [name: string, body: string, expected: string][] = [
    ['behind a sentence that wraps', '- Gate 1: Tests pass\n  on both regions\n', '- Gate 1: Tests pass\n  on both regions — Approver: Release Manager\n'],
    ['before nested bullets', '- Gate 1: Tests pass\n  - twice\n', '- Gate 1: Tests pass — Approver: Release Manager\n  - twice\n'],
    ['behind an empty label', '- Gate 1: Tests pass\n  - **Approver:**\n', '- Gate 1: Tests pass\n  - **Approver:** Release Manager\n'],
    ['as a further numbered label', '### Gate 1: Tests\n\n1. Fallback: QA Lead\n2. Evidence: Test report\n', '### Gate 1: Tests\n\n1. Fallback: QA Lead\n2. Evidence: Test report\n3. Approver: Release Manager\n'],
  ] // prettier-ignore
  for (const [name, body, expected] of cases) {
    it(name, () => assert.equal(mended('gate-without-approver', body, gates), expected))
  }

  it('before the words of a task, behind its box', () => {
    assert.equal(
      mended('unowned-checklist-item', '- [ ] *Freeze* the schema\n'),
      '- [ ] **Release Manager**: *Freeze* the schema\n',
    )
    assert.equal(
      mended('unowned-checklist-item', '1. [ ] Freeze the schema\n'),
      '1. [ ] **Release Manager**: Freeze the schema\n',
    )
  })
})
