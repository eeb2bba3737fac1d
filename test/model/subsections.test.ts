/** Holds that risks and gates take their properties from sections below their headings too. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { whyPart } from '../../server/src/analysis/features/why.js'
import { doc, partsIn, read } from './reading.js'

const RISK = doc`
  # Risk register

  ## Risks

  ### Risk 1: Vendor late

  #### Likelihood

  High

  #### Impact

  #### Mitigation

  - Second vendor
  - Contract
`

describe('properties in sections of their own', () => {
  it('P-07 are those of the risk over them; an empty one is told of as a section', () => {
    assert.deepEqual(partsIn(RISK, { kind: 'risk-register', only: 'risk' }), [
      'risk "Risk 1: Vendor late" impact=(Impact) mitigation=(- Second vendor\n- Contract) probability=(High)',
    ])
  })
  it('count under a risk that is called by its name alone, but make no risk of the chapter "Risks"', () => {
    const named = RISK.replace('Risk 1: Vendor late', 'Vendor late')
    assert.equal(partsIn(named, { kind: 'risk-register', only: 'risk' }).length, 1)
    const chapter = RISK.replace('### Risk 1: Vendor late\n\n', '').replaceAll('####', '###')
    assert.deepEqual(partsIn(chapter, { kind: 'risk-register', only: 'risk' }), [])
  })
  it('yield to what is labelled under the heading itself', () => {
    const labelled = RISK.replace('late\n', 'late\n\n**Likelihood**: Low\n')
    assert.match(partsIn(labelled, { kind: 'risk-register', only: 'risk' })[0]!, / probability=Low$/)
  })
  it('are two at least: one section may be any chapter', () => {
    const one = '# Plan\n\n## Risks\n\n### Vendor late\n\n#### Mitigation\n\nA second vendor.\n'
    assert.deepEqual(partsIn(one, { only: 'risk' }), [])
  })
  it('are those of the nearest heading above them', () => {
    const deep = RISK.replace('#### Likelihood', '#### Notes\n\n##### Owner\n\nAnn\n\n#### Likelihood')
    assert.ok(!partsIn(deep, { kind: 'risk-register', only: 'risk' })[0]!.includes('Ann'))
  })
  it('P-05 are those of the gate over them, and make no gate of "Criteria"', () => {
    const gate = doc`
      # Go/no-go

      ## Gates

      ### Gate 1: Leave QA

      #### Approver

      QA lead

      #### Criteria

      - [ ] No open blockers
    `
    assert.deepEqual(partsIn(gate, { kind: 'go-no-go', only: 'gate' }), [
      'gate "Gate 1: Leave QA" approver=(QA lead) criteria=(- [ ] No open blockers)',
    ])
  })
  it('are named by `slipway why`', () => {
    const artefact = read(RISK, { kind: 'risk-register' })
    const why = whyPart(artefact, RISK.indexOf('Vendor'))
    assert.match(why, /Sections below it give: probability, impact, mitigation\./)
  })

  it('O-09 sections below a gate are that gate’s: its criteria, who signs it and its evidence', () => {
    const text = doc`
      # Go/No-Go

      ## Gate 1: Pilot

      **Decision Point:** Switch it on for the staff

      ### Prerequisites

      - [ ] Pipeline is green
      - [ ] Runbook is read

      ### Rehearsal

      #### Code

      - [ ] No open defect
      - [ ] Load test has run

      ### Evidence required

      - See \`reports/pilot\`

      ### Stakeholder sign-off

      Both leads sign in the tool.

      ### Notes
    `
    assert.deepEqual(partsIn(text, { kind: 'go-no-go', only: 'gate' }), [
      'gate "Gate 1: Pilot" approver=(Stakeholder sign-off) evidence=(Evidence required) threshold=(Prerequisites)',
    ])
    const bare = text
      .replace(/\*\*Decision.*\n\n/, '')
      .replace(/### Evidence[^#]*/, '')
      .replace('Prerequisites', 'Exit criteria')
    assert.deepEqual(partsIn(bare, { kind: 'go-no-go', only: 'gate' }), [
      'gate "Gate 1: Pilot" approver=(Stakeholder sign-off) threshold=(Exit criteria)',
    ])
  })

  it('O-09 what gates look like is no gate', () => {
    const text =
      '## Gate structure\n\nEach gate follows this structure:\n\n1. **Decision log:** Go/No-Go decision with reasons\n2. **Sign-off:** required approvals\n'
    assert.deepEqual(partsIn(text, { kind: 'go-no-go', only: 'gate' }), [])
    assert.equal(partsIn(text.replace('Gate structure', 'Gates'), { kind: 'go-no-go', only: 'gate' }).length, 2)
  })

  it('O-17 a section of mitigations beside that of the risks is done against them', () => {
    const text =
      '# Plan\n\n## Identified risks\n\n- Late supplier\n- Fire\n\n## Mitigation strategies\n\n- A second supplier\n'
    assert.deepEqual(partsIn(text, { only: 'risk' }), [
      'risk "Late supplier" mitigation=(Mitigation strategies)',
      'risk "Fire" mitigation=(Mitigation strategies)',
    ])
    const apart = text.replace('## Mitigation strategies', '## Mitigation strategies\n\n## Contacts')
    assert.deepEqual(partsIn(apart, { only: 'risk' }), ['risk "Late supplier"', 'risk "Fire"'])
  })

  it('O-17 what counts as a high risk is none', () => {
    const text = '# Risks\n\n## Risk level criteria\n\n### High risk\n\n- Hard to roll back\n- Many users\n'
    assert.deepEqual(partsIn(text, { only: 'risk' }), [])
    assert.equal(partsIn(text.replace('Risk level criteria', 'Open risks'), { only: 'risk' }).length, 2)
  })
})
