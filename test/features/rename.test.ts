/** A rename reaches every place that means the same thing, and no other; or says why it cannot be. */
import assert from 'node:assert/strict'
import { rename, renamableAt } from '../../server/src/analysis/features/rename.js'
import { isRefusal } from '../../server/src/analysis/features/rename/rename.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'
import { RTM, workspace } from './workspace.js'

const plan = (...lines: readonly string[]): string =>
  `---\nartefact: release-plan\n---\n# Plan\n\n${lines.join('\n')}\n`

/** The texts that change, by document; or why none does; undefined where nothing can be renamed. */
function renamed(
  files: Readonly<Record<string, string>>,
  name: string,
  complete = true,
): Record<string, string> | string | undefined {
  const { analysis, view, offset } = workspace(files, complete)
  const answer = view && rename(view, offset, name)
  if (!answer) return undefined
  if (isRefusal(answer)) return answer.refused
  return Object.fromEntries(
    [...answer].map(([document, edits]) => [document, applyEdits(analysis.text(document)!, edits)]),
  )
}

describe('rename of an id', () => {
  const files = {
    '/r/rtm.md': RTM,
    '/r/notes/carriers.md': plan('Brings **REQ-001**, not REQ-0011.'),
    '/r/plan.md': plan('Ships $0REQ-001 with REQ-002,', '', '- REQ-001 again, `REQ-001` as code'),
  }

  it('changes the definition and every reference of the packet, and nothing else', () =>
    assert.deepEqual(renamed(files, 'REQ-101'), {
      '/r/rtm.md': RTM.replace('REQ-001', 'REQ-101'),
      '/r/notes/carriers.md': plan('Brings **REQ-101**, not REQ-0011.'),
      '/r/plan.md': plan('Ships REQ-101 with REQ-002,', '', '- REQ-101 again, `REQ-101` as code'),
    }))

  it('changes what stands by itself in a code span or a value of the front matter, from there as well', () => {
    const quoted = (id: string, more = ''): string =>
      [
        '---',
        'artefact: release-notes',
        'version: REQ-001',
        `covers: [${id}, "REQ-002"]`,
        `change-id: ${id}${more}`,
        'requirements:',
        `  - ${id}`,
        `  - REQ-002, ${id}`,
        '  - more about REQ-001',
        '---',
        '# Notes',
        '',
        `\`${id}\` and \`\` ${id} \`\`, but \`grep REQ-001\``,
        '',
        '```',
        'REQ-001',
        '```',
        '',
      ].join('\n')
    const all = { '/r/rtm.md': RTM, '/r/notes.md': quoted('REQ-001', '$0') }
    const after = { '/r/rtm.md': RTM.replace('REQ-001', 'REQ-101'), '/r/notes.md': quoted('REQ-101') }
    assert.deepEqual(renamed(all, 'REQ-101'), after)
    assert.deepEqual(renamed({ ...all, '/r/notes.md': quoted('REQ-001').replace('`REQ', '`$0REQ') }, 'REQ-101'), after)
  })

  it('keeps the code span of a definition', () => {
    const coded = RTM.replace('REQ-001', '`REQ-001`')
    assert.deepEqual(renamed({ '/r/rtm.md': coded, '/r/plan.md': plan('$0REQ-001') }, 'REQ-101'), {
      '/r/rtm.md': coded.replace('REQ-001', 'REQ-101'),
      '/r/plan.md': plan('REQ-101'),
    })
  })

  it('knows ids with a year in them', () => {
    const log = (id: string): string =>
      `---\nartefact: change-log\n---\n# Log\n\n## Changes\n\n| ID | Type | Description | Owner |\n|---|---|---|---|\n| ${id} | Normal | Bigger queues | SRE lead |\n`
    assert.deepEqual(
      renamed({ '/r/log.md': log('CHG-2026-014'), '/r/plan.md': plan('By CHG-2026$0-014.') }, 'CHG-2026-015'),
      {
        '/r/log.md': log('CHG-2026-015'),
        '/r/plan.md': plan('By CHG-2026-015.'),
      },
    )
  })

  it('reaches milestones, gates and risks whose id stands at the head of their name, in tables, lists and headings', () => {
    const gates = ['| Gate | Threshold | Approver |', '|---|---|---|', '| G1 Staging | p95 < 1 s | QA lead |', '| G2: Live | p95 < 2 s | QA lead |'] // prettier-ignore
    const go = (text: string): string => `---\nartefact: go-no-go\n---\n# Gates\n\n${text}\n`
    assert.deepEqual(renamed({ '/r/gates.md': go(gates.join('\n')), '/r/plan.md': plan('After $0G1 and G2.') }, 'G7'), {
      '/r/gates.md': go(gates.join('\n').replace('G1', 'G7')),
      '/r/plan.md': plan('After G7 and G2.'),
    })
    const risks = '## R-1: Queue\n\n- Probability: Low\n- Impact: High'
    const register = (text: string): string => `---\nartefact: risk-register\n---\n# Risks\n\n${text}\n`
    assert.deepEqual(renamed({ '/r/risks.md': register(risks.replace('R-1', 'R-$01')), '/r/plan.md': plan('[It](risks.md#r-1-queue), R-1/R-2.') }, 'R-8'), {
      '/r/risks.md': register(risks.replace('R-1', 'R-8')),
      '/r/plan.md': plan('[It](risks.md#r-8-queue), R-8/R-2.'),
    }) // prettier-ignore
    const some = ['| Milestone | Date |', '|---|---|', '| M1: Freeze | 2026-11-10 |', '| Live | 2026-11-20 |']
    assert.equal(renamed({ '/r/plan.md': plan(...some, '', 'After $0M1.') }, 'M7'), 'Nothing in this release defines M1: there is no one thing to rename.') // prettier-ignore
  })

  it('knows an id by its own words where more stands in its cell', () =>
    assert.deepEqual(
      renamed({ '/r/rtm.md': RTM.replace('REQ-001', 'REQ-001 (was FR-1)'), '/r/plan.md': plan('Ships $0REQ-001.') }, 'REQ-5'), // prettier-ignore
      { '/r/rtm.md': RTM.replace('REQ-001', 'REQ-5 (was FR-1)'), '/r/plan.md': plan('Ships REQ-5.') },
    ))

  it('is offered on the id alone, with its own words', () => {
    const { view, offset, words } = workspace(files)
    const there = renamableAt(view!, offset)!
    assert.ok(!isRefusal(there))
    assert.deepEqual([words(there.range), there.name], ['REQ-001', 'REQ-001'])
    const elsewhere = { ...files, '/r/plan.md': plan('Shi$0ps REQ-001.') }
    assert.equal(renamed(elsewhere, 'REQ-101'), undefined)
  })

  it('refuses a name that exists, naming what it stands for', () =>
    assert.equal(renamed(files, 'REQ-002'), 'REQ-002 exists already: Refund, in rtm.md.'))

  it('refuses what is no id, with an example', () => {
    for (const name of ['pay by card', 'REQ-', 'REQ-001 or REQ-002', 'req-7', '', 'REQ-7|', 'REQ-1234567'])
      assert.equal(
        renamed(files, name),
        `"${name}" has not the form of an id: capitals, then a number, as in REQ-012.`,
        name,
      )
  })

  it('changes nothing for the name it has', () => assert.deepEqual(renamed(files, ' REQ-001 '), {}))

  it('refuses an id that nothing defines', () =>
    assert.match(
      String(renamed({ '/r/rtm.md': RTM, '/r/plan.md': plan('$0REQ-999') }, 'REQ-1')),
      /^Nothing in this release defines REQ-999/,
    ))

  it('refuses while the workspace is being read', () =>
    assert.match(String(renamed(files, 'REQ-101', false)), /still being read/))

  it('reaches the references of every release below a register, but not those that mean another definition', () => {
    const answer = renamed(
      {
        '/all/rtm.md': RTM.replace('REQ-001', '$0REQ-001'),
        '/all/4.1/plan.md': plan('REQ-001'),
        '/all/4.2/plan.md': plan('REQ-001'),
        '/all/4.3/own.md': RTM,
        '/all/4.3/plan.md': plan('REQ-001'),
        '/other/plan.md': plan('REQ-001'),
      },
      'REQ-009',
    )
    assert.ok(typeof answer === 'object')
    assert.deepEqual(Object.keys(answer).sort(), ['/all/4.1/plan.md', '/all/4.2/plan.md', '/all/rtm.md'])
  })

  it('reaches siblings through the register when it starts in one of them', () => {
    const answer = renamed(
      { '/all/rtm.md': RTM, '/all/4.1/plan.md': plan('$0REQ-001'), '/all/4.2/plan.md': plan('REQ-001') },
      'REQ-009',
    )
    assert.deepEqual(Object.keys(answer as object).sort(), ['/all/4.1/plan.md', '/all/4.2/plan.md', '/all/rtm.md'])
  })

  it('changes an id in a row of another kind, too', () => {
    const rows = '## Dependencies\n\n| ID | Dependency | Owner |\n|---|---|---|\n| REQ-001 | Gateway | Ann Lee |'
    const answer = renamed({ '/r/rtm.md': RTM.replace('REQ-001', '$0REQ-001'), '/r/plan.md': plan(rows) }, 'REQ-009')
    assert.match((answer as Record<string, string>)['/r/plan.md']!, /\| REQ-009 \| Gateway/)
  })
})

