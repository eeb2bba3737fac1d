/** People and roles: what a hover says of them, where they are defined, who is offered, what a rename reaches. */
import assert from 'node:assert/strict'
import { completionsAt } from '../../server/src/analysis/features/completion.js'
import { definitionOf } from '../../server/src/analysis/features/definition.js'
import { hoverAt } from '../../server/src/analysis/features/hover.js'
import { written } from '../../server/src/analysis/features/markdown.js'
import { rename, renamableAt } from '../../server/src/analysis/features/rename.js'
import { isRefusal, type Edits } from '../../server/src/analysis/features/rename/rename.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'
import { workspace } from './workspace.js'

const REGISTER = `---
artefact: stakeholder-register
---
# Stakeholder register

| Role | Name | Contact | Fallback delegate |
|---|---|---|---|
| QA lead | Priya Nair | priya@x.example | Ben Ashworth |
| SRE lead | Marek Novak | marek@x.example | QA lead |
`

const plan = (...lines: readonly string[]): string =>
  `---\nartefact: release-plan\nowner: Release manager\n---\n# Plan\n\n${lines.join('\n')}\n`

const MILESTONES = [
  '## Milestones',
  '',
  '| Milestone | Date | Owner |',
  '|---|---|---|',
  '| Code freeze | 2026-12-01 | QA lead, SRE lead |',
  '| Go-live | 2026-12-08 | **SRE lead** |',
]
const ITEMS = [
  '## Checklist',
  '',
  '- [ ] **QA lead**: Run the regression',
  '- [x] Smoke test (owner: QA lead)',
  '- [ ] Ask the QA lead about it (SRE lead)',
]

describe('hover on a name', () => {
  const hover = (files: Readonly<Record<string, string>>): string | undefined => {
    const { view, offset } = workspace(files)
    const found = hoverAt(view!, offset)
    return found && written(found.markdown, ({ label }) => label)
  }

  it('says role, holder, delegate, and what is theirs in the release', () =>
    assert.equal(
      hover({
        '/r/people.md': REGISTER,
        '/r/plan.md': plan(...MILESTONES.map(line => line.replace('| QA lead', '| QA l$0ead'))),
        '/r/list.md': plan(...ITEMS),
      }),
      [
        '**QA lead** Priya Nair',
        '',
        '- Delegate: Ben Ashworth',
        '- In the stakeholder register',
        '- Stands in for SRE lead',
        '',
        'In this release: 1 milestone, 2 checklist items',
        '',
        '- Code freeze · plan.md',
        '- Run the regression · list.md',
      ].join('\n'),
    ))

  it('knows somebody by the name of the holder, and from slipway.yml', () => {
    const said = hover({
      '/r/slipway.yml': 'owners: [{ name: QA lead, role: Priya Nair, delegate: Ben Ashworth }]',
      '/r/plan.md': plan(...MILESTONES, '| Retro | 2026-12-09 | Priya$0 Nair |'),
    })
    assert.match(said!, /^\*\*QA lead\*\* Priya Nair\n\n- Delegate: Ben Ashworth\n- Listed in `slipway\.yml`/)
    assert.match(said!, /In this release: 2 milestones/)
  })

  it('counts what is more than a person reads', () => {
    const rows = Array.from({ length: 12 }, (_, n) => `| Step ${n} | 2026-12-08 | Ann Lee |`)
    const said = hover({ '/r/plan.md': plan(...MILESTONES, ...rows).replace('Ann Lee', 'Ann $0Lee') })
    assert.match(said!, /In no register; named in these documents\n\nIn this release: 12 milestones\n(?:\n- Step \d.*){8}\n- and 4 more$/) // prettier-ignore
  })

  it('is silent on the same words where nobody is put in charge, and on what waits to be filled in', () => {
    for (const line of ['The QA l$0ead knows.', '- [ ] Ask the QA l$0ead about it (SRE lead)', '- [ ] **[own$0er]**: Freeze'])
      assert.equal(hover({ '/r/people.md': REGISTER, '/r/plan.md': plan(line) }), undefined, line) // prettier-ignore
  })
})

