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
})
