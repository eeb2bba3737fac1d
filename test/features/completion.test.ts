/** What may be written at the cursor. */
import assert from 'node:assert/strict'
import { completionsAt } from '../../server/src/analysis/features/completion.js'
import { RTM, workspace } from './workspace.js'

const plan = (line: string): string => `---\nartefact: release-plan\n---\n# Plan\n\n${line}\n`

/** `label (detail)`, with the words each replaces checked against those before the cursor. */
function complete(files: Readonly<Record<string, string>>, replaced: string): string[] {
  const { view, offset, words } = workspace(files)
  return completionsAt(view!, offset).offers.map(({ label, detail, range }) => {
    assert.equal(words(range), replaced)
    return detail ? `${label} (${detail})` : label
  })
}

describe('completion of ids', () => {
  it('offers what begins like the word before the cursor, with the text of its row', () => {
    for (const begun of ['REQ-', 'req-0', 'R'])
      assert.deepEqual(
        complete({ '/r/rtm.md': RTM, '/r/plan.md': plan(`Ships ${begun}$0.`) }, begun),
        ['REQ-001 (Pay by card)', 'REQ-002 (Refund)'],
        begun,
      )
  })

  it('takes the place of the rest of an id, but not of the sentence behind it', () => {
    for (const [line, replaced] of [
      ['REQ-0$001.', 'REQ-001'],
      ['(R$0EQ-002)', 'REQ-002'],
      ['REQ-$00-', 'REQ-0'],
      ['R$0: x', 'R'],
    ])
      // prettier-ignore
      assert.equal(complete({ '/r/rtm.md': RTM, '/r/plan.md': plan(`Ships ${line!}`) }, replaced!).length, 2, line)
  })

  it('offers nothing behind other words', () =>
    assert.deepEqual(complete({ '/r/rtm.md': RTM, '/r/plan.md': plan('Ships it$0.') }, ''), []))
})

describe('completion of the next free id', () => {
  const next = (row: string, more: Readonly<Record<string, string>> = {}): string[] =>
    workspaceOffers({ '/r/rtm.md': `${RTM.trimEnd()}\n${row}\n`, ...more })
  const workspaceOffers = (files: Readonly<Record<string, string>>): string[] => {
    const { view, offset } = workspace(files)
    return completionsAt(view!, offset).offers.map(({ label, detail }) => `${label} (${detail ?? ''})`)
  }

  it('P-07 stands first where a row is begun, in an empty cell and behind its first letters', () => {
    for (const row of ['| $0 | | | | | | |', '|$0', '| R$0', '| REQ-$0 |', '| req-00$0'])
      assert.equal(next(row)[0], 'REQ-003 (next free id)', row)
  })

  it('is free in the whole release: what others define or name counts', () =>
    assert.equal(next('| R$0', { '/r/plan.md': plan('REQ-0041 and REQ-007') })[0], 'REQ-042 (next free id)'))

  it('is not offered where an id is only referred to, nor behind other letters', () => {
    assert.ok(!next('| REQ-003 | See R$0 |').some(offer => offer.includes('next')))
    assert.ok(!next('| X$0 |').some(offer => offer.includes('next')))
    assert.ok(!workspaceOffers({ '/r/rtm.md': RTM, '/r/plan.md': plan('R$0') }).some(offer => offer.includes('next')))
  })

  it('C-09 heads the next section or item where headings or items begin with ids', () => {
    const register = (...lines: readonly string[]): string[] =>
      workspaceOffers({ '/r/risks.md': `---\nartefact: risk-register\n---\n# Risks\n\n${lines.join('\n')}\n` })
    const sections = ['## R-1: Queue backs up', '', '- Probability: Low', '- Impact: High', '', '### More', '']
    for (const begun of ['## $0', '## R-$0', '## r$0']) assert.equal(register(...sections, begun)[0], 'R-2 (next free id)', begun) // prettier-ignore
    const items = ['- **R-7**: Disk full. Probability: low. Impact: low', '- R-8: Queue. Probability: low. Impact: low']
    for (const begun of ['- $0', '- **R$0**', '- **$0']) assert.equal(register(...items, begun)[0], 'R-9 (next free id)', begun) // prettier-ignore
    for (const other of ['### $0', '## X$0', '## R-$0 words', '- $0']) assert.ok(!register(...sections, other).some(offer => offer.includes('next')), other) // prettier-ignore
    const mention = { '/r/rtm.md': RTM, '/r/plan.md': plan('- REQ-001 goes first\n- $0') }
    assert.ok(!workspaceOffers(mention).some(offer => offer.includes('next')))
    const day = '| Change ID | Type | Description |\n|---|---|---|\n| CHG-2026-11-03-09 | Normal | Switch |\n| $0 | | |'
    assert.deepEqual(workspaceOffers({ '/r/log.md': `---\nartefact: change-log\n---\n# Log\n\n${day}\n` }), ['CHG-2026-11-03-10 (next free id)']) // prettier-ignore
  })

  it('is not offered in the header, the first row or a table without ids', () => {
    assert.deepEqual(workspaceOffers({ '/r/rtm.md': RTM.replace('| ID |', '| $0ID |') }), [])
    const empty = plan('| ID | Requirement |\n|---|---|\n| $0 | |')
    assert.deepEqual(workspaceOffers({ '/r/plan.md': empty }), [])
  })
})

