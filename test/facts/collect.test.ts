/** What a document tells others: the ids it defines and names, the people it knows. */
import assert from 'node:assert/strict'
import { collectFacts } from '../../server/src/analysis/facts/collect.js'
import { LISTS } from '../../server/src/analysis/facts/collected.js'
import type { ArtefactKind } from '../../server/src/analysis/model/kind.js'
import { read } from '../model/reading.js'

const factsOf = (text: string, kind: ArtefactKind = 'release-plan') =>
  collectFacts(read(text, { kind, path: '/r/plan.md' }))

describe('facts', () => {
  it('name the document: path, kind, title, release', () => {
    const { path, kind, title, release } = factsOf('---\nrelease: Harbourlight 4.2\n---\n# Plan\n')
    assert.deepEqual([path, kind, title, release], ['/r/plan.md', 'release-plan', 'Plan', 'Harbourlight 4.2'])
    assert.ok(!('release' in factsOf('# Plan\n')))
  })

  it('U-05 define ids with what their rows say, at their place in the document', () => {
    const text =
      '# RTM\n\n## One\n\n| ID | Requirement | Priority | Status |\n|---|---|---|---|\n| REQ-A-07 | Pay | Must | |\n'
    const { definitions } = factsOf(text, 'rtm')
    assert.equal(text.slice(...definitions[0]!.range), 'REQ-A-07')
    assert.deepEqual(
      definitions.map(({ range: _, ...rest }) => rest),
      [
        {
          id: 'REQ-A-07',
          family: 'REQ-A-',
          type: 'requirement',
          name: 'Pay',
          fields: { id: 'REQ-A-07', priority: 'Must' },
        },
      ],
    )
  })

  for (const [what, text] of [
    ['numbers', '# RTM\n\n| ID | Requirement |\n|---|---|\n| 1 | Pay |\n'],
    ['words', '# RTM\n\n| ID | Requirement | Tests |\n|---|---|---|\n| first | Pay REQ | T1 |\n'],
    ['sentences', '# RTM\n\n| ID | Requirement | Tests |\n|---|---|---|\n| number 1 of 2 | Pay | T1 |\n'],
    [
      'versions of a revision history',
      '# P\n\n| Version | Date | Author |\n|---|---|---|\n| v1.2 | 2026-03-01 | Ann |\n',
    ],
    ['checklist items', '# P\n\n| ID | Item | Status |\n|---|---|---|\n| A-1 | Backup | done |\n'],
  ] as const)
    it(`define no ids by ${what}`, () => assert.deepEqual(factsOf(text, 'rtm').definitions, []))

  it('U-05 refer to ids everywhere but in the row that defines them', () => {
    const text =
      '# Plan REQ-1\n\n## Risks\n\n| ID | Risk | Probability |\n|---|---|---|\n| R-1 | Late, see REQ-2 | Low |\n\nR-1 again\n'
    assert.deepEqual(
      factsOf(text).references.map(({ id, range }) => [id, text.slice(...range)]),
      [
        ['REQ-1', 'REQ-1'],
        ['REQ-2', 'REQ-2'],
        ['R-1', 'R-1'],
      ],
    )
  })

  it('U-04 know people: of the register with role and delegate, and whoever owns something', () => {
    const register =
      '# Who\n\n| Name | Role | Delegate |\n|---|---|---|\n| Ann Lee | QA Director | Bob Kay |\n| Support | | |\n'
    assert.deepEqual(factsOf(register, 'stakeholder-register').people, [
      { name: 'QA Director', role: 'Ann Lee', source: 'register', delegate: 'Bob Kay' },
      { name: 'Support', role: 'Support', source: 'register' },
    ])
    const plan =
      '# Plan\n\n- [ ] Deploy (SRE, DBA)\n- [ ] Watch (**SRE**)\n- [ ] Rest — Owner: nobody\n- [ ] Sing — Owner: whoever is here\n'
    assert.deepEqual(
      factsOf(plan).people.map(({ name, source }) => `${name} ${source}`),
      ['SRE used', 'DBA used'],
    )
  })

  it('U-04 the register outweighs a use of the same name', () => {
    const text =
      '# Who\n\n- [ ] Watch (QA Director)\n\n| Name | Role | Delegate |\n|---|---|---|\n| Ann Lee | QA Director | |\n'
    assert.deepEqual(
      factsOf(text, 'stakeholder-register').people.map(({ name, source }) => `${name} ${source}`),
      ['QA Director register'],
    )
  })

  it('O-04 tell when nothing may change, of plans that are no templates', () => {
    const text =
      '# Plan\n\n## Go-live\n\nGo-live: 2026-12-10\n\n## Quiet\n\nBlackout: T-3 to T-1\n\nCode freeze: T-5 to T-3\n'
    const { blackouts, season } = factsOf(text)
    assert.deepEqual(
      blackouts.map(({ name, places }) => [name, ...places.map(range => text.slice(...range))]),
      [['Blackout', 'T-3', 'T-1']],
    )
    assert.deepEqual(season, { live: '2026-12-10' })
    assert.deepEqual(factsOf('# Plan\n').season, {})
    assert.deepEqual(factsOf(text, 'post-release-review').blackouts, [])
    assert.deepEqual(factsOf(`---\ntemplate: true\n---\n${text}`).blackouts, [])
  })

  it('are plain data', () => {
    const facts = factsOf('---\nrelease: 4.2\n---\n# Plan\n\n| ID | Remark |\n|---|---|\n| A-1 | see B-2 |\n')
    const lists = Object.fromEntries(LISTS.map(name => [name, facts[name]]))
    assert.deepEqual(JSON.parse(JSON.stringify({ ...facts, ...lists })), { ...facts, ...lists })
  })
})
