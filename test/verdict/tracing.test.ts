/** Coverage in the words of OpenFastTrace, and accepted gaps that hold until their day. */
import assert from 'node:assert/strict'
import { Host } from '../../server/src/analysis/analysis.js'
import { whyOf } from '../../server/src/analysis/report/requirementsSection.js'
import type { TestResults } from '../../server/src/analysis/verdict/evidence.js'
import { fingerprintOf } from '../../server/src/analysis/model/fingerprint.js'
import { analysisOf, artefact, READY, type Documents } from './release.js'

const HEADER =
  '| Requirement ID | Requirement | Priority | Status | Verification | Release references | Rollback control |\n|---|---|---|---|---|---|---|\n'
const GAPS =
  '\n\n## Accepted gaps\n\n| Requirement ID | Gap | Rationale | Approver | Accepted until |\n|---|---|---|---|---|\n'
const matrix = (rows: string, more = ''): string =>
  artefact('rtm', `# Matrix\n\n${HEADER}${rows}${more}`).replace('owner:', 'date: 2026-10-15\nowner:')
const sound = (id: number, rest = 'TC-1 | Notes | Flag'): string => `| REQ-${id} | Text ${id} | Must | Done | ${rest} |`
const notes = (body: string, release = 'Kestrel 2'): string =>
  artefact('release-notes', `# Notes\n\n${body}`).replace('Kestrel 2', release)

interface Row {
  readonly title: string
  readonly documents: Documents
  readonly tests?: TestResults
  /** `id: traces | why`, in order. */
  readonly marks: readonly string[]
}

const GAP = '| REQ-1 | Fast | Must | Done | TC-1 | Notes |  |'
const accepted = (cells: string): Documents => ({ 'RTM.md': matrix(GAP, `${GAPS}| REQ-1 | No flag | ${cells} |`) })

const TABLE: readonly Row[] = [
  { title: 'covered', documents: { 'RTM.md': matrix(sound(1)) }, marks: ['REQ-1: covered | '] },
  { title: 'uncovered', documents: { 'RTM.md': matrix('| REQ-1 | Fast | Must | Done |  | - | Flag |') }, marks: ['REQ-1: uncovered | no verification, no release reference'] },
  { title: 'duplicate, in one matrix or in two', documents: { 'RTM.md': matrix(`${sound(1)}\n${sound(1)}\n${sound(2)}`), 'more/RTM.md': matrix(sound(2)) }, marks: ['REQ-1: duplicate | another row has the same id', 'REQ-1: duplicate | another row has the same id', 'REQ-2: duplicate | another row has the same id', 'REQ-2: duplicate | another row has the same id'] },
  { title: 'orphaned: notes tell of what no matrix has; ids of other families are none', documents: { 'RTM.md': matrix(sound(1)), 'ReleaseNotes.md': notes('Faster (REQ-1, REQ-9), see ISO-27001 and TC-4.') }, marks: ['REQ-9: orphaned | no matrix has it; named in Notes', 'REQ-1: covered | '] },
  { title: 'orphaned: a test verifies what no matrix has', documents: { 'RTM.md': matrix(sound(1)) }, tests: [{ name: 'REQ-1 TC-1', outcome: 'pass' }, { name: 'REQ-8 is quick', outcome: 'pass' }], marks: ['REQ-8: orphaned | no matrix has it; named in test “REQ-8 is quick”', 'REQ-1: covered | '] },
  { title: 'outdated: its tests ran before the matrix was revised', documents: { 'RTM.md': matrix(sound(1)) }, tests: [{ name: 'TC-1', outcome: 'pass', day: '2026-09-01' }], marks: ['REQ-1: outdated | its tests ran before the matrix was last revised'] },
  { title: 'outdated: the document that covers it is of another release', documents: { 'RTM.md': matrix(`${sound(1, 'TC-1 | [notes](Old.md) | Flag')}\n${sound(2, 'TC-1 | [notes](New.md#x) | Flag')}`), 'Old.md': notes('Old.', 'Kestrel 1'), 'New.md': notes('New.') }, marks: ['REQ-1: outdated | “Notes” is of another release, or changed after its approval', 'REQ-2: covered | '] },
  { title: 'unwanted: set aside, and told in the notes, but not where they speak of what is missing', documents: { 'RTM.md': matrix('| REQ-1 | Fast | Must | Deferred |  |  |  |\n| REQ-2 | Safe | Must | Out of scope |  |  |  |'), 'ReleaseNotes.md': notes('## New\n\nFaster (REQ-1).\n\n## Known issues\n\nNot safer (REQ-2).') }, marks: ['REQ-1: unwanted | the release notes tell of it', 'REQ-2: dropped | '] },
  { title: 'unwanted: notes may write the id small', documents: { 'RTM.md': matrix('| REQ-1 | Fast | Must | Deferred |  |  |  |'), 'ReleaseNotes.md': notes('Faster (req-1).') }, marks: ['REQ-1: unwanted | the release notes tell of it'] },
  { title: 'several at once, the gravest first', documents: { 'RTM.md': matrix(`${GAP}\n${GAP}`) }, tests: [{ name: 'TC-1', outcome: 'fail' }], marks: ['REQ-1: uncovered failed duplicate | no rollback control; another row has the same id', 'REQ-1: uncovered failed duplicate | no rollback control; another row has the same id'] },
  { title: 'unproven: no test of the run verifies it', documents: { 'RTM.md': matrix(`${sound(1)}\n| REQ-2 | Later | Must | Deferred | TC-9 |  |  |`) }, tests: [{ name: 'TC-7', outcome: 'pass' }], marks: ['REQ-1: unproven | ', 'REQ-2: dropped | '] },
  { title: 'an accepted gap: rationale, approver, day', documents: accepted('Read-only | Ana | 2026-11-02'), marks: ['REQ-1: accepted | no rollback control; Ana, until 2026-11-02: Read-only'] },
  { title: 'an accepted gap past its day is a hole again', documents: accepted('Read-only | Ana | 2026-11-01'), marks: ['REQ-1: uncovered | no rollback control; the accepted gap ended on 2026-11-01'] },
  { title: 'an accepted gap without approver, rationale or day is none', documents: accepted(' | TBD | '), marks: ['REQ-1: uncovered | no rollback control; the accepted gap names no rationale and no approver and no expiry'] },
  { title: 'of two acceptances the one that holds', documents: { 'RTM.md': matrix(GAP, `${GAPS}| REQ-1 | No flag | Read-only | Ana | 2026-10-01 |\n| REQ-1 | No flag | Still read-only | Ben | 2026-12-01 |`) }, marks: ['REQ-1: accepted | no rollback control; Ben, until 2026-12-01: Still read-only'] },
  { title: 'an accepted gap in a list', documents: { 'RTM.md': matrix(GAP, '\n\n## Accepted gaps\n\n- REQ-1: read-only, accepted by the Product owner until 2026-12-01\n- nothing else') }, marks: ['REQ-1: accepted | no rollback control; Product owner, until 2026-12-01: read-only, accepted by the Product owner until 2026-12-01'] },
  { title: 'an accepted gap in its own row: reason, approver and day behind the status', documents: { 'RTM.md': matrix('| REQ-1 | Fast | Must | Accepted gap: read-only service, approved by Ana Duarte until 2026-12-01 | TC-1 | Notes |  |') }, marks: ['REQ-1: accepted | no rollback control; Ana Duarte, until 2026-12-01: Accepted gap: read-only service, approved by Ana Duarte until 2026-12-01'] },
  { title: 'an accepted gap in its own row, past its day', documents: { 'RTM.md': matrix('| REQ-1 | Fast | Must | Accepted gap: read-only service, by @ana, until 2026-11-01 | TC-1 | Notes |  |') }, marks: ['REQ-1: uncovered | no rollback control; the accepted gap ended on 2026-11-01'] },
  { title: 'an accepted gap in its own row that says neither why nor who nor until when', documents: { 'RTM.md': matrix('| REQ-1 | Fast | Must | Accepted gap | TC-1 | Notes |  |') }, marks: ['REQ-1: uncovered | no rollback control; the accepted gap names no rationale and no approver and no expiry'] },
  { title: 'what a test accepted is no accepted gap', documents: { 'RTM.md': matrix('| REQ-1 | Fast | Must | Accepted by Ana | TC-1 | Notes |  |') }, marks: ['REQ-1: uncovered | no rollback control'] },
  { title: 'a gap in verification that is accepted needs no test', documents: { 'RTM.md': matrix('| REQ-1 | Fast | Must | Done |  | Notes | Flag |', `${GAPS}| REQ-1 | No test | Seen by eye | Ana | 2026-12-01 |`) }, tests: [{ name: 'TC-1', outcome: 'pass' }], marks: ['REQ-1: accepted | no verification; Ana, until 2026-12-01: Seen by eye'] },
] // prettier-ignore

