/** What a hover says about an id: its row, its gaps, where it is defined and how often it is named. */
import assert from 'node:assert/strict'
import { hoverAt } from '../../server/src/analysis/features/hover.js'
import { written } from '../../server/src/analysis/features/markdown.js'
import { RTM, workspace } from './workspace.js'

const plan = (line: string): string => `---\nartefact: release-plan\n---\n# Plan\n\n${line}\n`

function hover(files: Readonly<Record<string, string>>): string | undefined {
  const { view, offset, words } = workspace(files)
  const found = view && hoverAt(view, offset)
  if (found) assert.match(words(found.range), /^\S+$/)
  return found && written(found.markdown, ({ label }) => label)
}

describe('hover', () => {
  it('U-05 shows the matrix row of an id named in another document', () => {
    const said = hover({ '/r/rtm.md': RTM, '/r/plan.md': plan('Ships REQ-0$001 and REQ-002.') })
    assert.equal(
      said,
      [
        '**REQ-001** Pay by card',
        '',
        '- Priority: Must',
        '- Status: Done',
        '- Verification: TC-1',
        '- Release references: RN-4',
        '- Rollback control: Flag off',
        '',
        'Defined in rtm.md · 1 reference in 1 document',
        '',
        'Referred to in',
        '',
        '- plan.md › Plan',
      ].join('\n'),
    )
  })

  it('U-05 P-07 shows gaps as gaps', () => {
    const said = hover({ '/r/rtm.md': RTM.replace('REQ-002', 'REQ-$0002') })
    assert.match(
      said!,
      /- Priority: \*none\*\n- Status: \*none\*\n- Verification: \*none\*\n- Release references: \*none\*/,
    )
    assert.match(said!, /0 references in 0 documents/)
  })

  it('shows what a risk, a gate or any row with an id says', () => {
    const risks =
      '## Risks\n\n| ID | Risk | Probability | Impact |\n|---|---|---|---|\n| R-01 | Late | High | |\n\nSee $0R-01.'
    assert.match(
      hover({ '/r/a.md': plan(risks) })!,
      /^\*\*R-01\*\* Late\n\n- Owner: \*none\*\n- Probability: High\n- Impact: \*none\*/,
    )
    const rows = '| ID | Remark |\n|---|---|\n| ABC-1 | first |\n\nSee $0ABC-1.'
    assert.match(hover({ '/r/a.md': plan(rows) })!, /^\*\*ABC-1\*\* first\n\n\nDefined in a\.md · 1 reference/)
    const bare = '| ID | Remark |\n|---|---|\n| $0ABC-1 | |\n'
    assert.match(hover({ '/r/a.md': plan(bare) })!, /^\*\*ABC-1\*\*\n/)
  })

  it('names every place that defines the id', () => {
    const said = hover({ '/r/rtm.md': RTM, '/r/old-rtm.md': RTM, '/r/plan.md': plan('$0REQ-001, REQ-001') })
    assert.match(said!, /Defined in rtm\.md, old-rtm\.md \(2 times\) · 2 references in 1 document$/m)
  })

  it('leads to the sections that refer to it, its own document first, and says how many more there are', () => {
    const others = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`/r/${n}.md`, plan('REQ-001 and REQ-001')]))
    const { view, offset, show } = workspace({
      ...others,
      '/r/rtm.md': `${RTM.replace('REQ-001', '$0REQ-001')}\n## Gaps\n\nREQ-001 waits.\n`,
    })
    const links: string[] = []
    const said = written(hoverAt(view!, offset)!.markdown, ({ label, place }) => {
      links.push(show(place))
      return label
    })
    assert.match(said, /\n- rtm\.md › Gaps\n- 0\.md › Plan\n(?:.*\n){4}- and 3 more$/)
    assert.deepEqual(links.slice(1, 3), ['/r/rtm.md: «REQ-001» waits.', '/r/0.md: «REQ-001» and REQ-001'])
  })

  it('escapes everything documents say: no markup, no HTML, no links, one line', () => {
    const evil = '<img src=x onerror=y> [a](command:x) `b` *c* &amp; www.x.example https://x.example a@x.example'
    const text = `| ID | Requirement | Test case |\n|---|---|---|\n| REQ-001 | \\${evil} | T |\n\n$0REQ-001`
    const said = hover({ '/r/a.md': plan(text) })!
    const title = said.split('\n')[0]!
    assert.ok(!/<|(?<!\\)[[\]`]|(?<!\\)\*[a-z]|\]\(|(?<!\\):\/\/|(?<!\\)@|www\./.test(title), title)
    assert.match(title, /&lt;img src=x onerror=y>/)
  })

  for (const [where, line] of [
    ['an id that nothing defines', 'See $0REQ-999.'],
    ['plain words', 'S$0ee REQ-001.'],
    ['code with more in it', 'See `grep REQ-$0001`.'],
  ] as const)
    it(`is silent on ${where}`, () => assert.equal(hover({ '/r/rtm.md': RTM, '/r/plan.md': plan(line) }), undefined))

  it('is silent in Markdown that is no artefact', () =>
    assert.equal(hover({ '/r/rtm.md': RTM, '/r/README.md': '# Read me\n\n$0REQ-001\n' }), undefined))
})
