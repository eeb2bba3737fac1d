/** Risks: rows with a likelihood or a treatment, bullets under "Risks", headings with ratings under them. */
import assert from 'node:assert/strict'
import { doc, partsIn } from './reading.js'

describe('risks', () => {
  it('U-01 O-17 are rows with likelihood, impact or mitigation, by any of their names', () => {
    const text = doc`
      ## What worries us

      | ID   | Risk           | Likelihood | Severity | Contingency   | Owner   |
      | ---- | -------------- | ---------- | -------- | ------------- | ------- |
      | R-01 | Vendor is late | High       | Low      | Second vendor | Ann Lee |
      | R-02 |                |            |          |               |         |
    `
    assert.deepEqual(partsIn(text), [
      'risk "Vendor is late" id=R-01 impact=Low mitigation=Second vendor owner=Ann Lee probability=High',
      'risk "R-02" id=R-02 impact= mitigation= owner= probability=',
    ])
  })

  it('a column of ids and nothing else refers to risks that stand elsewhere', () => {
    const text = doc`
      ## Gaps

      | Gap             | Risk | Severity |
      | --------------- | ---- | -------- |
      | Weak validation | R-05 | Medium   |
    `
    assert.deepEqual(partsIn(text), [])
  })

  it('C-03 may be rated under single letters', () => {
    const text = doc`
      ## Risks

      | Risk           | L   | I   | Score |
      | -------------- | --- | --- | ----- |
      | Vendor is late | 3   | 4   | 12    |
    `
    assert.deepEqual(partsIn(text), ['risk "Vendor is late" impact=4 probability=3 score=12'])
  })

  it('a "Trigger" column is the early sign of the risk, "required control" is its mitigation', () => {
    const text = doc`
      ## Risk register

      | Risk        | Probability | Impact | Required control | Trigger        |
      | ----------- | ----------- | ------ | ---------------- | -------------- |
      | Queue grows | Low         | High   | Scale out        | Lag over 5 min |
    `
    assert.deepEqual(partsIn(text), [
      'risk "Queue grows" impact=High mitigation=Scale out probability=Low trigger=Lag over 5 min',
    ])
  })

  for (const [what, text, risk] of [
    [
      'a risk column with impact, owner or status',
      '## Risks\n\n| Risk | Status |\n|---|---|\n| Late | open |\n',
      'risk "Late" status=open',
    ],
    [
      'rated rows of another name',
      '## Risks\n\n| Item | Probability |\n|---|---|\n| Late | Low |\n',
      'risk "Late" probability=Low',
    ],
    [
      'treated rows with descriptions',
      '## Risks\n\n| Description | Mitigation |\n|---|---|\n| Late | Buffer |\n',
      'risk "Late" mitigation=Buffer',
    ],
  ] as const)
    it(`are under a heading about risks also ${what}`, () => assert.deepEqual(partsIn(text), [risk]))

  it('are rated rows of a risk register under any heading', () => {
    const text = '# Register\n\n| Description | Likelihood |\n|---|---|\n| Late | High |\n'
    assert.deepEqual(partsIn(text, { kind: 'risk-register' }), ['risk "Late" probability=High'])
    assert.deepEqual(partsIn(text, { kind: 'release-notes' }), [])
  })

  it('are bullets under a heading about risks, with what stands behind dashes or nested', () => {
    const text = doc`
      ## Risks

      - Vendor is late — Probability: High — Impact: Low
      - Data loss
        - Likelihood: Low
        - Severity: High
        - Owner: DBA
      - **R-03** Slow start (accepted)
    `
    assert.deepEqual(partsIn(text), [
      'risk "Vendor is late" impact=Low probability=High',
      'risk "Data loss" impact=High owner=DBA probability=Low',
      'risk "R-03 Slow start (accepted)" id=R-03 accepted',
    ])
  })

  it('are numbered or named anywhere; steps, issues and assumptions are none', () => {
    const text = doc`
      # Plan

      - Risk 1: vendor is late
      - R-7 is another matter

      ## Risks and assumptions

      - Assumption: the vendor is in time
      - Issue: none
    `
    assert.deepEqual(partsIn(text), ['risk "Risk 1: vendor is late"'])
  })

  it('are headings with ratings under them', () => {
    const text = doc`
      ## Risks

      ### Vendor is late

      - **Probability:** High
      - **Impact:** Low

      ### R-02 Data loss

      Likelihood: Low
      Mitigation: backup before the migration

      ### How we rate

      We rate together.
    `
    assert.deepEqual(partsIn(text), [
      'risk "Vendor is late" impact=Low probability=High',
      'risk "R-02 Data loss" mitigation=backup before the migration probability=Low',
    ])
  })

  it('U-01 may say their levels without a colon, or as a pair in brackets', () => {
    for (const [said, read] of [
      ['Data loss – likelihood medium, impact very high', 'risk "Data loss" impact=very high probability=medium'],
      ['**Risk: data loss** (medium probability; impact is low)', 'risk "data loss" impact=low probability=medium'],
      ['Risk: data loss (Low / High), owner: Ann Lee', 'risk "data loss" impact=High owner=Ann Lee probability=Low'],
      [
        'Datenverlust (Wahrscheinlichkeit gering, Auswirkung hoch)',
        'risk "Datenverlust" impact=hoch probability=gering',
      ],
      ['Queue backs up. Probability: low. Impact: high.', 'risk "Queue backs up" impact=high. probability=low'],
      ['Data loss (possible impact on customers)', 'risk "Data loss (possible impact on customers)"'],
      [
        'Data loss (high/low/none) of high memory impact nodes',
        'risk "Data loss (high/low/none) of high memory impact nodes"',
      ],
    ])
      assert.deepEqual(partsIn(`## Risks\n\n- ${said}\n`), [read])
  })

  it('their bullets spell out properties, not more risks', () => {
    const text = doc`
      ## Risks

      ### Vendor is late

      - Probability: High
      - Impact: Low
      - [ ] Ask for a second offer
    `
    assert.deepEqual(partsIn(text), [
      'risk "Vendor is late" impact=Low probability=High',
      'checklistItem "Ask for a second offer"',
    ])
  })

  it('are no numbered blanks of a form', () => {
    assert.deepEqual(partsIn('## Open risks\n\n- Risk 1:\n- **Risk 2:**\n', { only: 'risk' }), [])
    assert.equal(partsIn('## Open risks\n\n- Risk 1: vendor late\n', { only: 'risk' }).length, 1)
  })

  it('are not the words of a scale, nor is the heading over it', () => {
    const text = '# Risks of the move\n\n**Scale:**\n\n- **Probability:** Low / High\n- **Impact:** Low / High\n'
    assert.deepEqual(partsIn(text, { kind: 'risk-register', only: 'risk' }), [])
  })

  it('are no bullets beside a table of them, unless they open as one or are rated', () => {
    const table = '# Risk register\n\n| Risk | Likelihood | Owner |\n|---|---|---|\n| Vendor is late | High | Ann |\n\n'
    const risks = (list: string): string[] => partsIn(`${table}**Next three**\n\n${list}`, { only: 'risk' }).slice(1)
    assert.deepEqual(risks('1. Ask the vendor\n2. Set an alert\n'), [])
    assert.deepEqual(risks('- R-2: Queue backs up\n'), ['risk "R-2: Queue backs up" id=R-2'])
    assert.deepEqual(risks('- Queue backs up (likelihood: low)\n'), ['risk "Queue backs up" probability=low'])
  })

  it('U-01 a list of mitigations with them is done against all, and holds no risk', () => {
    const text = doc`
      ## Risk management

      Potential risks include:

      - The vendor is late
      - The queue backs up

      Mitigation strategies include:

      - Second worker
    `
    assert.deepEqual(partsIn(text, { only: 'risk' }), [
      'risk "The vendor is late" mitigation=(Mitigation strategies include:)',
      'risk "The queue backs up" mitigation=(Mitigation strategies include:)',
    ])
  })

  it('U-01 are named by the heading over "Risk:", whose lists are what it is and what is done', () => {
    const text = doc`
      # Реестр рисков

      ## Актуальные риски

      ### H2. Нет сценария проверки

      Риск:

      - сборка не проверена целиком

      План:

      - сценарий в пятой фазе
    `
    assert.deepEqual(partsIn(text, { kind: 'risk-register', only: 'risk' }), [
      'risk "H2. Нет сценария проверки" id=H2 mitigation=- сценарий в пятой фазе',
    ])
    const bare = '## Risks\n\n### Late supplier\n\nRisk:\n\nIt may be late.\n'
    assert.deepEqual(partsIn(bare, { only: 'risk' }), ['risk "Late supplier"'])
    for (const other of [
      '## Notes\n\n### Late supplier\n\nRisk:\n\nIt may be late.\n',
      '## Risk definitions\n\nRisk:\n\nWhat may happen.\n',
    ])
      // prettier-ignore
      assert.deepEqual(partsIn(other, { only: 'risk' }), [])
  })

  for (const [what, text] of [
    [
      'a legend of ratings',
      '## Risk rating guide\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Low | 1 | 1 |\n',
    ],
    ['a list of mitigations elsewhere', '## Mitigation\n\n- Backup before the migration\n'],
    ['tests of risks', '## Risks\n\n| Risk | Test case |\n|---|---|\n| Late | TC-1 |\n'],
    ['a list that explains', '## Risk definitions\n\n- Risk: what may happen\n'],
  ] as const)
    it(`are not read into ${what}`, () => assert.deepEqual(partsIn(text, { only: 'risk' }), []))
})