const analysed = (documents: Documents, tests?: TestResults) => {
  const host = new Host(tests ? { tests } : {})
  return host.apply({ documents: new Map(Object.entries({ ...READY, ...documents }).filter(([path]) => path.endsWith('.md'))), today: '2026-11-02', complete: true }) // prettier-ignore
}

describe('tracing of requirements', () => {
  for (const { title, documents, tests, marks } of TABLE)
    it(`P-12 ${title}`, () => {
      const [readiness] = analysed(documents, tests).readiness()
      assert.deepEqual(
        readiness!.requirements.map(mark => `${mark.id}: ${mark.traces.join(' ')} | ${whyOf(mark)}`),
        marks,
      )
      for (const { traces, hole } of readiness!.requirements)
        assert.equal(hole, !['covered', 'accepted', 'dropped'].includes(traces[0]!))
    })

  it('P-12 outdated: what covers it has changed since it was approved', () => {
    const approved = analysisOf({ 'P.md': artefact('rollback-plan', '# Rollback\n\nBack.') }).view('P.md')!.artefact
    const plan = (body: string): string =>
      artefact('rollback-plan', `# Rollback\n\n${body}`).replace('owner:', `approval-fingerprint: ${fingerprintOf(approved)}\nowner:`)
    const traces = (body: string): string =>
      analysed({ 'RTM.md': matrix(sound(1, 'TC-1 | Notes | [plan](P.md)')), 'P.md': plan(body) }).readiness()[0]!.requirements[0]!.traces.join()
    assert.equal(traces('Back.'), 'covered')
    assert.equal(traces('Back and forth.'), 'outdated')
  }) // prettier-ignore

  it('K-03 what is set aside and told nevertheless is a contradiction, at the place where it is told', () => {
    const documents = { 'RTM.md': matrix('| REQ-1 | Fast | Must | Deferred |  |  |  |'), 'ReleaseNotes.md': notes('Faster (REQ-1).') }
    const [verdict] = analysed(documents).verdicts()
    const found = verdict!.reasons.find(({ criterion }) => criterion === 'contradiction')
    assert.equal(found?.message, 'The release notes tell of "REQ-1", which the matrix sets aside.')
    assert.equal(found.place?.document, 'ReleaseNotes.md')
  }) // prettier-ignore
})