describe('definition of a name', () => {
  const definition = (files: Readonly<Record<string, string>>): string[] => {
    const { view, offset, show } = workspace(files)
    return definitionOf(view!, offset).map(place => (place.document.endsWith('.yml') ? place.document : show(place)))
  }
  const asked = plan(...MILESTONES).replace('**SRE lead', '**SRE$0 lead')

  it('leads to the row of the stakeholder register', () =>
    assert.deepEqual(definition({ '/r/people.md': REGISTER, '/r/plan.md': asked }), [
      '/r/people.md: | «SRE lead» | Marek Novak | marek@x.example | QA lead |',
    ]))

  it('leads to slipway.yml where no register knows the name', () =>
    assert.deepEqual(definition({ '/r/slipway.yml': 'owners: [SRE lead]', '/r/plan.md': asked }), ['/r/slipway.yml']))

  it('leads from the front matter, too', () =>
    assert.deepEqual(
      definition({
        '/r/people.md': REGISTER.replace('SRE lead', 'Release manager'),
        '/r/plan.md': plan().replace('Release m', 'Release$0 m'),
      }).length,
      1,
    ))
})

describe('completion of owners', () => {
  const offered = (line: string, more: Readonly<Record<string, string>> = {}): string[] => {
    const { view, offset, words } = workspace({ '/r/people.md': REGISTER, '/r/plan.md': plan(line), ...more })
    return completionsAt(view!, offset)
      .offers.filter(({ kind }) => kind === 'person')
      .map(({ label, detail, text, range }) => [label, detail, text, `«${words(range)}»`].join(' | '))
  }
  const table = (row: string): string => `| Task | Owner | Approver | Fallback delegate |\n|---|---|---|---|\n${row}`

  it('offers those of the register and the configuration wherever an owner is expected', () => {
    const first = 'QA lead | Priya Nair | QA lead | «»'
    for (const line of [
      table('| Freeze | $0 | | |'),
      table('| Freeze | Ann Lee, $0 | | |'),
      '**Owner:** $0',
      'Approver: $0',
      '- G1: build complete — Approver: $0',
      '- [ ] Freeze (owner: $0)',
    ])
      assert.equal(offered(line)[0], first, line)
    assert.equal(offered('- [ ] **$0')[0], 'QA lead | Priya Nair | QA lead**:  | «»')
    assert.equal(offered('- [ ] **S$0**: Freeze')[0], 'SRE lead | Marek Novak | SRE lead | «S»')
    const matter = '---\nartefact: release-plan\nowner: $0\n---\n# Plan\n'
    assert.equal(offered('', { '/r/a.md': matter })[0], first)
    for (const list of [
      'approvers:\n  - $0',
      'approvers: [$0]',
      'approvers: [Ann Lee, $0]',
      'owners:\n- Ann Lee\n- $0',
    ])
      assert.equal(offered('', { '/r/a.md': matter.replace('owner: $0', list) })[0], first, list)
    const begun = matter.replace('owner: $0', 'approver: QA lead\nfallback: "pri$0"')
    assert.deepEqual(offered('', { '/r/a.md': begun }), [])
    assert.deepEqual(offered('', { '/r/a.md': begun.replace('approver: QA lead\n', '') }), ['QA lead | Priya Nair | QA lead | «pri»']) // prettier-ignore
    assert.deepEqual(offered('', { '/r/a.md': matter.replace('owner: $0', 'tags: [$0]') }), [])
  })

  it('takes the place of the rest of the name: of a cell, in bold, of a name that is known, else of the word', () => {
    const matter = (line: string): string => `---\nartefact: release-plan\n${line}\n---\n# Plan\n`
    for (const [line, replaced] of [
      [table('| Freeze | S$0omebody else, Ann | | |'), 'Somebody else'],
      [table('| Freeze | **S$0RE** (Marek) | | |'), 'SRE'],
      [table('| Freeze | $0 Ann | | |'), ''],
      [table('| Freeze | Ann, S$0 | | |'), 'S'],
      ['- [ ] **S$0omebody else**: Freeze', 'Somebody else'],
      ['- [ ] **S$0RE thing', 'SRE'],
      ['**Owner:** s$0re lead until Monday', 'sre lead'],
      ['**Owner:** s$0omebody else', 'somebody'],
    ] as const)
      assert.match(offered(line).find(one => one.startsWith('SRE lead'))!, new RegExp(`«${replaced.replace(/[*]/g, '.')}»$`), line) // prettier-ignore
    for (const [line, replaced] of [
      ['owner: S$0omebody else # for now', 'Somebody else'],
      ['owner: "S$0omebody else"', 'Somebody else'],
      ['owner: "S$0omebody', 'Somebody'],
      ['approvers:\n- S$0omebody else', 'Somebody else'],
    ] as const)
      assert.match(offered('', { '/r/a.md': matter(line) }).find(one => one.startsWith('SRE lead'))!, new RegExp(`«${replaced}»$`), line) // prettier-ignore
    assert.equal(offered('- [ ] **S$0omebody else**: Freeze')[0], 'SRE lead | Marek Novak | SRE lead | «Somebody else»')
    const handle = { '/r/CODEOWNERS': '* @acme/sre\n' }
    assert.deepEqual(offered('Ask @acme/q$0a-team.', handle), [])
    assert.deepEqual(offered('Ask @acme/s$0re-team.', handle), ['@acme/sre |  | @acme/sre | «@acme/sre-team»'])
  })

  it('compares what was written with name and role', () => {
    assert.deepEqual(
      offered(table('| Freeze | sre$0 | | |')).map(one => one.split(' |')[0]),
      ['SRE lead'],
    )
    assert.deepEqual(
      offered(table('| Freeze | priya$0 | | |')).map(one => one.split(' |')[0]),
      ['QA lead'],
    )
  })

  it('offers as delegate whoever stands in for the approver, and never the approver', () => {
    const names = offered(table('| Freeze | | SRE lead | $0 |'))
    assert.equal(names[0], 'QA lead | stands in for SRE lead | QA lead | «»')
    assert.ok(!names.some(name => name.startsWith('SRE lead |')))
  })

  it('offers nobody elsewhere', () => {
    for (const line of [table('| $0 | | | |'), 'Some words: $0', 'Owners are $0', '# Owner$0'])
      assert.deepEqual(offered(line), [], line)
  })
})

