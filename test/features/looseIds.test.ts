/** Ids in lower case or with hyphens that do not break: what they mean, and what is said of them. */
import assert from 'node:assert/strict'
import { definitionOf } from '../../server/src/analysis/features/definition.js'
import { highlightsAt } from '../../server/src/analysis/features/highlight.js'
import { hoverAt } from '../../server/src/analysis/features/hover.js'
import { referencesOf } from '../../server/src/analysis/features/references.js'
import { rename } from '../../server/src/analysis/features/rename.js'
import { isRefusal } from '../../server/src/analysis/features/rename/rename.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'
import { RTM, workspace } from './workspace.js'

const plan = (line: string): string => `---\nartefact: release-plan\n---\n# Plan\n\n${line}\n`
const LINE = 'Ships req-$0001 and REQ\u2011001, `req-001`, x/req-001, req-001.md and req-001-2'

describe('ids in lower case and with hyphens that do not break', () => {
  it('U-05 lead to the row that is meant, which counts them among its references', () => {
    for (const line of [LINE, LINE.replace('$0', '').replace('REQ\u2011', 'REQ\u2011$0')]) {
      const { view, offset, show } = workspace({ '/r/rtm.md': RTM, '/r/plan.md': plan(line) })
      assert.deepEqual(definitionOf(view!, offset).map(({ document }) => document), ['/r/rtm.md']) // prettier-ignore
      assert.match(String(hoverAt(view!, offset)?.markdown[0]), /^\*\*REQ-001\*\* Pay by card/)
      const places = referencesOf(view!, offset, false).map(show)
      assert.deepEqual(places.map(place => /«(.*)»/.exec(place)![1]), ['req-001', 'REQ\u2011001']) // prettier-ignore
      assert.equal(highlightsAt(view!, offset).length, 2)
    }
  })

  it('are renamed with it', () => {
    const { analysis, view, offset } = workspace({ '/r/rtm.md': RTM, '/r/plan.md': plan(LINE) })
    const edits = rename(view!, offset, 'REQ-900')!
    assert.ok(!isRefusal(edits))
    const after = applyEdits(analysis.text('/r/plan.md')!, edits.get('/r/plan.md')!)
    assert.match(after, /Ships REQ-900 and REQ-900, `req-001`, x\/req-001, req-001\.md and req-001-2/)
  })

  it('mean nothing where nothing, or more than one thing, is defined by these letters', () => {
    const both = RTM.replace('| REQ-002', '| req-001')
    for (const rtm of [RTM.replaceAll('REQ', 'FR'), both]) {
      const { view, offset } = workspace({ '/r/rtm.md': rtm, '/r/plan.md': plan(LINE) })
      assert.equal(hoverAt(view!, offset), undefined)
      assert.deepEqual(definitionOf(view!, offset), [])
    }
  })

  it('P-07 tell of a requirement in release notes', () => {
    const uncovered = (notes: string): string[] =>
      workspace({ '/r/rtm.md': RTM.replace('Refund | | | | | |', 'Refund | Must | TC-2 | Notes | Flag off | Done |'), '/r/notes.md': plan(notes).replace('release-plan', 'release-notes') })
        .analysis.findings('/r/rtm.md')
        .flatMap(({ rule, message }) => (rule === 'uncovered-requirement' && /release notes/.test(message) ? [message] : [])) // prettier-ignore
    assert.equal(uncovered('Cards (REQ-001)').length, 1)
    assert.deepEqual(uncovered('Cards (REQ-001), refunds (req-002)'), [])
  })

  it('are told of where the family has a name of its own, and nobody defines them so', () => {
    const told = (text: string, rtm = RTM): string[] =>
      workspace({ '/r/plan.md': plan(text), '/r/rtm.md': rtm })
        .analysis.findings('/r/plan.md')
        .flatMap(({ rule, message }) => (rule === 'unresolved-reference' ? [message] : []))
    assert.deepEqual(told('See req-001, Req-002.'), ['"req-001" is defined as "REQ-001".', '"Req-002" is defined as "REQ-002".']) // prettier-ignore
    assert.equal(told('See REQ\u2011001.').length, 1)
    assert.deepEqual(told('See r-1.', RTM.replaceAll('REQ-00', 'R-')), [])
    assert.deepEqual(told('See req-001.', RTM.replaceAll('REQ', 'req')), [])
    assert.deepEqual(told('See REQ\u2011001.', RTM.replaceAll('REQ-', 'REQ\u2011')), [])
    assert.deepEqual(told('See sev-1 and q-1.', RTM.replaceAll('REQ-00', 'SEV-')), [])
  })
})
