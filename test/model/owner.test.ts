/** Who does it: on the item, over it, or nobody. */
import assert from 'node:assert/strict'
import { looksLikeOwner, namesNobody } from '../../server/src/analysis/model/vocabulary/lookup.js'
import { doc, partsIn, read } from './reading.js'

/** The owner of a task item with this text, and that it stands where the engine says. */
function ownerOf(line: string, owners: readonly string[] = []): string | undefined {
  const text = `# Plan\n\n- [ ] ${line}\n`
  const [item] = read(text, { owners }).slices.flatMap(({ model }) => model.parts)
  const owner = item!.fields.owner
  if (owner) assert.equal(text.slice(...owner.range), owner.text)
  return owner?.text
}

describe('owners', () => {
  for (const [form, lines] of Object.entries({
    'a bold prefix': [
      '**QA lead**: smoke tests',
      '**QA lead:** smoke tests',
      '**QA lead** — smoke tests',
      '__QA lead__: x',
    ],
    'a bracketed prefix': ['[QA lead] smoke tests', '(QA lead) smoke tests'],
    'a plain prefix': ['QA lead: smoke tests'],
    'a trailing parenthesis': ['Smoke tests (QA lead)', 'Smoke tests (QA lead).', 'Smoke tests (owner: QA lead)'],
    'a trailing dash or arrow': ['Smoke tests — QA lead', 'Smoke tests -> QA lead', 'Smoke tests → QA lead'],
    '"by"': ['Reviewed by the QA lead', 'By QA lead before noon', 'Assigned to QA lead', 'Geprüft durch QA lead'],
    'a label': ['Smoke tests — Owner: QA lead', 'Smoke tests (Responsible: QA lead, due 2026-03-01)'],
  }))
    it(`K-02 stand in ${form}`, () => {
      for (const line of lines) assert.equal(ownerOf(line), 'QA lead', line)
    })

  it('K-02 stand behind an @', () => {
    assert.equal(ownerOf('@ann-lee drains the pool'), '@ann-lee')
    assert.equal(ownerOf('Drain the pool, @org/sre'), '@org/sre')
  })

  it('are people with a first and a last name, or several roles', () => {
    assert.equal(ownerOf('Drain the pool (Ann Lee)'), 'Ann Lee')
    assert.equal(ownerOf('**QA lead / SRE**: drain'), 'QA lead / SRE')
  })

  it('stand in a parenthesis before the colon', () => {
    assert.equal(ownerOf('**Stage 2** — Sign-off (Ann Lee, Bo Karlsson): document reviewed'), 'Ann Lee, Bo Karlsson')
    assert.equal(ownerOf('**Stage 1** — Internal alignment (Ann, Bo): process reviewed'), 'Ann, Bo')
    assert.equal(ownerOf('Check the browsers (Chrome, Firefox): no errors'), undefined)
    assert.equal(ownerOf('Check the totals (see below): no errors'), undefined)
  })

  it('are whoever the configuration lists', () => {
    assert.equal(ownerOf('Drain the pool (harbour crew)'), undefined)
    assert.equal(ownerOf('Drain the pool (harbour crew)', ['harbour crew']), 'harbour crew')
  })

  for (const line of [
    'Support queue owner assigned',
    'Release manager approves the build',
    'Notify the QA lead',
    'Verify the data team dashboards',
    'Deploy (see the runbook)',
    'Deploy (optional)',
    'Note: remember the cache',
    'Rollback: drain the pool',
    'Write to ops@example.com',
    'Run `deploy @latest`, not `user@host`',
    'Finish by Friday',
    'Finished by 2026-03-01',
    'Drain the pool — Fallback: unknown pool',
    '[Runbook](runbook.md) is up to date',
  ])
    it(`are not read into "${line}"`, () => assert.equal(ownerOf(line), undefined))

  describe('said once for all', () => {
    for (const [where, text] of Object.entries({
      'in the heading': '## Release day (Support lead)\n\n- [ ] Train\n',
      'behind a dash in the heading': '## Release day — Support lead\n\n- [ ] Train\n',
      'as the heading': '## Support lead tasks\n\n- [ ] Train\n',
      'in a heading over the heading': '## Before (Support lead)\n\n### Desk\n\n- [ ] Train\n',
      'in a line over the list': '## Release day\n\n**Responsible:** Support lead\n\n- [ ] Train\n',
      'in the line that introduces the list': '## Release day\n\nSupport lead:\n\n- [ ] Train\n',
      'in bold over the list': '## Release day\n\n**Desk (Support lead)**\n\n- [ ] Train\n',
      'in the bullet over the items': '## Release day\n\n- Desk (Support lead)\n  - [ ] Train\n',
      'in the front matter': '---\nresponsible: Support lead\n---\n## Release day\n\n- [ ] Train\n',
    }))
      it(`K-02 ${where}`, () =>
        assert.deepEqual(partsIn(text, { only: 'checklistItem' }), ['checklistItem "Train" owner=(Support lead)']))

    it('for a table, where a row names nobody else', () => {
      const text = doc`
        ## Release day

        Owner: Support lead

        | Item   | Owner | Status |
        | ------ | ----- | ------ |
        | Train  |       | ○      |
        | Deploy | SRE   | ○      |
      `
      assert.deepEqual(partsIn(text), [
        'checklistItem "Train" owner=(Support lead) status=○',
        'checklistItem "Deploy" owner=SRE status=○',
      ])
    })

    it('until the next heading of the same level', () => {
      const text = '## Before (Support lead)\n\n- [ ] Train\n\n## After\n\n- [ ] Thank\n'
      assert.deepEqual(partsIn(text), ['checklistItem "Train" owner=(Support lead)', 'checklistItem "Thank"'])
    })

    it('by what the item says itself it is overruled', () => {
      const text = '## Release day (Support lead)\n\n- [ ] Deploy (SRE)\n'
      assert.deepEqual(partsIn(text), ['checklistItem "Deploy (SRE)" owner=SRE'])
    })

    it('is no topic: "Security", "Data migration (phase 2)"', () => {
      for (const heading of ['Security', 'Data migration (phase 2)', 'Release day', 'Rollback — within 15 minutes'])
        assert.deepEqual(partsIn(`## ${heading}\n\n- [ ] Train\n`), ['checklistItem "Train"'], heading)
    })

    it('is no title either: a document is not owned by what it is called', () => {
      assert.deepEqual(partsIn('# Team Harbour release manager\n\n- [ ] Train\n', { only: 'checklistItem' }), [
        'checklistItem "Train"',
      ])
    })
  })

  it('nobody is nobody, in any language', () => {
    for (const word of [
      'Unassigned',
      'nobody',
      '?',
      '???',
      'None.',
      'n/a',
      'Not yet assigned',
      'niemand',
      'personne',
      'никто',
      '未指派',
    ])
      assert.ok(namesNobody(word), word)
    for (const word of ['Ann Lee', 'QA', 'the team', '']) assert.ok(!namesNobody(word), word)
  })

  it('look like roles, names or handles', () => {
    for (const text of [
      'QA',
      'Release Manager (EMEA)',
      'the SRE team',
      'Ann Lee',
      'Ann M. Lee',
      "Ann-Marie van der O'Lee",
      'SRE and DBA',
      '@ann',
      'CAB',
    ])
      assert.ok(looksLikeOwner(text, new Set()), text)
    for (const text of ['', 'noon', 'the build is green and the release manager knows it', 'Ann', '2026-03-01'])
      assert.ok(!looksLikeOwner(text, new Set()), text)
  })
})

describe('what is called by capitalised words', () => {
  for (const item of [
    '- [ ] **Unit Tests**: all pass',
    '- [ ] Release Notes: updated',
    '- [ ] **Load Testing** — done at 200 rps',
    '- [ ] Publish the docs (Blog Post)',
    '- [ ] Smoke tests — Production Environment',
    '- [ ] Announce in Slack by Monday Morning',
    '- [ ] Tag it (Beta Release)',
  ])
    it(`C-06 is nobody: ${item}`, () => {
      assert.ok(!partsIn(`# List\n\n${item}\n`, { kind: 'release-checklist' })[0]!.includes('owner='))
    })

  it('C-06 beside the names of people', () => {
    assert.match(partsIn('# List\n\n- [ ] **Ann Lee**: test it\n', { kind: 'release-checklist' })[0]!, /owner=Ann Lee/)
  })
})