describe('rename of a heading', () => {
  const back = (...lines: readonly string[]): string =>
    `---\nartefact: rollback-plan\n---\n# Rollback plan\n\n${lines.join('\n')}\n`

  it('changes the anchor in every link to it: its own, other artefacts, other Markdown, definitions', () =>
    assert.deepEqual(
      renamed(
        {
          '/r/back.md': back('See [below](#steps).', '', '## Ste$0ps', '', 'Text'),
          '/r/plan.md': plan('[a](back.md#steps), [b](./back.md#Steps "title"), [c](back.md), [d](#steps)', '', '[e]: <back.md#steps>'),
          '/r/sub/README.md': '# Read me\n\n[Steps](../back.md#steps)\n',
          '/r/other.md': '[Steps](elsewhere/back.md#steps)\n',
        },
        'What to **do**, then',
      ),
      {
        '/r/back.md': back('See [below](#what-to-do-then).', '', '## What to **do**, then', '', 'Text'),
        '/r/plan.md': plan('[a](back.md#what-to-do-then), [b](./back.md#what-to-do-then "title"), [c](back.md), [d](#steps)', '', '[e]: <back.md#what-to-do-then>'),
        '/r/sub/README.md': '# Read me\n\n[Steps](../back.md#what-to-do-then)\n',
      },
    )) // prettier-ignore

  it('starts from a link to it as well, whatever document it stands in, on the anchor alone', () => {
    const files = (line: string): Record<string, string> => ({
      '/r/plan.md': plan(line),
      '/r/back.md': back('## Steps'),
      '/r/README.md': '# Read me\n',
    })
    assert.deepEqual(renamed(files('[a](back.md#st$0eps "t")'), 'What to do'), {
      '/r/back.md': back('## What to do'),
      '/r/plan.md': plan('[a](back.md#what-to-do "t")'),
    })
    assert.deepEqual(renamed(files('[a](<README.md#read-$0me>)'), 'Überblick'), {
      '/r/README.md': '# Überblick\n',
      '/r/plan.md': plan('[a](<README.md#überblick>)'),
    })
    const { view, offset, words } = workspace(files('[a](back.md#st$0eps)'))
    const there = renamableAt(view!, offset) as { range: readonly [number, number]; name: string }
    assert.deepEqual([words(there.range), there.name], ['steps', 'Steps'])
    for (const line of ['[$0a](back.md#steps)', '[a](ba$0ck.md#steps)', '[a](back.md#no$0ne)', '[a](https://a.example#st$0eps)']) assert.equal(renamed(files(line), 'Other'), undefined, line) // prettier-ignore
  })

  it('moves the numbers of headings with the same words', () => {
    const text = back('[1](#steps) [2](#steps-1) [3](#steps-2)', '', '## $0Steps', '', '## Steps', '', '## Steps')
    assert.deepEqual(renamed({ '/r/back.md': text }, 'Other'), {
      '/r/back.md': back('[1](#other) [2](#steps) [3](#steps-1)', '', '## Other', '', '## Steps', '', '## Steps'),
    })
  })

  it('leaves links alone where only the look of the heading changes', () =>
    assert.deepEqual(renamed({ '/r/back.md': back('[1](#steps)', '', '## $0Steps') }, '*Steps*!'), {
      '/r/back.md': back('[1](#steps)', '', '## *Steps*!'),
    }))

  it('refuses what is no heading', () => {
    for (const name of ['', 'two\nlines', '# ', '#'])
      assert.match(String(renamed({ '/r/back.md': back('## $0Steps') }, name)), /is no heading/, JSON.stringify(name))
  })

  it('follows an id that is renamed in a heading', () =>
    assert.deepEqual(
      renamed(
        { '/r/rtm.md': RTM.replace('REQ-001', '$0REQ-001'), '/r/plan.md': plan('[x](#req-001-card)', '', '## REQ-001: card') },
        'REQ-007',
      ),
      { '/r/rtm.md': RTM.replace('REQ-001', 'REQ-007'), '/r/plan.md': plan('[x](#req-007-card)', '', '## REQ-007: card') },
    )) // prettier-ignore
})