describe('rename of a role', () => {
  const renamed = (files: Readonly<Record<string, string>>, name: string): Record<string, string> | string => {
    const { analysis, view, offset } = workspace(files)
    const answer = rename(view!, offset, name)!
    if (isRefusal(answer)) return answer.refused
    return Object.fromEntries(
      [...answer].map(([document, edits]) => [
        document,
        applyEdits(analysis.text(document) ?? files[document]!, edits),
      ]),
    )
  }
  const files = {
    '/r/people.md': REGISTER,
    '/r/plan.md': plan(...MILESTONES).replace('QA lead', 'QA$0 lead'),
    '/r/list.md': plan(...ITEMS),
    '/r/slipway.yml': 'owners:\n  - QA lead\n  - { name: "SRE lead", delegate: QA lead }\n',
    '/q/plan.md': plan(...MILESTONES),
  }

  it('changes every place that puts it in charge, register and slipway.yml included, and no other words', () =>
    assert.deepEqual(renamed(files, 'Quality lead'), {
      '/r/people.md': REGISTER.replaceAll('QA lead', 'Quality lead'),
      '/r/plan.md': plan(...MILESTONES).replace('QA lead', 'Quality lead'),
      '/r/list.md': plan(...ITEMS.map(line => (line.includes('Ask') ? line : line.replace('QA lead', 'Quality lead')))),
      '/r/slipway.yml': 'owners:\n  - Quality lead\n  - { name: "SRE lead", delegate: Quality lead }\n',
    }))

  it('P-09 reaches the holder beside a role, counts what is theirs once, and knows names on lines of their own', () => {
    const register =
      '---\nartefact: stakeholder-register\n---\n# Who\n\n| Role | Name |\n|---|---|\n| QA lead | Wei Chen |\n'
    const files = (line: string): Record<string, string> => ({
      '/r/who.md': register,
      '/r/plan.md': `---\nartefact: release-plan\n---\n# Plan\n\n| Milestone | Date | Owner |\n|---|---|---|\n${line}\n`,
    })
    const { analysis, view, offset } = workspace(files('| Freeze | 2026-11-10 | QA lead (Wei $0Chen)<br>Ann Lee |'))
    const edits = rename(view!, offset, 'Wei Zhou') as Edits
    const after = (path: string): string => applyEdits(analysis.text(path)!, edits.get(path)!)
    assert.ok(after('/r/who.md').endsWith('| QA lead | Wei Zhou |\n'))
    assert.ok(after('/r/plan.md').endsWith('| QA lead (Wei Zhou)<br>Ann Lee |\n'))
    assert.match(
      written(hoverAt(view!, offset)!.markdown, ({ label }) => label),
      /In this release: 1 milestone\n/,
    )
    const beside = workspace(files('| Freeze | 2026-11-10 | QA lead (Wei Chen)<br>Ann $0Lee |'))
    assert.equal(beside.words(hoverAt(beside.view!, beside.offset)!.range), 'Ann Lee')
  })

  it('is offered on the name alone', () => {
    const { view, offset, words } = workspace(files)
    const there = renamableAt(view!, offset)!
    assert.ok(!isRefusal(there))
    assert.equal(words(there.range), 'QA lead')
  })

  it('refuses a name that is somebody else, no name, or would not be taken for one', () => {
    assert.equal(renamed(files, 'SRE Lead'), 'SRE lead is there already: two owners would become one.')
    assert.match(String(renamed(files, 'a | b')), /is no name/)
    assert.match(String(renamed(files, 'One, Two')), /is no name/)
    const { '/r/slipway.yml': _, ...unlisted } = files
    assert.match(String(renamed(unlisted, 'whoever fits best today')), /would not be taken for an owner/)
    assert.equal(typeof renamed(files, 'Qa Lead'), 'object')
  })

  it('reaches every release that the listing configuration governs', () => {
    const answer = renamed(
      {
        '/all/slipway.yml': 'owners: [QA lead]',
        '/all/4.1/plan.md': plan(...MILESTONES).replace('QA lead', 'QA$0 lead'),
        '/all/4.2/plan.md': plan(...MILESTONES),
      },
      '@qa',
    )
    assert.deepEqual(Object.keys(answer).sort(), ['/all/4.1/plan.md', '/all/4.2/plan.md', '/all/slipway.yml'])
    assert.equal((answer as Record<string, string>)['/all/slipway.yml'], 'owners: ["@qa"]')
  })
})

