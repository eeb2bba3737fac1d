/** The outline: sections with the milestones, risks, gates, items and requirements in them. */
import assert from 'node:assert/strict'
import type { Outline } from '../../server/src/analysis/analysis.js'
import { workspace } from './workspace.js'

const lines = (outline: readonly Outline[], depth = 0): string[] =>
  outline.flatMap(({ kind, name, detail, children }) => [
    `${'  '.repeat(depth)}${kind} ${name}${detail ? ` (${detail})` : ''}`,
    ...lines(children, depth + 1),
  ])

const outlineOf = (text: string): string[] => {
  const { analysis, document } = workspace({ '/r/plan.md': text })
  return lines(analysis.symbols(document))
}

describe('outline', () => {
  const text = `---
artefact: release-plan
---
# Plan

## Timeline

| ID | Milestone | Date | Owner |
|---|---|---|---|
| M1 | Freeze | 2026-03-01 | SRE |
| M2 | | | |

## Release day

- [x] Deploy (SRE)
- [ ] Watch
- [-] Canary: none

### Gate 1: smoke

- Approver: QA lead

## Traceability

| ID | Requirement |
|---|---|
| REQ-1 | Pay |

## Contacts

| Name | Phone |
|---|---|
| Ann Lee | 1 |
`
  it('holds the sections with their parts', () =>
    assert.deepEqual(outlineOf(text), [
      'section Plan',
      '  section Timeline',
      '    milestone Freeze (M1 · 2026-03-01 · SRE)',
      '    milestone M2',
      '  section Release day (2 of 3 done)',
      '    checklistItem Deploy (SRE) (SRE)',
      '    checklistItem Watch',
      '    checklistItem Canary: none',
      '    section Gate 1: smoke',
      '  section Traceability',
      '    requirement Pay (REQ-1)',
      '  section Contacts',
    ]))

  it('nests by level, whatever levels are skipped, and names what has no name', () =>
    assert.deepEqual(outlineOf('---\nartefact: rtm\n---\n### Deep\n\n# \n\n#### Deeper\n\n## Two\n'), [
      'section Deep',
      'section (untitled)',
      '  section Deeper',
      '  section Two',
    ]))

  it('has every name inside its whole, every child inside its parent', () => {
    const { analysis, document } = workspace({ '/r/plan.md': text })
    const inside = (outer: Outline['range'], inner: Outline['range']): boolean =>
      outer[0] <= inner[0] && inner[1] <= outer[1]
    const visit = (one: Outline): void => {
      assert.ok(inside(one.range, one.nameRange), one.name)
      for (const child of one.children) {
        assert.ok(inside(one.range, child.range), `${one.name} > ${child.name}`)
        visit(child)
      }
    }
    analysis.symbols(document).forEach(visit)
  })

  it('is empty for Markdown that is no artefact', () => assert.deepEqual(outlineOf('# Read me\n'), []))
})
