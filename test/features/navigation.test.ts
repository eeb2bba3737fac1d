/** From an id to its definition, and to every place that names it. */
import assert from 'node:assert/strict'
import { definitionOf } from '../../server/src/analysis/features/definition.js'
import { referencesOf } from '../../server/src/analysis/features/references.js'
import { RTM, workspace } from './workspace.js'

const plan = (...lines: readonly string[]): string =>
  `---\nartefact: release-plan\n---\n# Plan\n\n${lines.join('\n')}\n`

describe('definition', () => {
  const definition = (files: Readonly<Record<string, string>>): string[] => {
    const { view, offset, show } = workspace(files)
    return view ? definitionOf(view, offset).map(show) : []
  }

  it('U-05 leads to the row of the matrix, from anywhere on the id', () => {
    for (const line of ['See $0REQ-001.', 'See REQ-$0001.', 'See REQ-001$0.', 'See **REQ$0-001**.'])
      assert.deepEqual(
        definition({ '/r/rtm.md': RTM, '/r/plan.md': plan(line) }),
        ['/r/rtm.md: | «REQ-001» | Pay by card | Must | TC-1 | RN-4 | Flag off | Done |'],
        line,
      )
  })

  it('leads to both where the id is defined twice', () =>
    assert.deepEqual(
      definition({ '/r/a.md': RTM, '/r/b.md': RTM, '/r/plan.md': plan('$0REQ-002') }).map(place => place.slice(0, 7)),
      ['/r/a.md', '/r/b.md'],
    ))

  it('leads to a gate or a milestone named in a list', () => {
    const text = plan('- G1: build complete', '- M2: dry run', '', 'After $0G1 and M2.')
    assert.deepEqual(definition({ '/r/plan.md': text }), ['/r/plan.md: - «G1»: build complete'])
  })

  it('leads nowhere from words, unknown ids and other files', () => {
    assert.deepEqual(definition({ '/r/rtm.md': RTM, '/r/plan.md': plan('Se$0e REQ-001') }), [])
    assert.deepEqual(definition({ '/r/rtm.md': RTM, '/r/plan.md': plan('$0REQ-9') }), [])
    assert.deepEqual(definition({ '/r/rtm.md': RTM, '/r/README.md': '$0REQ-001' }), [])
  })
})

describe('definition of a link', () => {
  const back = '---\nartefact: rollback-plan\n---\n# Back\n\n## The steps\n\nText\n'
  const definition = (line: string): string[] => {
    const { view, offset, show } = workspace({
      '/r/plan.md': plan(line, '', '## Dates & times', '', '[named]: back.md#the-steps'),
      '/r/back.md': back,
      '/r/sub dir/README.md': '# Read me\n\nTitle\n=====\n',
    })
    return definitionOf(view!, offset).map(show)
  }

  it('leads to the heading it names, in this document and in others', () => {
    assert.deepEqual(definition('[a](#dat$0es--times)'), ['/r/plan.md: «## Dates & times»'])
    assert.deepEqual(definition('[st$0eps](back.md#the-steps)'), ['/r/back.md: «## The steps»'])
    assert.deepEqual(definition('[steps](./back#The-Ste$0ps "title")'), ['/r/back.md: «## The steps»'])
    assert.deepEqual(definition('[steps][nam$0ed]'), ['/r/back.md: «## The steps»'])
    assert.deepEqual(definition('[x](<sub dir/README.md#titl$0e>)'), ['/r/sub dir/README.md: «Title»'])
  })

  it('leads to the top of a document, also where its heading is unknown', () => {
    for (const line of ['[a](back.$0md)', '[a](back.md#no$0ne)', '![a](back$0.md)', '[a](sub%20dir/../back.m$0d)'])
      assert.deepEqual(definition(line), ['/r/back.md: «»---'], line)
  })

  it('leads nowhere on the web, outside the tree and from unknown names', () => {
    for (const line of ['[a](https://x.exam$0ple)', '[a](../../../../b$0ack.md)', '[a](no$0ne.md)', '[a](#no$0ne)', '[a]($0)'])
      assert.deepEqual(definition(line).filter(place => !place.startsWith('/r/plan.md: «»')), [], line) // prettier-ignore
  })
})

