/** What an approval stands for, and what may change under it. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Host } from '../../server/src/analysis/analysis.js'
import type { Artefact } from '../../server/src/analysis/model/artefact.js'
import { changesSince, fingerprintOf, isFingerprint } from '../../server/src/analysis/model/fingerprint.js'

const read = (body: string, matter = 'artefact: release-plan'): Artefact =>
  new Host().apply({ documents: new Map([['a.md', `---\n${matter}\n---\n${body}`]]) }).view('a.md')!.artefact

const BODY = `# Plan

Before it.

## Steps

- [ ] **Ana**: first
- [x] **Ben**: second

| Gate | Approver |
|---|---|
| Tests | Ana |

## Approvals

| Role | Date |
|---|---|
| QA lead | pending |
`

describe('P-11 fingerprint of an approval', () => {
  const before = fingerprintOf(read(BODY))
  const stays: Readonly<Record<string, string>> = {
    'a tick': BODY.replace('[ ] **Ana**', '[x] **Ana**'),
    'a tick taken back': BODY.replace('[x] **Ben**', '[ ] **Ben**'),
    'the padding of a table': BODY.replace('| Gate | Approver |\n|---|---|', '| Gate   | Approver |\n|--------|:-------:|').replaceAll(':-------:', '---------'),
    'line ends': BODY.replaceAll('\n', '\r\n'),
    'empty lines and blanks at line ends': BODY.replaceAll('\n\n', '  \n\n\n'),
    'a line broken elsewhere': BODY.replace('Before it.', 'Before\nit.'),
    'the section that records approvals': BODY.replace('pending', '2026-11-02, signed'),
  } // prettier-ignore
  for (const [what, body] of Object.entries(stays))
    it(`${what} does not count`, () => assert.equal(changesSince(read(body), before), undefined))

  it('the front matter does not count', () =>
    assert.equal(fingerprintOf(read(BODY, 'artefact: release-plan\nstatus: approved')), before))

  const changes: Readonly<Record<string, readonly [body: string, sections: readonly string[], gone: number]>> = {
    'a word': [BODY.replace('first', 'last'), ['Steps'], 1],
    'an owner': [BODY.replace('| Tests | Ana |', '| Tests | Eva |'), ['Steps'], 1],
    'a new chapter': [`${BODY}\n## Rollback\n\nBack.\n`, ['Rollback'], 0],
    'a chapter taken away': [BODY.replace(/## Steps[\s\S]*(?=## Approvals)/, ''), [], 1],
  }
  for (const [what, [body, sections, gone]] of Object.entries(changes))
    it(`${what} counts, and its chapter is named`, () => {
      const found = changesSince(read(body), before)
      assert.deepEqual(found && { sections: found.sections.map(({ heading }) => heading), gone: found.gone }, { sections, gone })
    }) // prettier-ignore

  it('any other words are another text, and every fingerprint is one', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [first, second] = [fingerprintOf(read(`# ${a.join(' ')}`)), fingerprintOf(read(`# ${b.join(' ')}`))]
        assert.ok(isFingerprint(first))
        assert.equal(first === second, a.join(' ') === b.join(' '))
      }),
      { numRuns: 50 },
    )
  })
})
