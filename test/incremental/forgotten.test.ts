/** A folder may hold thousands of documents: of those nobody asks for, the facts are kept, and all else is read again. */
import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { Host, type Analysis } from '../../server/src/analysis/analysis.js'
import { LISTS, type Collected } from '../../server/src/analysis/facts/collected.js'
import type { DocumentFacts } from '../../server/src/analysis/facts/fact.js'

const plan = (name: string, deeds: readonly string[]): string =>
  `---
artefact: release-plan
release: ${name}
---
# Plan ${name}

[runbook](../b/plan.md#risks)

## Milestones

| Milestone | Date | Owner |
|---|---|---|
${deeds.map(deed => `| ${deed} | 2026-03-0${deed.length % 9} | SRE lead |`).join('\n')}

## Risks

| ID | Risk | Probability | Impact | Owner |
|---|---|---|---|---|
${deeds.map((deed, at) => `| R-0${at} | ${deed} fails | High | | ${deed} lead |`).join('\n')}
`

const FOLDERS = ['a', 'b', 'a/c', 'd']
const folder = fc.constantFrom(...FOLDERS)
const deeds = fc.array(fc.constantFrom('Freeze', 'Deploy', 'Go-live', 'TBD', 'REQ-1', 'R-01'), {
  minLength: 1,
  maxLength: 5,
})
const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), folder, deeds }),
  fc.record({ do: fc.constant('type' as const), folder, deeds }),
  fc.record({ do: fc.constant('delete' as const), folder }),
  fc.record({
    do: fc.constant('configure' as const),
    owner: fc.constantFrom('', 'SRE lead', 'TBD'),
    word: fc.boolean(),
  }),
  fc.record({ do: fc.constant('ask' as const), folder }),
)

const id = (name: string): string => `/${name}/plan.md`

function said(analysis: Analysis): unknown {
  return analysis.documents.map(document => [
    document,
    analysis.describe(document),
    analysis.findings(document),
    analysis.symbols(document),
    analysis.people(document),
    analysis.settings(document).status,
  ])
}

/** Its lists beside what heads it. */
const plain = (facts: DocumentFacts) => ({ ...facts, ...Object.fromEntries(LISTS.map(name => [name, facts[name]])) })

describe('documents that were read and are not asked for', () => {
  it('U-01 say the same once they were forgotten as when all are remembered', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), steps => {
        const hosts = [new Host({ remember: 0 }), new Host({ remember: 900 }), new Host()]
        const start = {
          documents: new Map(FOLDERS.map(name => [id(name), plan(name, ['Freeze'])])),
          aside: new Set(['a', 'd'].map(id)),
          complete: true,
          today: '2026-02-01',
        }
        let all = hosts.map(host => host.apply(start))
        for (const one of steps) {
          if (one.do === 'ask') {
            for (const analysis of all) analysis.findings(id(one.folder))
            continue
          }
          const configuration =
            one.do === 'configure' && `owners: [${one.owner}]\nvague-words: [${one.word ? 'freeze' : ''}]\n`
          all = hosts.map((host, at) =>
            host.apply(
              one.do === 'configure'
                ? { configurations: new Map([['/slipway.yml', configuration || '']]) }
                : one.do === 'delete'
                  ? { documents: new Map([[id(one.folder), null]]) }
                  : one.do === 'write'
                    ? { documents: new Map([[id(one.folder), plan(one.folder, one.deeds)]]) }
                    : {
                        documents: new Map([
                          [
                            id(one.folder),
                            [
                              {
                                range: [
                                  all[at]!.text(id(one.folder))?.length ?? 0,
                                  all[at]!.text(id(one.folder))?.length ?? 0,
                                ],
                                text: `\n- Risk: ${one.deeds.join()}\n`,
                              },
                            ],
                          ],
                        ]),
                      },
            ),
          )
        }
        const [nothing, some, everything] = all.map(analysis => [
          said(analysis),
          analysis.facts().map(plain),
          analysis.verdicts(),
        ])
        assert.deepEqual(nothing, everything)
        assert.deepEqual(some, everything)
      }),
      { seed: 20260101, numRuns: 20 },
    )
  })

  it('are remembered up to the bound, whatever is edited and asked', () => {
    const host = new Host({ remember: 5000 })
    const texts = new Map(
      Array.from({ length: 60 }, (_, at) => [`/f${at}/plan.md`, plan(`${at}`, ['Freeze', 'Deploy'])]),
    )
    let analysis = host.apply({ documents: texts, complete: true, today: '2026-02-01' })
    assert.ok([...texts.values()].reduce((sum, { length }) => sum + length, 0) > 20_000)
    const bounded = (): void => assert.ok(host.remembered > 0 && host.remembered <= 5000, String(host.remembered))
    bounded()
    for (const document of texts.keys()) {
      for (let stroke = 0; stroke < 20; stroke++) {
        analysis = host.apply({ documents: new Map([[document, [{ range: [60, 60], text: 'x' }]]]) })
        analysis.findings(document)
      }
      bounded()
    }
    analysis.verdicts()
    bounded()
    host.apply({ documents: new Map([...texts.keys()].map(document => [document, null])) })
    assert.equal(host.remembered, 0)
  })

  it('are put aside at once where nobody looks at them', () => {
    const host = new Host({ remember: 5000 })
    const text = plan('a', ['Freeze'])
    const start = { documents: new Map(FOLDERS.map(name => [id(name), text])), aside: new Set(['b', 'd'].map(id)) }
    const analysis = host.apply({ ...start, complete: true })
    assert.equal(host.remembered, 2 * text.length)
    analysis.findings(id('d'))
    assert.equal(host.remembered, 3 * text.length)
  })

  it('leave facts that hold nothing of what was read, and are let go when nobody asks any more', () => {
    const host = new Host({ remember: 0 })
    const documents = new Map(FOLDERS.map(name => [id(name), plan(name, ['Freeze'])]))
    const all = host.apply({ documents, complete: true }).facts() as readonly Collected[]
    const out = () => all.filter(facts => facts.isOut).map(({ path }) => path)
    const type = (times: number) => {
      for (let time = 0; time < times; time++) host.apply({ complete: time % 2 === 1 })
    }
    // The last one read is remembered in any case.
    assert.deepEqual(out(), [id('d')])
    const before = plain(all[0]!)
    assert.deepEqual(out(), [id('a'), id('d')])
    const { named } = all[0]!
    type(10)
    assert.equal(all[0]!.named, named)
    type(200)
    assert.deepEqual(out(), [id('d')])
    assert.deepEqual(plain(all[0]!), before)
  })
})
