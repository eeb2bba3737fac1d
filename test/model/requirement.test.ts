/** Requirements, other rows with ids, people and changes; and which words are ids at all. */
import assert from 'node:assert/strict'
import { familyOf, findIds } from '../../server/src/analysis/model/identifier.js'
import { doc, partsIn, read } from './reading.js'

describe('requirements', () => {
  it('U-05 P-07 are the rows of a traceability matrix', () => {
    const text = doc`
      # Traceability

      | Req ID | Requirement | Priority | Test case | Release notes | Rollback control | Status |
      |---|---|---|---|---|---|---|
      | REQ-001 | Pay by card | Must | TC-1 | RN-4 | Flag off | Done |
      | **REQ-002** | | | | | | |
    `
    assert.deepEqual(partsIn(text, { kind: 'rtm' }), [
      'requirement "Pay by card" id=REQ-001 priority=Must releaseReferences=RN-4 rollbackControl=Flag off status=Done verification=TC-1 done',
      'requirement "REQ-002" id=REQ-002 priority= releaseReferences= rollbackControl= status= verification=',
    ])
  })

  it('may share their cell with their id', () => {
    const text = '# RTM\n\n| Requirement | Tests |\n|---|---|\n| US1 Pay by card | TC-1 |\n| `US2` Refund | TC-2 |\n'
    assert.deepEqual(partsIn(text, { kind: 'rtm' }), [
      'requirement "US1 Pay by card" id=US1 verification=TC-1',
      'requirement "US2 Refund" id=US2 verification=TC-2',
    ])
  })

  it('are rows with ids and a requirement column in any document, traced rows under "Traceability"', () => {
    assert.deepEqual(partsIn('# Scope\n\n| ID | User story |\n|---|---|\n| US1 | Pay |\n'), [
      'requirement "Pay" id=US1',
    ])
    assert.deepEqual(partsIn('## Traceability\n\n| Ref | Code |\n|---|---|\n| 1.2 | pay.ts |\n'), [
      'requirement "1.2" design=pay.ts id=1.2',
    ])
  })

  it('are not read into risks, nor into matrices without ids', () => {
    const risks = '# RTM\n\n| ID | Risk | Probability |\n|---|---|---|\n| R-1 | Late | Low |\n'
    assert.deepEqual(partsIn(risks, { kind: 'rtm', only: 'requirement' }), [])
    const nameless = '# RTM\n\n| Requirement | Test case |\n|---|---|\n| Pay | yes |\n| Refund | no |\n'
    assert.deepEqual(partsIn(nameless, { kind: 'rtm' }), [])
  })
})

describe('rows of other tables', () => {
  it('U-05 have a name where they have an id', () => {
    const text = doc`
      # Plan

      | ID | Remark |
      |---|---|
      | ABC-1 | see REQ-001 |
      | | nothing |
      | none | nothing |
      | ABC-2 | |
    `
    assert.deepEqual(partsIn(text), ['entry "see REQ-001" id=ABC-1', 'entry "ABC-2" id=ABC-2'])
  })

  it('C-09 are changes in a change log and in revision histories', () => {
    const log =
      '# Log\n\n| ID | Date | Type | Description |\n|---|---|---|---|\n| CHG-1 | 2026-01-01 | Normal | Pool |\n'
    assert.deepEqual(partsIn(log, { kind: 'change-log' }), [
      'change "Pool" date=2026-01-01 description=Pool id=CHG-1 type=Normal',
    ])
    const history =
      '## History\n\n| Version | Date | Author | Change |\n|---|---|---|---|\n| 1.0 | 2026-01-01 | Ann | First |\n'
    assert.deepEqual(partsIn(history), ['change "First" date=2026-01-01 description=First id=1.0 owner=Ann'])
    const undated = '## Document history\n\n| Description | Date | Who |\n|---|---|---|\n| First | 2026-01-01 | Ann |\n'
    assert.deepEqual(partsIn(undated), ['change "First" date=2026-01-01 description=First owner=Ann'])
  })

  it('U-04 are people in a stakeholder register, and where they have contacts', () => {
    const register = '# Who\n\n| Name | Role | Delegate |\n|---|---|---|\n| Ann Lee | QA Director | Bob Kay |\n'
    assert.deepEqual(partsIn(register, { kind: 'stakeholder-register' }), [
      'person "Ann Lee" fallback=Bob Kay role=QA Director',
    ])
    const contacts = '## Contacts\n\n| Role | Name | Phone |\n|---|---|---|\n| SRE | Ann Lee | 123 |\n'
    assert.deepEqual(partsIn(contacts), ['person "Ann Lee" contact=123 role=SRE'])
    assert.deepEqual(partsIn(contacts.replace('Contacts', 'Weather')), [])
  })
})

describe('ids', () => {
  const idsIn = (text: string): string[] => findIds(text).map(({ id }) => id)

  it('U-05 are capitals and digits, with dashes, underscores and dots', () => {
    for (const id of ['REQ-001', 'REQ-FUNC-042', 'BR-F-800', 'US1', 'FR_009', 'REQ-1.2', 'R1', 'ТР-12'])
      assert.deepEqual(idsIn(`see ${id}, please`), [id])
  })

  it('may stand behind a slash where another of their family stands before it, and in no path', () => {
    assert.deepEqual(idsIn('REQ-1/REQ-2/REQ-3, RSK-01/RSK-04'), ['REQ-1', 'REQ-2', 'REQ-3', 'RSK-01', 'RSK-04'])
    assert.deepEqual(idsIn('docs/REQ-1/REQ-2.md https://a.example/REQ-1/REQ-2 REQ-1/TC-2 P0/P1'), ['REQ-1'])
  })
  it('may hold a day', () =>
    assert.deepEqual(idsIn('CHG-2026-11-03-1, CHG-20261103-02, CHG-2026-11-014; on 2026-11-03'), ['CHG-2026-11-03-1', 'CHG-20261103-02', 'CHG-2026-11-014'])) // prettier-ignore
  it('may be the ends of a range', () => assert.deepEqual(idsIn('PC-010..PC-012'), ['PC-010', 'PC-012']))

  it('are no part of addresses, paths, versions or other words', () => {
    for (const text of [
      'https://x.example/FR-006',
      'a@FR-007',
      'v1.2.3',
      'fr-010',
      'X-1/2',
      'FR-008-2',
      'xFR-1',
      '#A1',
      'e.A1',
    ])
      assert.deepEqual(idsIn(text), [], text)
  })

  it('belong to a family', () => {
    assert.equal(familyOf('REQ-FUNC-042'), 'REQ-FUNC-')
    assert.equal(familyOf('US1'), 'US')
    assert.equal(familyOf('REQ-1.2'), 'REQ-')
  })

  it('U-05 are defined in the row that opens with them and mentioned everywhere but in code, comments and struck-out text', () => {
    const text = doc`
      # Traceability of FR-000

      | ID | Requirement |
      |---|---|
      | FR-001 | Pay, see FR-002 |

      - [FR-003](x.md) and **FR-004**
        > quoted FR-005[^1]

      ~~FR-101~~ \`FR-102\` <!-- FR-103 -->

      \`\`\`
      FR-104
      \`\`\`

      [^1]: FR-006
    `
    const ids = read(text, { kind: 'rtm' }).slices.flatMap(({ model }) => model.ids)
    assert.deepEqual(
      ids.map(({ id, defines }) => (defines ? `${id}!` : id)),
      ['FR-000', 'FR-001!', 'FR-002', 'FR-003', 'FR-004', 'FR-005', 'FR-006'],
    )
    for (const { id, range } of ids) assert.equal(text.slice(...range), id)
  })
})
