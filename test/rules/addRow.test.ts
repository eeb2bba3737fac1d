/** An id that nothing defines, or a name no register knows, gets a row of its own in the document that lists its like. */
import assert from 'node:assert/strict'
import { Host } from '../../server/src/analysis/analysis.js'
import { othersAfter, applyFix, TODAY } from './bench.js'

const MATRIX = `---
artefact: rtm
---
# Matrix

| Requirement ID | Requirement | Verification |
|---|---|---|
| REQ-001 | Pay by card | TC-1 |

More words.
`
const NOTES = '---\nartefact: release-notes\n---\n# Release notes\n\n- Cards (REQ-001), refunds (REQ-4711)\n'

const findings = (texts: ReadonlyMap<string, string>, name: string) =>
  new Host().apply({ documents: texts, today: TODAY, complete: true }).findings(name)

const unresolved = (texts: ReadonlyMap<string, string>, name: string) =>
  findings(texts, name).find(({ rule }) => rule === 'unresolved-reference')

describe('a row for an id that nothing defines', () => {
  it('goes behind the last of the table, in the other document', () => {
    const texts = new Map([
      ['rtm.md', MATRIX],
      ['notes.md', NOTES],
    ])
    const fix = unresolved(texts, 'notes.md')!.fixes.find(({ title }) => title === 'Add a row for REQ-4711 to Matrix')!
    assert.equal(fix.kind, 'suggested')
    assert.equal(applyFix(NOTES, fix), NOTES)
    const [[path, after]] = othersAfter(texts, fix) as [[string, string]]
    assert.equal(path, 'rtm.md')
    assert.equal(after, MATRIX.replace('TC-1 |\n', 'TC-1 |\n| REQ-4711 | [Requirement] | [Verification] |\n'))
    assert.equal(unresolved(new Map([...texts, [path, after]]), 'notes.md'), undefined)
    assert.deepEqual(
      findings(new Map([...texts, [path, after]]), path).map(({ rule }) => rule),
      ['unfilled-placeholder', 'unfilled-placeholder'],
    )
  })

  it('goes into the document itself, with its line ends', () => {
    const text = `${MATRIX}See REQ-4711.\n`.replaceAll('\n', '\r\n')
    const fix = unresolved(new Map([['rtm.md', text]]), 'rtm.md')!.fixes[0]!
    assert.equal(fix.title, 'Add a row for REQ-4711')
    assert.match(applyFix(text, fix), /TC-1 \|\r\n\| REQ-4711 \| \[Requirement\] \| \[Verification\] \|\r\n\r\nMore/)
  })

  it('is not offered where an id is only written differently', () => {
    const texts = new Map([
      ['rtm.md', MATRIX],
      ['notes.md', NOTES.replace('4711', '1')],
    ])
    assert.deepEqual(
      unresolved(texts, 'notes.md')!.fixes.map(({ title }) => title),
      ['Change to REQ-001'],
    )
  })
})

describe('a row for somebody whom no register knows', () => {
  const plan = (...owners: readonly string[]): string =>
    `---\nartefact: release-plan\n---\n# Plan\n\n| Milestone | Date | Owner |\n|---|---|---|\n${owners.map((owner, index) => `| Step ${index + 1} | 2026-11-2${index} | ${owner} |\n`).join('')}`
  const REGISTER =
    '---\nartefact: stakeholder-register\n---\n# People\n\n| Role | Name | Contact |\n|---|---|---|\n| Release manager | Ann Bell | ann@example.org |\n'
  const unknown = (texts: ReadonlyMap<string, string>) =>
    findings(texts, 'plan.md').find(({ rule }) => rule === 'unknown-owner')

  it('goes behind the last of the register, once for all places', () => {
    const texts = new Map([
      ['plan.md', plan('Release manager', 'Performance lead', 'Performance lead')],
      ['people.md', REGISTER],
    ])
    const fix = unknown(texts)!.fixes.find(({ title }) => title.startsWith('Add a row for Performance lead to People'))!
    assert.equal(fix.kind, 'suggested')
    const [[path, after]] = othersAfter(texts, fix) as [[string, string]]
    assert.equal(after, `${REGISTER.trimEnd()}\n| Performance lead | [Name] | [Contact] |\n`)
    assert.equal(unknown(new Map([...texts, [path, after]])), undefined)
  })

  it('puts a person among the names, and a role among the roles', () => {
    const row = (name: string): string => {
      const texts = new Map([
        ['plan.md', plan('Release manager', name)],
        ['people.md', REGISTER],
      ])
      const fix = unknown(texts)!.fixes.find(({ title }) => title.startsWith('Add a row'))!
      return othersAfter(texts, fix)[0]![1].trimEnd().split('\n').at(-1)!
    }
    assert.equal(row('Ida Olsen'), '| [Role] | Ida Olsen | [Contact] |')
    assert.equal(row('Database Administrator'), '| Database Administrator | [Name] | [Contact] |')
  })

  it('is a name in the list of owners where the configuration lists people', () => {
    const analysis = new Host().apply({
      documents: new Map([['plan.md', plan('Performance lead')]]),
      configurations: new Map([['slipway.yml', 'owners: [Release manager]\n']]),
      today: TODAY,
      complete: true,
    })
    const fixes = analysis
      .findings('plan.md')
      .filter(({ rule }) => rule === 'unknown-owner')
      .flatMap(one => one.fixes)
    assert.deepEqual(
      fixes.map(({ title, edits }) => [title, edits]),
      [
        [
          'Add Performance lead to owners in slipway.yml',
          [{ path: 'slipway.yml', range: [24, 24], text: [', Performance lead'] }],
        ],
      ],
    )
  })
})
