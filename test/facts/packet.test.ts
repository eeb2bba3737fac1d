/** The packet: which documents see each other, and what they know together. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Analysis } from '../../server/src/analysis/analysis.js'
import { Host } from '../../server/src/analysis/analysis.js'
import { collectFacts } from '../../server/src/analysis/facts/collect.js'
import { foldPacket } from '../../server/src/analysis/facts/fold.js'
import { familiesDefined, familiesDefinedBy, familiesOfRelease } from '../../server/src/analysis/facts/families.js'
import { areOneRelease, mixesReleases, othersOfRelease } from '../../server/src/analysis/facts/release.js'
import { definitionOf } from '../../server/src/analysis/features/definition.js'
import { referencesOf } from '../../server/src/analysis/features/references.js'
import { read } from '../model/reading.js'
import { RTM, workspace } from '../features/workspace.js'

const plan = (line: string): string => `---\nartefact: release-plan\n---\n# Plan\n\n${line}\n`

const unresolved = (files: Readonly<Record<string, string>>, complete = true): string[] => {
  const { analysis, document, words } = workspace(files, complete)
  return analysis
    .findings(document)
    .filter(({ rule }) => rule === 'unresolved-reference')
    .map(({ range }) => words(range))
}

describe('packet', () => {
  describe('U-05 a document sees', () => {
    const sees = (from: string, to: string): boolean => {
      const { view, offset } = workspace({ [from]: plan('$0REQ-001'), [to]: RTM })
      return definitionOf(view!, offset).length > 0
    }
    it('its own folder', () => assert.ok(sees('/r/4.2/plan.md', '/r/4.2/rtm.md')))
    it('folders above it', () => assert.ok(sees('/r/4.2/plan.md', '/r/rtm.md')))
    it('folders below it', () => assert.ok(sees('/r/plan.md', '/r/4.2/docs/rtm.md')))
    it('not folders beside it', () => assert.ok(!sees('/r/4.2/plan.md', '/r/4.1/rtm.md')))
    it('not folders whose name begins alike', () => assert.ok(!sees('/r/4.2/plan.md', '/r/4.20/rtm.md')))
  })

  it('U-05 nothing is unresolved before all documents were read', () => {
    const files = { '/r/plan.md': plan('$0Ships REQ-001 and REQ-009.'), '/r/rtm.md': RTM }
    assert.deepEqual(unresolved(files, false), [])
    assert.deepEqual(unresolved(files), ['REQ-009'])
  })

  it('U-05 keeps every definition of an id that is defined twice', () => {
    const { view, offset } = workspace({
      '/r/a.md': RTM,
      '/r/b.md': RTM,
      '/r/plan.md': plan('$0REQ-001'),
    })
    assert.equal(definitionOf(view!, offset).length, 2)
    assert.equal(referencesOf(view!, offset, true).length, 3)
  })

  it('a row of an unknown table only refers to what a matrix defines', () => {
    const rows = '| ID | Remark |\n|---|---|\n| $0REQ-001 | late |'
    const { view, offset, show } = workspace({ '/r/rtm.md': RTM, '/r/plan.md': plan(rows) })
    assert.deepEqual(
      definitionOf(view!, offset).map(({ document: path }) => path),
      ['/r/rtm.md'],
    )
    assert.deepEqual(referencesOf(view!, offset, false).map(show), ['/r/plan.md: | «REQ-001» | late |'])
  })

  it('U-04 offers people: configured ones first, then the register, then whoever is used', () => {
    const register =
      '---\nartefact: stakeholder-register\n---\n# Who\n\n| Name | Role |\n|---|---|\n| Ann Lee | QA Director |\n'
    const { analysis } = workspace({
      '/r/slipway.yml': 'owners: [Release Manager, { name: SRE Lead, delegate: SRE Deputy }]\n',
      '/r/a-plan.md': plan('- [ ] Deploy (DBA)\n- [ ] Watch (qa director)\n- [ ] Tell (SRE Lead)'),
      '/r/register.md': register,
      '/other/plan.md': plan('- [ ] Deploy (Legal)'),
    })
    assert.deepEqual(analysis.people('/r/a-plan.md'), ['Release Manager', 'SRE Lead', 'QA Director', 'DBA'])
  })

  describe('documents of one release', () => {
    const packetOf = (releases: Readonly<Record<string, string | undefined>>) =>
      foldPacket(
        '/r/',
        Object.entries(releases).map(([name, release]) =>
          collectFacts(read(release ? `---\nrelease: ${release}\n---\n` : '', { path: `/r/${name}` })),
        ),
        [],
        true,
      )

    it('name it alike', () => {
      const packet = packetOf({ a: '4.2', b: '4.2', c: '4.1', d: undefined })
      assert.ok(areOneRelease(packet, '/r/a', '/r/a'))
      assert.ok(areOneRelease(packet, '/r/a', '/r/b'))
      assert.ok(!areOneRelease(packet, '/r/a', '/r/c'))
    })

    it('or lie in a folder that holds one; a folder of many plans holds several', () => {
      const few = packetOf({ a: '4.2', b: undefined })
      const many = packetOf({ a: '4.2', b: undefined, c: undefined })
      assert.deepEqual([mixesReleases(few), areOneRelease(few, '/r/a', '/r/b')], [false, true])
      assert.deepEqual([mixesReleases(many), areOneRelease(many, '/r/a', '/r/b')], [true, false])
    })

    it('are found by an index as they would be one by one', () => {
      const releases = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('4.2', '4.1', undefined))
      fc.assert(
        fc.property(releases, named => {
          const packet = packetOf(named)
          for (const { path, kind } of packet.documents.values()) {
            const asked = [...packet.documents.values()].filter(
              other => other.path !== path && areOneRelease(packet, path, other.path),
            )
            assert.deepEqual(othersOfRelease(packet, path, kind), asked)
            assert.deepEqual(othersOfRelease(packet, path, 'runbook'), [])
          }
        }),
      )
    })

    it('define families of ids, each for itself and for its release', () => {
      const packet = foldPacket(
        '/r/',
        [
          collectFacts(read(`---\nrelease: 4.2\n---\n${RTM}`, { path: '/r/rtm.md', kind: 'rtm' })),
          collectFacts(read('| Risk ID | Risk |\n|---|---|\n| R-1 | Late |\n', { path: '/r/plan.md' })),
        ],
        [],
        true,
      )
      assert.deepEqual([...familiesDefined(packet)].sort(), ['R-', 'REQ-'])
      assert.deepEqual([...familiesDefinedBy(packet, '/r/plan.md')], ['R-'])
      assert.deepEqual([...familiesOfRelease(packet, '4.2')], ['REQ-'])
      assert.deepEqual([...familiesOfRelease(packet, '4.1')], [])
    })
  })

  it('forgets a document that is gone', () => {
    const host = new Host()
    const documents = new Map([
      ['/r/rtm.md', RTM],
      ['/r/plan.md', plan('REQ-001')],
    ])
    const definition = (analysis: Analysis) =>
      definitionOf(analysis.view('/r/plan.md')!, analysis.text('/r/plan.md')!.indexOf('REQ')).length
    assert.equal(definition(host.apply({ documents })), 1)
    assert.equal(definition(host.apply({ documents: new Map([['/r/rtm.md', null]]) })), 0)
  })
})
