/** Milestones: rows with dates, bullets of a timeline, dated task items, headings. */
import assert from 'node:assert/strict'
import { doc, partsIn } from './reading.js'

describe('milestones', () => {
  it('U-01 are the rows of a table with a milestone column and dates', () => {
    const text = doc`
      ## Delivery

      | Milestone   | Target date | Responsible | Exit criteria   |
      | ----------- | ----------- | ----------- | --------------- |
      | Code freeze | 2026-03-01  | SRE lead    | All tests green |
      | Go-live     |             |             |                 |
    `
    assert.deepEqual(partsIn(text), [
      'milestone "Code freeze" criteria=All tests green date=2026-03-01 owner=SRE lead',
      'milestone "Go-live" criteria= date= owner=',
    ])
  })

  it('a wholly blank row and a bold row that divides are none; a row with a name only is one', () => {
    const text = doc`
      ## Timeline

      | Milestone   | Date | Owner |
      | ----------- | ---- | ----- |
      | **Phase 1** |      |       |
      | Dry run     |      |       |
      |             |      |       |
    `
    assert.deepEqual(partsIn(text), ['milestone "Dry run" date= owner='])
  })

  it('O-04 are dated rows under a timeline heading, whatever the column is called', () => {
    const text = doc`
      ## Release schedule

      | Event           | When          | Who     |
      | --------------- | ------------- | ------- |
      | Feature cut-off | 12 March 2026 | Product |
      | Dry run         | T-7           | SRE     |
    `
    assert.deepEqual(partsIn(text), [
      'milestone "Feature cut-off" date=12 March 2026 owner=Product',
      'milestone "Dry run" date=T-7 owner=SRE',
    ])
  })

  it('have "what" and "when" without any heading', () => {
    assert.deepEqual(partsIn('| What | When |\n|---|---|\n| Freeze | 1 May 2026 |\n'), [
      'milestone "Freeze" date=1 May 2026',
    ])
  })

  it('take their date from the month whose column holds the day', () => {
    const text = doc`
      ## Rollout plan

      | Activity               | Jan | Feb | Mar |
      | ---------------------- | --- | --- | --- |
      | Freeze                 | 12  |     |     |
      | Launch                 |     |     | 3   |
      | Retire the old service |     |     |     |
    `
    assert.deepEqual(partsIn(text), [
      'milestone "Freeze" date=jan 12',
      'milestone "Launch" date=mar 3',
      'milestone "Retire the old service" date=',
    ])
  })

  it('may be dated in their name, or in another column', () => {
    const text = doc`
      ## Milestones

      | Milestone             | Date | Remarks             |
      | --------------------- | ---- | ------------------- |
      | Freeze (1 March 2026) |      |                     |
      | Go-live               |      | moved to 2026-03-08 |
      | Beta                  |      | none                |
    `
    assert.deepEqual(partsIn(text), [
      'milestone "Freeze (1 March 2026)" date=Freeze (1 March 2026) note=',
      'milestone "Go-live" date=moved to 2026-03-08 note=moved to 2026-03-08',
      'milestone "Beta" date= note=none',
    ])
  })

  it('U-01 a dated task item is one under "Important dates"; elsewhere it is a checklist item', () => {
    const text = doc`
      ## Important dates

      - [ ] 2026-03-01: code freeze
      - [x] Kick-off on 2 March 2026 (Ann Lee)
      - [ ] Tell everybody

      ## Release day

      - [ ] 2026-03-08: deploy
    `
    assert.deepEqual(partsIn(text), [
      'milestone "2026-03-01: code freeze" date=2026-03-01',
      'milestone "Kick-off on 2 March 2026 (Ann Lee)" date=2 March 2026 owner=Ann Lee done',
      'checklistItem "Tell everybody"',
      'checklistItem "2026-03-08: deploy"',
    ])
  })

  it('are dated bullets under a timeline, relative ones too; others are prose', () => {
    const text = doc`
      ## Timeline

      - 2026-03-01: code freeze
      - T-7: dry run
      - March 2026: beta
      - We meet every morning
    `
    assert.deepEqual(partsIn(text), [
      'milestone "2026-03-01: code freeze" date=2026-03-01',
      'milestone "T-7: dry run" date=T-7',
      'milestone "March 2026: beta" date=March 2026',
    ])
  })

  it('are all bullets under a heading about milestones', () => {
    const text = doc`
      ## Key milestones

      - Code freeze — Owner: SRE lead
      - M2: dry run
    `
    assert.deepEqual(partsIn(text), ['milestone "Code freeze" owner=SRE lead', 'milestone "M2: dry run" id=M2'])
  })

  it('say what they are anywhere', () => {
    const text = doc`
      # Plan

      - Milestone 1: code freeze
        - Date: 2026-03-01
        - Owner: SRE lead
      - Milestones are good to have
    `
    assert.deepEqual(partsIn(text), ['milestone "Milestone 1: code freeze" date=2026-03-01 owner=SRE lead'])
  })

  it('are headings that say so, with labels under them or a date in them', () => {
    const text = doc`
      # Plan

      ## Milestone 1: code freeze

      - **Date:** 2026-03-01
      - **Owner:** Ann Lee

      ## M2 – dry run, 2026-04-01

      Owner: Bob Kay
    `
    assert.deepEqual(partsIn(text), [
      'milestone "Milestone 1: code freeze" date=2026-03-01 owner=Ann Lee',
      'milestone "M2 – dry run, 2026-04-01" date=M2 – dry run, 2026-04-01 owner=Bob Kay',
    ])
  })

  for (const [what, text] of [
    ['a revision history', '## Timeline\n\n| Version | Date | Author |\n|---|---|---|\n| 1.0 | 2026-03-01 | Ann |\n'],
    ['open issues', '## Open issues\n\n| Issue | Due |\n|---|---|\n| Licence | 2026-03-01 |\n'],
    ['a legend', '## Timeline legend\n\n- 2026-03-01 means the first of March\n'],
    ['an example', '## Example\n\n| Milestone | Date | Owner |\n|---|---|---|\n| Freeze | 2026-03-01 | SRE |\n'],
    ['prose', '## Timeline\n\nWe freeze on 2026-03-01.\n'],
    ['dates of no timeline', '## Incidents\n\n| Event | Date |\n|---|---|\n| Outage | 2026-03-01 |\n'],
  ] as const)
    it(`are not read into ${what}`, () => assert.deepEqual(partsIn(text, { only: 'milestone' }), []))

  it('the go/no-go meeting among them is a gate as well', () => {
    const text = doc`
      ## Timeline

      | Milestone        | Date       | Owner |
      | ---------------- | ---------- | ----- |
      | Go/No-Go meeting | 2026-03-01 | CAB   |
    `
    assert.deepEqual(partsIn(text), [
      'milestone "Go/No-Go meeting" date=2026-03-01 owner=CAB',
      'gate "Go/No-Go meeting" approver=CAB',
    ])
  })
})