describe('references', () => {
  const files = {
    '/r/rtm.md': RTM,
    '/r/z-notes.md': plan('Brings REQ-001.'),
    '/r/plan.md': plan('Ships $0REQ-001,', 'not REQ-0012, then REQ-001 again.', '', '`REQ-001`', '', '`grep REQ-001`'),
  }
  const references = (withDefinition: boolean): string[] => {
    const { view, offset, show } = workspace(files)
    return referencesOf(view!, offset, withDefinition).map(show)
  }

  it('U-05 are all places that name the id, by document and place', () =>
    assert.deepEqual(references(false), [
      '/r/plan.md: Ships «REQ-001»,',
      '/r/plan.md: not REQ-0012, then «REQ-001» again.',
      '/r/plan.md: `«REQ-001»`',
      '/r/z-notes.md: Brings «REQ-001».',
    ]))

  it('U-05 hold the definition among them where asked for', () =>
    assert.deepEqual(
      references(true).map(place => place.split(':')[0]),
      ['/r/plan.md', '/r/plan.md', '/r/plan.md', '/r/rtm.md', '/r/z-notes.md'],
    ))

  it('are none of what is no id', () => {
    assert.deepEqual(referencesOf(workspace(files).view!, 0, true), [])
  })
})

describe('references of a name', () => {
  const files = {
    '/r/who.md': '---\nartefact: stakeholder-register\n---\n# People\n\n| Role | Name | Delegate |\n|---|---|---|\n| QA lead | Wei Chen | Mia Braun |\n| SRE lead | Ann Lee | QA lead |\n',
    '/r/plan.md': plan('| Milestone | Date | Owner |', '|---|---|---|', '| Freeze | 2026-11-10 | QA $0lead |', '', 'The QA lead asks.'),
    '/r/list.md': '---\nartefact: release-checklist\nowner: QA lead\n---\n# List\n\n- [ ] **QA lead**: run it\n',
  } // prettier-ignore
  const references = (withDefinition: boolean): string[] => {
    const { view, offset, show } = workspace(files)
    return referencesOf(view!, offset, withDefinition).map(show)
  }

  it('P-09 are all places that put somebody in charge, with the row of the register where asked for', () => {
    const charges = [
      '/r/list.md: owner: «QA lead»',
      '/r/list.md: - [ ] **«QA lead»**: run it',
      '/r/plan.md: | Freeze | 2026-11-10 | «QA lead» |',
    ]
    assert.deepEqual(references(false), [...charges, '/r/who.md: | SRE lead | Ann Lee | «QA lead» |'])
    assert.deepEqual(references(true).slice(3), ['/r/who.md: | «QA lead» | Wei Chen | Mia Braun |', '/r/who.md: | SRE lead | Ann Lee | «QA lead» |']) // prettier-ignore
  })
})

describe('references of a heading or a link', () => {
  const references = (line: string, withDefinition = false, withLinks = true): string[] => {
    const { view, offset, show } = workspace({
      '/r/plan.md': plan('## Dates & times', '', line, '', '[first](#dates--times)'),
      '/r/back.md':
        '---\nartefact: rollback-plan\n---\n# Back\n\n[d](plan.md#dates--times) [p](plan.md) [n](plan.md#none)\n',
      '/README.md': '# Read me\n\n[d](r/plan.md#Dates--Times)\n',
    })
    return referencesOf(view!, offset, withDefinition, withLinks).map(place => show(place).replace(/ .*«/, ' «').replace(/».*/, '»')) // prettier-ignore
  }
  const heading = ['/README.md: «[d](r/plan.md#Dates--Times)»', '/r/back.md: «[d](plan.md#dates--times)»']

  it('are the links that lead to it, from its words and from any of them', () => {
    const own = '/r/plan.md: «[first](#dates--times)»'
    assert.deepEqual(references('[x](#dates--$0times)'), [...heading, '/r/plan.md: «[x](#dates--times)»', own])
    const { view, show } = workspace({ '/r/plan.md': plan('## Dates', '', '[first](#dates)') })
    assert.deepEqual(referencesOf(view!, view!.text.indexOf('Dates'), true).map(show), ['/r/plan.md: ## «Dates»', '/r/plan.md: «[first](#dates)»']) // prettier-ignore
  })

  it('are those to the document where the cursor is on no anchor', () =>
    assert.deepEqual(references('[x](ba$0ck.md)', true), ['/r/back.md: «»', '/r/plan.md: «[x](back.md)»']))

  it('are none on the web, and none for an editor that knows them itself', () => {
    assert.deepEqual(references('[x](https://a.$0example)'), [])
    assert.deepEqual(references('[x](#no$0ne)').filter(place => !place.startsWith('/r/')), ['/README.md: «[d](r/plan.md#Dates--Times)»']) // prettier-ignore
    assert.deepEqual(references('[x](#dates--$0times)', true, false), [])
  })
})
