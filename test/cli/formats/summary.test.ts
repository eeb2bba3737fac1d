/** The summary of a job: verdicts first, then findings, in Markdown that holds no other. */
import assert from 'node:assert/strict'
import { unified } from 'unified'
import remarkParse from 'remark-parse'
import { aDesk, PLAN, TWICE } from '../desk.js'
import { HOSTILE, HOSTILE_NAME } from './hostile.js'

const GATES = `---
artefact: go-no-go
release: Kestrel 2
---
# Go/no-go

| Gate | Approver | Fallback delegate | Threshold | Evidence | Due | Decision |
|---|---|---|---|---|---|---|
| Leave QA | QA Lead | SRE Lead | 0 open blockers | report.pdf | 2026-11-01 | |
| Leave staging | SRE Lead | QA Lead | errors < 1 % | report.pdf | 2026-11-01 | |
`

describe('summary of a job', () => {
  const at = aDesk()

  it('says the verdict, what decides it and what was found', () => {
    at.desk.put({ 'kestrel/plan.md': PLAN, 'kestrel/gates.md': GATES, 'twice.md': TWICE })
    const { out, code } = at.desk.run('check kestrel --format summary --as-of 2026-11-02')
    assert.equal(code, 0)
    assert.equal(
      out,
      `## Slipway

1 warning in 2 artefacts

| Verdict | Release | Folder | Go-live | Against it | Conditions |
| --- | --- | --- | --- | --- | --- |
| **NO-GO** | Kestrel 2 | kestrel | 2026-11-20 | 2 | 9 |

**Kestrel 2**

- **overdue-gate** (2, against it): The gate "Leave QA" was due on 2026-11-01 and is not decided. kestrel/gates.md:9
- **missing-artefact** (6, conditions): The release has no communication plan.
- **unapproved-artefact** (1, conditions): "Release plan" is a draft. kestrel/plan.md:4
- **grave-finding** (2, conditions): No sections are about "Overview", "Dependency matrix", "Communication plan", "Risks", "Rollback" or "Open issues". kestrel/plan.md:4

### Findings

| Severity | Where | Finding | Rule |
| --- | --- | --- | --- |
| warning | kestrel/plan.md:8 | The milestone "Dry run" has no date. | undated-milestone |
`,
    )
  })

  it('judges as `slipway verdict` does', () => {
    at.desk.put({ 'kestrel/plan.md': PLAN, 'kestrel/RollbackPlan.md': '# Rollback plan\n\nNot yet.\n' })
    const { verdicts } = at.desk.json('--verdict --rule undated-milestone=off')
    assert.deepEqual(verdicts, JSON.parse(at.desk.run('verdict --format json').out).verdicts)
    assert.equal(at.desk.json('').verdicts, undefined)
  })

  it('stays small, and says how much more there is', () => {
    const plans = Array.from({ length: 150 }, (_, index) => [`p${index}/plan.md`, PLAN])
    const { out } = at.desk.put(Object.fromEntries(plans)).run('check --format summary')
    assert.match(out, /\nand 50 more findings\n/)
    assert.match(out, /\nand 100 more releases\n/)
    assert.ok(out.length < 100_000)
  })

  it('tells of what could not be read, and of mistakes in a configuration', () => {
    at.desk.put({ 'plan.md': PLAN, 'slipway.yml': 'rules:\n  undated-mileston: off\n' })
    const { out, code } = at.desk.run('check plan.md nowhere.md --format summary')
    assert.equal(code, 2)
    assert.match(out, /\*\*Not read\*\*: nowhere\.md: there is no such file or folder\./)
    assert.match(out, /### Mistakes in the configuration\n\n.*\n.*\n\| error \| slipway\.yml:2 \|/)
  })

  it('lets no name and no text be markup', () => {
    at.desk.put({ [HOSTILE_NAME]: HOSTILE })
    const { out } = at.desk.run('check --format summary')
    const types = JSON.stringify(unified().use(remarkParse).parse(out))
    assert.doesNotMatch(types, /"type":"(?:html|inlineCode|link|image)"/)
    assert.doesNotMatch(out, /[\u0001\u001B\u202E]/)
    assert.ok(out.includes('&amp; \\]\\]\\> %0A::error::x'), out)
  })
})