describe('a matrix that rates risks by number', () => {
  const matrix = (name: string) =>
    partsIn(
      `# Risks\n\n## Rating\n\n| Risk | Likelihood | Impact | Score |\n|---|---|---|---|\n| ${name} 1 | high | low | 3 |\n| ... | | | |\n`,
      { only: 'risk' },
    ).length
  it('O-17 defines none: what they are stands elsewhere', () => {
    for (const name of ['Risk', 'Risiko', 'リスク']) assert.equal(matrix(name), 0, name)
    assert.ok(matrix('Server') > 0)
  })
})

describe('a register with its scales below', () => {
  const register = '| ID | Risk | Severity | Likelihood |\n|---|---|---|---|\n| R-1 | Late supplier | 2 | rare |\n\n'
  it('O-17 has its risks in rows: the heading over both is none', () => {
    const scales = 'Severity:\n- 1: data lost\n- 2: nuisance\n\nLikelihood:\n- rare, frequent\n'
    assert.deepEqual(partsIn(`# Risk register\n\n${register}${scales}`, { kind: 'risk-register', only: 'risk' }), [
      'risk "Late supplier" id=R-1 impact=2 probability=rare',
    ])
  })
  it('O-17 a heading that names one risk stays one beside a table', () => {
    const text = `# Risks\n\n## Risk 4: Fire\n\nImpact: high\n\n${register}`
    assert.ok(partsIn(text, { only: 'risk' }).some(part => part.startsWith('risk "Risk 4: Fire"')))
  })
})

