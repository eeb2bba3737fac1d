/** Holds that what is done against several risks is said of each of them, and is no risk itself. */
import assert from 'node:assert/strict'
import { doc, partsIn } from './reading.js'

const risks = (text: string): string[] => partsIn(text, { only: 'risk' })

describe('what is done against several risks', () => {
  const LIST = '## Risks\n\n- The queue backs up\n- The vendor is late\n\n'

  for (const [what, below] of [
    ['a list under "Mitigations:"', 'Mitigations:\n\n- More workers\n- A second vendor\n'],
    ['a list under "**Mitigation plan**"', '**Mitigation plan**\n\n- More workers\n'],
    ['a labelled sentence', '**Mitigation:** More workers, and a second vendor.\n'],
  ] as const)
    it(`P-07 ${what} below the bullets is about them, and makes no risk of the heading`, () => {
      const found = risks(LIST + below)
      assert.equal(found.length, 2)
      assert.match(found[0]!, /^risk "The queue backs up" mitigation=\(/)
      assert.match(found[1]!, /^risk "The vendor is late" mitigation=\(/)
    })

  it('P-07 the impact of all of them may be listed in the same way', () => {
    const found = risks(`${LIST}Impact:\n\n- Orders wait\n\nMitigations:\n\n- More workers\n`)
    assert.equal(found[0], 'risk "The queue backs up" impact=(Impact) mitigation=(Mitigations:)')
    assert.equal(found.length, 2)
  })

  it('P-07 leaves a bullet its own, and a heading that is rated under itself a risk', () => {
    const own = LIST.replace('backs up', 'backs up — Mitigation: a pause')
    assert.match(risks(`${own}Mitigations:\n\n- More workers\n`)[0]!, /mitigation=a pause$/)
    const rated = '## Risk of a late vendor\n\n**Impact:** High\n\n**Mitigation:**\n\n- A second vendor\n'
    assert.deepEqual(risks(rated), ['risk "Risk of a late vendor" impact=High mitigation=- A second vendor'])
  })

  it('P-07 takes rows without a column for it too, and leaves those that have one', () => {
    const rows = (header: string, cell: string): string =>
      `## Risks\n\n| Risk | Probability | Impact |${header}\n|---|---|---|${header && '---|'}\n| Vendor late | Low | High |${cell}\n\nMitigations:\n\n- A second vendor\n`
    assert.match(risks(rows('', ''))[0]!, /mitigation=\(Mitigations:\)/)
    assert.ok(!risks(rows(' Mitigation |', ' |'))[0]!.includes('(Mitigations'))
  })
})

describe('a section of mitigations', () => {
  const REGISTER = doc`
    # Risk register

    | ID  | Risk        | Probability | Impact |
    | --- | ----------- | ----------- | ------ |
    | R-1 | Vendor late | Low         | High   |
    | R-2 | Queue full  | Low         | High   |

    ## Mitigation plan
  `
  const mitigated = (below: string): boolean[] =>
    partsIn(`${REGISTER}\n${below}`, { only: 'risk', kind: 'risk-register' }).map(said => said.includes('mitigation='))

  it('P-07 is about the rows above it: all of them, or those that it names by their ids', () => {
    assert.deepEqual(mitigated('- **Vendor late:** a second vendor\n'), [true, true])
    assert.deepEqual(mitigated('- **R-1:** a second vendor\n'), [true, false])
    assert.deepEqual(mitigated('### R-2\n\n- More workers\n\n### R-1\n\n- A second vendor\n'), [true, true])
    assert.deepEqual(mitigated('| Risk | Measure |\n|---|---|\n| R-2 | More workers |\n'), [false, true])
    assert.deepEqual(mitigated(''), [false, false])
    assert.deepEqual(mitigated('## Contacts\n\nAnn\n'), [false, false])
  })

  for (const heading of [
    'Risk mitigation strategies',
    'Risikominderung',
    'Atténuation des risques',
    'Mitigación de riesgos',
    'Mitigação de riscos',
    'Mitigazione dei rischi',
    'Снижение рисков',
    'リスク軽減策',
    '风险缓解措施',
    '리스크 완화 방안',
  ])
    it(`P-07 "${heading}" is over mitigations, and "Risks and mitigation" over risks`, () => {
      assert.deepEqual(risks(`## ${heading}\n\n- **Monitoring**: dashboards\n- **Rollout**: a canary first\n`), [])
      assert.deepEqual(risks(`${heading}:\n\n- Owner: SRE lead\n- Status: watched\n`), [])
      assert.equal(risks('## Risks and mitigation\n\n- Late vendor → a second one\n').length, 1)
    })

  it('P-07 bullets that begin with what is feared are one risk with its properties', () => {
    const text =
      '## Risks\n\nSummary of them:\n\n- Identified risks: lost orders\n- Mitigation actions: hourly copies\n- Responsible: SRE lead\n'
    assert.deepEqual(risks(text), ['risk "lost orders" mitigation=hourly copies owner=SRE lead'])
  })
})
