/** Long tables, lists and logs: whatever is typed, what is kept from before equals what is made anew, and what is read at once. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Host } from '../../server/src/analysis/analysis.js'
import { runRules } from '../../server/src/analysis/lint/run.js'
import { RuleCache } from '../../server/src/analysis/lint/saidOfParts.js'
import type { Finding } from '../../server/src/analysis/lint/finding.js'
import type { Artefact } from '../../server/src/analysis/model/artefact.js'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { atOnce } from '../../server/src/analysis/text/steps.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'
import { plainly } from './plainly.js'

const SEED = 20261128
const path = '/release/document.md'
const TODAY = '2027-02-01'

const rows: readonly (readonly [string, readonly string[]])[] = [
  ['| Milestone | Date | Owner |\n|---|---|---|\n', ['| Code freeze | 2027-03-01 | SRE Lead |\n', '| Go-live | TBD | |\n', '| Deploy the ledger of the portal | 2027-04-05 | QA Lead |\n']],
  ['| ID | Risk | Probability | Impact | Mitigation | Owner |\n|---|---|---|---|---|---|\n', ['| R-1 | Queue of the gateway backs up | Low | High | Drain it | SRE Lead |\n', '| R-2 | Late | | High | | |\n', '| R-3 | [Name] | Low | Low | - | TBD |\n']],
  ['| ID | Requirement | Test | Status |\n|---|---|---|---|\n', ['| REQ-1 | Pay by card in the portal | T-1 | done |\n', '| REQ-2 | Refund | | open |\n', '| REQ-1 | Pay twice, see [x](#nowhere) | T-2 | |\n']],
] // prettier-ignore
const items = ['- [ ] **SRE Lead**: drain queue of the gateway\n', '- [x] Warm the cache of the portal\n', '- [ ] Tell support\n', '- [] Broken box\n', '- [ ] Check REQ-7 by 2027-01-03\n'] // prettier-ignore
const entries = ['2027-03-01: deploy the ledger of the portal, for change CHG-1.\n\n', '2027-01-09: rotate keys ASAP, for change CHG-2.\n\n', 'Version 1.2 of the gateway went live at 10:00.\n\n'] // prettier-ignore

/** Long enough to be read in stretches; mostly alike, as such documents are. */
const long = (lines: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 90, max: 160 }), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...lines)), { maxLength: 8 }))
    .map(([count, others]) => {
      const all = Array.from({ length: count }, () => lines[0])
      for (const [at, line] of others) all[at % count] = line
      return all.join('')
    })
const body = fc.oneof(
  fc.constantFrom(...rows).chain(([head, lines]) => long(lines).map(text => head + text)),
  long(items),
  long(entries),
)
const opening = fc.constantFrom('', '## Milestones\n\n', '## Risks\n\nOwner: QA Lead\n\n', '## Checklist\n\nBefore go-live:\n\n') // prettier-ignore
const closing = fc.constantFrom('', '\n**Approver**: QA Director\n', '\n## Next\n\n- [ ] one\n')
const kind = fc.constantFrom('release-plan', 'risk-register', 'rtm', 'change-log', 'go-no-go')
const document = fc
  .tuple(kind, opening, body, closing)
  .map(([of, before, text, after]) => `---\nartefact: ${of}\n---\n\n# Document\n\n${before}${text}${after}`)

const typed = fc.constantFrom('x', ' ', '\n', '|', '| ', 'TBD', '\n\n', '\n## New\n\n', '- [ ] ', 'REQ-1', '', '2027-01-01', '\n| a | 2027-03-02 | |', '\n- [ ] more', 'slipway', '<!-- slipway-allow undated-milestone: agreed -->') // prettier-ignore
const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat({ max: 4 }), text: typed }), { minLength: 1, maxLength: 4 }) // prettier-ignore

const findings = (text: string): readonly Finding[] =>
  new Host().apply({ documents: new Map([[path, text]]), complete: true, today: TODAY }).findings(path)

/** As it would be if no slice were read in stretches. */
function atOnceOf(artefact: Artefact): Artefact {
  const slices = artefact.slices.map(({ start, model }) => {
    const { tree, parts, placeholders, moments, ids, suppressions, words } = model
    return { start, model: { tree, parts, placeholders, moments, ids, suppressions, words } }
  })
  return { ...artefact, sections: artefact.sections, slices }
}

describe('long tables, lists and logs', function () {
  this.timeout(120_000)

  it('U-01 patched findings equal rebuilt findings after any edits', () => {
    fc.assert(
      fc.property(document, edits, (start, steps) => {
        let text = start
        const host = new Host()
        host.apply({ documents: new Map([[path, text]]), complete: true, today: TODAY }).findings(path)
        for (const step of steps) {
          const from = step.at % (text.length + 1)
          const edit = { range: [from, Math.min(text.length, from + step.length)] as const, text: step.text }
          text = applyEdits(text, [edit])
          const patched = host.apply({ documents: new Map([[path, [edit]]]) }).findings(path)
          assert.deepEqual(plainly(patched), plainly(findings(text)), JSON.stringify(text))
        }
      }),
      { seed: SEED, numRuns: 25 },
    )
  })

  it('U-01 findings are those of slices read at once', () => {
    let divided = 0
    fc.assert(
      fc.property(document, text => {
        const host = new Host()
        const analysis = host.apply({ documents: new Map([[path, text]]), complete: true, today: TODAY })
        const { artefact, packet } = analysis.view(path)!
        if (artefact.slices.some(({ model }) => model.stretches)) divided++
        const asked = (one: Artefact) =>
          atOnce(
            runRules({
              artefact: one,
              rules: RULES,
              look: {
                artefact: one,
                packet: packet(),
                today: TODAY,
                options: {},
                configuration: undefined,
                people: [],
              },
              severities: () => 'warning',
              cache: new RuleCache(),
              work: { rulesRun: 0, reportsRaised: 0 },
            }),
          )
        assert.deepEqual(asked(artefact), asked(atOnceOf(artefact)), JSON.stringify(text))
      }),
      { seed: SEED, numRuns: 25 },
    )
    assert.ok(divided > 8, `${divided} were divided`)
  })
})
