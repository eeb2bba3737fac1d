/** What is found by id or name, wherever in the workspace it is defined. */
import assert from 'node:assert/strict'
import { symbolsNamed } from '../../server/src/analysis/features/workspaceSymbols.js'
import { RTM, workspace } from './workspace.js'

const risks = `---
artefact: risk-register
---
# Risks

| ID | Risk | Probability | Impact |
|---|---|---|---|
| R-01 | Refunds are late | High | Low |
`

describe('workspace symbols', () => {
  const { analysis, show } = workspace({ '/r/rtm.md': RTM, '/q/risks.md': risks, '/r/README.md': '# REQ-001' })
  const named = (query: string): string[] => symbolsNamed(analysis.facts(), query).map(({ name }) => name)

  it('are all for an empty query, with id, name, kind, artefact and place', () => {
    const found = symbolsNamed(analysis.facts(), '')
    assert.deepEqual(
      found.map(({ name, type, container, place }) => [name, type, container, show(place).split(' ')[0]]),
      [
        ['R-01 Refunds are late', 'risk', 'Risks', '/q/risks.md:'],
        ['REQ-001 Pay by card', 'requirement', 'Traceability matrix', '/r/rtm.md:'],
        ['REQ-002 Refund', 'requirement', 'Traceability matrix', '/r/rtm.md:'],
      ],
    )
  })

  it('are those whose id and name hold the letters in this order', () => {
    assert.deepEqual(named('REFUND'), ['R-01 Refunds are late', 'REQ-002 Refund'])
    assert.deepEqual(named('rq1card'), ['REQ-001 Pay by card'])
    assert.deepEqual(named('req 2'), ['REQ-002 Refund'])
    assert.deepEqual(named('zebra'), [])
  })

  it('are no more than an editor lists', () => {
    const rows = Array.from({ length: 2000 }, (_, n) => `| REQ-${n + 100} | Need ${n} | Must |`).join('\n')
    const many = workspace({ '/r/rtm.md': `${RTM.trimEnd()}\n${rows}\n` })
    assert.equal(symbolsNamed(many.analysis.facts(), '').length, 500)
  })
})