describe('CODEOWNERS', () => {
  const owners = '# who\n* @org/all\n/r/*.md @org/release ops@x.example # why\n/r/old/ @org/old\n'
  const offered = (path: string, file = '/.github/CODEOWNERS'): string[] => {
    const { view, offset } = workspace({ [file]: owners, [path]: plan('- [ ] Freeze @$0') })
    return completionsAt(view!, offset).offers.map(({ label }) => label)
  }

  it('offers its handles behind `@`, those of this very document first', () => {
    assert.deepEqual(offered('/r/plan.md'), ['@org/release', '@org/all', '@org/old'])
    assert.deepEqual(offered('/r/old/plan.md')[0], '@org/old')
    assert.deepEqual(offered('/q/plan.md', '/CODEOWNERS')[0], '@org/all')
    assert.deepEqual(offered('/q/plan.md', '/r/CODEOWNERS'), [])
  })

  it('offers a handle in YAML as words, where `@` begins nothing', () => {
    const { view, offset } = workspace({ '/CODEOWNERS': '* @acme/qa\n', '/r/plan.md': '---\nartefact: release-plan\nowner: $0\n---\n# Plan\n' }) // prettier-ignore
    assert.deepEqual(completionsAt(view!, offset).offers.map(({ text }) => text), ['"@acme/qa"']) // prettier-ignore
  })

  it('is where a handle that no register knows comes from, and makes it known', () => {
    const { analysis, view, offset } = workspace({
      '/CODEOWNERS': owners,
      '/slipway.yml': 'owners: [QA lead]',
      '/r/plan.md': plan('- [ ] Freeze (@org/$0old)', '- [ ] Thaw (@elsewhere)'),
    })
    assert.deepEqual(definitionOf(view!, offset), [{ document: '/CODEOWNERS', range: [66, 74] }])
    assert.match(
      written(hoverAt(view!, offset)!.markdown, ({ label }) => label),
      /In `CODEOWNERS`/,
    )
    const unknown = analysis.findings('/r/plan.md').filter(({ rule }) => rule === 'unknown-owner')
    assert.deepEqual(
      unknown.map(({ message }) => message).filter(message => message.includes('@')),
      ['No directory knows "@elsewhere".'],
    )
    assert.deepEqual(analysis.findings('/CODEOWNERS'), [])
  })
})