describe('completion of links', () => {
  const files = (line: string): Record<string, string> => ({
    '/r/sub/plan.md': plan(line) + '\n## Dates & times\n',
    '/r/rtm.md': RTM,
    '/r/sub/Way back.md': '---\nartefact: rollback-plan\n---\n# Way back (final)\n\n## Steps\n\n## Steps\n',
    '/z/README.md': '# Read me\n\n## Start\n',
  })
  const offered = (line: string): string[] => {
    const { view, offset, words } = workspace(files(line))
    return completionsAt(view!, offset).offers.map(({ label, detail, text, range }) =>
      [label, detail, text, `«${words(range)}»`].join(' | '),
    )
  }

  it('offers the documents of the workspace with their titles, the release first, blanks in code', () =>
    assert.deepEqual(offered('[x]($0)'), [
      '../rtm.md | Traceability matrix | ../rtm.md | «»',
      'Way back.md | Way back (final) | Way%20back.md | «»',
      '../../z/README.md |  | ../../z/README.md | «»',
    ]))

  it('replaces what was written of the path, up to an anchor', () => {
    assert.match(offered('[x](../r$0t.md#a)')[0]!, /«\.\.\/rt\.md»$/)
    assert.match(offered('[x](<Way b$0>)')[1]!, /\| Way back\.md \| «Way b»$/)
    assert.match(offered('[x]: ../$0')[0]!, /«\.\.\/»$/)
  })

  it('offers the headings of the document the path leads to, as anchors', () => {
    assert.deepEqual(offered('[x](#d$0)'), ['Plan | #plan | plan | «d»', 'Dates & times | #dates--times | dates--times | «d»'])
    assert.deepEqual(offered('[x](<Way back.md#$0>)').slice(1), ['Steps | #steps | steps | «»', 'Steps | #steps-1 | steps-1 | «»'])
    assert.deepEqual(offered('[x](../../z/README#$0)').length, 2)
    assert.deepEqual(offered('[x](none.md#$0)'), [])
  }) // prettier-ignore

  it('offers nothing for addresses on the web and behind the link', () => {
    for (const line of ['[x](https://$0)', '[x](/r$0)', '[x](rtm.md) $0', '[x](rtm.md "t$0")', '(rtm$0'])
      assert.deepEqual(offered(line).filter(one => one.includes('.md')), [], line) // prettier-ignore
  })

  it('leaves to the editor what it offers itself', () => {
    const { view, offset } = workspace(files('[x]($0)'))
    assert.deepEqual(completionsAt(view!, offset, new Set(['file'])).offers, [])
  })
})
