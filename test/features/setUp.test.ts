/** Holds what is proposed for a folder: valid, with reasons, and doing what it says. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import fc from 'fast-check'
import { Host } from '../../server/src/analysis/analysis.js'
import { proposeSetUp, type Lying } from '../../server/src/analysis/features/setUp.js'
import { readConfiguration } from '../../server/src/analysis/lint/configuration.js'

const LIES: readonly Lying[] = [
  {
    path: 'docs/RollbackPlan.md',
    text: '---\ntimezone: Europe/London\n---\n# Rollback plan\n\n| Step | Owner |\n|---|---|\n| Stop | SRE Lead |\n',
  },
  {
    path: 'release/4.1/plan.md',
    text: '# Release plan\n\n| Milestone | Date | Owner |\n|---|---|---|\n| Go-live | 2026-01-01 | SRE Lead |\n',
  },
  {
    path: 'release/4.2/plan.md',
    text: '# Release plan\n\n| Milestone | Date | Owner |\n|---|---|---|\n| Go-live | 2026-01-01 | Ann: Lee |\n',
  },
  { path: 'plan [old].md', text: '---\ntimezone: Europe/London\n---\n# Go/no-go\n' },
  { path: 'templates/plan.md', text: '# Release plan\n' },
  { path: 'README.md', text: '# Harbour\n' },
]

describe('setting up a folder', () => {
  const { text, reasons } = proposeSetUp(LIES)
  const configuration = readConfiguration('/w/slipway.yml', text, [])

  it('proposes kinds by likeness, each with its reason, one pattern for all versions', () => {
    assert.deepEqual(
      configuration.files.map(({ pattern, kind }) => [pattern, kind]),
      [
        ['plan \\[old\\].md', 'go-no-go'],
        ['release/*/plan.md', 'release-plan'],
      ],
    )
    assert.ok(text.includes('# 2 documents: its heading sounds like release-plan'), text)
    assert.ok(reasons.some(reason => reason.startsWith('release/*/plan.md: release-plan. ')))
  })
  it('finds owners and the zone', () => {
    assert.ok(
      configuration.owners.some(({ name }) => name === 'SRE Lead'),
      text,
    )
    assert.equal(configuration.timezone, 'Europe/London')
    assert.ok(reasons.includes('Europe/London is the time zone of 2 artefacts.'), reasons.join('\n'))
  })
  it('has the documents checked as it says, and the others left in peace', () => {
    const documents = new Map(LIES.map(({ path, text }) => [`/w/${path}`, text]))
    const analysis = new Host().apply({
      documents,
      configurations: new Map([['/w/slipway.yml', text]]),
      complete: true,
    })
    const kinds = LIES.map(({ path }) => analysis.kind(`/w/${path}`).kind)
    assert.deepEqual(kinds, ['rollback-plan', 'release-plan', 'release-plan', 'go-no-go', undefined, undefined])
  })
  it('proposes explained blanks where nothing lies', () => {
    const { text } = proposeSetUp([])
    assert.deepEqual(readConfiguration('/w/slipway.yml', text, []).mistakes, [])
    for (const key of ['files', 'timezone', 'owners']) assert.match(text, new RegExp(`^# ${key}: `, 'm'))
  })
  it('is a valid configuration whatever names and texts there are', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('release plan', '4.2', 'plan', 'a: "b', '*', '#x'),
    )
    const path = fc.array(
      name.map(one => one.replaceAll('/', '') || 'x'),
      { minLength: 1, maxLength: 3 },
    )
    const owner = fc.constantFrom('Ann: Lee', '- SRE', '[TBD]', 'true', '"Q" lead', 'Bo #2 lead', '@ops')
    const lying = fc.tuple(path, owner).map(([path, owner]) => ({
      path: `${path.join('/')}.md`,
      text: `---\ntimezone: ${owner}\n---\n# Release plan\n\n| Milestone | Date | Owner |\n|---|---|---|\n| Go | 2026-01-01 | ${owner} |\n`,
    }))
    fc.assert(
      fc.property(fc.array(lying, { maxLength: 4 }), documents => {
        const { text } = proposeSetUp(documents)
        assert.deepEqual(
          readConfiguration('/w/slipway.yml', text, []).mistakes.map(({ message }) => message),
          [],
          text,
        )
      }),
      { seed: 20_261_121, numRuns: 60 },
    )
  })
})