describe('dated bullets', () => {
  const bullets = (text: string): string[] =>
    partsIn(`# Plan\n\n## Schedule\n\n### v2.0 - Major Release\n\n${text}\n`, { only: 'milestone' })

  it('O-04 below a timeline are milestones without a year where every release passes them', () => {
    assert.deepEqual(bullets('- Code freeze: Nov 25\n- Sprint 1: Oct 7'), ['milestone "Code freeze" date=Nov 25'])
  })

  it('O-04 open with what happens, and may end in who does it', () => {
    assert.deepEqual(bullets('- Feature Freeze: 2026-11-18'), ['milestone "Feature Freeze" date=2026-11-18'])
    assert.deepEqual(bullets('- Code freeze: Aug 28 (Kofi)'), ['milestone "Code freeze" date=Aug 28 owner=Kofi'])
    assert.deepEqual(bullets('- Code freeze: 2026-08-28 (Tentative)'), ['milestone "Code freeze" date=2026-08-28'])
    assert.deepEqual(bullets('- Code freeze: 2026-08-28 (Friday)'), ['milestone "Code freeze" date=2026-08-28'])
  })

  it('O-04 a title that announces milestones is none', () => {
    assert.deepEqual(partsIn('# Milestones — Kinetic\n\n**Owner:** Ann Lee\n', { only: 'milestone' }), [])
  })

  it('O-04 a row that says there is none yet is none', () => {
    const table = (row: string) =>
      partsIn(`# Plan\n\n| Milestone | Planned date | Owner |\n|---|---|---|\n${row}\n`, { only: 'milestone' })
    assert.deepEqual(table('| *(none yet)* | | |'), [])
    assert.deepEqual(table('| Keine | – | – |'), [])
    assert.equal(table('| Freeze | | |').length, 1)
  })

  it('have the day of their heading where that of a signature below still waits', () => {
    const text = '# Plan\n\n## M3 Go-live (2026-12-07)\n\n**Decision:** ☐ Go · PO: ____ · Date: __/__/____\n'
    assert.match(partsIn(text, { only: 'milestone' })[0]!, /date=M3 Go-live \(2026-12-07\)/)
  })

  it('O-04 stand in a column whose cells are days, whatever it is called', () => {
    const table = (second: string): string => doc`
      ## Release schedule

      | Phase | First plan | Realised |
      | ----- | ---------- | -------- |
      | Alpha | 2026-03-01 |          |
      | Beta  | ${second} |          |
    `
    assert.deepEqual(partsIn(table('2026-04-01'), { only: 'milestone' }), [
      'milestone "Alpha" date=2026-03-01',
      'milestone "Beta" date=2026-04-01',
    ])
    assert.deepEqual(partsIn(table('after 2026-04-01 perhaps'), { only: 'milestone' }), [])
  })

  it('are none where a bullet opens with a time of the day the schedule is for', () => {
    const text = '## Schedule\n\n- **8:30 AM**: Team on site\n- **5:00 PM**: Day 1 review\n'
    assert.deepEqual(partsIn(text, { only: 'milestone' }), [])
  })
})
