/** What is read stretch by stretch is what is read at once: rows of a table, items of a list, paragraphs of a log. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Context } from '../../server/src/analysis/model/context.js'
import { recogniseSlice } from '../../server/src/analysis/model/longSlice.js'
import { recogniseWhole, saidBySlice } from '../../server/src/analysis/model/recognise.js'
import { Host } from '../../server/src/analysis/analysis.js'
import { parseDocument, SyntaxCache } from '../../server/src/analysis/syntax/document.js'

const SEED = 20261127
const work = { slicesParsed: 0, piecesParsed: 0, charactersParsed: 0 }

const TABLES = [
  '| Milestone | Date | Owner |', '| ID | Risk | Probability | Impact | Mitigation | Owner |', '| Gate | Criteria | Approver | Status |',
  '| ID | Requirement | Test | Release notes |', '| Change | Date | Author |', '| ID | Text | Note |', '| Criterion | Target | Actual |', '| Name | Role |',
] // prettier-ignore
const cell = fc.constantFrom(
  'Freeze', '2027-03-01', 'TBD', '', 'SRE Lead', 'R-1', 'REQ-7', 'High', '-', 'Go', 'No-Go', '[Date]', '[run](https://a.b/c)', '`x ___`', '1.4.2026 at 10:00', '**Phase 1**', 'yes/no', 'N/A', 'CHG-12', 'T-3', '{{ name }}', '5 %', '<Name>', 'Go/no-go decision',
) // prettier-ignore
const row = fc.array(cell, { minLength: 1, maxLength: 6 }).map(cells => `| ${cells.join(' | ')} |\n`)
const item = fc.constantFrom(
  '- [ ] **SRE Lead**: drain queue 7\n', '- [x] Warm the cache\n', '- [ ] Tell support by 2027-03-01\n  - Owner: QA Lead\n', '- Risk: data loss\n', '- R-4: late (high), mitigated by a buffer\n', '- Mitigation: backup\n', '- [-] Skipped, reason: none\n', '- Deploy [Name]\n', '- Owner: Ann\n', '- If errors exceed 5 %, roll back\n', '- Yes\n', '- 2027-05-02: Go-live\n', '- **Approver:** QA Director\n',
) // prettier-ignore
const paragraph = fc.constantFrom(
  '2027-03-01: deploy the service, for change CHG-1.\n\n', 'We freeze on 1 April at 10:00.\n\n', 'TBD\n\n', 'CHG-7: rotate keys. Owner: Ann\n\n', '**Owner**: SRE Lead\n\n', 'See REQ-9 and [x](y).\n\n', 'Approved by QA:\n\n', 'Change ID: CHG-004\nReason: speed\n\n', '____\n\n',
) // prettier-ignore
/** Mostly one and the same, as in a real log, with some others between. */
const many = (one: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    fc.array(one, { minLength: 20, maxLength: 40 }).map(all => all.join('')),
    fc.tuple(fc.uniqueArray(one, { minLength: 1, maxLength: 4 }), fc.integer({ min: 20, max: 40 })).map(([few, count]) =>
      Array.from({ length: count }, (_, index) => few[index % few.length]).join(''),
    ),
  ) // prettier-ignore
const opening = fc.constantFrom(
  '# Plan\n\n', '## Milestones\n\nOwner: QA Lead\n\n', '## Risks\n\nAll of them:\n\n', '## Go/No-Go criteria\n\n', '## Rollback triggers\n\n', '## Change log\n\n', '## Sign-off\n\n', '## Risks and mitigations\n\n', '',
) // prettier-ignore
const closing = fc.constantFrom('', '\n**Approver**: QA Director\n', '\nOwner: Ann\n\n- [ ] one\n', '\n| Milestone | Date |\n|---|---|\n| Later | |\n', '\nThat is all.\n') // prettier-ignore
const body = fc.oneof(
  fc.tuple(fc.constantFrom(...TABLES), many(row)).map(([head, rows]) => `${head}\n${head.replace(/[^|\n]+/g, '---')}\n${rows}`),
  many(item),
  many(paragraph),
) // prettier-ignore