describe('columns called by a letter', () => {
  for (const [intro, header] of [
    ['Eintrittswahrscheinlichkeit (W) und Auswirkung (A)', '| # | Risiko | W | A |'],
    ['Likelihood (**X**), impact (**Y**).', '| # | Risk | X | Y |'],
    ['', '| # | Risque | P | G |'],
  ] as const)
    it(`O-17 ${header}`, () => {
      const text = `# Risks\n\n${intro}\n\n${header}\n|---|---|---|---|\n| R1 | Late supplier | low | high |\n`
      assert.deepEqual(partsIn(text, { kind: 'risk-register', only: 'risk' }), [
        'risk "Late supplier" id=R1 impact=high probability=low',
      ])
    })

  it('none is a rating with its reason, in an assessment of something else', () => {
    const text = doc`
      ## Impact assessment

      - **Database**: none
      - **Risk**: Low — only old clients notice
      - Risiko: mittel, da neu
    `
    assert.deepEqual(partsIn(text, { kind: 'change-request', only: 'risk' }), [])
    assert.deepEqual(
      partsIn('## Notes\n\n- Risk: Low disk space - the nightly job fails\n', { only: 'risk' }).length,
      1,
    )
  })

  it('none is a line of a form with nothing behind its colon, nor a row that adds up the others', () => {
    assert.deepEqual(partsIn('## Risks and next steps\n\n- Risk found:\n- Next tasks (links):\n', { only: 'risk' }), [])
    const blank = '## Risks\n\n- **Vendor late**: the parts come last – Mitigation:\n'
    assert.equal(partsIn(blank, { only: 'risk' }).length, 1)
    const text = doc`
      ## Risks

      | Nr  | Title  | Probability | Max. damage |
      | --- | ------ | ----------- | ----------- |
      | R1  | Outage | 80 %        | 10          |
      |     |        | **Total**   | 10          |
    `
    assert.deepEqual(partsIn(text, { only: 'risk' }).length, 1)
  })

  it('U-01 are rated in columns with soft hyphens and by the damage they do', () => {
    const text = doc`
      ## Risiken

      | Risiko  | Eintritts&shy;wahrscheinlichkeit | max. Schaden [h] |
      | ------- | -------------------------------- | ---------------- |
      | Ausfall | 80 %                             | 10               |
    `
    assert.deepEqual(partsIn(text), ['risk "Ausfall" impact=10 probability=80 %'])
  })

  it('none stands under a heading that asks what a risk is or how risks are watched', () => {
    for (const heading of [
      'What is a risk?',
      'How do we monitor risks?',
      '¿Cómo monitorear los riesgos?',
      'リスクとは',
    ])
      assert.deepEqual(partsIn(`## ${heading}\n\n- Signs are reviewed\n`, { kind: 'risk-register', only: 'risk' }), [])
    const asked = '## What are the risks of the launch?\n\n- Vendor late\n'
    assert.equal(partsIn(asked, { kind: 'risk-register', only: 'risk' }).length, 1)
  })

  it('C-03 take measures linked to them for mitigations', () => {
    const text = '## RISK-1 — Saldo\n\n**Probabilité :** Faible\\\n**Impact :** Fort\\\n**Mesures liées :** SEC-1\n'
    assert.match(partsIn(text, { kind: 'risk-register', only: 'risk' })[0]!, / mitigation=SEC-1/)
  })
})
