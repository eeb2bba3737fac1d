/** The places of one document that name the same id. */
import assert from 'node:assert/strict'
import { highlightsAt } from '../../server/src/analysis/features/highlight.js'
import { RTM, workspace } from './workspace.js'

describe('highlight', () => {
  it('marks the defining row and every mention in this document', () => {
    const { view, offset, words } = workspace({
      '/r/rtm.md': `${RTM}\nAfter REQ-00$01 comes REQ-002, then REQ-001.\n\n## About REQ-001\n`,
      '/r/plan.md': '---\nartefact: release-plan\n---\nREQ-001\n',
    })
    const found = highlightsAt(view!, offset)
    assert.deepEqual(
      found.map(({ range, defines }) => [words(range), defines]),
      [
        ['REQ-001', true],
        ['REQ-001', false],
        ['REQ-001', false],
        ['REQ-001', false],
      ],
    )
    assert.equal(highlightsAt(view!, 0).length, 0)
  })

  it('marks every place that puts the same somebody in charge, and no other words', () => {
    const { view, offset, words } = workspace({
      '/r/who.md': '---\nartefact: stakeholder-register\nowner: QA lead\n---\n# People\n\n| Role | Name | Delegate |\n|---|---|---|\n| QA $0lead | Wei Chen | |\n| SRE | Ann Lee | QA lead |\n\nThe QA lead asks.\n',
    }) // prettier-ignore
    const found = highlightsAt(view!, offset).map(({ range, defines }) => [words(range), defines])
    assert.deepEqual(found, [['QA lead', false], ['QA lead', true], ['QA lead', false]]) // prettier-ignore
  })

  it('marks code spans and values of the front matter, and a definition in a code span as one', () => {
    const rtm = RTM.replace('artefact: rtm', 'artefact: rtm\ncovers: [REQ-002, REQ-001]').replace(
      '| REQ-001',
      '| `REQ-001`',
    )
    const { view, offset, words } = workspace({ '/r/rtm.md': `${rtm}\nSee \`REQ-00$01\`, not \`grep REQ-001\`.\n` })
    const marks = (at: number) => highlightsAt(view!, at).map(({ range, defines }) => [words(range), defines])
    const all = [
      ['REQ-001', false],
      ['REQ-001', true],
      ['REQ-001', false],
    ]
    assert.deepEqual(marks(offset), all)
    assert.deepEqual(marks(view!.text.indexOf('REQ-001]')), all)
  })
})