const KINDS = ['release-plan', 'change-log', 'go-no-go', 'risk-register', 'rtm'] as const

/** Plain values: what is put together when it is asked for, too. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, one: unknown) => withRows(one)))

const withRows = (one: unknown): unknown =>
  one instanceof Object && 'rows' in one && 'delimiter' in one ? { rows: one.rows, delimiter: one.delimiter } : one

describe('a long slice', () => {
  it('U-01 is read in stretches as it is at once', function () {
    this.timeout(120_000)
    let divided = 0
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), opening, body, closing, (kind, before, text, after) => {
        const { slices } = parseDocument(before + text + after, new SyntaxCache(undefined, 120), work)
        const tree = slices[0]!.tree
        const title = /^#+ (.*)/.exec(before)?.[1] ?? ''
        const context: Context = { kind, path: [title], said: {}, owners: new Set(['qa lead']) }
        const counts = { stretchesRecognised: 0 }
        const { model, said } = recogniseSlice(tree, context, () => 'key', counts)
        // What is put together from stretches is put together when it is asked for.
        if (model.stretches) divided++
        const { tree: _, ...whole } = recogniseWhole(tree, context)
        const { parts, placeholders, moments, ids, suppressions, words } = model
        const long = { parts, placeholders, moments, ids, suppressions, words }
        assert.deepEqual(plain(long), plain(whole), JSON.stringify(before + text + after))
        assert.deepEqual(said, saidBySlice(tree, context))
      }),
      { seed: SEED, numRuns: 150 },
    )
    assert.ok(divided > 30, `${divided} were divided`)
  })

  const told = (before: string, said: string, after: string, kind = 'release-plan') => {
    const filling = '- [ ] Drain the queue of the gateway\n'.repeat(120)
    const long = `---\nartefact: ${kind}\n---\n\n# Plan\n\n${before}${filling}${said}${filling}${after}`
    const host = new Host()
    const analysis = host.apply({ documents: new Map([['/plan.md', long]]), complete: true })
    const { artefact } = analysis.view('/plan.md')!
    assert.ok(artefact.slices.at(-1)!.model.tree.placed!.length > 4)
    return artefact
  }

  for (const [what, said, zone] of [
    ['in an item', '- Time zone: Europe/Berlin\n', 'Europe/Berlin'],
    ['in a sentence of one', '- All times are in CET.\n', 'CET'],
    ['on the line below its label', '- Time zone:\n  Europe/Berlin\n', 'Europe/Berlin'],
    ['as the head of another column, which is none', '- Time zone | Offset\n- Time zone: Europe/Berlin\n', undefined],
    ['with no word for it', '- Find a time zone that suits all of us\n', undefined],
  ] as const)
    it(`says its time zone ${what}`, () => assert.equal(told('', said, '').timezone, zone))

  it('says in whichever of its lines when it goes live, and whether it is approved', () => {
    const { anchor, status } = told('', '- Go-live date: 2027-03-01\n- Status: approved\n', '')
    assert.deepEqual([anchor, status], ['2027-03-01', 'approved'])
  })

  it('keeps the rows of each of its tables', () => {
    const small = '| Milestone | Date |\n|---|---|\n| Freeze | 2027-02-01 |\n| Go | TBD |\n\n'
    const { slices } = told(small, '', `\n${small}`)
    const { stretches, parts, tree } = slices.at(-1)!.model
    assert.ok(stretches)
    const tables = tree.blocks.flatMap(block => (block.type === 'table' ? [block.rows.map(({ range }) => range)] : []))
    assert.equal(tables.length, 2)
    const groups = new Set(parts.flatMap(({ type, group }) => (type === 'milestone' ? [group] : [])))
    assert.deepEqual(
      [...groups].map(({ table }) => table!.rows),
      tables,
    )
  })
})
